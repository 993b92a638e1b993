import TestSupport
import Testing

@testable import Checking

@Suite struct EarlierEndingTargetTests {
    @Test("A link to an article that ends earlier is found")
    func findsLinksThatOutliveTheirTarget() {
        expectFindings(
            of: EarlierEndingTarget.self,
            in: [
                "articles/markt.md": article("until: 2026-12-23\n"),
                "articles/ohne.md": article(body: "1️⃣[[markt]]\n"),
                "articles/spaeter.md": article("until: 2026-12-24\n", body: "[Markt](2️⃣markt.md)\n"),
                "articles/gleich.md": article("until: 2026-12-23\n", body: "[[markt]]\n"),
                "articles/frueher.md": article("until: 2026-11-30\n", body: "[[markt]] [[gleich]]\n"),
            ], .note("link.expires-first", "1️⃣"), .note("link.expires-first", "2️⃣"))
    }

    @Test("Each city's dates are compared by themselves")
    func comparesEachCityByItself() {
        expectFindings(
            of: EarlierEndingTarget.self,
            in: [
                "articles/markt.md": article("municipalities:\n  rhein:\n    until: 2026-12-23\n  ruhr:\n"),
                "articles/eins.md": article(body: "1️⃣[[markt]]\n"),
                "articles/zwei.md": article(
                    "municipalities:\n  rhein:\n    until: 2026-12-01\n  ruhr:\n", body: "[[markt]]\n"),
            ], .note("link.expires-first", "1️⃣", in: ["rhein"]))
    }
}
