import TestSupport
import Testing

@testable import Checking

@Suite struct DoubleArticleTests {
    private static let long = "Den Hund melden Sie im Bürgerbüro an, auch online."

    @Test func equalTitlesAndAnswers() {
        expectFindings(
            of: DoubleArticle.self,
            in: [
                "articles/anfang.md": article("title: Hund anmelden\nanswer: \(Self.long)"),
                "articles/probe.md": article("title: 1️⃣Hund  Anmelden\nanswer: \(Self.long)"),
            ], .warning("care.double-article"))
        expectFindings(
            of: DoubleArticle.self,
            in: [
                "articles/anfang.md": article("title: Hund anmelden\nanswer: \(Self.long)"),
                "articles/probe.md": article("title: Hundesteuer\nanswer: 1️⃣\(Self.long)"),
            ], .warning("care.double-article"))
    }

    @Test func twoCitiesMayHaveTheSame() {
        expectFindings(
            of: DoubleArticle.self,
            in: [
                "articles/anfang.md": article("title: Hund anmelden\nmunicipalities: {rhein: }"),
                "articles/probe.md": article("title: Hund anmelden\nmunicipalities: {ruhr: }"),
            ])
        expectFindings(
            of: DoubleArticle.self,
            in: ["articles/anfang.md": article("title: Eins"), "articles/probe.md": article("title: Zwei")])
    }
}
