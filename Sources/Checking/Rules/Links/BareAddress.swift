import Diagnostics
import Knowledge

/// A link says what it leads to, not its address.
enum BareAddress: SingleFindingRule {
    static let declaration = RuleDeclaration(
        id: "link.bare-address", .warning, adjustable: true,
        LocalizedText(
            de: "Ein Link sagt, wohin er führt; die Adresse steht nicht im Text.",
            en: "A link says where it leads; its address is not part of the text."),
        why: LocalizedText(
            de:
                "Eine Adresse lässt sich am Telefon nicht vorlesen, und Vorleseprogramme buchstabieren sie. Der Name der Seite sagt mehr.",
            en:
                "An address cannot be read out on the phone, and screen readers spell it. The name of the page says more."
        ),
        wrong: .article(body: "Termine gibt es unter https://www.stadt.example/termine.\n"),
        right: .article(body: "Termine gibt es bei der [Terminvergabe](https://www.stadt.example/termine).\n"))

    static func checks(_ knowledge: KnowledgeBase) -> [ContentCheck] {
        [
            .passages { check($0, in: knowledge, &$1) }
        ]
    }

    private static func check(_ passage: Passage, in knowledge: KnowledgeBase, _ findings: inout Findings) {
        for (link, node) in passage.links(where: { webAddress($0) != nil }) {
            guard let address = webAddress(link), passage.isWritten(address, node) else { continue }
            let secure = address.utf8.starts(with: "http:".utf8) ? "https" + address.dropFirst(4) : address
            findings.add(
                Diagnostic(
                    declaration, at: link.span.range,
                    LocalizedText(
                        de: "Ein Link sagt, wohin er führt; hier steht die Adresse im Text.",
                        en: "A link says where it leads; here the address itself is in the text."),
                    help: LocalizedText(
                        de: "Den Namen der Seite verlinken: [Name der Seite](\(secure))",
                        en: "Link the name of the page: [name of the page](\(secure))"),
                    municipalities: knowledge.ids(passage.municipalities)))
        }
    }

    private static func webAddress(_ link: Document.Link) -> String? {
        guard case .web(let url) = link.target, url.utf8.starts(with: "http".utf8) else { return nil }
        return url
    }
}

extension Passage {
    /// Whether the link's text is its address, with or without the scheme that Markdown adds to `www.…`.
    func isWritten(_ address: String, _ node: NodeIndex) -> Bool {
        textIs(address, node) || isWrittenWithoutScheme(address, node)
    }

    /// Whether Markdown made the link out of `www.…` and the scheme is its own.
    func isWrittenWithoutScheme(_ address: String, _ node: NodeIndex) -> Bool {
        address.utf8.starts(with: "http://www.".utf8) && textIs(String(address.dropFirst("http://".count)), node)
    }

    private func textIs(_ text: String, _ node: NodeIndex) -> Bool {
        let nodes = document.nodes
        let end = nodes[node].end
        guard end == node + 2, nodes[node + 1].kind == .text else { return false }
        let written = document.text(of: nodes[node + 1])
        return written.elementsEqual(text.utf8)
            || written.count + 1 == text.utf8.count && text.utf8.last == UInt8(ascii: "/")
                && text.utf8.starts(with: written)
    }
}
