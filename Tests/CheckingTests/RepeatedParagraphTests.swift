import TestSupport
import Testing

@testable import Checking

struct RepeatedParagraphTests {
    private let paragraph = "Das Bürgerbüro nimmt Anträge nur mit Termin an; Termine gibt es online und am Telefon."

    private func files(_ first: String, _ second: String) -> [String: String] {
        ["articles/anfang.md": article("title: Anfang", body: first), "articles/probe.md": article(body: second)]
    }

    @Test("The same paragraph in two articles is found")
    func theSameParagraphInTwoArticles() {
        expectFindings(
            of: RepeatedParagraph.self, in: files("\(paragraph)\n", "Text.\n\n1️⃣\(paragraph)\n"),
            .note(
                "care.repeated-paragraph", help: "Keep it in one place and link to it from the other: [[anfang]]"))
    }

    @Test("White space, case and markup make no difference")
    func spaceCaseAndMarkupMakeNoDifference() {
        let other = paragraph.replacing(" Termin ", with: "\n**TERMIN**  ").replacing("Büro", with: "BÜRO")
        expectFindings(
            of: RepeatedParagraph.self, in: files("\(paragraph)\n", "1️⃣\(other)\n"), .note("care.repeated-paragraph"))
    }

    @Test("Other paragraphs, short ones and those with other links are not the same")
    func otherParagraphsAreNotTheSame() {
        // A word more, short ones, the same one twice in one article, other links.
        expectFindings(of: RepeatedParagraph.self, in: files("\(paragraph)\n", "\(paragraph) Kommen Sie!\n"))
        expectFindings(of: RepeatedParagraph.self, in: files("Mehr steht im Internet.\n", "Mehr steht im Internet.\n"))
        expectFindings(of: RepeatedParagraph.self, in: files("\(paragraph)\n\n\(paragraph)\n", "Text.\n"))
        let lead = "Welche Unterlagen Sie dafür brauchen und wo Sie sie abgeben, steht unter"
        expectFindings(of: RepeatedParagraph.self, in: files("\(lead) [[probe]].\n", "\(lead) [[anfang]].\n"))
        expectFindings(of: RepeatedParagraph.self, in: files("## \(paragraph)\n", "## \(paragraph)\n"))
    }

    @Test("One place is one finding, however many cities read it")
    func onePlaceIsOneFinding() {
        expectFindings(
            of: RepeatedParagraph.self,
            in: files(
                "- \(paragraph)\n\n::: ruhr\nRuhr.\n:::\n",
                "In {{ municipality.name }}.\n\n::: ruhr\nRuhr.\n:::\n\n1️⃣\(paragraph)\n"),
            .note("care.repeated-paragraph"))
        expectFindings(
            of: RepeatedParagraph.self, in: files("\(paragraph)\n", "::: ruhr\n1️⃣\(paragraph)\n:::\n"),
            .note("care.repeated-paragraph", in: ["ruhr"]))
    }
}
