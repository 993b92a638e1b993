import Foundation
import Knowledge
import SiteTestSupport
import TestSupport
import Testing

@testable import Publishing

/// What an agent sees of an article in one city.
@Suite struct ArticlePageTests {
    private func main(_ path: String = "rhein/anmelden/index.html") throws -> Markup {
        try TestSite.twoCitiesBuilt().main(path)
    }

    private func date(_ text: String) throws -> String {
        Wording.date(try #require(CalendarDate(text)), .german)
    }

    private func euro(_ text: String) throws -> String {
        Wording.amount(try #require(Amount(text)), currency: "EUR", .german)
    }

    @Test func showsTitleAndAnswer() throws {
        let main = try main()
        #expect(main.first("h1")?.text == "Wohnsitz anmelden")
        #expect(main.texts(class: "answer") == ["Binnen zwei Wochen anmelden."])
    }

    @Test func showsTheFacts() throws {
        let (main, words) = (try main(), try words())
        let documents = main.all("div", class: "fact-documents").first
        #expect(documents?.all("li").map(\.text) == ["Ausweis", "Bestätigung"])
        #expect(main.definitions(of: words[.duration]) == ["zehn Minuten"])
        #expect(main.definitions(of: words[.deadline]) == ["zwei Wochen"])
        let online = main.all("div", class: "fact-online").first
        #expect(online?.links == ["https://online.example/anmelden"])
        let forms = main.all("div", class: "fact-forms").first?.first("a")
        #expect(forms?["href"] == "https://forms.example/schein")
        #expect(forms?.text == "Meldeschein")
        let law = main.section(titled: words[.legal])?.first("a")
        #expect(law?["href"] == "https://laws.example/bmg")
        #expect(law?.text == "Bundesmeldegesetz")
    }

    @Test func showsTheFeeInForceThenTheOneToCome() throws {
        let fees = try #require(try main().first("ul", class: "fees")).all("li")
        #expect(fees.count == 2)
        #expect(fees.first?.text == (try euro("11.11")))
        let coming = try #require(fees.last)
        #expect(coming.classes.contains("coming"))
        #expect(coming.text.contains(try euro("12.12")))
        #expect(coming.text.contains(try date("2027-01-01")))
    }

    @Test func showsAFeeThatEndsWithItsDate() throws {
        let fees = try #require(try main("ruhr/anmelden/index.html").first("ul", class: "fees"))
        let items = fees.all("li")
        #expect(items.count == 2)
        #expect(items.first?.text.contains(try euro("22.22")) == true)
        #expect(items.first?.text.contains(try date("2026-12-31")) == true)
        // None is known after that.
        #expect(items.last?.classes.contains("coming") == true)
        #expect(items.last?.text.contains(try date("2027-01-01")) == true)
        #expect(items.last?.text.contains("Gebühr unbekannt, bitte nachfragen") == true)
    }

    @Test func feeIsGoneOnceItIsOver() throws {
        let files = try TestSite.twoCities(date: "2027-01-01").build()
        let rhein = try #require(try files.main("rhein/anmelden/index.html").first("ul", class: "fees"))
        #expect(rhein.text.contains(try euro("12.12")))
        #expect(rhein.all("li", class: "coming").isEmpty)
        let ruhr = try files.main("ruhr/anmelden/index.html")
        #expect(!ruhr.text.contains(try euro("22.22")))
    }

    @Test func showsOfficesWithAddressHoursAndTelephone() throws {
        let words = try words()
        let offices = try main().all("section", class: "office")
        #expect(offices.count == 1)
        let office = try #require(offices.first)
        #expect(office.first("h3")?.text == "Amt am Rhein")
        #expect(office.first("h3")?.links == ["../../rhein/stelle/rhein-amt/"])
        #expect(office.definitions(of: words[.address]) == ["Rheinweg 1, 47051 Rheinstadt"])
        let hours = try #require(office.definitions(of: words[.hours]).first)
        #expect(hours.contains("08:00–12:00"))
        #expect(hours.contains("14:00–16:00"))
        #expect(office.links.contains("tel:+4920312345"))
        #expect(office.definitions(of: words[.phone]) == [PhoneNumber.display("+4920312345")])
        #expect(office.definitions(of: words[.transfer]) == ["4711"])
    }

    @Test func showsNoticesOfTheArticleAndOfItsOfficeUrgentFirst() throws {
        let files = try TestSite.twoCitiesBuilt()
        let rhein = try files.main("rhein/anmelden/index.html").all("section", class: "notice")
        #expect(rhein.map { $0.classes.contains("notice-urgent") } == [true, false])
        #expect(rhein.first?.text.contains("Warnstreik am Rhein") == true)
        #expect(rhein.first?.links == ["../anmelden/"])
        #expect(rhein.last?.text.contains("Ruhe bewahren.") == true)
        let ruhr = try files.main("ruhr/anmelden/index.html").all("section", class: "notice")
        #expect(ruhr.count == 1)
        #expect(try files.main("rhein/abmelden/index.html").all("section", class: "notice").isEmpty)
    }

    @Test func namesRelatedArticlesAndBacklinks() throws {
        let (files, words) = (try TestSite.twoCitiesBuilt(), try words())
        let main = try files.main("rhein/anmelden/index.html")
        #expect(main.section(titled: words[.related])?.links == ["../abmelden/"])
        #expect(main.section(titled: words[.linkedFrom])?.links == ["../abmelden/"])
        // What is named as related is related in turn.
        let other = try files.main("rhein/abmelden/index.html")
        #expect(other.section(titled: words[.related])?.links == ["../anmelden/"])
        #expect(other.section(titled: words[.related])?.first("a")?.text == "Wohnsitz anmelden")
    }

    @Test func backlinksAndRelatedAreThoseOfTheCity() throws {
        let files = try TestSite(
            body: "::: rhein\n[[ziel]] und noch einmal [[ziel]]\n:::",
            head: "municipalities:\n  rhein:\n  ruhr:\n    related: [ziel]", ["articles/ziel.md": Write.article("Ziel")]
        ).build()
        #expect(try files.article("ziel", in: "rhein")["linkedFrom"] as? [String] == ["probe"])
        #expect(try files.article("ziel", in: "ruhr")["linkedFrom"] as? [String] == [])
        #expect(try files.article("ziel", in: "rhein")["related"] as? [String] == [])
        #expect(try files.article("ziel", in: "ruhr")["related"] as? [String] == ["probe"])
        let words = try words()
        #expect(try files.main("rhein/ziel/index.html").section(titled: words[.linkedFrom])?.links == ["../probe/"])
        #expect(try files.main("ruhr/ziel/index.html").section(titled: words[.linkedFrom]) == nil)
    }

    @Test func linkToItselfIsNoBacklink() throws {
        let files = try TestSite(body: "[[probe]]", head: "related: [probe]").build()
        #expect(try files.article("probe", in: "rhein")["linkedFrom"] as? [String] == [])
        #expect(try files.article("probe", in: "rhein")["related"] as? [String] == [])
    }

    @Test func showsOwnerReviewAndConfidence() throws {
        let (main, words) = (try main(), try words())
        #expect(main.definitions(of: words[.owner]) == ["Bürgerservice"])
        #expect(main.definitions(of: words[.reviewed]) == [try date("2026-10-01")])
        #expect(main.definitions(of: words[.reviewDue]) == [try date("2027-04-01")])
        #expect(main.definitions(of: words[.confidence]) == [words[.confidenceVerified]])
        #expect(main.definitions(of: words[.leika]) == ["99115005104000"])
    }

    @Test func marksAReviewThatIsOverdueAndADraft() throws {
        let (main, words) = (try main("rhein/abmelden/index.html"), try words())
        #expect(main.definitions(of: words[.overdue]) == [try date("2026-10-15")])
        #expect(main.definitions(of: words[.reviewDue]) == [])
        #expect(main.definitions(of: words[.confidence]) == [words[.confidenceDraft]])
    }

    @Test func notOfferedArticleSaysWho() throws {
        let files = try TestSite.twoCitiesBuilt()
        let ruhr = try files.main("ruhr/baum/index.html")
        #expect(ruhr.text.contains("Der Kreis ist zuständig."))
        #expect(ruhr.texts(class: "not-offered-title").first?.contains("Ruhrstadt") == true)
        let rhein = try files.main("rhein/baum/index.html")
        #expect(!rhein.text.contains("Der Kreis"))
        #expect(rhein.texts(class: "not-offered-title").isEmpty)
    }

    @Test func agentsArticleSaysThatItIsForThemOnly() throws {
        let (main, words) = (try main("rhein/intern/index.html"), try words())
        #expect(main.text.contains(words[.agentsOnly]))
        #expect(try !self.main("rhein/muell/index.html").text.contains(words[.agentsOnly]))
    }

    @Test func bodyHasContentsTermsAndLinks() throws {
        let (main, words) = (try main(), try words())
        #expect(main.section(titled: words[.contents])?.links == ["#ablauf", "#kosten"])
        #expect(main.section(titled: words[.glossary])?.definitions(of: "Meldeschein") == ["Ein Blatt Papier."])
        let links = main.first("div", class: "body")?.links ?? []
        #expect(links.contains("../abmelden/#ablauf"))
        #expect(links.contains("../../dateien/anlagen/plan.pdf"))
    }

    @Test func leadsToTheSameArticleElsewhereOrToTheCitysDesk() throws {
        let files = try TestSite.twoCitiesBuilt()
        #expect(try files.page("rhein/anmelden/index.html").links.contains("../../ruhr/anmelden/"))
        #expect(try files.page("rhein/anmelden/index.html").links.contains("../../vergleich/anmelden/"))
        let fluss = try files.page("rhein/fluss/index.html")
        #expect(fluss.links.contains("../../ruhr/"))
        #expect(!fluss.links.contains("../../ruhr/fluss/"))
    }

    @Test func jsonSaysWhatThePageSays() throws {
        let files = try TestSite.twoCitiesBuilt()
        let json = try files.article("anmelden", in: "rhein")
        #expect(json["title"] as? String == "Wohnsitz anmelden")
        #expect(json["documents"] as? [String] == ["Ausweis", "Bestätigung"])
        #expect(json["owner"] as? String == "Bürgerservice")
        #expect(json["reviewDue"] as? String == "2027-04-01")
        #expect(json["related"] as? [String] == ["abmelden"])
        #expect(json["linkedFrom"] as? [String] == ["abmelden"])
        #expect(json["aliases"] as? [String] == ["ummelden"])
        let fees = try #require(json["fees"] as? [[String: Any]])
        #expect(fees.map { $0["inForce"] as? Bool } == [true, false])
        #expect(fees.map { $0["amount"] as? Double } == [11.11, 12.12])
        let offices = try #require(json["offices"] as? [[String: Any]])
        #expect(offices.map { $0["id"] as? String } == ["rhein-amt"])
        // On the page fees in the text are marked where they change on a day to come.
        let page = files["rhein/anmelden/index.html"].map {
            $0.replacing(#/<span data-fees="">([^<]*)</span>/#) { $0.1 }
        }
        #expect(page != files["rhein/anmelden/index.html"])
        #expect(page?.contains(try files.body("anmelden", in: "rhein")) == true)
    }

    @Test func theTwinSaysTheNoticesInForce() throws {
        let files = try TestSite.twoCitiesBuilt()
        let twin = try #require(files["rhein/anmelden/index.md"])
        #expect(
            twin.contains(
                """
                > **Dringend: Warnstreik am Rhein** (bis 25.11.2026)
                >
                > Heute [Wohnsitz anmelden](../anmelden/) nur online.

                > **Info: Hinweis für alle**
                >
                > Ruhe bewahren.

                """))
        #expect(!twin.contains("Längst vorbei"))
        #expect(files["ruhr/anmelden/index.md"]?.contains("Warnstreik") == false)
    }

    /// What the page says beside answer, facts and body.
    @Test func theTwinSaysWhatStandsAroundTheBody() throws {
        let site = TestSite([
            "articles/a.md": Write.article(
                "Hund",
                """
                related: [b]
                owner: Steueramt
                reviewed: 2026-01-01
                review-every: 6 months
                confidence: draft
                offices: [rhein-amt]
                municipalities:
                  rhein:
                  ruhr:
                    duration: sofort
                """, body: "Der Kinderreisepass."),
            "articles/b.md": Write.article(
                "Katze", "offered: false\ninstead: Das macht der Kreis.", body: "Siehe [[a]]."),
            "glossary.yaml": "Kinderreisepass: Ein altes Papier.\n",
            "offices/rhein/rhein-amt.yaml": "name: Amt\nphone: \"+4920312345\"\nhours:\n  mon: \"08:00-12:00\"\n",
        ])
        let files = try site.build()
        let twin = try #require(files["rhein/a/index.md"])
        #expect(
            twin.hasSuffix(
                """
                Der Kinderreisepass.

                ## Unterschiede zwischen den Städten

                - Anders in Ruhrstadt: [Dauer](../../vergleich/a/#feld-duration)

                ## Begriffe

                - **Kinderreisepass:** Ein altes Papier.

                ## Siehe auch

                - [Katze](../b/)

                ## Hierher verweisen

                - [Katze](../b/)

                ---

                - **Verantwortlich:** Steueramt
                - **Geprüft am:** 01.01.2026
                - **Prüfung überfällig seit:** 01.07.2026
                - **Verlässlichkeit:** Entwurf – noch nicht geprüft

                """))
        #expect(twin.contains("  - Mo 08:00–12:00 Uhr\n  - Di–So geschlossen\n"))
        #expect(
            files["rhein/b/index.md"]?.contains("**Nicht zuständig: Rheinstadt**\n\nDas macht der Kreis.\n") == true)
        let main = try files.main("rhein/a/index.html").text
        for words in ["Verantwortlich", "Prüfung überfällig", "Begriffe", "Siehe auch", "Di–So geschlossen"] {
            #expect(main.contains(words), "\(words)")
        }
        #expect(try #require(site.build(edition: .public)["rhein/a/index.md"]).contains("Steueramt") == false)
    }

    @Test func jsonSaysWhatThePageSaysAroundTheBody() throws {
        let files = try TestSite.twoCitiesBuilt()
        let article = try files.article("anmelden", in: "rhein")
        #expect(article["comparison"] as? String == "../../comparison/anmelden.json")
        let differences = try #require(article["differences"] as? [[String: Any]])
        let rows = try #require(differences.first?["rows"] as? [[String: Any]])
        #expect(differences.map { $0["municipality"] as? String } == ["ruhr"])
        #expect(rows.contains { $0["field"] as? String == "fees" })
        let handover = try #require(article["handover"] as? String)
        #expect(handover.hasPrefix("Anruf für Rheinstadt. Anliegen: Wohnsitz anmelden. Gesagt habe ich: "))
        #expect(handover.hasSuffix(try #require(article["answer"] as? String)))
        #expect(try TestSite.twoCitiesBuilt(edition: .public).article("anmelden", in: "rhein")["handover"] == nil)
    }

    @Test func jsonLeadsToThePageAndTheListToBoth() throws {
        let files = try TestSite.twoCitiesBuilt()
        func file(_ address: Any?, from path: String) throws -> String {
            let base = URL(filePath: "/" + path)
            let url = URL(filePath: try #require(address as? String), relativeTo: base).standardizedFileURL
            return String(url.path.dropFirst())
        }
        let path = "api/v1/ruhr/articles/baum.json"
        #expect(try file(try files.json(path)["url"], from: path) == "ruhr/baum")
        let list = try #require(try files.json("api/v1/ruhr/articles.json")["articles"] as? [[String: Any]])
        let entry = try #require(list.first { $0["id"] as? String == "baum" })
        #expect(try file(entry["url"], from: "api/v1/ruhr/articles.json") == path)
        #expect(try file(entry["page"], from: "api/v1/ruhr/articles.json") == "ruhr/baum")
        #expect(files["ruhr/baum/index.html"] != nil)
    }

    @Test func jsonSaysWhereAValueComesFrom() throws {
        let files = try TestSite.twoCitiesBuilt()
        func origin(_ field: String, _ id: String) throws -> [String: Any] {
            let origin = try #require(try files.article(id, in: "ruhr")["origin"] as? [String: Any])
            return try #require(origin[field] as? [String: Any])
        }
        #expect(try origin("title", "muell")["file"] as? String == "articles/muell.md")
        #expect(try origin("answer", "muell")["file"] as? String == "articles/muell.ruhr.md")
        #expect(try origin("answer", "muell")["line"] as? Int == 2)
        let layers = try [origin("title", "muell"), origin("fees", "anmelden"), origin("answer", "muell")]
            .map { $0["layer"] as? String }
        #expect(Set(layers).count == 3)
    }

    @Test func jsonNamesTheNoticesThatThePageShows() throws {
        let files = try TestSite.twoCitiesBuilt()
        let notices = try #require(try files.article("anmelden", in: "rhein")["notices"] as? [[String: Any]])
        #expect(notices.contains { $0["id"] as? String == "2026-11-22-hinweis" })
        #expect(notices.map { $0["title"] as? String } == ["Warnstreik am Rhein", "Hinweis für alle"])
    }
}
