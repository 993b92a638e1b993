import Diagnostics
import Foundation
import Importing
import Knowledge
import Markup

/// A page of the folder, as other pages and the article must know it.
struct FolderPage {
    /// In the folder.
    let path: String
    /// Its number among the sources.
    let file: FileID
    /// Of the article.
    var id = ""
    let title: String
    /// Whether the title is the first heading of the text.
    let hasTitleInText: Bool
    /// Whether there is anything to read.
    let hasText: Bool
    /// Whether the source does not publish it.
    let isDraft: Bool
    /// What the head calls it: `slug`, `id`.
    let name: String?
    /// Where it stands, or stood, on the site.
    let addresses: [String]
    /// Old names, as ids.
    let aliases: [String]
    /// As the head names them.
    let categories: [String]
    let anchors: ForeignAnchors

    /// Without folder and end.
    var stem: String { FolderPath.stem(path) }
    var isIndex: Bool { FolderPath.isIndex(path) }

    /// - Parameters:
    ///   - map: by field, what the folder calls it; such a name means nothing else.
    ///   - menuTitle: what the site's menu calls the page.
    init(
        _ path: String, file: FileID, _ page: MarkdownFolder.PageText, map: [RecordField: String],
        menuTitle: String? = nil
    ) {
        self.path = path
        self.file = file
        let members: [SourceMember]
        let heading: (title: String, lines: Int)?
        switch page {
        case .markdown(let head):
            members = head.members
            heading = Self.firstHeading(String(decoding: head.body, as: UTF8.self))
        case .html(let page): (members, heading) = (page.members, nil)
        }
        let names = Set(map.values)
        let known = FolderKeys(members.filter { !names.contains($0.name) })
        let mapped = FolderKeys(members.filter { names.contains($0.name) })
        func own(_ field: RecordField) -> String? { map[field].flatMap { mapped.text($0.lowercased()) } }
        let written = map[.article(.title)] == nil ? known.text("title") ?? known.text("titel") : own(.article(.title))
        // What the site's program puts into a heading nobody knows here.
        let isFilledIn = heading?.title.contains("{ {") ?? false
        let shownTitle = MarkdownText.line(
            written ?? (isFilledIn ? nil : heading?.title) ?? menuTitle ?? FolderPath.words(of: path))
        title = shownTitle
        hasTitleInText = isFilledIn || heading.map { FolderPath.key($0.title) == FolderPath.key(shownTitle) } ?? false
        let isPublished = known.flag("published") ?? true
        isDraft = known.flag("draft") ?? false || !isPublished
        name = map[.id] == nil ? known.text("slug") ?? known.text("id") : own(.id)
        addresses =
            ["url", "permalink", "slug"].compactMap { known.text($0) }
            + known.texts("aliases", "redirect_from", "redirects", "alias")
        aliases = known.texts("aliases", "redirect_from", "redirects", "alias").compactMap {
            FolderPath.id(ofAddress: $0)
        }
        categories = known.texts("categories", "category", "kategorie", "kategorien", "rubrik")
        switch page {
        case .markdown(let head):
            let text = String(decoding: head.body, as: UTF8.self)
            let read = ForeignMarkdown(text)
            anchors = ForeignAnchors(hasTitleInText ? Array(read.headings.dropFirst()) : read.headings)
            // A picture is something to be read, whether it comes along or not.
            hasText = read.text.split(separator: "\n").contains { !$0.hasPrefix("#") } || text.contains("![")
        case .html(let page):
            anchors = ForeignAnchors(page.headings.map { ForeignMarkdown.Heading(title: $0.title, id: $0.id) })
            hasText = page.hasText
        }
    }

    /// The heading of first level that a text begins with, and its line.
    static func firstHeading(_ text: String) -> (title: String, lines: Int)? {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        var isRemark = false
        var script: String?
        for (number, line) in lines.enumerated() {
            let shown = line.trimmingCharacters(in: .whitespaces)
            if shown.isEmpty { continue }
            if let name = script ?? ["script", "style"].first(where: { shown.hasPrefix("<" + $0) }) {
                script = shown.contains("</\(name)") ? nil : name
                continue
            }
            if isRemark || shown.hasPrefix("<!--") {
                isRemark = !shown.contains("-->")
                continue
            }
            if shown.hasPrefix("import ") || shown.hasPrefix("{%") || shown.hasPrefix("[!") || shown.hasPrefix("{:") {
                continue
            }
            if shown.hasPrefix("# ") {
                let bare = ForeignMarkdown(shown).headings.first?.title ?? ""
                return bare.isEmpty ? nil : (bare, number + 1)
            }
            if number + 1 < lines.count, case let below = lines[number + 1].trimmingCharacters(in: .whitespaces),
                below.count > 1, below.allSatisfy({ $0 == "=" })
            {
                return (MarkdownPlain.of(shown), number + 2)
            }
            return nil
        }
        return nil
    }

    /// A text without the heading that is the article's title; its lines keep their numbers.
    static func withoutTitle(_ text: String) -> String {
        guard let heading = firstHeading(text) else { return text }
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        var number = heading.lines - 1
        // An underlined one has two lines.
        if !lines[number].trimmingCharacters(in: .whitespaces).hasPrefix("#") {
            lines[number] = ""
            number -= 1
        }
        lines[number] = ""
        return lines.joined(separator: "\n")
    }
}

/// Values of a head, by name in small letters.
struct FolderKeys {
    private let members: [String: SourceValue]

    init(_ members: [SourceMember]) {
        self.members = Dictionary(
            members.map { ($0.name.lowercased(), $0.value) }, uniquingKeysWith: { first, _ in first })
    }

    func text(_ name: String) -> String? {
        switch members[name] {
        case .text(let text): MarkdownText.line(text).isEmpty ? nil : MarkdownText.line(text)
        case .number(let number): number
        default: nil
        }
    }

    func flag(_ name: String) -> Bool? {
        switch members[name] {
        case .flag(let flag): flag
        case .text(let text): ["true", "yes", "ja"].contains(text.lowercased())
        default: nil
        }
    }

    /// Of all the names, lists and single texts alike; a text with commas is a list.
    func texts(_ names: String...) -> [String] {
        names.flatMap { name -> [String] in
            switch members[name] {
            case .text(let text)?: text.split(separator: ",").map { MarkdownText.line(String($0)) }
            case .list(let items)?:
                items.compactMap { if case .text(let text) = $0 { MarkdownText.line(text) } else { nil } }
            default: []
            }
        }.filter { !$0.isEmpty }
    }
}

/// Names of files and folders.
enum FolderPath {
    static func folder(_ path: String) -> String {
        path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
    }

    static func stem(_ path: String) -> String {
        let name = path.split(separator: "/").last ?? ""
        guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return String(name) }
        return withoutLanguage(String(name[..<dot])).stem
    }

    private static let languages: Set<String> = [
        "de", "en", "fr", "es", "it", "nl", "pl", "tr", "ru", "uk", "ar", "dk", "da",
    ]

    /// `index.en` is `index` in English.
    static func withoutLanguage(_ stem: String) -> (stem: String, language: String?) {
        guard let dot = stem.lastIndex(of: "."), case let end = stem[dot...].dropFirst().lowercased(),
            languages.contains(end)
        else { return (stem, nil) }
        return (String(stem[..<dot]), end)
    }

    /// The language that a folder or the end of a name says; nil where neither does.
    static func language(_ path: String) -> String? {
        let name = path.split(separator: "/").last ?? ""
        let stem = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? String(name)
        if let language = withoutLanguage(stem).language { return language }
        return path.split(separator: "/").dropLast().first.map { $0.lowercased() }.flatMap {
            languages.contains($0) ? $0 : nil
        }
    }

    static func isHTML(_ path: String) -> Bool {
        let name = path.lowercased()
        return name.hasSuffix(".html") || name.hasSuffix(".htm")
    }

    static func isIndex(_ path: String) -> Bool { ["index", "_index", "readme"].contains(stem(path).lowercased()) }

    /// Without the numbers and days that only sort files.
    static func unsorted(_ name: String) -> String {
        let day = name.prefix(11)
        let isDay =
            day.count == 11
            && day.enumerated().allSatisfy { [4, 7, 10].contains($0.offset) ? $0.element == "-" : $0.element.isNumber }
        if isDay, name.count > 11 { return String(name.dropFirst(11)) }
        let digits = name.prefix { $0.isASCII && $0.isNumber }
        let rest = name.dropFirst(digits.count)
        guard (1...3).contains(digits.count), let sign = rest.first, "-_. ".contains(sign) else { return name }
        let bare = rest.drop { "-_. ".contains($0) }
        return bare.isEmpty || bare.first?.isNumber ?? false ? name : String(bare)
    }

    /// A name as people would write it.
    static func words(_ name: String) -> String {
        let words = unsorted(name).split { $0 == "-" || $0 == "_" || $0 == " " }.joined(separator: " ")
        guard let first = words.first else { return name }
        return first.uppercased() + words.dropFirst()
    }

    /// A title for a file that has none.
    static func words(of path: String) -> String {
        let name = isIndex(path) ? folder(path).split(separator: "/").last.map(String.init) ?? stem(path) : stem(path)
        return words(name)
    }

    static func slug(_ text: String) -> String {
        var slug = String(Slug.make(text).prefix(80))
        while slug.hasSuffix("-") { slug.removeLast() }
        return slug
    }

    /// The last part of an address, as an id.
    static func id(ofAddress address: String) -> String? {
        let path = address.prefix { $0 != "#" && $0 != "?" }
        guard let last = path.split(separator: "/").last, !path.hasSuffix(":") else { return nil }
        let slug = slug(stem(String(last).removingPercentEncoding ?? String(last)))
        return slug.isEmpty || slug == "index" ? nil : slug
    }

    /// What names are compared by.
    static func key(_ text: String) -> String { Slug.make(text) }

    /// A path as others may write it: small letters, composed, without the end of a page and the name of an index.
    static func normal(_ path: String) -> String {
        var parts: [Substring] = []
        let plain = path.precomposedStringWithCanonicalMapping.lowercased()
        for part in plain.split(separator: "/") where part != "." {
            if part == ".." { _ = parts.popLast() } else { parts.append(part) }
        }
        guard let last = parts.last else { return "" }
        for end in [".md", ".mdx", ".markdown", ".mdown", ".mkd", ".qmd", ".html", ".htm"] where last.hasSuffix(end) {
            parts[parts.count - 1] = last.dropLast(end.count)
        }
        if let last = parts.last, ["index", "_index", "readme"].contains(withoutLanguage(String(last)).stem) {
            parts.removeLast()
        }
        return parts.joined(separator: "/")
    }
}
