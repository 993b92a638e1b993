import Foundation
import Importing
import Knowledge
import Markup

/// What addresses in the folder's pages lead to.
struct FolderLinks: Sendable {
    /// A page that becomes an article.
    private struct Goal: Sendable {
        let id: String
        let anchors: ForeignAnchors
    }

    private var goals: [Goal] = []
    /// By path or address without end.
    private var byPath: [String: Int] = [:]
    /// By name and by title; nil where several have it.
    private var byName: [String: Int?] = [:]
    /// By path in small letters: what the file is called in the content.
    private var files: [String: String] = [:]
    private var filesByName: [String: String?] = [:]
    private let kind: FolderKind
    /// Whether the content has an article of an id.
    private let isThere: @Sendable (String) -> Bool

    init(_ kind: FolderKind, isThere: @escaping @Sendable (String) -> Bool) {
        (self.kind, self.isThere) = (kind, isThere)
    }

    mutating func add(_ page: FolderPage) {
        let number = goals.count
        goals.append(Goal(id: page.id, anchors: page.anchors))
        let path = FolderPath.normal(page.path)
        var paths = [path]
        if !kind.root.isEmpty, page.path.hasPrefix(kind.root) {
            paths.append(FolderPath.normal(String(page.path.dropFirst(kind.root.count))))
        }
        // Jekyll's collections lie in folders that begin with a line.
        paths += paths.filter { $0.hasPrefix("_") || $0.contains("/_") }.map { $0.replacing("/_", with: "/") }
            .map { String($0.drop { $0 == "_" }) }
        // Numbers that sort files are no part of addresses.
        paths += paths.map { $0.split(separator: "/").map { FolderPath.unsorted(String($0)) }.joined(separator: "/") }
        for address in page.addresses {
            let normal = FolderPath.normal(
                address.hasPrefix("/") || address.contains("/")
                    ? address : FolderPath.folder(paths.last ?? "") + "/" + address)
            paths.append(normal)
        }
        for path in paths where byPath[path] == nil { byPath[path] = number }
        let name =
            page.isIndex ? FolderPath.folder(page.path).split(separator: "/").last.map(String.init) ?? "" : page.stem
        for key in Set([FolderPath.key(name), FolderPath.key(page.title), page.id, page.name.map(FolderPath.key) ?? ""])
        where !key.isEmpty {
            if let before = byName[key], before != number {
                byName[key] = .some(nil)
            } else {
                byName[key] = .some(number)
            }
        }
    }

    /// - Parameter name: what the file is called in the content.
    mutating func add(file path: String, name: String) {
        let key = path.precomposedStringWithCanonicalMapping.lowercased()
        files[key] = name
        let last = key.split(separator: "/").last.map(String.init) ?? key
        if filesByName[last] == nil { filesByName[last] = .some(name) } else { filesByName[last] = .some(nil) }
    }

    /// The links of a page.
    func links(of page: FolderPage) -> ForeignLinks {
        ForeignLinks { form, address in target(address, as: form, from: page) }
    }

    private func target(_ address: String, as form: ForeignLinks.Form, from page: FolderPage) -> ForeignLinks.Target? {
        let bare = address.trimmingCharacters(in: .whitespaces)
        guard !bare.hasPrefix("#") else {
            return page.anchors[bare.dropFirst()].map { .anchor($0) } ?? .nowhere
        }
        let parts = bare.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let written = String((parts.first ?? "").prefix { form == .wiki || $0 != "?" })
        var path = written.removingPercentEncoding ?? written
        // docsify names the heading in the query.
        let query = parts.first?.firstRange(of: "?id=").map {
            String(bare[$0.upperBound...].prefix { $0 != "#" && $0 != "&" })
        }
        let anchor = parts.count > 1 ? String(parts[1]) : query
        let lower = path.lowercased()
        if lower.hasPrefix("http://") || lower.hasPrefix("https://") || lower.hasPrefix("//") {
            guard let inside = insideSite(path) else { return nil }
            // What the site has besides its pages stays where it is.
            return place(inside, anchor, form, page, isAbsolute: true) ?? (form == .image ? .nowhere : nil)
        }
        if let colon = lower.firstIndex(of: ":"), lower[..<colon].allSatisfy({ $0.isLetter }),
            colon > lower.index(after: lower.startIndex)
        {
            return nil
        }
        if form == .wiki, path.isEmpty { return anchor.flatMap { page.anchors[$0] }.map { .anchor($0) } ?? .nowhere }
        path = path.replacing("\\", with: "/")
        return place(path, anchor, form, page, isAbsolute: path.hasPrefix("/")) ?? .nowhere
    }

    /// The path of an address below the site's; nil for other sites.
    private func insideSite(_ address: String) -> String? {
        guard let base = kind.base, let host = base.host(),
            let url = URL(string: address.hasPrefix("//") ? "https:" + address : address),
            let other = url.host()
        else { return nil }
        func plain(_ host: String) -> String {
            host.lowercased().hasPrefix("www.") ? String(host.lowercased().dropFirst(4)) : host.lowercased()
        }
        return plain(host) == plain(other) ? url.path(percentEncoded: false) : nil
    }

    private func place(
        _ path: String, _ anchor: String?, _ form: ForeignLinks.Form, _ page: FolderPage, isAbsolute: Bool
    ) -> ForeignLinks.Target? {
        let places = places(of: path, from: page, isAbsolute: isAbsolute)
        for place in places {
            let key = place.precomposedStringWithCanonicalMapping.lowercased()
            if let name = files[FolderPath.joined(key)] { return .file(name) }
        }
        if form != .image {
            for place in places {
                if let number = byPath[FolderPath.normal(place)] { return article(number, anchor, page) }
            }
        }
        // A name alone is looked for everywhere, as Hugo and Obsidian do.
        let last = path.split(separator: "/").last.map(String.init) ?? path
        if form != .link || !path.contains("/"),
            let name = filesByName[last.precomposedStringWithCanonicalMapping.lowercased()], let name
        {
            return .file(name)
        }
        guard form != .image else { return nil }
        if form == .wiki || !path.contains("/") || path.hasSuffix(".md") {
            let stem = last.hasSuffix(".md") ? String(last.dropLast(3)) : last
            if let number = byName[FolderPath.key(stem)], let number { return article(number, anchor, page) }
            if form == .wiki, isThere(stem) { return .article(id: stem, anchor: nil) }
        }
        return nil
    }

    private func article(_ number: Int, _ anchor: String?, _ page: FolderPage) -> ForeignLinks.Target {
        let goal = goals[number]
        let heading = anchor.flatMap { goal.anchors[$0] }
        if goal.id == page.id, let heading { return .anchor(heading) }
        return .article(id: goal.id, anchor: heading)
    }

    /// Where a path may lead: from the file, from the page as the site shows it, from the folders of the site.
    private func places(of path: String, from page: FolderPage, isAbsolute: Bool) -> [String] {
        if isAbsolute {
            var rest = path
            if let base = kind.base?.path(percentEncoded: false), base != "/", (rest + "/").hasPrefix(base) {
                rest = String(rest.dropFirst(base.count - 1))
            }
            return [rest, path].flatMap { one in kind.roots.map { $0 + one } }
        }
        let folder = FolderPath.folder(page.path)
        // The address of a page is a folder of its own.
        return [folder + "/" + path, folder + "/" + page.stem + "/" + path, path] + kind.roots.map { $0 + path }
    }
}

extension FolderPath {
    /// Without `.` and `..`.
    static func joined(_ path: String) -> String {
        var parts: [Substring] = []
        for part in path.split(separator: "/") where part != "." {
            if part == ".." { _ = parts.popLast() } else { parts.append(part) }
        }
        return parts.joined(separator: "/")
    }
}
