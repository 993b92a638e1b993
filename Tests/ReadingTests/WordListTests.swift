import Diagnostics
import Knowledge
import TestSupport
import Testing

/// glossary.yaml, synonyms.yaml, questions.tsv.
struct WordListTests {
    @Test func glossary() throws {
        let files = [
            "glossary.yaml": "# Begriffe\n1️⃣Meldebescheinigung: 2️⃣Nachweis der Anschrift\n\"A: B\": |\n  Zwei\n  Zeilen\n"
        ]
        let knowledge = expectReadingFindings(in: files)
        #expect(knowledge.glossary.map(\.term.value) == ["Meldebescheinigung", "A: B"])
        #expect(knowledge.glossary.first?.definition.value == "Nachweis der Anschrift")
        let marks = MarkedFiles(files).marks
        #expect(knowledge.glossary.first.map { Int($0.term.span.place.line) } == marks["1️⃣"]?.line)
        #expect(knowledge.glossary.first.map { Int($0.definition.span.place.column) } == marks["2️⃣"]?.column)
    }

    @Test func theLastLineBreakOfADefinitionIsNotPartOfIt() {
        let knowledge = expectReadingFindings(in: ["glossary.yaml": "A: |\n  Zwei\n  Zeilen\n"])
        #expect(knowledge.glossary.first?.definition.value == "Zwei\nZeilen")
    }

    @Test(arguments: ["A: 1️⃣[B]", "A: 1️⃣{B: C}", "A:1️⃣", "A: 1️⃣~"])
    func aTermHasADefinition(line: String) throws {
        let marked = MarkedFiles(["glossary.yaml": "\(line)\nB: C\n"])
        let (knowledge, found) = TestSite(marked.files).readAlone()
        #expect(found.map(\.rule) == ["contract.type"])
        #expect(found.first?.range.start.line == 1)
        #expect(knowledge.glossary.map(\.term.value) == ["B"])
    }

    @Test(arguments: ["glossary.yaml", "synonyms.yaml"])
    func anEmptyTextIsNoMeaning(path: String) {
        expectReadingFindings(in: [path: "A: 1️⃣\"\"\n"], .error("contract.empty"))
    }

    @Test func synonyms() {
        let knowledge = expectReadingFindings(
            in: ["synonyms.yaml": "Perso: Personalausweis\nMüll: [Abfall, Restmüll]\nKFZ:\n  - Auto\n"])
        #expect(knowledge.synonyms.map(\.spoken.value) == ["Perso", "Müll", "KFZ"])
        #expect(
            knowledge.synonyms.map { $0.official.map(\.value) } == [
                ["Personalausweis"], ["Abfall", "Restmüll"], ["Auto"],
            ])
    }

    @Test(arguments: ["A: 1️⃣[]", "A: 1️⃣{B: C}", "A: 1️⃣[B, [C]]", "A: 1️⃣[B, ~]", "A: 1️⃣[{B: C}]"])
    func aWordHasATextOrTexts(line: String) {
        expectReadingFindings(in: ["synonyms.yaml": "\(line)\n"], .error("contract.type"))
    }

    @Test(arguments: ["glossary.yaml", "synonyms.yaml"])
    func aListIsNoGroup(path: String) {
        expectReadingFindings(in: [path: "1️⃣- a\n- b\n"], .error("contract.type"))
    }

    @Test(arguments: ["glossary.yaml", "synonyms.yaml", "questions.tsv"])
    func theyMayBeEmpty(path: String) {
        for text in ["", "\n", "# nichts\n"] { expectReadingFindings(in: [path: text]) }
    }

    // MARK: Questions

    @Test func questionsWithTheirPlaces() throws {
        let files = [
            "articles/probe.md": article(),
            "questions.tsv":
                "# Frage\tArtikel\tStadt\n1️⃣Größe des Sofas?\t2️⃣probe\t3️⃣rhein\n\n  Wie?  \t probe \t\nWo?\tprobe\n",
        ]
        let knowledge = expectReadingFindings(in: files)
        #expect(knowledge.questions.map(\.question.value) == ["Größe des Sofas?", "Wie?", "Wo?"])
        #expect(knowledge.questions.map(\.article.value) == ["probe", "probe", "probe"])
        #expect(knowledge.questions.map { $0.municipality?.value } == ["rhein", nil, nil])
        let first = try #require(knowledge.questions.first)
        let marks = MarkedFiles(files).marks
        for (text, mark) in [(first.question, "1️⃣"), (first.article, "2️⃣"), (try #require(first.municipality), "3️⃣")] {
            let expected = try #require(marks[mark])
            #expect(Int(text.span.place.line) == expected.line)
            #expect(Int(text.span.place.column) == expected.column)
        }
    }

    @Test func manyWordsStandForEachOtherInNoList() {
        func entry(_ count: Int, isBothWays: Bool) -> String {
            let words = (0..<count).map { $0 == 30 ? "1️⃣w\($0)" : "w\($0)" }.joined(separator: ", ")
            return "wort:\n  means: [\(words)]\n  both: \(isBothWays)\n"
        }
        expectReadingFindings(in: ["synonyms.yaml": entry(31, isBothWays: true)], .error("contract.type"))
        expectReadingFindings(in: ["synonyms.yaml": entry(30, isBothWays: true)])
        expectReadingFindings(in: ["synonyms.yaml": entry(200, isBothWays: false).replacing("1️⃣", with: "")])
    }

    @Test func blanksBeforeAColumnBelongToNoPlace() {
        let files = ["articles/probe.md": article(), "questions.tsv": "Wie?\t  1️⃣probe\n"]
        let place = expectReadingFindings(in: files).questions.first?.article.span.place
        #expect(place.map { Int($0.column) } == MarkedFiles(files).marks["1️⃣"]?.column)
    }

    @Test(arguments: [
        "1️⃣Nur eine Frage", "1️⃣Frage mit Blanks probe", "1️⃣Frage\t", "1️⃣\tprobe", "Wie?\tprobe\trhein\t1️⃣x",
        "1️⃣Wie?\tprobe\trhein\tfees\tx",
    ])
    func linesOfAnotherForm(line: String) {
        expectReadingFindings(
            in: ["articles/probe.md": article(), "questions.tsv": "Wo?\tprobe\n\(line)\n"], .error("questions.form"))
    }
}
