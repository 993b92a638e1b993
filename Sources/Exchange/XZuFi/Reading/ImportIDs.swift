import Importing
import Knowledge

/// Gives imported articles and offices their ids: the same ones every time.
struct ImportIDs {
    /// By the source's identifier.
    let known: [String: String]
    private let content: ExistingContent
    /// Ids given in this import, and to whom.
    private var given: [String: String] = [:]
    private var articleOfKey: [String: String] = [:]

    init(_ content: ExistingContent, known: [String: String]) {
        self.content = content
        self.known = known
    }

    enum Article {
        case new(String)
        /// The same identifier came before.
        case again(String)
    }

    /// The source's own id where it says something to people, else one made of the title.
    mutating func article(
        _ identifier: XZuFiIdentifier, title: String, line: Int, isOwn: Bool
    ) -> Article {
        let key = "article " + identifier.key
        if let before = articleOfKey[identifier.key] { return .again(before) }
        var candidate = known[identifier.key] ?? ""
        if candidate.isEmpty {
            let keeps = isOwn ? Slug.isIdentifier(identifier.text) : Self.isReadable(identifier.text)
            candidate = keeps ? identifier.text : Self.slug(title)
            if candidate.isEmpty { candidate = Self.slug(identifier.text) }
            if candidate.isEmpty { candidate = "artikel-\(line)" }
            if content.reserved.contains(candidate) { candidate = "artikel-" + candidate }
            candidate = free(candidate) { content.paths[$0] == nil || content.articles[$0] != nil }
        }
        given[candidate] = key
        articleOfKey[identifier.key] = candidate
        return .new(candidate)
    }

    mutating func office(
        _ identifier: XZuFiIdentifier, name: String, municipality: String, isOwn: Bool
    ) -> String {
        if let id = known[identifier.key] {
            given[id] = "office " + identifier.key
            return id
        }
        let key = "office " + identifier.key
        var candidate = identifier.text
        if !(isOwn ? Slug.isIdentifier(candidate) : Self.isReadable(candidate)) {
            let slug = Self.slug(name)
            candidate = slug.hasPrefix(municipality) ? slug : "\(municipality)-\(slug.isEmpty ? "stelle" : slug)"
        }
        if given[candidate] == key { return candidate }
        // An office of that id in another city is another office.
        func mayBe(_ id: String) -> Bool { content.paths[id]?.hasPrefix("offices/\(municipality)/") ?? true }
        if !mayBe(candidate) { candidate = "\(municipality)-\(candidate)" }
        candidate = free(candidate, mayBe)
        given[candidate] = key
        return candidate
    }

    private func free(_ id: String, _ mayBe: (String) -> Bool) -> String {
        if given[id] == nil, mayBe(id) { return id }
        return (2...).lazy.map { "\(id)-\($0)" }.first { given[$0] == nil && mayBe($0) } ?? id
    }

    private static func isReadable(_ id: String) -> Bool {
        Slug.isIdentifier(id) && id.utf8.count <= 90 && id.filter(\.isLetter).count > 2
            && id.filter(\.isLetter).count > id.filter(\.isNumber).count
    }

    private static func slug(_ text: String) -> String {
        var slug = String(Slug.make(text).prefix(80))
        while slug.hasSuffix("-") { slug.removeLast() }
        return slug
    }
}
