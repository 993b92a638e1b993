import TestSupport
import Testing

@testable import Checking

@Suite struct UnclearLinkTextTests {
    @Test(
        "Link texts that say nothing are found",
        arguments: [
            "hier", "Hier", "**hier**", "Klicken Sie hier!", "mehr …", "» weiter", "Link", "dort", "Öffnen",
            "click here",
            "[1] here", "Mehr\nInformationen",
        ])
    func finds(_ text: String) {
        let found = findings(
            of: UnclearLinkText.self,
            in: ["articles/probe.md": article(body: "Die Termine stehen [\(text)](https://stadt.example).\n")])
        #expect(found.map(\.rule) == (text.hasPrefix("[1]") ? [] : ["link.unclear-text"]))
    }

    @Test(
        "Link texts that name their target are left alone",
        arguments: [
            "Abfallkalender", "Termine hier in der Stadt", "Mehrwegbecher", "Link-Sammlung", "weiterführende Schulen",
            "",
            "`hier`buchen", "Dorthin kommen Sie mit dem Bus",
        ])
    func leaves(_ text: String) {
        let found = findings(
            of: UnclearLinkText.self,
            in: ["articles/probe.md": article(body: "Es gibt [\(text)](https://stadt.example).\n")])
        #expect(found.isEmpty)
    }

    @Test("Texts of links to articles are checked, addresses without a text are not")
    func readsWikiLinksAndLeavesOthers() {
        expectFindings(
            of: UnclearLinkText.self,
            in: [
                "articles/hier.md": article("title: hier\n"),
                "articles/probe.md": article(body: "Siehe [[hier|1️⃣hier]], [[hier]] und hier.\n"),
            ], .warning("link.unclear-text"))
    }
}
