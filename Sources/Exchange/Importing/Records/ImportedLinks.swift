import Foundation
import Knowledge
import Markup

/// Where the records of an import stood and which articles they become, so that links between them lead on.
package struct ImportedLinks: Sendable {
    /// By address without what may be written either way; nil where several records stood there.
    private var byAddress: [String: String?] = [:]
    /// By identifier, id and title; nil where several have it.
    private var byName: [String: String?] = [:]
    /// Sites that records stood on.
    private var hosts: Set<String> = []
    /// Names of headings that the records' links ask for.
    private var wanted: Set<String> = []
    /// By article and name, the heading's id.
    private var anchors: [String: [String: String]] = [:]
    /// Names beyond these are no links of people.
    private static let mostWanted = 10_000
    /// Records beyond these are so many that nobody links them by hand, and their addresses would fill the memory.
    package static let most = 100_000
    /// Records that are noted at most.
    package let most: Int
    private var count = 0
    /// How many records are not known to the links.
    package private(set) var beyond = 0
    /// Whether the content has an article of an id.
    private let isThere: @Sendable (String) -> Bool

    /// - Parameters:
    ///   - most: records that are noted.
    ///   - isThere: whether the content has an article of an id.
    package init(
        most: Int = ImportedLinks.most, isThere: @escaping @Sendable (String) -> Bool = { _ in false }
    ) { (self.most, self.isThere) = (most, isThere) }

    /// Notes a record.
    ///
    /// - Parameters:
    ///   - id: of its article.
    ///   - key: the source's own identifier.
    ///   - url: where it stood.
    package mutating func add(_ id: String, key: String, title: String, url: URL?) {
        guard count < most else {
            beyond += 1
            return
        }
        count += 1
        if let address = url.flatMap({ Self.key(of: $0) }) {
            Self.note(id, at: address, in: &byAddress)
            if let host = address.split(separator: "/").first { hosts.insert(String(host)) }
        }
        for name in Set([Slug.make(key), id, Slug.make(title)]) where !name.isEmpty {
            Self.note(id, at: name, in: &byName)
        }
    }

    /// The article of the source's own identifier.
    package func id(of key: String) -> String? { byName[Slug.make(key)] ?? nil }

    // MARK: Headings

    /// Whether any link asks for a heading.
    package var wantsHeadings: Bool { !wanted.isEmpty }

    /// Notes which headings the links of a text ask for: those of all records would fill the memory.
    package mutating func want(headingsNamedIn text: String) {
        guard text.utf8.contains(UInt8(ascii: "#")) else { return }
        for part in text.split(separator: "#").dropFirst() where wanted.count < Self.mostWanted {
            let name = part.prefix { !"\"')]|<> \n\t".contains($0) }
            if !name.isEmpty, name.utf8.count <= 200 { wanted.insert(ForeignAnchors.key(name)) }
            // Obsidian's have blanks.
            let words = part.prefix { !"]|\n".contains($0) }
            if words.count > name.count, words.utf8.count <= 200 { wanted.insert(ForeignAnchors.key(words)) }
        }
    }

    /// Notes the headings of an article that links ask for.
    package mutating func add(headings: [ForeignMarkdown.Heading], of id: String) {
        guard !headings.isEmpty else { return }
        let found = ForeignAnchors(headings).ids(of: wanted)
        if !found.isEmpty { anchors[id] = found }
    }

    private func anchor(in address: String, of id: String) -> String? {
        guard let sign = address.firstIndex(of: "#") else { return nil }
        return anchors[id]?[ForeignAnchors.key(address[sign...].dropFirst())]
    }

    private static func note(_ id: String, at name: String, in table: inout [String: String?]) {
        if let before = table[name], before != id { table[name] = .some(nil) } else { table[name] = .some(id) }
    }

    /// The links of a record.
    ///
    /// - Parameters:
    ///   - url: where it stood; nil where nobody knows.
    ///   - id: of its article.
    package func links(from url: URL?, of id: String) -> ForeignLinks {
        ForeignLinks(base: url) { form, address in
            article(address, as: form, from: url).map { target in
                let anchor = anchor(in: address, of: target)
                guard target == id else { return .article(id: target, anchor: anchor) }
                // A link to the text that it stands in leads nowhere, unless it leads to a part of it.
                return anchor.map { .anchor($0) } ?? .nowhere
            }
        }
    }

    private func article(_ address: String, as form: ForeignLinks.Form, from base: URL?) -> String? {
        switch form {
        case .image: return nil
        case .wiki:
            let name = String(address.prefix { $0 != "#" }).trimmingCharacters(in: .whitespaces)
            if let known = byName[Slug.make(name)] { return known }
            return isThere(name) ? name : nil
        case .link:
            guard !address.hasPrefix("#") else { return nil }
            let written = address.hasPrefix("//") ? "https:" + address : address
            let scheme = written.prefix { $0.isLetter }.lowercased()
            if written.dropFirst(scheme.count).hasPrefix(":") {
                guard scheme == "http" || scheme == "https", let url = URL(string: written) else { return nil }
                guard let key = Self.key(of: url) else { return nil }
                return byAddress[key] ?? byIdentifier(in: key)
            }
            if let base, let url = URL(string: written, relativeTo: base), let key = Self.key(of: url.absoluteURL),
                let known = byAddress[key]
            {
                return known
            }
            // Nobody knows where the record stood: its neighbours are called by their names.
            let path = written.prefix { $0 != "#" && $0 != "?" }
            guard var last = path.split(separator: "/").last.map(String.init), last != "..", last != "." else {
                return nil
            }
            for end in [".md", ".html", ".htm", ".php"] where last.hasSuffix(end) { last.removeLast(end.count) }
            return byName[Slug.make(last.removingPercentEncoding ?? last)] ?? nil
        }
    }

    /// What an address on the records' own site names at its end or in its query, where that is a long number of one of them.
    private func byIdentifier(in address: String) -> String? {
        guard let host = address.split(separator: "/").first, hosts.contains(String(host)) else { return nil }
        let parts = address.split { "/?&=".contains($0) }.dropFirst()
        for part in parts.reversed() where part.utf8.count >= 5 && part.count(where: \.isNumber) >= 4 {
            if let known = byName[Slug.make(String(part))] { return known }
        }
        return nil
    }

    /// An address without what may be written either way: scheme, `www.`, the slash at the end, a page's default name, the place
    /// within the page.
    private static func key(of url: URL) -> String? {
        guard var host = url.host()?.lowercased() else { return nil }
        if host.hasPrefix("www.") { host = String(host.dropFirst(4)) }
        var parts = url.path(percentEncoded: false).split(separator: "/").map(String.init)
        if let last = parts.last?.lowercased(), ["index.html", "index.htm", "index.php", "default.aspx"].contains(last)
        {
            parts.removeLast()
        }
        let query = url.query().flatMap { $0.isEmpty ? nil : "?" + $0 } ?? ""
        let port = url.port.map { ":\($0)" } ?? ""
        return host + port + "/" + parts.joined(separator: "/") + query
    }
}
