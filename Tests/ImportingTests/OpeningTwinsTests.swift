import Foundation
import ImportTestSupport
import Testing

@testable import Importing

/// What a source says as a summary and again in its text is said once.
@Suite struct OpeningTwinsTests {
    private func article(_ body: String, _ more: [String: String] = [:]) throws -> (answer: String, body: String) {
        let record = ["id": "a", "title": "Titel", "body": body, "category": "Alltag"].merging(more) { $1 }
        let result = ImportedRecords(
            jsonLines: Array(try JSONSerialization.data(withJSONObject: record)), municipality: "ruhr", into: .init())
        let text = try #require(result.files.first { $0.path.hasPrefix("articles/") }?.text)
        let answer = text.components(separatedBy: "\nanswer: ").last?.components(separatedBy: "\n").first ?? ""
        return (answer, String(text.components(separatedBy: "\n---\n").last ?? "").trimmingCharacters(in: .newlines))
    }

    @Test(arguments: [
        (
            "<p>Hunde müssen Sie anmelden.</p><p>Hunde müssen Sie anmelden. Das geht online.</p>",
            "Hunde müssen Sie anmelden. Das geht online."
        ),
        (
            "Hunde müssen Sie anmelden.\n\nHunde müssen Sie anmelden. Das geht online.",
            "Hunde müssen Sie anmelden. Das geht online."
        ),
        (
            "<p><b>Hunde müssen Sie anmelden.</b></p><h2>Hund</h2><p>Hunde müssen Sie anmelden. Das geht online.</p>",
            "Hunde müssen Sie anmelden. Das geht online."
        ),
    ])
    func `a teaser in the text is in the answer once, and in the text once`(body: String, answer: String) throws {
        let read = try article(body)
        #expect(read.answer == answer)
        #expect(read.body.components(separatedBy: "Hunde müssen").count == 2, "\(read.body)")
    }

    @Test func `an answer that is given is not said again by the text`() throws {
        let answer = ["answer": "Hunde müssen Sie anmelden. Das geht online."]
        #expect(
            try article("<p>Hunde müssen Sie anmelden. Das geht online.</p><p>Bringen Sie Geld mit.</p>", answer).body
                == "Bringen Sie Geld mit.")
        #expect(
            try article("<p>Hunde müssen Sie anmelden.</p><p>Das geht online.</p><p>Mehr.</p>", answer).body == "Mehr.")
        #expect(
            try article("Hunde müssen Sie anmelden. Das geht online. Bringen Sie Geld mit.", answer).body
                == "Bringen Sie Geld mit.")
        // What only begins alike says something else.
        let other = "Hunde müssen Sie anmelden. Das geht im Amt."
        #expect(try article(other, answer).body == other)
    }

    @Test func `what the answer cannot say stays in the text`() throws {
        let answer = ["answer": "Mehr zur Abrechnung finden Sie hier. Das geht online."]
        let link = "<p>Mehr zur Abrechnung finden Sie <a href=\"https://a.example/b\">hier</a>.</p>"
        let kept = "Mehr zur Abrechnung finden Sie [hier](https://a.example/b)."
        #expect(try article(link + "<p>Das geht online.</p>", answer).body == kept + "\n\nDas geht online.")
        #expect(try article("<p>Das geht online.</p>" + link, answer).body == "Das geht online.\n\n" + kept)
        #expect(try article("Der ganze Text.", ["teaser": link]).body == kept + "\n\nDer ganze Text.")
        // The same paragraph twice, with its link in the first only, and in both.
        let twice = "<p>Mehr zur Abrechnung finden Sie hier. Das geht online.</p>"
        #expect(try article(link + twice).body.hasPrefix(kept))
        #expect(
            try article(link + link.replacing("</p>", with: " Das geht online.</p>")).body == kept + " Das geht online."
        )
    }

    @Test func `a teaser of its own is the answer, and stays where it is more than that`() throws {
        let short = try article("Der ganze Text.", ["teaser": "<p>Hunde müssen Sie anmelden.</p>"])
        #expect(short.answer == "Hunde müssen Sie anmelden." && short.body == "Der ganze Text.")
        let given = try article("Der ganze Text.", ["Kurztext": "Hunde müssen Sie anmelden.", "answer": "Ja."])
        #expect(given.answer == "Ja." && given.body == "Hunde müssen Sie anmelden.\n\nDer ganze Text.")
        let again = try article(
            "Hunde müssen Sie anmelden. Das geht online.", ["teaser": "Hunde müssen Sie anmelden.", "answer": "Ja."])
        #expect(again.body == "Hunde müssen Sie anmelden. Das geht online.")
        let long =
            String(repeating: "Dieser Satz ist gar nicht kurz. ", count: 1) + String(repeating: "Wort ", count: 100)
            + "Ende."
        let cut = try article("Der ganze Text.", ["teaser": long])
        #expect(cut.answer == "Dieser Satz ist gar nicht kurz." && cut.body.contains("Ende.\n\nDer ganze Text."))
    }

    @Test(arguments: [
        "**Allgemeines**\nHunde meldet man an.", "**Allgemeines** Die Hunde meldet man an.",
        "__Allgemeines__  \nHunde meldet man an.",
        "[toc]\n\nHunde meldet man an.", "[gallery ids=\"1,2\"] Hunde meldet man an.",
        "{{< video abc >}}\n\nHunde meldet man an.",
        "<p><strong>Allgemeines</strong> Für Hunde zahlt man.</p>",
        "<p>[vc_row el=\"1\"]Hunde meldet man an.[/vc_row]</p>",
        "{% include kopf.html %}\nHunde meldet man an.", "<p><b>Allgemeines</b><br/>Hunde meldet man an.</p>",
    ])
    func `neither a heading nor a short code is glued to the first sentence`(body: String) throws {
        let answer = try article(body).answer
        #expect(
            ["Hunde meldet man an.", "Die Hunde meldet man an.", "Für Hunde zahlt man."].contains(answer), "\(answer)")
    }

    @Test(arguments: [
        ("<p><b>Die Stadt</b> Musterstadt hilft.</p>", "Die Stadt Musterstadt hilft."),
        ("**Melden** Sie sich an.", "Melden Sie sich an."), ("Siehe [das] und [1].", "Siehe das und 1."),
        ("<p><b>Hunde</b> meldet man an.</p>", "Hunde meldet man an."),
    ])
    func `bold words of a sentence stay in it`(body: String, expected: String) throws {
        #expect(try article(body).answer == expected)
    }

    @Test(arguments: [("05", "\n---\n\nDas geht online.\n"), ("06", "\n## Überblick\n\nDas geht online.\n")])
    func `so it is in XZuFi`(module: String, expected: String) throws {
        let modules =
            XZuFiImportTests.module("24", "Hunde müssen Sie anmelden.")
            + XZuFiImportTests.module(module, "<p>Hunde müssen Sie anmelden.</p><p>Das geht online.</p>")
        let imported = try ImportedXZuFi(XZuFiImportTests.file(XZuFiImportTests.service(modules)))
        let text = try #require(imported.articles.values.first)
        #expect(text.contains("answer: Hunde müssen Sie anmelden.\n") && text.hasSuffix(expected), "\(text)")
    }
}
