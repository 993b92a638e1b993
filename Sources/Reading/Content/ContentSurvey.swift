import Diagnostics
import Files
import Knowledge
import ReadingFiles

/// The first stage: which files there are, and what each is by its path.
package struct ContentSurvey: Sendable {
    let index: ContentIndex
    let tree: FileTree
    let sources: SourceTable
    /// What is wrong with names of files.
    package let findings: [Diagnostic]

    /// Number of files that will be read.
    package var fileCount: Int { index.files.count }
    /// Bytes of those files, as the folder says.
    package var byteCount: Int { index.files.reduce(0) { $0 + $1.bytes } }

    /// O(n) in the number of files; none is read.
    package init(_ tree: FileTree) {
        var sources = SourceTable()
        var findings = Findings()
        var files: [ContentIndex.File] = []
        for entry in tree.entries {
            let id = sources.add(entry.path)
            let start = Span.start(of: id).range
            switch entry.kind {
            case .symbolicLink:
                findings.add(
                    Diagnostic(
                        FileRule.symbolicLink, at: start,
                        LocalizedText(
                            de:
                                "Symbolische Links werden nicht gelesen: sie können aus dem Ordner der Inhalte hinausführen.",
                            en: "Symbolic links are not read: they may lead out of the content folder."),
                        help: LocalizedText(
                            de: "Die Datei selbst in den Ordner legen.", en: "Put the file itself into the folder.")))
            case .other:
                findings.add(
                    Diagnostic(
                        FileRule.kind, at: start,
                        LocalizedText(de: "Das ist keine gewöhnliche Datei.", en: "This is not an ordinary file.")))
            case .unreadableName:
                findings.add(
                    Diagnostic(
                        FileRule.name, at: start,
                        LocalizedText(
                            de: "Der Name dieser Datei ist nicht in UTF-8 geschrieben.",
                            en: "The name of this file is not UTF-8."),
                        help: LocalizedText(de: "Die Datei umbenennen.", en: "Rename the file.")))
            case .file(let bytes):
                let kind = ContentIndex.kind(of: entry.path)
                if kind == .unknown {
                    findings.add(Self.unknownFile(entry.path, start))
                } else {
                    if let meant = ContentIndex.meantPath(entry.path) {
                        findings.add(Self.wrongEnding(entry.path, meant: meant, at: start))
                    }
                    files.append(ContentIndex.File(id: id, path: entry.path, bytes: bytes, kind: kind))
                }
            }
        }
        if !files.contains(where: { $0.kind == .settings }) {
            let id = sources.add("auskunft.yaml")
            findings.add(
                Diagnostic(
                    FileRule.missing, at: Span.start(of: id).range,
                    LocalizedText(
                        de: "Im Ordner der Inhalte fehlt „auskunft.yaml“.",
                        en: "The content folder has no \"auskunft.yaml\"."),
                    help: LocalizedText(
                        de: "„auskunft init“ legt eine kleine Wissensbasis an.",
                        en: "\"auskunft init\" creates a small knowledge base.")))
        }
        let settingsFile = files.first { $0.kind == .settings }
        if let settingsFile, !files.contains(where: { if case .municipality = $0.kind { true } else { false } }) {
            findings.add(
                Diagnostic(
                    FileRule.missing, at: Span.start(of: settingsFile.id).range,
                    LocalizedText(
                        de: "Eine Wissensbasis hat mindestens eine Stadt: es fehlt eine Datei in municipalities/.",
                        en: "A knowledge base has at least one municipality: a file in municipalities/ is missing."),
                    help: LocalizedText(
                        de: "Zum Beispiel municipalities/bottrop.yaml anlegen.",
                        en: "Create municipalities/bottrop.yaml, for example.")))
        }
        self.tree = tree
        self.sources = sources
        index = ContentIndex(files: files)
        Self.checkIdentifiers(index, &findings)
        self.findings = findings.list
    }

    private static func wrongEnding(_ path: String, meant: String, at range: SourceRange) -> Diagnostic {
        let name = meant.split(separator: "/").last.map(String.init) ?? meant
        return Diagnostic(
            FileRule.unknown, at: range,
            LocalizedText(
                de: "„\(path)“ endet nicht wie Dateien dieser Art, auf „.md“ oder „.yaml“.",
                en: "\"\(path)\" does not end in \".md\" or \".yaml\" like other files of its kind."),
            help: LocalizedText(de: "Die Datei in „\(name)“ umbenennen.", en: "Rename the file to \"\(name)\"."))
    }

    private static func unknownFile(_ path: String, _ range: SourceRange) -> Diagnostic {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        // A file that looks like content and lies where nothing reads it would be missed by its readers.
        let looksLikeContent = [".md", ".yaml", ".yml", ".tsv", ".markdown"].contains { name.hasSuffix($0) }
        return Diagnostic(
            FileRule.unknown, at: range, isExceptional: !looksLikeContent,
            LocalizedText(
                de: "„\(path)“ gehört zu keiner Art von Datei, die gelesen wird.",
                en: "\"\(path)\" is not a kind of file that is read."),
            help: helpForStray(path, named: name)
                ?? LocalizedText(
                    de:
                        "Artikel liegen in articles/, Stellen in offices/<Stadt>/, Städte in municipalities/, Leitfäden in guides/, Meldungen in notices/.",
                    en:
                        "Articles are in articles/, offices in offices/<city>/, cities in municipalities/, guides in guides/, notices in notices/."
                ))
    }

    /// What becomes of a file that a word processor or a file manager left, or that lies a folder too high.
    private static func helpForStray(_ path: String, named name: String) -> LocalizedText? {
        let lower = name.lowercased()
        if name.hasPrefix("~$") || name.hasPrefix(".~") || name.hasSuffix("~") || lower.hasSuffix(".tmp")
            || lower.hasSuffix(".bak")
        {
            return LocalizedText(
                de: "Das hat ein Programm beim Speichern angelegt: löschen.",
                en: "A program made this while saving: delete it.")
        }
        for ending in [".md", ".yaml", ".tsv"] where lower.hasSuffix(ending + ".txt") {
            let meant = name.dropLast(4)
            return LocalizedText(
                de: "Der Editor hat „.txt“ angehängt: die Datei in „\(meant)“ umbenennen.",
                en: "The editor added \".txt\": rename the file to \"\(meant)\".")
        }
        let folders = path.split(separator: "/").dropLast()
        let stem = name.prefix { $0 != "." }
        if [".docx", ".doc", ".odt", ".rtf", ".pages", ".txt"].contains(where: { lower.hasSuffix($0) }) {
            let id = Slug.make(String(stem))
            return LocalizedText(
                de:
                    "Gelesen wird nur Text in Dateien mit „.md“: „auskunft new article \(id)“ legt eine an. Zum Herunterladen als PDF speichern und darauf verweisen.",
                en:
                    "Only text in \".md\" files is read: \"auskunft new article \(id)\" makes one. For downloading, save it as PDF and link to that."
            )
        }
        guard folders.first == "offices" else { return nil }
        if folders.count == 1 {
            return LocalizedText(
                de: "Eine Stelle liegt im Ordner ihrer Stadt: offices/<Stadt>/\(stem).yaml",
                en: "An office is in the folder of its city: offices/<city>/\(stem).yaml")
        }
        return lower.hasSuffix(".md")
            ? LocalizedText(
                de: "Eine Stelle ist eine YAML-Datei: in „\(stem).yaml“ umbenennen, ohne „---“.",
                en: "An office is a YAML file: rename it to \"\(stem).yaml\", without \"---\".") : nil
    }

    private static func checkIdentifiers(_ index: ContentIndex, _ findings: inout Findings) {
        var first: [String: ContentIndex.File] = [:]
        for file in index.files {
            let id: String
            let reserved: Set<String>
            switch file.kind {
            case .municipality(let name): (id, reserved) = (name, SiteAddress.reservedIDs(for: .municipality))
            case .office(_, let name): (id, reserved) = (name, SiteAddress.reservedIDs(for: .office))
            case .article(let name): (id, reserved) = (name, SiteAddress.reservedIDs(for: .article))
            case .guide(let name): (id, reserved) = (name, SiteAddress.reservedIDs(for: .guide))
            case .notice(let name): (id, reserved) = (name, [])
            case .version(let name, _):
                if !Slug.isIdentifier(name) { findings.add(wrongForm(name, file)) }
                continue
            default: continue
            }
            if !Slug.isIdentifier(id) {
                findings.add(wrongForm(id, file))
            } else if reserved.contains(id) {
                findings.add(
                    Diagnostic(
                        IdentifierRule.reserved, at: Span.start(of: file.id).range,
                        LocalizedText(
                            de: "Die Kennung „\(id)“ braucht die Website selbst; die Datei muss anders heißen.",
                            en: "The site itself uses the id \"\(id)\"; the file must have another name."),
                        help: LocalizedText(de: "Die Datei umbenennen.", en: "Rename the file.")))
            }
            if let other = first[id] {
                findings.add(
                    Diagnostic(
                        IdentifierRule.duplicate, at: Span.start(of: file.id).range,
                        LocalizedText(
                            de:
                                "Eine Kennung gibt es nur einmal in der ganzen Wissensbasis: „\(id)“ heißt auch \(other.path).",
                            en:
                                "An id is used only once in the whole knowledge base: \(other.path) is also called \"\(id)\"."
                        ),
                        help: LocalizedText(
                            de: "Eine der beiden Dateien umbenennen.", en: "Rename one of the two files."),
                        related: [.alsoDefined(Span.start(of: other.id).range)]))
            } else {
                first[id] = file
            }
        }
    }

    private static func wrongForm(_ id: String, _ file: ContentIndex.File) -> Diagnostic {
        let slug = Slug.make(LookAlike.replaced(in: id) ?? id)
        return Diagnostic(
            IdentifierRule.form, at: Span.start(of: file.id).range,
            LocalizedText(
                de: "Der Dateiname ist die Kennung und besteht aus a–z, 0–9 und -; „\(id)“ nicht.",
                en: "The file name is the id and consists of a–z, 0–9 and -; \"\(id)\" does not."
            )
            .followed(by: LookAlike.first(in: id)?.sentence),
            help: slug.isEmpty ? nil : LocalizedText(de: "Zum Beispiel „\(slug)“.", en: "For example \"\(slug)\"."))
    }
}
