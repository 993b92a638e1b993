import Knowledge
import TestSupport

@testable import Planning

/// A knowledge base that has something of every kind, on 1 December 2026.
enum PlannedSite {
    static let files: [String: String] = [
        "municipalities/rhein.yaml":
            "name: Rheinstadt\nstate: DE-NW\nlines: [\"+4920312345\"]\nswitchboard: \"+4920399990\"\n",
        "offices/rhein/rhein-amt.yaml": """
        name: Amt am Rhein
        transfer: "0"
        hours:
          mon: "08:00-12:00"
        closed:
          - 2026-01-02
          - {date: 2026-12-24, reason: "Heiligabend; Kasse zu, Tor auf"}
          - {from: 2026-11-30, until: 2026-12-04, reason: Umzug}
        special-hours:
          - {date: 2026-12-05, hours: "09:00-13:00", reason: Adventssamstag}

        """,
        "articles/ausweis.md": """
        ---
        title: Ausweis
        category: alltag
        answer: Er kostet etwas.
        owner: Bürgerservice
        reviewed: 2025-11-01
        review-every: 1 year
        confidence: draft
        fees:
          - {name: Kind, amount: 5, until: 2026-12-31}
          - {name: Kind, amount: 6, from: 2027-01-01}
          - {name: Sonst, amount: 10, until: 2026-12-15}
        municipalities:
          rhein: {}
          ruhr:
            owner: Stadt Ruhr
            reviewed: 2025-12-20
            fees: [{amount: 3, until: 2026-06-30}]
        ---

        """,
        "articles/markt.md": """
        ---
        title: Markt
        category: alltag
        answer: Samstags.
        owner: Bürgerservice
        until: 2026-12-23
        municipalities:
          rhein: {}
        ---

        """,
        "articles/sommer.md":
            "---\ntitle: Sommer\ncategory: alltag\nanswer: Im Sommer.\nowner: Freizeit\nfrom: 2027-01-10\nuntil: 2027-08-31\n---\n",
        "articles/winter.md":
            "---\ntitle: Winter\ncategory: alltag\nanswer: Im Winter.\nowner: Freizeit\nuntil: 2026-03-31\n---\n",
        "notices/2026-11-20-sperrung.md":
            "---\ntitle: Sperrung\nfrom: 2026-11-20\nuntil: 2026-12-06T14:30\nmunicipalities: [ruhr]\n---\nGesperrt.\n",
        "notices/2026-12-08-neu.md": "---\ntitle: Neu\nfrom: 2026-12-08\n---\nNeu.\n",
        "notices/2026-10-01-alt.md": "---\ntitle: Alt\nuntil: 2026-10-31\n---\nAlt.\n",
    ]

    static func knowledge(_ more: [String: String] = [:]) -> KnowledgeBase {
        TestSite(files.merging(more) { _, new in new }, date: "2026-12-01").read().knowledge
    }

    static func report(within days: Int = 45) -> AgendaReport {
        AgendaReport(Agenda(knowledge()).due(within: days), language: .german, pathPrefix: "content/", days: days)
    }
}
