import Diagnostics
import Digest
import Files
import Knowledge
import Parallel
import ReadingContract
import ReadingFiles
import ReadingMarkdown
import ReadingYAML

/// Reads one file by itself, with what it needs to know of the others.
struct FileReader {
    private let file: ContentIndex.File
    private let tree: FileTree
    private let index: ContentIndex
    private let settings: Settings
    private let edition: Edition
    /// What was found so far.
    private(set) var outcome = ParsedContent.Outcome()

    /// - Parameter edition: what is for agents only is left out of the public one.
    init(_ survey: ContentSurvey, settings: Settings, edition: Edition, file: ContentIndex.File) {
        self.file = file
        tree = survey.tree
        index = survey.index
        self.settings = settings
        self.edition = edition
    }

    /// What auskunft.yaml says; nil where it cannot be read.
    mutating func settingsFile() -> Settings? {
        normalised(raw(limit: Settings.defaultFileBytes)).flatMap { value(of: SettingsShape.settings, in: $0) }
    }

    /// What the file says.
    ///
    /// - Parameter known: what an earlier reading found in a file of this name; taken where the bytes are the same.
    mutating func read(unlessKnown known: ParsedContent.Outcome?) -> ParsedContent.Outcome {
        switch file.kind {
        case .settings, .unknown: return outcome
        case .attachment:
            readAttachment()
            return outcome
        default: break
        }
        let raw = raw(limit: settings.maximumFileBytes)
        if let known, let hash = outcome.hash, known.hash == hash { return known }
        guard let bytes = normalised(raw) else {
            if outcome.failure == nil { outcome.parsed = standIn }
            return outcome
        }
        switch file.kind {
        case .municipality(let id):
            var municipality = value(of: MunicipalityShape.municipality, in: bytes) ?? .unread
            (municipality.id, municipality.file) = (id, file.id)
            outcome.parsed = .municipality(municipality)
        case .office(let municipality, let id):
            var office = value(of: OfficeShape.office, in: bytes) ?? .unread
            (office.id, office.file) = (id, file.id)
            outcome.parsed = .office(office, municipality: municipality)
        case .article(let id):
            let (front, variants) = markdown(bytes, front: ArticleShape.article)
            outcome.parsed = .article(
                ParsedContent.Article(
                    id: id, file: file.id, front: front ?? .unread, isReadable: front != nil, variants: variants))
        case .version(let id, let municipality):
            let (fields, variants) = markdown(
                bytes, front: ArticleShape.layered, layer: .own, frontMatterIsOptional: true)
            outcome.parsed = .version(
                ParsedContent.Version(
                    id: id, file: file.id, municipality: municipality, fields: fields ?? ArticleFields(),
                    isReadable: !outcome.findings.list.contains { $0.severity == .error } || fields != nil,
                    variants: variants))
        case .notice(let id):
            let (read, variants) = markdown(bytes, front: NoticeShape.notice)
            var notice = read ?? Notice()
            (notice.id, notice.file) = (id, file.id)
            outcome.parsed = .notice(ParsedContent.ParsedNotice(notice: notice, variants: variants))
        case .glossary:
            let node = yaml(bytes)
            outcome.parsed = .glossary(WordLists.glossary(node, &outcome.findings))
        case .synonyms:
            let node = yaml(bytes)
            outcome.parsed = .synonyms(WordLists.synonyms(node, &outcome.findings))
        case .questions: outcome.parsed = .questions(WordLists.questions(bytes, file: file.id, &outcome.findings))
        case .contacts(let municipality):
            outcome.parsed = .contacts(
                DirectoryTables.contacts(bytes, file: file.id, &outcome.findings), municipality: municipality,
                file: file.id)
        case .streets(let municipality):
            outcome.parsed = .streets(
                DirectoryTables.streets(bytes, file: file.id, &outcome.findings), municipality: municipality,
                file: file.id)
        case .bodies:
            let node = yaml(bytes)
            outcome.parsed = .bodies(DirectoryTables.bodies(node, file: file.id, &outcome.findings))
        case .facts:
            let node = yaml(bytes)
            outcome.parsed = .facts(FactShape.facts(node, file: file.id, &outcome.findings))
        case .guide(let id):
            var guide = value(in: bytes, read: GuideShape.read) ?? .unread
            (guide.id, guide.file) = (id, file.id)
            outcome.parsed = .guide(guide)
        case .settings, .attachment, .unknown: break
        }
        return outcome
    }

    /// Bytes of an attachment from which on it is slow to load.
    private static let heavyBytes = 2_000_000

    private mutating func readAttachment() {
        if file.bytes > Self.heavyBytes { outcome.findings.add(.heavyAttachment(file.id, bytes: Int(file.bytes))) }
        guard file.path.lowercased().hasSuffix(".svg"), let bytes = raw(limit: Settings.defaultFileBytes) else {
            return
        }
        outcome.findings.add(contentsOf: SVGScripts.findings(in: bytes, file: file.id))
    }

    /// A value for a file that cannot be read, so that links to it are not reported as well.
    private var standIn: ParsedContent.Parsed {
        let variants = DocumentReader.Variants(
            Document(file: file.id), for: index.municipalityIDs.indices, isWhole: false)
        switch file.kind {
        case .article(let id):
            return .article(
                ParsedContent.Article(id: id, file: file.id, front: .unread, isReadable: false, variants: variants))
        case .version(let id, let municipality):
            return .version(
                ParsedContent.Version(
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
        case .guide(let id):
            var guide = Guide.unread
            (guide.id, guide.file) = (id, file.id)
            return .guide(guide)
        default: return .nothing
        }
    }

    /// The bytes of a file as they are; nil where it is too large or cannot be read.
    private mutating func raw(limit: Int) -> [UInt8]? {
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
        } catch let failure as FileFailure {
            outcome.failure = failure
        } catch {
            outcome.failure = .unreadable(file.path)
        }
        return nil
    }

    /// The text of a file; nil where it is none.
    private mutating func normalised(_ bytes: [UInt8]?) -> [UInt8]? {
        guard let bytes else { return nil }
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

    private mutating func yaml(_ bytes: [UInt8]) -> YAMLNode? {
        outcome.findings.add(
            contentsOf: TrailingBlanks.findings(in: bytes, yaml: bytes.indices, firstLine: 1, file: file.id))
        return YAMLReader.read(
            YAMLSource(bytes[...], file: file.id, keys: ContractKeys.all, listKeys: ContractKeys.ofLists),
            &outcome.findings)
    }

    private mutating func value<Root>(of shape: Shape<Root>, in bytes: [UInt8]) -> Root? {
        value(in: bytes, read: shape.read)
    }

    private mutating func value<Root>(
        in bytes: [UInt8], read: (YAMLNode, inout ReadingContext) -> Root?
    ) -> Root? {
        let before = outcome.findings.mark
        guard let node = yaml(bytes) else {
            if !outcome.findings.hasAny(since: before) { outcome.findings.add(.nothingWritten(file.id)) }
            return nil
        }
        var context = ReadingContext(file: file.id)
        context.know(settings, index)
        let root = read(node, &context)
        outcome.findings.add(contentsOf: context.findings.list)
        return root
    }

    private mutating func markdown<Root>(
        _ bytes: [UInt8], front shape: Shape<Root>, layer: Layer = .shared, frontMatterIsOptional: Bool = false
    ) -> (Root?, DocumentReader.Variants) {
        var root: Root?
        var body = bytes[...]
        var bodyLine = 1
        let hasFrontMatter =
            bytes.starts(with: "---".utf8)
            || FrontMatter.begin(of: bytes).map { FrontMatter.hasKey(bytes, afterLineAt: $0) } ?? false
        var isBodyKnown = true
        var isFrontMatterMissing = false
        if hasFrontMatter || !frontMatterIsOptional {
            if let parts = FrontMatter.split(bytes, file: file.id, &outcome.findings) {
                outcome.findings.add(
                    contentsOf: TrailingBlanks.findings(
                        in: bytes, yaml: parts.yaml, firstLine: parts.yamlLine, file: file.id))
                let before = outcome.findings.mark
                if let node = YAMLReader.read(
                    YAMLSource(
                        bytes[parts.yaml], file: file.id, firstLine: parts.yamlLine, keys: ContractKeys.all,
                        listKeys: ContractKeys.ofLists),
                    &outcome.findings), !node.isNull
                {
                    var context = ReadingContext(file: file.id, layer: layer)
                    context.know(settings, index)
                    root = shape.read(node, &context)
                    outcome.findings.add(contentsOf: context.findings.list)
                } else if !outcome.findings.hasAny(since: before), !frontMatterIsOptional {
                    outcome.findings.add(.nothingWritten(file.id))
                }
                body = bytes[parts.body]
                bodyLine = parts.bodyLine
            } else if hasFrontMatter {
                body = []
                isBodyKnown = false
            } else {
                isFrontMatterMissing = true
            }
        }
        var bodyFindings = Findings()
        var variants = DocumentReader(
            text: body, file: file.id, firstLine: bodyLine, links: LinkReader(index: index, path: file.path),
            maximumNesting: settings.maximumNesting, maximumAddedBytes: settings.maximumAddedBytes, edition: edition
        ).read(&bodyFindings)
        // Where the front matter was not recognised it is read as text, and what is odd about it there has been said.
        if !isFrontMatterMissing { outcome.findings.add(contentsOf: bodyFindings.list) }
        if !isBodyKnown { variants.isWhole = false }
        return (root, variants)
    }
}

extension ReadingContext {
    /// What the whole says that a file by itself does not.
    fileprivate mutating func know(_ settings: Settings, _ index: ContentIndex) {
        answerLength = settings.maximumAnswerLength
        knownIDs = index.identifiers
        categories = (settings.categories?.value ?? []).compactMap { category in
            category.id.map { ($0.value, category.title?.value ?? $0.value) }
        }
    }
}

extension Diagnostic {
    fileprivate static func heavyAttachment(_ file: FileID, bytes: Int) -> Diagnostic {
        Diagnostic(
            FileRule.heavyAttachment, at: Span.start(of: file).range,
            LocalizedText(
                de: "Diese Datei hat \(bytes / 1_000_000) Megabyte.",
                en: "This file has \(bytes / 1_000_000) megabytes."),
            help: LocalizedText(
                de: "Ein Bild auf höchstens 2.000 Punkte Breite verkleinern, ein PDF für das Netz speichern.",
                en: "Scale a picture down to 2,000 pixels at most; save a PDF for the web."))
    }

    fileprivate static func nothingWritten(_ file: FileID) -> Diagnostic {
        Diagnostic(
            ContractRule.missing, at: Span.start(of: file).range,
            LocalizedText(de: "Die Datei enthält keine Angaben.", en: "The file contains no keys."))
    }
}
