import TestSupport
import Testing

@testable import Checking

@Suite struct LinkToOldNameTests {
    @Test("The current id is proposed in the same place")
    func namesTheIDInTheSamePlace() {
        let found = expectFindings(
            of: LinkToOldName.self,
            in: [
                "articles/ausweis.md": article("aliases: [perso, alt]\n", body: "## Ablauf\n\nText.\n"),
                "articles/probe.md": article(
                    "related: [1️⃣perso, ausweis]\n",
                    body: "2️⃣[[perso]], ä 3️⃣[[alt#ablauf|Über **uns**]], 4️⃣[[ perso ]], [[ausweis]].\n"),
            ], .note("link.redirect", "1️⃣"), .note("link.redirect", "2️⃣"), .note("link.redirect", "3️⃣"),
            .note("link.redirect", "4️⃣"))
        // With emphasis in its text or blanks around its id, a link is left to its author.
        #expect(found.map(\.safeChanges) == [["6:11+5=ausweis"], ["9:3+5=ausweis"], [], []])
    }

    @Test("Anchor and text stay as they are")
    func keepsAnchorAndText() {
        let found = findings(
            of: LinkToOldName.self,
            in: [
                "articles/ausweis.md": article("aliases: [alt]\n", body: "## Ablauf\n\nText.\n"),
                "articles/probe.md": article(body: "ä [[alt#ablauf|Übersicht]]\n"),
            ])
        #expect(found.map(\.safeChanges) == [["8:5+3=ausweis"]])
    }

    @Test("An alias of two articles is left to the rule about that")
    func leavesAnAliasOfTwoToTheRuleAboutIt() {
        expectFindings(
            of: LinkToOldName.self,
            in: [
                "articles/a.md": article("aliases: [alt]\n"), "articles/b.md": article("aliases: [alt]\n"),
                "articles/probe.md": article("related: [alt]\n", body: "[[alt]] [[unbekannt]]\n"),
            ])
    }

    @Test("The same text in code is left alone")
    func leavesTheSameTextInCode() {
        let found = findings(
            of: LinkToOldName.self,
            in: [
                "articles/ausweis.md": article("aliases: [alt]\n"),
                "articles/probe.md": article(body: "Man schreibt `[[alt]]`: [[alt]]\n"),
            ])
        #expect(found.map(\.safeChanges) == [["8:27+3=ausweis"]])
    }
}
