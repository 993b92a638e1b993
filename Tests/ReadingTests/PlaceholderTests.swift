import Diagnostics
import Knowledge
import TestSupport
import Testing

struct PlaceholderTests {
    private static let office = """
        name: Amt am Rhein
        address: {street: Burgplatz 19, postcode: "47051", city: Rheinstadt}
        phone: "+492032830"
        email: amt@rhein.example
        hours: {mon: "08:00-12:00", tue: "08:00-12:00"}
        appointment: https://termine.example
        accessible: Aufzug
        transit: U79
        note: Hinten
        transfer: "4711"

        """

    private func outline(_ body: String, _ fields: String = "", edition: Edition = .agents) -> String? {
        expectReadingFindings(
            in: ["articles/probe.md": article(fields, body: body), "offices/rhein/rhein-amt.yaml": Self.office],
            edition: edition
        ).outline()
    }

    @Test(arguments: [
        ("Dauer: {{ duration }}.", "p Dauer: ‹lang›."), ("{{duration}}{{  duration  }}", "p ‹lang›‹lang›"),
        ("- a {{ duration }}", "ul\n  li\n    p a ‹lang›"), ("> {{ duration }}", "quote\n  p ‹lang›"),
        ("| A |\n|---|\n| {{ duration }} |", "table\n  th\n    td A\n  tr\n    td ‹lang›"),
        ("### Dauer {{ duration }}", "h3 Dauer ‹lang› #dauer-lang"), ("**{{ duration }}**", "p **‹lang›**"),
        ("[{{ duration }}](https://probe.example)", "p [‹lang› → https://probe.example]"),
        ("a[^1]\n\n[^1]: {{ duration }}", "p a^1"), ("> [!TIP]\n> {{ duration }}", "TIP\n  p ‹lang›"),
    ])
    func filledEverywhereInText(body: String, expected: String) {
        #expect(outline(body + "\n", "duration: lang") == expected)
    }

    @Test(arguments: [
        ("`{{ duration }}`", "p `{{ duration }}`"), ("```\n{{ nichts }}\n```", "code {{ nichts }}"),
        ("{ { duration } }", "p { { duration } }"),
        ("{{}}", "p {{}}"), ("{{ duration", "p {{ duration"), ("duration }}", "p duration }}"),
    ])
    func notInCodeAndNotHalf(body: String, expected: String) {
        #expect(outline(body + "\n", "duration: lang") == expected)
    }

    @Test(arguments: [
        ("title", "Probe"), ("answer", "Eine Antwort."), ("keywords", "Sofa | Bett"), ("keywords.1", "Bett"),
        ("documents", "Ausweis"), ("documents.0", "Ausweis"), ("duration", "lang"), ("deadline", "bald"),
        ("online", "https://probe.example"), ("instead", "der Kreis"), ("reviewed", "05.03.2026"),
        ("fees", "5,00\u{A0}€ (Kind) | 10,00\u{A0}€ bis 20,00\u{A0}€ | kostenlos"), ("fees.0", "5,00\u{A0}€ (Kind)"),
        ("offices", "Amt am Rhein | Amt an der Ruhr"), ("offices.0", "Amt am Rhein"),
        ("offices.1.name", "Amt an der Ruhr"),
        ("offices.0.address", "Burgplatz 19, 47051 Rheinstadt"), ("offices.0.phone", "0203 2830"),
        ("offices.0.email", "amt@rhein.example"), ("offices.0.hours", "Mo–Di 08:00–12:00 Uhr"),
        ("offices.0.appointment", "https://termine.example"), ("offices.0.accessible", "Aufzug"),
        ("offices.0.transit", "U79"), ("offices.0.note", "Hinten"), ("municipality.name", "Rheinstadt"),
        ("municipality.id", "rhein"), ("municipality.state", "DE-NW"),
    ])
    func everyPath(path: String, expected: String) {
        let fields = """
            keywords: [Sofa, Bett]
            documents: [Ausweis]
            duration: lang
            deadline: bald
            online: https://probe.example
            instead: der Kreis
            reviewed: 2026-03-05
            fees: [{name: Kind, amount: 5}, {min: 10, max: 20}, {free: true}]
            offices: [rhein-amt, ruhr-amt]
            """
        #expect(outline("{{ \(path) }}\n", fields) == "p ‹\(expected)›")
    }

    @Test func pathsOfACity() {
        let city = """
            name: Rheinstadt
            state: DE-NW
            switchboard: "+492032830"
            website: https://rhein.example
            accessibility: https://rhein.example/bf
            feedback: info@rhein.example

            """
        let body =
            "{{ municipality.switchboard }} {{ municipality.website }} {{ municipality.accessibility }} {{ municipality.feedback }}\n"
        let knowledge = expectReadingFindings(
            in: [
                "municipalities/rhein.yaml": city,
                "articles/probe.md": article("municipalities: {rhein: }", body: body),
            ])
        #expect(
            knowledge.outline()
                == "p ‹0203 2830› ‹https://rhein.example› ‹https://rhein.example/bf› ‹info@rhein.example›")
    }

    /// The internal number must not reach a page by a placeholder.
    @Test func theInternalNumberIsNoValue() {
        expectReadingFindings(
            in: ["articles/probe.md": article("offices: [rhein-amt]", body: "1️⃣{{ offices.0.transfer }}\n")],
            .error("placeholder.unknown"))
    }

    @Test func eachCityGetsItsOwnValue() {
        let fields = "duration: lang\noffices: [rhein-amt]\nmunicipalities: {rhein: {duration: kurz}, ruhr: }"
        let knowledge = expectReadingFindings(
            in: [
                "articles/probe.md": article(fields, body: "{{ duration }} {{ offices.0.phone }}\n"),
                "articles/probe.ruhr.md": "---\noffices: [ruhr-amt]\n---\n",
            ])
        #expect(knowledge.outline() == "p ‹kurz› ‹0203 12345›")
        #expect(knowledge.outline(in: "ruhr") == "p ‹lang› ‹02041 2345›")
    }

    @Test(arguments: [
        ("2026-11-21", "‹10,00\u{A0}€›"), ("2026-12-31", "‹10,00\u{A0}€›"), ("2027-01-01", "‹12,00\u{A0}€›"),
    ])
    func feesInForceOnTheDayOnly(day: String, expected: String) {
        let fees =
            "fees:\n  - {amount: 8, until: 2025-12-31}\n  - {amount: 10, from: 2026-01-01, until: 2026-12-31}\n  - {amount: 12, from: 2027-01-01}\n"
        let knowledge = expectReadingFindings(
            in: ["articles/probe.md": article(fees, body: "{{ fees }} {{ fees.0 }}\n")], date: day)
        #expect(knowledge.outline() == "p \(expected) \(expected)")
    }

    @Test(arguments: [
        ("[{amount: 8, until: 2025-12-31}]", "Gebühr unbekannt, bitte nachfragen"),
        ("[{amount: 8, until: 2025-12-31}, {amount: 9, from: 2027-01-01}]", "ab 01.01.2027: 9,00\u{A0}€"),
    ])
    func whereNoFeeIsInForceThePageSaysSo(fees: String, expected: String) {
        let knowledge = expectReadingFindings(
            in: ["articles/probe.md": article("fees: \(fees)", body: "{{ fees }} {{ fees.0 }}\n")])
        #expect(knowledge.outline() == "p ‹\(expected)› ‹\(expected)›")
    }

    @Test(
        arguments: [
            ("durations", "Did you mean \"duration\"?"), ("Duration", "Did you mean \"duration\"?"),
            ("fee", "Did you mean \"fees\"?"),
            ("offices.0.telephone", nil), ("offices.0.phon", "Did you mean \"offices.0.phone\"?"),
            ("offices.phone", "Did you mean \"offices.0.name\"?"),
            ("municipality.nam", "Did you mean \"municipality.name\"?"),
            ("municipality.name.x", nil), ("title.0", "Did you mean \"title\"?"),
            ("keywords.a", "Did you mean \"keywords\"?"),
            ("leika", nil), ("", nil), ("a b", nil),
            ("ownership", "Did you mean \"owner\"?"), ("owner.name", "Did you mean \"owner\"?"),
            ("owners", "Did you mean \"owner\"?"), ("dura", "Did you mean \"duration\"?"),
            ("fees.-1", "Did you mean \"fees\"?"), ("fees.0.name", "Did you mean \"fees.0.amount\"?"),
            ("fees.1.betrag", "Did you mean \"fees.1.amount\"?"),
            ("gebühren.0.betrag", "Did you mean \"fees.0.amount\"?"),
            ("documents.2.name", "Did you mean \"documents.2\"?"),
            ("gebühr", "Did you mean \"fees\"?"), ("Unterlagen", "Did you mean \"documents\"?"),
            ("titles", "Did you mean \"title\"?"), ("title:probe", nil), ("office:rhein-amt", nil),
        ] as [(String, String?)])
    func unknownOnesNameTheNearest(path: String, help: String?) {
        expectReadingFindings(
            in: [
                "articles/probe.md": article("offices: [rhein-amt]\nkeywords: [a]", body: "Größe: 1️⃣{{ \(path) }}\n")
            ], .error("placeholder.unknown", help: help))
    }

    @Test func theOwnerIsForAgentsOnly() {
        expectReadingFindings(
            in: ["articles/probe.md": article("owner: Amt", body: "1️⃣{{ owner }}\n\n::: agents\n{{ owner }}\n:::\n")],
            .error("placeholder.agents-only"))
        #expect(outline("::: agents\n{{ owner }}\n:::\n", "owner: Amt") == "@p ‹Amt›")
    }

    /// Only the name itself is for agents; what merely begins so is a slip.
    @Test func whatBeginsLikeAnAgentsFieldIsUnknown() {
        expectReadingFindings(
            in: ["articles/probe.md": article("owner: Amt", body: "Fragen an 1️⃣{{ ownership }}.\n")],
            .error("placeholder.unknown", help: "Did you mean \"owner\"?"))
    }

    @Test func theCityAloneIsNoValue() {
        expectReadingFindings(
            in: ["articles/probe.md": article(body: "1️⃣{{ municipality }}\n")],
            .error("placeholder.unknown", help: "Did you mean \"municipality.name\"?"))
    }

    @Test func emptyOnesNameTheCities() {
        expectReadingFindings(
            in: [
                "articles/probe.md": article(
                    "municipalities: {rhein: {duration: lang}, ruhr: }", body: "1️⃣{{ duration }} und 2️⃣{{ deadline }}\n")
            ], .error("placeholder.empty", "1️⃣", in: ["ruhr"]), .error("placeholder.empty", "2️⃣"))
    }

    @Test(arguments: [
        "offices.0", "offices.1.name", "offices", "keywords", "keywords.0", "documents.0", "fees", "online", "reviewed",
        "offices.0.phone", "municipality.website", "instead",
    ])
    func emptyPaths(path: String) {
        expectReadingFindings(
            in: ["articles/probe.md": article("municipalities: {rhein: }", body: "1️⃣{{ \(path) }}\n")],
            .error("placeholder.empty", in: ["rhein"]))
    }

    @Test func hoursOfAnOfficeThatIsNeverOpenAreEmpty() {
        expectReadingFindings(
            in: [
                "offices/rhein/rhein-amt.yaml": "name: Amt\nhours: {}\n",
                "articles/probe.md": article("offices: [rhein-amt]", body: "1️⃣{{ offices.0.hours }}\n"),
            ], .error("placeholder.empty"))
    }

    @Test func inAScopeOfTheOtherCityItNeedsNoValue() {
        expectReadingFindings(
            in: [
                "articles/probe.md": article(
                    "municipalities: {rhein: {duration: lang}, ruhr: }", body: "::: rhein\n{{ duration }}\n:::\n")
            ])
    }

    /// Editors and formatters break long lines at blanks.
    @Test func aLineBreakInsideIsABlank() {
        #expect(outline("Dauer {{\nduration }}.\n", "duration: lang") == "p Dauer ‹lang›.")
    }

    @Test func twoAlikeOnOneLineDifferInTheirColumn() {
        expectReadingFindings(
            in: [
                "articles/probe.md": article(
                    body: "äöü 1️⃣{{ dauer }} und 2️⃣{{ dauer }}\n\n| A |\n|---|\n| x 3️⃣{{ dauer }} |\n")
            ],
            .error("placeholder.unknown", "1️⃣"), .error("placeholder.unknown", "2️⃣"), .error("placeholder.unknown", "3️⃣"))
    }

    @Test func theSameTextInCodeBeforeItIsNotTheOneMeant() {
        expectReadingFindings(
            in: ["articles/probe.md": article(body: "Nicht `{{ dauer }}`, sondern 1️⃣{{ dauer }}\n")],
            .error("placeholder.unknown"))
    }

    @Test func inANoticeTheCityAndItsOfficesAreKnown() {
        expectReadingFindings(
            in: [
                "notices/a.md":
                    "---\ntitle: Meldung\nmunicipalities: [rhein]\noffices: [rhein-amt]\n---\n{{ municipality.name }} {{ offices.0.phone }} 1️⃣{{ duration }}\n"
            ], .error("placeholder.empty", in: ["rhein"]))
    }
}
