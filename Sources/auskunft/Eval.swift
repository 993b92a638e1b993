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

            A line of the file is question, article id and, where it matters, municipality id, separated by tabs; several \
            right ids are separated by commas. Thresholds under "search" in auskunft.yaml hold for the content's own \
            questions.tsv.

            Exit status: 0 fine, 1 a threshold is missed, or auskunft.yaml or the content's questions.tsv has an error,
            2 wrong use, or the file of questions has an error, 3 the machine failed.
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
        // Thresholds that are not understood hold nothing back, and questions left out are not missed: both would pass unseen.
        if let errors = content.errors(in: questions == nil ? ["auskunft.yaml", "questions.tsv"] : ["auskunft.yaml"]) {
            Console.message(errors)
            throw ExitStatus.findings
        }
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
                say(path, de: "Die Datei ist nicht lesbar.", en: "The file cannot be read.")
                throw ExitStatus.wrongUse
            }
            let file = QuestionFile(Array(bytes))
            for line in file.wrongLines {
                say(
                    "\(path):\(line)",
                    de: "Eine Zeile besteht aus Frage, Artikel und, wo nötig, Stadt, durch Tabulatoren getrennt.",
                    en: "A line consists of question, article and, where needed, municipality, separated by tabs.")
            }
            // An answer that does not exist would count as a miss, a city that does not exist as none.
            var isWrong = !file.wrongLines.isEmpty
            for question in file.questions {
                let place = "\(path):\(question.question.span.range.start.line)"
                for id in ids(question, knowledge) where knowledge.topicIndex[id] == nil {
                    isWrong = true
                    say(place, de: "Den Artikel „\(id)“ gibt es nicht.", en: "There is no article \"\(id)\".")
                }
                if let city = question.municipality?.value, knowledge.municipalityIndex[city] == nil {
                    isWrong = true
                    say(
                        place, de: "„\(city)“ ist keine Stadt dieser Wissensbasis.",
                        en: "\"\(city)\" is not a municipality of this knowledge base.")
                }
            }
            guard !isWrong else { throw ExitStatus.wrongUse }
            questions = file.questions
        }
        guard !questions.isEmpty else {
            Console.message(
                Console.language == .german
                    ? "auskunft: Es gibt keine Testfragen." : "auskunft: there are no questions.")
            throw ExitStatus.wrongUse
        }
        return asked(questions, knowledge)
    }

    private static func say(_ place: String, de german: String, en english: String) {
        Console.message("auskunft: \(place): \(Console.language == .german ? german : english)")
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
