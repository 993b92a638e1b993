import ArgumentParser
import Authoring
import Foundation
import Indexing
import Knowledge
import Search

struct Eval: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Asks the search questions whose answers are known, and says how many it answers.",
        discussion: """
            Examples: auskunft eval
                      auskunft eval --questions fragen.tsv --json

            A line of the file is question, article id and, where it matters, municipality id, parted by tabs; several \
            right ids are parted by commas. Thresholds under "search" in auskunft.yaml hold for the content's own \
            questions.tsv.

            Exit status: 0 fine, 1 a threshold is missed, 2 wrong use, 3 the machine failed.
            """)

    @OptionGroup var source: SearchOptions

    @Option(help: ArgumentHelp("The questions (default: questions.tsv of the content).", valueName: "file"))
    var questions: String?

    @Flag(help: "Print JSON.")
    var json = false

    @Flag(help: "Leave out the runs with a stage switched off.")
    var quick = false

    func run() throws {
        let content = try source.read()
        let asked = try AskedQuestion.all(questions, content.knowledge)
        let whole = Evaluation(asked, content.knowledge, try content.searcher(), stages: .all)
        var without: [(stage: String, evaluation: Evaluation)] = []
        if !quick {
            for (name, stage) in SearchStages.named {
                let stages = SearchStages.all.subtracting(stage)
                without.append(
                    (name, Evaluation(asked, content.knowledge, try content.searcher(stages: stages), stages: stages)))
            }
        }
        let thresholds = questions == nil ? Thresholds(content.knowledge.settings.search?.value) : Thresholds(nil)
        let report = EvaluationReport(whole: whole, without: without, missed: thresholds.missed(by: whole))
        Console.result(json ? try report.json() : report.text())
        guard report.missed.isEmpty else { throw ExitStatus.findings }
    }
}

extension SearchStages {
    static let named: [(name: String, stage: SearchStages)] = [
        ("stemming", .stemming), ("compounds", .compounds), ("synonyms", .synonyms), ("association", .association),
        ("typing errors", .typingErrors),
    ]
}

/// A question whose answer is known.
struct AskedQuestion {
    let text: String
    /// Ids; any of them is right.
    let answers: [String]
    /// Index of the municipality.
    let municipality: Int?

    /// The questions of a file, or those of the content.
    static func all(_ path: String?, _ knowledge: KnowledgeBase) throws -> [AskedQuestion] {
        var questions = knowledge.questions
        if let path {
            guard let bytes = FileManager.default.contents(atPath: path) else {
                Console.message("auskunft: \(path): cannot be read")
                throw ExitStatus.wrongUse
            }
            let file = QuestionFile(Array(bytes))
            for line in file.wrongLines {
                Console.message(
                    "auskunft: \(path):\(line): question, article and, where needed, municipality, parted by tabs")
            }
            guard file.wrongLines.isEmpty else { throw ExitStatus.wrongUse }
            questions = file.questions
        }
        guard !questions.isEmpty else {
            Console.message(
                Console.language == .german
                    ? "auskunft: Es gibt keine Testfragen." : "auskunft: there are no questions.")
            throw ExitStatus.wrongUse
        }
        for question in questions {
            for id in ids(question, knowledge) where knowledge.topicIndex[id] == nil {
                Console.message(
                    Console.language == .german
                        ? "auskunft: Frage „\(question.question.value)“: Den Artikel „\(id)“ gibt es nicht."
                        : "auskunft: question \"\(question.question.value)\": there is no article \"\(id)\".")
            }
        }
        return asked(questions, knowledge)
    }

    static func asked(_ questions: [TestQuestion], _ knowledge: KnowledgeBase) -> [AskedQuestion] {
        questions.map { question in
            AskedQuestion(
                text: question.question.value, answers: ids(question, knowledge),
                municipality: question.municipality.flatMap { knowledge.municipalityIndex[$0.value] })
        }
    }

    /// Ids of the articles that are right, old names resolved.
    private static func ids(_ question: TestQuestion, _ knowledge: KnowledgeBase) -> [String] {
        question.article.value.split(separator: ",").map { id in
            let id = String(id)
            return knowledge.aliasIndex[id].map { knowledge.topics[$0].id } ?? id
        }
    }
}
