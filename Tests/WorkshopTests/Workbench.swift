import Diagnostics
import Foundation
import Knowledge
import Scratch
import Workshop

/// What became of a run, with what a command would say of it.
struct Outcome {
    /// Nil where the run did what it was asked for.
    let cause: Refusal.Cause?
    /// Results.
    let output: String
    /// Everything else.
    let errors: String

    var isFine: Bool { cause == nil }

    /// - Parameter body: adds results and what else is to be said, and may refuse.
    init(in environment: Environment, _ body: (inout String, inout [LocalizedText]) throws -> Void) throws {
        var output = ""
        var said: [LocalizedText] = []
        var cause: Refusal.Cause?
        do {
            try body(&output, &said)
        } catch let refusal as Refusal {
            cause = refusal.cause
            said += refusal.texts
        }
        self.cause = cause
        self.output = output
        errors = said.map { $0[environment.language] + "\n" }.joined()
    }
}

/// The workshop over a scratch folder, on one day.
extension ScratchFolder {
    /// The moment of every run: 22 November 2026, noon in Berlin.
    static let now = Date(timeIntervalSince1970: 1_795_345_200)

    func environment(_ language: Language = .german) -> Environment {
        Environment(language: language, currentDirectory: url.path, now: { Self.now })
    }

    func check(
        _ content: String = "content", date: String? = nil, format: ReportFormat = .text, isStrict: Bool = false,
        language: Language = .german
    ) throws -> Outcome {
        let environment = environment(language)
        return try Outcome(in: environment) { output, _ in
            var stopwatch = Stopwatch(environment)
            let resolved = try ResolvedContent(
                ContentInput(folder: content, date: date.flatMap { CalendarDate($0) }), in: environment,
                timing: &stopwatch)
            let checked = CheckedContent(
                resolved, language: language, readsSynonyms: true, timing: &stopwatch)
            output = try checked.rendered(format, in: environment, isColoured: false)
            if checked.forbidsPublishing(isStrict: isStrict) { throw Refusal(.findings) }
        }
    }

    func fix(date: String? = nil) throws -> Outcome {
        let environment = environment()
        return try Outcome(in: environment) { output, _ in
            func read() throws(Refusal) -> CheckedContent {
                var stopwatch = Stopwatch(environment)
                let input = ContentInput(folder: "content", date: date.flatMap { CalendarDate($0) })
                return CheckedContent(
                    try ResolvedContent(input, in: environment, timing: &stopwatch), language: .german,
                    timing: &stopwatch)
            }
            var checked = try read()
            let fixing = try Fixing(&checked, in: environment, readingAgain: read)
            output = fixing.difference(pathPrefix: "content/")
            output += try checked.rendered(.text, in: environment, isColoured: false)
            if checked.forbidsPublishing(isStrict: false) { throw Refusal(.findings) }
        }
    }

    func build(
        _ content: String = "content", theme: String = "site", output folder: String? = nil,
        edition: Edition = .agents, date: String? = nil, since: String? = nil, isStrict: Bool = false,
        language: Language = .german
    ) throws -> Outcome {
        let environment = environment(language)
        return try Outcome(in: environment) { output, said in
            var stopwatch = Stopwatch(environment)
            let input = ContentInput(folder: content, date: date.flatMap { CalendarDate($0) }, edition: edition)
            let publication = try Publication(
                Publication.Order(content: input, theme: theme, output: folder, since: since, isStrict: isStrict),
                in: environment, timing: &stopwatch)
            said += publication.remarks
            output = try publication.checked.rendered(.text, in: environment, isColoured: false)
            let written = try publication.publish(timing: &stopwatch)
            said.append(LocalizedText(de: "\(written.files) Dateien", en: "\(written.files) files"))
        }
    }

    /// - Parameter format: `jsonl`, `csv`, `markdown`, `contacts`, `streets` or `xzufi`.
    func bring(
        _ format: String, _ file: String, for municipality: String = "ruhr", isUpdate: Bool = false,
        keepsGoing: Bool = false, isDry: Bool = false, report: String? = nil, area: String? = nil
    ) throws -> Outcome {
        let environment = environment()
        return try Outcome(in: environment) { output, said in
            let order = ImportOrder(
                sourceName: file, municipality: municipality, isUpdate: isUpdate, keepsGoing: keepsGoing,
                isDry: isDry, report: report)
            let (session, review) =
                switch format {
                case "jsonl": try ImportSession.jsonLines(file, order, in: environment)
                case "csv": try ImportSession.csv(file, map: [:], order, in: environment)
                case "contacts": try ImportSession.contacts(file, order, in: environment)
                case "streets": try ImportSession.streets(file, order, in: environment)
                case "markdown": try ImportSession.markdown(file, map: [:], order, in: environment)
                default: try ImportSession.xzufi(file, area: area, order, in: environment)
                }
            if let text = review.text(isColoured: false) { said.append(LocalizedText(text)) }
            if let remark = review.remark { said.append(remark) }
            let summary = try session.commit()
            try summary.plan.forEachPiece { output += $0 }
            said += summary.messages
            if let refusal = summary.refusal { throw refusal }
        }
    }

    func begin(_ directory: String, date: String? = nil) throws -> Outcome {
        let environment = environment()
        return try Outcome(in: environment) { output, _ in
            let new = try NewKnowledgeBase(
                in: directory, date: date.flatMap { CalendarDate($0) }, in: environment)
            output = new.paths.map { $0 + "\n" }.joined()
        }
    }

    func new(_ order: NewContent.Order, language: Language = .german) throws -> Outcome {
        let environment = environment(language)
        return try Outcome(in: environment) { output, _ in
            output = try NewContent(order, in: environment).path + "\n"
        }
    }

    func new(
        _ kind: NewContent.Kind, _ id: String, content: String = "content", category: String? = nil,
        municipality: String? = nil, language: Language = .german
    ) throws -> Outcome {
        try new(
            NewContent.Order(
                kind: kind, id: id, content: content, category: category, municipality: municipality),
            language: language)
    }

    func search(
        _ query: String, municipality: String? = nil, explains: Bool = false, isJSON: Bool = false,
        language: Language = .german
    ) throws -> Outcome {
        let environment = environment(language)
        return try Outcome(in: environment) { output, said in
            let content = try SearchContent(ContentInput(folder: "content"), theme: "site", in: environment)
            said += content.remarks
            let found = try FoundHits(query, in: content, municipality: municipality, explains: explains)
            output = isJSON ? found.json() : found.text(in: language)
        }
    }

    func evaluate(questions: String? = nil, isQuick: Bool = true, isJSON: Bool = false) throws -> Outcome {
        let environment = environment()
        return try Outcome(in: environment) { output, said in
            let content = try SearchContent(ContentInput(folder: "content"), theme: "site", in: environment)
            let files = questions == nil ? ["auskunft.yaml", "questions.tsv"] : ["auskunft.yaml"]
            if let errors = content.errors(in: files, language: .german, isColoured: false) {
                throw Refusal(.findings, LocalizedText(errors))
            }
            let report = try EvaluationReport(content, questions: questions, isQuick: isQuick, in: environment)
            output = isJSON ? report.json() : report.text(in: .german)
            if !report.missed.isEmpty { throw Refusal(.findings) }
        }
    }
}
