import ArgumentParser
import Authoring
import Diagnostics
import Files
import Knowledge

struct New: ParsableCommand {
    /// What there can be a new one of.
    enum Kind: String, CaseIterable, ExpressibleByArgument {
        case article, municipality, office, notice

        var schema: ContentSchema.Kind {
            switch self {
            case .article: .article
            case .municipality: .municipality
            case .office: .office
            case .notice: .notice
            }
        }
    }

    static let configuration = CommandConfiguration(
        abstract: "Begins a file of the content and prints its path.",
        discussion: """
            Example: auskunft new article hundesteuer --category steuern

            The file holds what it must say, marked "\(Skeleton.mark)", and everything else it may say as comments. An \
            id is made of a-z, 0-9 and - and exists only once. A notice's day is put before its id: notices/<day>-<id>.md.
            """)

    @Argument(help: "The kind of file.")
    var kind: Kind

    @Argument(help: "The id of what it describes.")
    var id: String

    @Option(help: ArgumentHelp("The folder of the content.", valueName: "dir"))
    var content = "content"

    @Option(help: "Of an article: its category (default: the first of auskunft.yaml).")
    var category: String?

    @Option(help: "Of an office: its city (default: the only one).")
    var municipality: String?

    @Option(help: ArgumentHelp("Of a notice or article: its day, YYYY-MM-DD (default: today).", valueName: "date"))
    var date: CalendarDate?

    func validate() throws {
        if category != nil, kind != .article { throw ValidationError("Only an article has a --category.") }
        if municipality != nil, kind != .office { throw ValidationError("Only an office has a --municipality.") }
        if date != nil, kind != .article, kind != .notice {
            throw ValidationError("Only a notice or an article has a --date.")
        }
    }

    func run() throws {
        let parsed = try read()
        let outline = ContentOutline(parsed)
        guard outline.hasSettings else {
            Console.refuse(
                de: "In \(content) liegt keine Wissensbasis (auskunft.yaml). „auskunft init“ beginnt eine.",
                en: "There is no knowledge base (auskunft.yaml) in \(content). \"auskunft init\" starts one.")
            throw ExitStatus.wrongUse
        }
        let day = date ?? .today(inTimeZone: parsed.timeZone?.value)
        if kind == .notice { try refuseDate() }
        let prefix = kind == .notice ? day.iso8601 + "-" : ""
        let objection = id.isEmpty ? .form : outline.objection(to: prefix + id, as: kind.schema)
        try refuse(objection, outline, prefix: prefix)
        let (path, text): (String, String)
        switch kind {
        case .article:
            let category = try category(outline)
            path = "articles/\(category)/\(id).md"
            text = Skeleton.article(
                category: category, headings: outline.headings, municipalities: outline.municipalities, day: day)
        case .municipality:
            path = "municipalities/\(id).yaml"
            text = Skeleton.municipality(state: outline.state ?? "DE-NW")
        case .office:
            path = "offices/\(try municipality(outline))/\(id).yaml"
            text = Skeleton.office()
        case .notice:
            path = "notices/\(prefix)\(id).md"
            text = Skeleton.notice(municipalities: outline.municipalities, day: day)
        }
        let whole = content.hasSuffix("/") ? content + path : content + "/" + path
        try NewFile.write(text, to: whole)
        Console.result(whole + "\n")
    }

    private func read() throws -> ParsedContent {
        do {
            let parsed = ParsedContent(ContentSurvey(try FileTree(directory: content)), edition: .agents)
            if let failure = parsed.failures.first { throw failure }
            return parsed
        } catch let failure as FileTree.Failure {
            Console.message("auskunft: \(failure)")
            throw failure.isMissing ? ExitStatus.wrongUse : ExitStatus.machine
        }
    }

    private func category(_ outline: ContentOutline) throws -> String {
        guard let category = category ?? outline.categories.first else {
            Console.refuse(
                de: "auskunft.yaml nennt keine Kategorie für den Artikel.",
                en: "auskunft.yaml has no category for the article.")
            throw ExitStatus.wrongUse
        }
        guard outline.categories.contains(category) else {
            Console.refuse(
                de: "„\(category)“ ist keine Kategorie aus auskunft.yaml."
                    + choice(category, outline.categories, .german),
                en: "\"\(category)\" is not a category in auskunft.yaml."
                    + choice(category, outline.categories, .english))
            throw ExitStatus.wrongUse
        }
        return category
    }

    private func municipality(_ outline: ContentOutline) throws -> String {
        let ids = outline.municipalities
        if let municipality {
            if ids.contains(municipality) { return municipality }
            Console.refuse(
                de: "„\(municipality)“ ist keine Stadt dieser Wissensbasis." + choice(municipality, ids, .german),
                en: "\"\(municipality)\" is not a municipality of this knowledge base."
                    + choice(municipality, ids, .english))
            throw ExitStatus.wrongUse
        }
        guard let only = ids.first, ids.count == 1 else {
            Console.refuse(
                de: "Zu welcher Stadt gehört die Stelle? --municipality nennen." + choice("", ids, .german),
                en: "Which city does the office belong to? Give --municipality." + choice("", ids, .english))
            throw ExitStatus.wrongUse
        }
        return only
    }

    /// What was probably meant, or what there is.
    private func choice(_ word: String, _ candidates: [String], _ language: Language) -> String {
        let list = candidates.joined(separator: ", ")
        let text =
            .didYouMean(word, among: candidates) ?? LocalizedText(de: "Es gibt: \(list).", en: "The page has: \(list).")
        return " " + text[language]
    }

    private func refuseDate() throws {
        guard let day = CalendarDate(String(id.prefix(10))) else { return }
        let rest = id.dropFirst(10).drop { $0 == "-" }
        let right = "auskunft new notice \(rest.isEmpty ? "ID" : String(rest)) --date \(day.iso8601)"
        Console.refuse(
            de: "Der Tag kommt von selbst vor die Kennung. Richtig: \(right)",
            en: "The day is added before the id automatically. Write: \(right)")
        throw ExitStatus.wrongUse
    }

    private func refuse(_ objection: ContentOutline.Objection?, _ outline: ContentOutline, prefix: String) throws {
        guard let objection else { return }
        let free = outline.freeID(near: prefix + id, as: kind.schema).map { $0.dropFirst(prefix.count) }
            .flatMap { $0.isEmpty ? nil : $0 }
        switch objection {
        case .form:
            Console.refuse(
                de: "„\(id)“ ist keine Kennung: sie besteht aus a–z, 0–9 und -."
                    + (free.map { " Richtig: \($0)" } ?? ""),
                en: "\"\(id)\" is not an id: an id consists of a–z, 0–9 and -." + (free.map { " Right: \($0)" } ?? ""))
        case .reserved:
            Console.refuse(
                de: "Die Kennung „\(id)“ braucht die Website selbst." + (free.map { " Frei ist: \($0)" } ?? ""),
                en: "The site itself uses the id \"\(id)\"." + (free.map { " Free is: \($0)" } ?? ""))
        case .taken(let path):
            Console.refuse(
                de: "Die Kennung „\(prefix)\(id)“ gehört schon zu \(path)." + (free.map { " Frei ist: \($0)" } ?? ""),
                en: "The id \"\(prefix)\(id)\" already belongs to \(path)." + (free.map { " Free is: \($0)" } ?? ""))
        }
        throw ExitStatus.wrongUse
    }
}
