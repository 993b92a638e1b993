import TestSupport
import Testing

@testable import Checking

struct LetterCoverageTests {
    private func contacts(_ rows: [String]) -> [String: String] {
        ["contacts/rhein.tsv": "id\toffice\tletters\ttopics\n" + rows.joined(separator: "\n") + "\n"]
    }

    @Test func aLetterThatNobodyHas() {
        expectFindings(
            of: LetterCoverage.self, in: contacts(["a\trhein-amt\tA-K", "b\trhein-amt\t1️⃣M-Z"]),
            .warning("directory.letters"))
    }

    @Test func aLetterThatTwoHave() {
        expectFindings(
            of: LetterCoverage.self, in: contacts(["a\trhein-amt\tA-M", "b\trhein-amt\t1️⃣M-Z"]),
            .warning("directory.letters"))
    }

    @Test func aLongerBeginningGoesFirst() {
        expectFindings(of: LetterCoverage.self, in: contacts(["a\trhein-amt\tA-K, Sch", "b\trhein-amt\tL-Z"]))
        expectFindings(of: LetterCoverage.self, in: contacts(["a\trhein-amt\tI-R, Sch", "b\trhein-amt\tA-H, S-Z"]))
    }

    @Test func whoHasNoLettersAnswersForTheRest() {
        expectFindings(of: LetterCoverage.self, in: contacts(["a\trhein-amt\tA-K", "b\trhein-amt\t"]))
    }

    @Test func topicsAreApart() {
        expectFindings(
            of: LetterCoverage.self,
            in: contacts(["a\trhein-amt\tA-Z\tx", "b\trhein-amt\tA-Z\ty"]).merging(
                ["articles/x.md": "---\ntitle: X\ncategory: alltag\nanswer: X.\n---\n"]) { $1 })
    }

    @Test func responsibilitiesOfAnArticle() {
        expectFindings(
            of: LetterCoverage.self,
            in: [
                "articles/x.md":
                    "---\ntitle: X\ncategory: alltag\nanswer: X.\nresponsible:\n  - office: rhein-amt\n    letters: A-K\n  - office: rhein-amt\n    letters: 1️⃣N-Z\n---\n"
            ], .warning("directory.letters"))
    }
}
