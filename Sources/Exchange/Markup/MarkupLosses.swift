import Foundation

/// What HTML says that the Markdown made of it does not: addresses, pictures, and texts of elements that are no text.
package struct MarkupLosses {
    /// In document order; paths and lines are those of the HTML.
    package private(set) var all: [ImportLoss] = []

    /// Attributes with the address of something that is shown or asked for.
    private static let addresses = [
        "iframe": "src", "frame": "src", "embed": "src", "object": "data", "video": "src", "audio": "src",
        "source": "src", "area": "href", "script": "src", "form": "action",
    ]
    /// Attributes that readers see.
    private static let texts = ["abbr": "title", "acronym": "title", "input": "value"]
    /// What is written as it stands, without links.
    private static let plain: Set<String> = ["pre", "code", "kbd", "samp"]

    /// - Parameters:
    ///   - tree: of HTML.
    ///   - links: where the links lead.
    ///   - keepsLinks: false where all that stays is plain text.
    package init(_ tree: MarkupTree, links: ForeignLinks = ForeignLinks(), keepsLinks: Bool = true) {
        var open: [(name: String, end: Int)] = []
        var plainUntil = keepsLinks ? 0 : tree.nodes.count
        var position = 0
        while position < tree.nodes.count {
            while let last = open.last, last.end <= position { open.removeLast() }
            let node = tree.nodes[position]
            guard let element = node.element else {
                position += 1
                continue
            }
            open.append((element, node.end))
            if Self.plain.contains(element) { plainUntil = max(plainUntil, node.end) }
            // The library adds these around every fragment.
            let path = open.map(\.name).filter { !["html", "head", "body"].contains($0) }.joined(separator: "/")
            func add(_ kind: ImportLoss.Kind, attribute: String?, _ value: String) {
                let value = MarkdownText.line(value)
                guard !value.isEmpty else { return }
                all.append(
                    ImportLoss(kind, path: path + (attribute.map { "[\($0)]" } ?? ""), line: node.line, value: value))
            }
            for name in node.attributes.keys.sorted() where name.hasPrefix("on") {
                add(.other, attribute: name, node.attributes[name] ?? "")
            }
            if let (attribute, colour) = MeantColour.of(element, node.attributes), tree.isReadable(position) {
                add(.other, attribute: attribute, "\(colour): \(tree.words(of: position))")
            }
            switch element {
            case "a":
                let href = MarkdownText.line(node.attributes["href"] ?? "")
                let stays =
                    position >= plainUntil && links.target(of: href) != .nowhere
                    && tree.isReadable(position)
                if !stays, href != "#" { add(.link, attribute: "href", href) }
                if stays, ForeignLinks.losesPlace(href, links.target(of: href)) {
                    add(.reported, attribute: "href#", href)
                }
            case "img":
                let source = MarkdownText.line(node.attributes["src"] ?? "")
                if links.target(of: source, as: .image) == .nowhere {
                    add(.image, attribute: "src", Self.withoutData(source))
                }
            case _ where MarkupTree.skipped.contains(element) && element != "head":
                let text = element == "style" ? "" : tree.words(of: position)
                let attribute = Self.addresses[element] ?? Self.texts[element] ?? ""
                let isHidden = element == "input" && node.attributes["type"]?.lowercased() == "hidden"
                let address = isHidden ? "" : node.attributes[attribute] ?? ""
                add(
                    .other, attribute: text.isEmpty ? attribute : nil,
                    [address, text].filter { !$0.isEmpty }.joined(separator: " "))
                position = node.end
                continue
            case "title":
                if open.contains(where: { $0.name == "head" }) { add(.other, attribute: nil, tree.words(of: position)) }
            default:
                guard let attribute = Self.addresses[element] ?? Self.texts[element] else { break }
                add(.other, attribute: attribute, Self.withoutData(node.attributes[attribute] ?? ""))
            }
            position += 1
        }
    }

    /// A picture that is written into its own address has none that could be followed.
    private static func withoutData(_ address: String) -> String {
        address.lowercased().hasPrefix("data:") ? String(address.prefix(60)) + (address.count > 60 ? "…" : "") : address
    }
}

extension MarkupTree {
    /// Whether an element has text to be read, or a picture described by one.
    fileprivate func isReadable(_ index: Int) -> Bool {
        !MarkdownText.line(plainText(of: index)).isEmpty
            || nodes[index..<nodes[index].end].contains { node in
                node.element == "img" && !MarkdownText.line(node.attributes["alt"] ?? "").isEmpty
            }
    }

    /// All the text of an element that is left out, separated where elements separate it.
    fileprivate func words(of index: Int) -> String {
        MarkdownText.line(nodes[index..<nodes[index].end].map(\.text).joined(separator: " "))
    }
}
