import Diagnostics
import Digest
import Files
import Knowledge
import Parallel

/// The second stage: every file read by itself.
public struct ParsedContent: Sendable {
    struct Article: Sendable {
        let id: String
        let file: FileID
        let front: ArticleFile
        /// Whether the front matter could be read; if not, that nothing is known of its fields needs no findings.
        var isReadable = true
        let variants: DocumentReader.Variants
    }

    /// A city's own file of an article.
    struct Version: Sendable {
        let id: String
        let file: FileID
        let municipality: String
        let fields: ArticleFields
        /// Whether the front matter, where there is one, could be read.
        var isReadable = true
        let variants: DocumentReader.Variants
    }

    struct ParsedNotice: Sendable {
        let notice: Notice
        let variants: DocumentReader.Variants
    }

    var settings = Settings()
    /// Whether auskunft.yaml is there and could be read.
    private(set) var hasSettings = false
    var municipalities: [Municipality] = []
    var offices: [Office] = []
    var officeMunicipality: [String: String] = [:]
    var articles: [Article] = []
    var versions: [Version] = []
    var notices: [ParsedNotice] = []
    var glossary: [GlossaryEntry] = []
    var synonyms: [SynonymEntry] = []
    var questions: [TestQuestion] = []
    var excuses: [Excuse] = []
    let index: ContentIndex
    let sources: SourceTable
    public internal(set) var findings: [Diagnostic] = []
    /// Files that could not be read at all, with the operating system's word; the machine's fault, not the content's.
    public internal(set) var failures: [FileTree.Failure] = []

    /// For the next reading of nearly the same files.
    public let memory: ReadingMemory

    /// The knowledge base's time zone, such as `Europe/Berlin`; nil where none is given.
    public var timeZone: LocatedText? { settings.timeZone }

    enum Parsed: Sendable {
        case municipality(Municipality)
        case office(Office, municipality: String)
        case article(Article)
        case version(Version)
        case notice(ParsedNotice)
        case glossary([GlossaryEntry])
        case synonyms([SynonymEntry])
        case questions([TestQuestion])
        case nothing
    }

    struct Outcome: Sendable {
        /// Of the file's bytes; nil where they were not read.
        var hash: ContentHash?
        var parsed = Parsed.nothing
        var excuses: [Excuse] = []
        var findings = Findings()
        var failure: FileTree.Failure?
    }

    /// Reads all files on all cores.
    ///
    /// - Parameters:
    ///   - edition: what is for agents only is left out of the public one while reading.
    ///   - memory: what an earlier reading found; a file that says the same and means the same is not parsed again.
    public init(_ survey: ContentSurvey, edition: Edition, reusing memory: ReadingMemory? = nil) {
        index = survey.index
        sources = survey.sources
        var findings = Findings()
        findings.add(contentsOf: survey.findings)
        var settingsHash: ContentHash?
        if let file = survey.index.files.first(where: { $0.kind == .settings }) {
            var outcome = Outcome()
            let raw = Self.raw(file, survey.tree, limit: Settings.defaultFileBytes, &outcome)
            if let bytes = raw.flatMap({ Self.normalise($0, file, &outcome) }) {
                if let settings = Self.read(SettingsShape.settings, bytes, file, &outcome) {
                    self.settings = settings
                    hasSettings = true
                }
            }
            if !hasSettings { self.settings.unread = .everything }
            self.settings.file = file.id
            settingsHash = outcome.hash
            findings.add(contentsOf: outcome.findings.list)
            if let failure = outcome.failure { failures.append(failure) }
        } else {
            self.settings.unread = .everything
        }
        let settings = self.settings
        let (index, tree) = (survey.index, survey.tree)
        let known = memory?.outcomes(for: index, settings: settingsHash, edition: edition)
        let outcomes = Array(index.files.indices).parallelMap { number in
            Self.read(
                index.files[number], tree: tree, index: index, settings: settings, edition: edition,
                known: known?[number])
        }
        self.memory = ReadingMemory(index: index, settings: settingsHash, edition: edition, outcomes: outcomes)
        for outcome in outcomes {
            findings.add(contentsOf: outcome.findings.list)
            excuses += outcome.excuses
            if let failure = outcome.failure { failures.append(failure) }
            switch outcome.parsed {
            case .municipality(let municipality): municipalities.append(municipality)
            case .office(let office, let municipality):
                offices.append(office)
                officeMunicipality[office.id] = municipality
            case .article(let article): articles.append(article)
            case .version(let version): versions.append(version)
            case .notice(let notice): notices.append(notice)
            case .glossary(let entries): glossary = entries
            case .synonyms(let entries): synonyms = entries
            case .questions(let entries): questions = entries
            case .nothing: continue
            }
        }
        self.findings = findings.list
    }

    private static func read(
        _ file: ContentIndex.File, tree: FileTree, index: ContentIndex, settings: Settings, edition: Edition,
        known: Outcome?
    ) -> Outcome {
        var outcome = Outcome()
        switch file.kind {
        case .settings, .attachment, .unknown: return outcome
        default: break
        }
        let raw = raw(file, tree, limit: settings.maximumFileBytes, &outcome)
        if let known, let hash = outcome.hash, known.hash == hash { return known }
        guard let bytes = raw.flatMap({ normalise($0, file, &outcome) }) else {
            if outcome.failure == nil { outcome.parsed = placeholder(file, index) }
            return outcome
        }
        switch file.kind {
        case .municipality(let id):
            var municipality = read(MunicipalityShape.municipality, bytes, file, &outcome) ?? .unread
            (municipality.id, municipality.file) = (id, file.id)
            outcome.parsed = .municipality(municipality)
        case .office(let municipality, let id):
            var office = read(OfficeShape.office, bytes, file, &outcome) ?? .unread
            (office.id, office.file) = (id, file.id)
            outcome.parsed = .office(office, municipality: municipality)
        case .article(let id):
            let (front, variants) = readMarkdown(
                ArticleShape.article, bytes, file, index, settings, edition, &outcome)
            outcome.parsed = .article(
                Article(
                    id: id, file: file.id, front: front ?? .unread, isReadable: front != nil, variants: variants))
        case .version(let id, let municipality):
            let (fields, variants) = readMarkdown(
                ArticleShape.layered, bytes, file, index, settings, edition, layer: .own, frontMatterIsOptional: true,
                &outcome)
            outcome.parsed = .version(
                Version(
                    id: id, file: file.id, municipality: municipality, fields: fields ?? ArticleFields(),
                    isReadable: !outcome.findings.list.contains { $0.severity == .error } || fields != nil,
                    variants: variants))
        case .notice(let id):
            let (read, variants) = readMarkdown(NoticeShape.notice, bytes, file, index, settings, edition, &outcome)
            var notice = read ?? Notice()
            (notice.id, notice.file) = (id, file.id)
            outcome.parsed = .notice(ParsedNotice(notice: notice, variants: variants))
        case .glossary: outcome.parsed = .glossary(WordLists.glossary(yaml(bytes, file, &outcome), &outcome.findings))
        case .synonyms: outcome.parsed = .synonyms(WordLists.synonyms(yaml(bytes, file, &outcome), &outcome.findings))
        case .questions: outcome.parsed = .questions(WordLists.questions(bytes, file: file.id, &outcome.findings))
        case .settings, .attachment, .unknown: break
        }
        return outcome
    }

    /// A value for a file that cannot be read, so that links to it are not reported as well.
    private static func placeholder(_ file: ContentIndex.File, _ index: ContentIndex) -> Parsed {
        let variants = DocumentReader.Variants(
            documents: [Document(file: file.id)],
            documentOfMunicipality: Array(repeating: 0, count: index.municipalityIDs.count), isWhole: false)
        switch file.kind {
        case .article(let id):
            return .article(Article(id: id, file: file.id, front: .unread, isReadable: false, variants: variants))
        case .version(let id, let municipality):
            return .version(
                Version(
                    id: id, file: file.id, municipality: municipality, fields: .unread, isReadable: false,
                    variants: variants))
        case .municipality(let id):
            var municipality = Municipality.unread
            (municipality.id, municipality.file) = (id, file.id)
            return .municipality(municipality)
        case .office(let municipality, let id):
            var office = Office.unread
            (office.id, office.file) = (id, file.id)
            return .office(office, municipality: municipality)
        default: return .nothing
        }
    }

    /// The bytes of a file as they are; nil where it is too large or cannot be read.
    private static func raw(
        _ file: ContentIndex.File, _ tree: FileTree, limit: Int, _ outcome: inout Outcome
    ) -> [UInt8]? {
        guard file.bytes <= limit else {
            outcome.findings.add(
                Diagnostic(
                    FileRule.tooLarge, at: Span.start(of: file.id).range,
                    LocalizedText(
                        de: "Eine Datei darf höchstens \(limit) Bytes groß sein; diese hat \(file.bytes).",
                        en: "A file may be at most \(limit) bytes large; this one has \(file.bytes)."),
                    help: LocalizedText(
                        de:
                            "Den Text auf mehrere Artikel verteilen oder die Grenze in auskunft.yaml (limits: file-bytes) heben.",
                        en:
                            "Split the text into several articles or raise the limit in auskunft.yaml (limits: file-bytes)."
                    )))
            return nil
        }
        do {
            let bytes = try tree.read(file.path)
            outcome.hash = ContentHash(of: bytes)
            return bytes
        } catch let failure as FileTree.Failure {
            outcome.failure = failure
        } catch {
            outcome.failure = .unreadable(file.path)
        }
        return nil
    }

    /// The text of a file; nil where it is none.
    private static func normalise(
        _ bytes: [UInt8], _ file: ContentIndex.File, _ outcome: inout Outcome
    ) -> [UInt8]? {
        guard let text = TextFile.normalise(bytes, file: file.id, &outcome.findings) else { return nil }
        let conflicts = ConflictMarks.findings(in: text, file: file.id)
        guard conflicts.isEmpty else {
            outcome.findings.add(contentsOf: conflicts)
            return nil
        }
        outcome.excuses = ExcuseReader.read(text, file: file.id, &outcome.findings)
        outcome.findings.add(contentsOf: UnfilledMarks.findings(in: text, file: file.id, isYAML: file.isYAML))
        return text
    }

    private static func yaml(_ bytes: [UInt8], _ file: ContentIndex.File, _ outcome: inout Outcome) -> YAMLNode? {
        outcome.findings.add(
            contentsOf: TrailingBlanks.findings(in: bytes, yaml: bytes.indices, firstLine: 1, file: file.id))
        return YAMLReader.read(bytes[...], file: file.id, firstLine: 1, &outcome.findings)
    }

    private static func read<Root>(
        _ shape: Shape<Root>, _ bytes: [UInt8], _ file: ContentIndex.File, _ outcome: inout Outcome
    ) -> Root? {
        let before = outcome.findings.list.count
        guard let node = yaml(bytes, file, &outcome) else {
            if outcome.findings.list.count == before { outcome.findings.add(.nothingWritten(file.id)) }
            return nil
        }
        var context = ReadingContext(file: file.id)
        let root = shape.read(node, &context)
        outcome.findings.add(contentsOf: context.findings.list)
        return root
    }

    private static func readMarkdown<Root>(
        _ shape: Shape<Root>, _ bytes: [UInt8], _ file: ContentIndex.File, _ index: ContentIndex,
        _ settings: Settings, _ edition: Edition, layer: Layer = .shared, frontMatterIsOptional: Bool = false,
        _ outcome: inout Outcome
    ) -> (Root?, DocumentReader.Variants) {
        var root: Root?
        var body = bytes[...]
        var bodyLine = 1
        let hasFrontMatter =
            bytes.starts(with: "---".utf8)
            || FrontMatter.begin(of: bytes).map { FrontMatter.hasKey(bytes, afterLineAt: $0) } ?? false
        var isBodyKnown = true
        if hasFrontMatter || !frontMatterIsOptional {
            if let parts = FrontMatter.split(bytes, file: file.id, &outcome.findings) {
                outcome.findings.add(
                    contentsOf: TrailingBlanks.findings(
                        in: bytes, yaml: parts.yaml, firstLine: parts.yamlLine, file: file.id))
                let before = outcome.findings.list.count
                if let node = YAMLReader.read(
                    bytes[parts.yaml], file: file.id, firstLine: parts.yamlLine, &outcome.findings), !node.isNull
                {
                    var context = ReadingContext(file: file.id, layer: layer)
                    context.answerLength = settings.maximumAnswerLength
                    root = shape.read(node, &context)
                    outcome.findings.add(contentsOf: context.findings.list)
                } else if outcome.findings.list.count == before, !frontMatterIsOptional {
                    outcome.findings.add(.nothingWritten(file.id))
                }
                body = bytes[parts.body]
                bodyLine = parts.bodyLine
            } else if hasFrontMatter {
                body = []
                isBodyKnown = false
            }
        }
        var variants = DocumentReader(
            text: body, file: file.id, firstLine: bodyLine, links: LinkReader(index: index, path: file.path),
            maximumNesting: settings.maximumNesting, edition: edition
        ).read(&outcome.findings)
        if !isBodyKnown { variants.isWhole = false }
        return (root, variants)
    }
}

extension Diagnostic {
    fileprivate static func nothingWritten(_ file: FileID) -> Diagnostic {
        Diagnostic(
            ContractRule.missing, at: Span.start(of: file).range,
            LocalizedText(de: "Die Datei enthält keine Angaben.", en: "The file contains no keys."))
    }
}
