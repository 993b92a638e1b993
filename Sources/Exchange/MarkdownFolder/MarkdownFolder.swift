import Diagnostics
import Foundation
import Importing
import Knowledge
import Markup

/// A folder of Markdown as Hugo, Jekyll, MkDocs, Docusaurus and Obsidian have it: which of its files are articles, and what ties
/// them together. The files themselves are read again when their articles are made.
package struct MarkdownFolder: Sendable {
    /// What the folder has.
    package struct Files: Sendable {
        /// Paths in the folder, in order.
        package let paths: [String]
        /// Names that were passed over because they begin with a dot, and links to other places.
        package let passedOver: (hidden: [String], links: [String])
        /// Of each file, in bytes.
        package let sizes: [String: Int]
        /// The bytes of a file.
        package let read: @Sendable (_ path: String) throws -> [UInt8]

        /// A folder written down.
        package init(
            _ paths: [String], sizes: [String: Int] = [:], hidden: [String] = [], links: [String] = [],
            read: @escaping @Sendable (_ path: String) throws -> [UInt8]
        ) {
            (self.paths, self.sizes, passedOver, self.read) = (paths, sizes, (hidden, links), read)
        }
    }

    let files: Files
    let pages: [FolderPage]
    let links: FolderLinks
    /// What is wrong with files, and what was left out.
    let problems: [(problem: ImportProblem, file: FileID)]
    /// By name in the content, path in the folder.
    let attachments: [String: String]
    /// By folder, what it is called.
    private let folderTitles: [String: String]
    /// By old name, the article that has it: the first one.
    let owners: [String: String]
    let kind: FolderKind

    /// - Parameters:
    ///   - files: their numbers among the sources begin with 1.
    ///   - content: that the articles go to.
    ///   - map: what the folder calls fields.
    ///   - types: ends of names of files that may be published.
    package init(_ files: Files, into content: ExistingContent, map: [RecordField: String], types: Set<String>) {
        self.files = files
        func text(_ path: String) -> String? {
            (try? files.read(path)).flatMap { String(validating: $0.prefix(1 << 20), as: UTF8.self) }
        }
        kind = FolderKind(files.paths, text: text)
        var problems: [(problem: ImportProblem, file: FileID)] = []
        var leftOut: [FolderFile.Reason: [String]] = [:]
        var pages: [FolderPage] = []
        var titles: [String: String] = [:]
        var documents: [String] = []
        let foreign = Self.foreignLanguages(files.paths, root: kind.root)
        let kinds = files.paths.map { FolderFile($0, types: types) }
        let summary = kind.root + "SUMMARY.md"
        let menu = Self.menu(files.paths.contains(summary) ? text(summary) : nil, root: kind.root)
        let hasMarkdown = kinds.contains { if case .page = $0 { true } else { false } }
        for (number, path) in files.paths.enumerated() {
            let file = FileID(number + 1)
            switch kinds[number] {
            case .other:
                if path.hasSuffix("/_category_.json"), let label = Self.label(text(path)) {
                    titles[FolderPath.folder(path)] = label
                }
            case .attachment: documents.append(path)
            case .leftOut(let reason): leftOut[reason, default: []].append(path)
            case .webPage where hasMarkdown: leftOut[.webPage, default: []].append(path)
            case .page where !path.hasPrefix(kind.root): leftOut[.outside, default: []].append(path)
            case .page where foreign.contains(path), .webPage where foreign.contains(path):
                leftOut[.language, default: []].append(path)
            case .page, .webPage:
                do {
                    let text = try Self.pageText(path, file: file, files, limit: content.fileLimit)
                    let page = FolderPage(path, file: file, text, map: map, menuTitle: menu[FolderPath.normal(path)])
                    if page.isIndex { titles[FolderPath.folder(path)] = page.title }
                    if page.isDraft {
                        problems.append((ImportProblem(.draft(page.title), line: 1), file))
                    } else if page.hasText {
                        pages.append(page)
                    }
                } catch {
                    problems.append((error, file))
                }
            }
        }
        for reason in FolderFile.Reason.allCases {
            guard let paths = leftOut[reason], let first = paths.first else { continue }
            problems.append((ImportProblem(.leftOut(reason.words, count: paths.count, first: first), line: 1), 0))
        }
        for (names, words) in [(files.passedOver.hidden, Self.hidden), (files.passedOver.links, Self.linked)] {
            guard let first = names.first else { continue }
            problems.append((ImportProblem(.leftOut(words, count: names.count, first: first), line: 1), 0))
        }
        var links = FolderLinks(kind) { [articles = content.articles] in articles[$0] != nil }
        Self.name(&pages, content)
        for page in pages { links.add(page) }
        owners = Dictionary(
            pages.flatMap { page in page.aliases.map { ($0, page.id) } }, uniquingKeysWith: { first, _ in first })
        attachments = Self.named(documents)
        for (name, path) in attachments { links.add(file: path, name: name) }
        (self.pages, self.links, self.problems, folderTitles) = (pages, links, problems, titles)
    }

    /// What a page is written in.
    enum PageText {
        case markdown(FileHead)
        case html(HTMLPage)
    }

    /// The head of a file and its text.
    ///
    /// - Throws: where it cannot be read as Markdown with a head, or is no text.
    static func pageText(
        _ path: String, file: FileID, _ files: Files, limit: Int
    ) throws(ImportProblem) -> PageText {
        guard files.sizes[path] ?? 0 <= 4 * limit else { throw ImportProblem(.tooLarge(limit: limit), line: 1) }
        guard let bytes = try? files.read(path) else { throw ImportProblem(.unreadable, line: 1) }
        guard bytes.count <= 4 * limit else { throw ImportProblem(.tooLarge(limit: limit), line: 1) }
        let bare = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        guard let text = String(validating: bare, as: UTF8.self), !text.utf8.contains(0) else {
            throw ImportProblem(.encoding, line: 1)
        }
        if FolderPath.isHTML(path) { return .html(HTMLPage(text)) }
        return .markdown(try FileHead(Array(MarkdownText.unixLines(text).utf8), file: file))
    }

    /// What the menu of GitBook and mdBook calls pages, by their paths.
    private static func menu(_ summary: String?, root: String) -> [String: String] {
        var titles: [String: String] = [:]
        for line in (summary ?? "").split(separator: "\n") {
            guard let opening = line.firstIndex(of: "["), let middle = line.firstRange(of: "]("),
                opening < middle.lowerBound, let end = line[middle.upperBound...].firstIndex(of: ")")
            else { continue }
            let address = line[middle.upperBound..<end].prefix { $0 != "#" && $0 != " " }
            let title = MarkdownText.line(MarkdownPlain.of(String(line[opening..<middle.lowerBound].dropFirst())))
            let path = FolderPath.normal(root + (String(address).removingPercentEncoding ?? String(address)))
            if titles[path] == nil, !title.isEmpty { titles[path] = title }
        }
        return titles
    }

    private static func label(_ json: String?) -> String? {
        guard let json, let read = try? JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any] else {
            return nil
        }
        return (read["label"] as? String).map(MarkdownText.line)
    }

    /// Pages in other languages, where the folder has German ones as well.
    private static func foreignLanguages(_ paths: [String], root: String) -> Set<String> {
        let inside = paths.filter { $0.hasPrefix(root) }.map { String($0.dropFirst(root.count)) }
        let languages = Dictionary(grouping: inside, by: { FolderPath.language($0) })
        let isGermanByName = languages["de"] != nil
        let plain = Set(inside.filter { FolderPath.language($0) == nil }.map { FolderPath.normal($0) })
        // Beside a folder `de` what has no language, and is there as well, is in another one.
        let german = Set(
            inside.filter { $0.hasPrefix("de/") }.map { FolderPath.normal(String($0.dropFirst("de/".count))) })
        return Set(
            inside.filter { path in
                if FolderPath.language(path) == nil { return german.contains(FolderPath.normal(path)) }
                guard let language = FolderPath.language(path), language != "de" else { return false }
                // A twin without a language is German; so is what stands beside folders of other languages.
                let folder = FolderPath.folder(path)
                let twin = FolderPath.normal(folder + "/" + FolderPath.stem(path))
                let inner = path.split(separator: "/").dropFirst().joined(separator: "/")
                return isGermanByName || plain.contains(twin) || plain.contains(FolderPath.normal(inner))
            }.map { root + $0 })
    }

    /// Gives each page the id of its article: the same ones every time.
    private static func name(_ pages: inout [FolderPage], _ content: ExistingContent) {
        var taken: Set<String> = []
        func isFree(_ id: String) -> Bool {
            !id.isEmpty && !taken.contains(id) && !content.reserved.contains(id)
                && (content.paths[id] == nil || content.articles[id] != nil)
        }
        for index in pages.indices {
            let page = pages[index]
            let folder = FolderPath.folder(page.path).split(separator: "/").last.map(String.init) ?? ""
            let stem = page.isIndex ? folder : page.stem
            let own = page.name.flatMap { FolderPath.id(ofAddress: $0) } ?? FolderPath.slug(FolderPath.unsorted(stem))
            let candidates = [own, FolderPath.slug(folder + "-" + own), FolderPath.slug(page.title), "artikel-" + own]
            let base = candidates.first { !$0.isEmpty } ?? "artikel"
            let id = candidates.first(where: isFree) ?? (2...).lazy.map { "\(base)-\($0)" }.first(where: isFree) ?? base
            taken.insert(id)
            pages[index].id = id
        }
    }

    /// Names for files beside articles: each once, in small letters of ASCII.
    private static func named(_ paths: [String]) -> [String: String] {
        var names: [String: String] = [:]
        for path in paths {
            let name = path.split(separator: "/").last.map(String.init) ?? path
            let dot = name.lastIndex(of: ".") ?? name.endIndex
            let end = name[dot...].lowercased()
            let stem = FolderPath.slug(String(name[..<dot]))
            let folder = FolderPath.folder(path).split(separator: "/").last.map { FolderPath.slug(String($0)) } ?? ""
            let base = stem.isEmpty ? "datei" : stem
            let candidates = [base, folder + "-" + base].map { $0 + end }
            let free =
                candidates.first { names[$0] == nil && !$0.hasPrefix("-") }
                ?? (2...).lazy.map { "\(base)-\($0)\(end)" }.first { names[$0] == nil } ?? path
            names[free] = path
        }
        return names
    }

    /// The categories that a page may be in, the likeliest first.
    ///
    /// - Parameter isKnown: whether the content has a category of an id or title.
    func category(of page: FolderPage, isKnown: (String) -> Bool) -> String? {
        var folders: [String] = []
        var folder = FolderPath.folder(page.path)
        if page.isIndex { folder = FolderPath.folder(folder) }
        while folder.count >= kind.root.count, !folder.isEmpty, folder + "/" != kind.root {
            folders.append(folder)
            folder = FolderPath.folder(folder)
        }
        folders.removeAll(where: holdsAll)
        if page.isIndex, folders.isEmpty, case let own = FolderPath.folder(page.path), own + "/" != kind.root,
            !own.isEmpty, !holdsAll(own)
        {
            // The page of a folder at the top is in the category that the folder is.
            folders = [own]
        }
        let names = folders.filter { !($0.split(separator: "/").last ?? "").hasPrefix("_") }
            .map {
                (
                    title: folderTitles[$0] ?? FolderPath.words(String($0.split(separator: "/").last ?? "")),
                    name: $0.split(separator: "/").last.map(String.init) ?? $0
                )
            }
        let all = page.categories + names.flatMap { [$0.title, $0.name] }
        return all.first(where: isKnown) ?? page.categories.first ?? names.last?.title
    }

    /// Whether a folder is that of the German pages, or one at the top that only holds the others.
    private func holdsAll(_ folder: String) -> Bool {
        folder == kind.root + "de" || Self.containers.contains(folder.lowercased())
    }

    /// Folders at the top that only hold the others.
    private static let containers: Set<String> = ["docs", "doc", "content", "pages", "wiki", "src", "source"]

    private static let hidden = LocalizedText(
        de: "Ordner und Dateien, deren Name mit einem Punkt beginnt",
        en: "folders and files whose name begins with a dot")
    private static let linked = LocalizedText(
        de: "symbolische Links, die aus dem Ordner hinausführen können",
        en: "symbolic links, which may lead out of the folder")
}

extension FolderFile.Reason {
    /// What is left out.
    fileprivate var words: LocalizedText {
        switch self {
        case .program:
            LocalizedText(
                de: "Vorlagen und Ordner des Website-Programms", en: "templates and folders of the website's program")
        case .outside:
            LocalizedText(
                de: "Seiten außerhalb des Ordners, aus dem die Website ihre Inhalte nimmt",
                en: "pages outside of the folder that the website takes its content from")
        case .project:
            LocalizedText(
                de: "Dateien über das Projekt und Menüs der Website",
                en: "files about the project, and menus of the website")
        case .language:
            LocalizedText(de: "Seiten in anderen Sprachen", en: "pages in other languages")
        case .webPage:
            LocalizedText(
                de: "HTML-Seiten neben Markdown, meist Vorlagen oder Ergebnisse des Website-Programms",
                en: "HTML pages beside Markdown, mostly templates or output of the website's program")
        }
    }
}
