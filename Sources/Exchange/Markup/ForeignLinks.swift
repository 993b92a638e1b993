import Foundation

/// Where the links of a text lead that comes from elsewhere, once it is ours.
package struct ForeignLinks: Sendable {
    /// What a link is written as.
    package enum Form: Sendable {
        case link, image
        /// `[[name]]`.
        case wiki
    }

    /// Where a link leads.
    package enum Target: Sendable, Equatable {
        /// An address that can be followed from anywhere.
        case address(String)
        /// An article that is imported as well, or there already.
        case article(id: String, anchor: String?)
        /// A heading of the same text.
        case anchor(String)
        /// A file that comes along; its path from the article's file on.
        case file(String)
        case nowhere
    }

    private let base: URL?
    private let lookup: @Sendable (Form, String) -> Target?

    /// - Parameters:
    ///   - base: where the text stood, for relative links.
    ///   - lookup: what an address leads to that the source knows, as it is written; nil for all others.
    package init(base: URL? = nil, lookup: @escaping @Sendable (Form, String) -> Target? = { _, _ in nil }) {
        self.base = base
        self.lookup = lookup
    }

    /// The same links in a text that has these headings.
    func within(_ anchors: ForeignAnchors) -> ForeignLinks {
        ForeignLinks(base: base) { [lookup] form, address in
            if address.hasPrefix("#"), let anchor = anchors[address.dropFirst()] { return .anchor(anchor) }
            return lookup(form, address)
        }
    }

    /// Where an address leads.
    ///
    /// - Parameter address: as written, without entities.
    package func target(of address: String, as form: Form = .link) -> Target {
        if let known = lookup(form, address) { return known }
        guard form == .link else { return .nowhere }
        return MarkdownWriter.address(address, base: base).map(Target.address) ?? .nowhere
    }

    /// Whether an address names a place in a page that the article does not have.
    static func losesPlace(_ address: String, _ target: Target) -> Bool {
        guard case .article(_, nil) = target, let sign = address.firstIndex(of: "#") else { return false }
        return address[sign...].count > 1
    }

    /// A link as Markdown; nil where it leads nowhere.
    ///
    /// - Parameter label: Markdown in one line.
    package static func markdown(_ label: String, _ target: Target) -> String? {
        let label = named(label, target)
        switch target {
        case .address(let address): return "[\(label)](\(MarkdownText.address(address)))"
        case .anchor(let anchor): return "[\(label)](#\(anchor))"
        case .file(let path): return "[\(label)](\(MarkdownText.address(path)))"
        case .article(let id, let anchor):
            let name = id + (anchor.map { "#" + $0 } ?? "")
            // No picture stands in such a link.
            if label.contains("![") { return "\(label) [[\(name)]]" }
            // The text of such a link ends at the first bracket.
            let text = label.replacing("\\[", with: "(").replacing("\\]", with: ")").replacing("[", with: "(")
                .replacing("]", with: ")")
            return text.isEmpty || text.utf8.count > 300 ? "[[\(name)]]" : "[[\(name)|\(text)]]"
        case .nowhere: return nil
        }
    }

    /// A picture without words says where it leads: a link has a text.
    private static func named(_ label: String, _ target: Target) -> String {
        guard label.hasPrefix("![]("), label.firstIndex(of: ")") == label.index(before: label.endIndex) else {
            return label
        }
        let name: Substring? =
            switch target {
            case .address(let address): address.split(separator: "/").dropFirst().first
            case .file(let path): path.split(separator: "/").last
            case .anchor(let anchor): anchor[...]
            case .article, .nowhere: nil
            }
        let shown = name.map { $0.hasPrefix("www.") ? $0.dropFirst(4) : $0 } ?? ""
        return "![\(MarkdownText.escaped(String(shown)))" + label.dropFirst(2)
    }
}
