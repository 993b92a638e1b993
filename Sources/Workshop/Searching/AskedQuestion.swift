import Diagnostics
import Files
import Knowledge
import Reading

/// A question whose answer is known.
package struct AskedQuestion: Sendable {
    /// In a caller's words.
    package let text: String
    /// What is right, any of them: ids of articles, `office:<id>` and so on; empty where nothing fits.
    package let answers: [String]
    /// What kind of thing that is.
    package let target: TestQuestion.Target
    /// The field that the caller wants to hear; nil where nobody says.
    package let field: String?
    /// Nil where the question may come from any city.
    package let municipality: CityIndex?

    /// The questions of a file, or those of the content.
    ///
    /// - Parameter file: nil for the content's own.
    /// - Throws: where there are none, or the file cannot be read or has a wrong line.
    package static func all(
        of knowledge: KnowledgeBase, from file: String?, in environment: Environment
    ) throws(Refusal) -> [AskedQuestion] {
        var questions = knowledge.questions
        if let file { questions = try read(file, over: knowledge, in: environment) }
        guard !questions.isEmpty else {
            throw Refusal(.wrongUse, de: "Es gibt keine Testfragen.", en: "There are no questions.")
        }
        return asked(questions, of: knowledge)
    }

    private static func read(
        _ path: String, over knowledge: KnowledgeBase, in environment: Environment
    ) throws(Refusal) -> [TestQuestion] {
        guard let bytes = try? FileTree.contents(of: environment.path(path)) else {
            throw Refusal(.wrongUse, de: "\(path) lässt sich nicht lesen.", en: "\(path) cannot be read.")
        }
        let file = QuestionFile(bytes)
        var wrong = file.wrongLines.map { line in
            LocalizedText(
                de: "Eine Zeile besteht aus Frage, Artikel und, wo nötig, Stadt, durch Tabulatoren getrennt.",
                en: "A line is question, article and, where needed, municipality, separated by tabs."
            ).after("\(path):\(line): ")
        }
        // An answer that does not exist would count as a miss, a city that does not exist as none.
        for question in file.questions where question.target == .article {
            let place = "\(path):\(question.question.span.range.start.line): "
            for id in ids(question, knowledge) where knowledge.topicIndex[id] == nil {
                wrong.append(
                    LocalizedText(de: "Den Artikel „\(id)“ gibt es nicht.", en: "There is no article \"\(id)\".")
                        .after(place))
            }
            if let city = question.municipality?.value, knowledge.municipalityIndex[city] == nil {
                wrong.append(
                    LocalizedText(
                        de: "„\(city)“ ist keine Stadt dieser Wissensbasis.",
                        en: "\"\(city)\" is not a municipality of this knowledge base."
                    ).after(place))
            }
        }
        guard wrong.isEmpty else { throw Refusal(.wrongUse, wrong) }
        return file.questions
    }

    static func asked(_ questions: [TestQuestion], of knowledge: KnowledgeBase) -> [AskedQuestion] {
        questions.map { question in
            AskedQuestion(
                text: question.question.value, answers: answers(question, knowledge), target: question.target,
                field: question.field?.value,
                municipality: question.municipality.flatMap { knowledge.municipalityIndex[$0.value] })
        }
    }

    private static func answers(_ question: TestQuestion, _ knowledge: KnowledgeBase) -> [String] {
        switch question.target {
        case .article: ids(question, knowledge)
        case .nothing: []
        case .office, .contact, .guide, .body: [question.article.value]
        }
    }

    /// Ids of the articles that are right, old names resolved.
    private static func ids(_ question: TestQuestion, _ knowledge: KnowledgeBase) -> [String] {
        question.article.value.split(separator: ",").map { id in
            let id = String(id)
            return knowledge.currentID(ofArticle: id)
        }
    }
}
