import Bytes
import Diagnostics
import Knowledge

/// A rule about something that must not be mentioned where everyone reads it, such as a person's address.
protocol PublicMention: SingleFindingRule {
    /// `mailto:` or `tel:`: what links to it begin with.
    static var scheme: String { get }

    /// Visits offsets, in order, where a mention may be; most texts have none.
    static func forEachAnchor(in text: UnsafeBufferPointer<UInt8>, _ visit: (Int) -> Void)

    /// The mention around an offset found by `forEachAnchor`; nil where there is none.
    static func mention(around anchor: Int, in text: UnsafeBufferPointer<UInt8>) -> Range<Int>?

    static func diagnostic(_ mention: String, at span: Span, in municipalities: [String]) -> Diagnostic
}

extension PublicMention {
    static func checks(_ knowledge: KnowledgeBase) -> [ContentCheck] {
        [
            .passages { check($0, in: knowledge, &$1) },
            .fieldTexts(isPublic: true, where: hasMention) {
                text, municipalities, findings in
                for (mention, place) in places(in: text) {
                    findings.add(diagnostic(mention, at: place, in: knowledge.ids(municipalities)))
                }
            },
        ]
    }

    static func check(_ knowledge: KnowledgeBase, _ findings: inout Findings) {
        for office in knowledge.offices {
            for case let text? in [office.note, office.transit, office.accessible] {
                for (mention, place) in places(in: text) {
                    findings.add(
                        diagnostic(mention, at: place, in: [knowledge.municipalities[office.municipality].id]))
                }
            }
        }
    }

    private static func check(_ passage: Passage, in knowledge: KnowledgeBase, _ findings: inout Findings) {
        guard let topic = passage.topic else { return }
        let document = passage.document
        func report(_ mention: String, at node: NodeIndex, span: Span) {
            guard !document.nodes[node].isForAgents else { return }
            let readers = passage.municipalities.filter { knowledge.isForAgentsOnly(topic, in: $0) == false }
            if !readers.isEmpty { findings.add(diagnostic(mention, at: span, in: knowledge.ids(readers))) }
        }
        // The text of a link that has been reported says the same again.
        var reported: [Range<NodeIndex>] = []
        for (link, node) in passage.links(where: { address($0).map { !mentions(in: $0).isEmpty } ?? false }) {
            guard let mention = address(link).flatMap({ mentions(in: $0).first }) else { continue }
            report(mention, at: node, span: link.span)
            reported.append(node..<document.nodes[node].end)
        }
        document.bytes.withUnsafeBufferPointer { bytes in
            var anchors: [Int] = []
            let first = passage.bytes.lowerBound
            forEachAnchor(in: TextBytes(rebasing: bytes[passage.bytes])) { anchors.append($0 + first) }
            guard !anchors.isEmpty else { return }
            var next = 0
            passage.forEachTextNode(holding: anchors) { offset, node in
                while next < reported.count, reported[next].upperBound <= node { next += 1 }
                if next < reported.count, reported[next].contains(node) { return }
                let start = Int(document.nodes[node].textStart)
                let text = UnsafeBufferPointer(rebasing: bytes[start..<Int(document.nodes[node].textEnd)])
                guard let range = mention(around: offset - start, in: text) else { return }
                let span = document.span(
                    of: (start + range.lowerBound)..<(start + range.upperBound), in: document.nodes[node])
                report(String(decoding: text[range], as: UTF8.self), at: node, span: span)
            }
        }
    }

    /// What follows the scheme in a link that has it.
    private static func address(_ link: Document.Link) -> String? {
        guard case .web(let url) = link.target, url.utf8.starts(with: scheme.utf8) else { return nil }
        return String(url.dropFirst(scheme.count))
    }

    private static func hasMention(_ text: String) -> Bool { !mentions(in: text).isEmpty }

    private static func mentions(in text: String) -> [String] { ranges(in: text).map(\.mention) }

    /// Mentions with their bytes in the text.
    private static func ranges(in text: String) -> [(mention: String, bytes: Range<Int>)] {
        text.withBytes { bytes in
            var mentions: [(mention: String, bytes: Range<Int>)] = []
            forEachAnchor(in: bytes) { anchor in
                guard let range = mention(around: anchor, in: bytes) else { return }
                mentions.append((String(decoding: bytes[range], as: UTF8.self), range))
            }
            return mentions
        }
    }

    /// Mentions with their places in the file; that of the whole text where theirs is not known.
    private static func places(in text: LocatedText) -> [(mention: String, place: Span)] {
        ranges(in: text.value).map { mention, bytes in (mention, text.place(of: bytes)) }
    }
}
