import Diagnostics
import Knowledge
import TestSupport
import Testing

@testable import Checking

struct ForeignOfficeTests {
    @Test("An office of another city is reported")
    func aCitysArticleNamesItsOwnOffices() {
        expectFindings(
            of: ForeignOffice.self,
            in: [
                "articles/probe.md": article("offices: [1️⃣rhein-amt]"),
                "articles/eigen.md": article(
                    "municipalities: {rhein: {offices: [rhein-amt]}, ruhr: {offices: [ruhr-amt]}}"),
                "articles/falsch.md": article(
                    "municipalities: {rhein: {offices: [2️⃣ruhr-amt]}, ruhr: {offices: [3️⃣rhein-amt]}}"),
            ], .warning("reference.foreign-office", "1️⃣", in: ["ruhr"]),
            .warning("reference.foreign-office", "2️⃣", in: ["rhein"]),
            .warning("reference.foreign-office", "3️⃣", in: ["ruhr"]))
    }

    @Test("A city without the article is not concerned")
    func aCityWithoutTheArticleIsNotConcerned() {
        expectFindings(
            of: ForeignOffice.self,
            in: ["articles/probe.md": article("offices: [rhein-amt]\nmunicipalities: {rhein: }")])
    }
}
