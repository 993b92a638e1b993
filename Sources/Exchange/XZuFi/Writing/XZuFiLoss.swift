import Knowledge

/// What records of a message say less of than the content does, because the format has no place for it.
package struct XZuFiLoss: Sendable, Hashable {
    /// What of them.
    package enum Kind: Sendable, Hashable, CaseIterable {
        /// They become text at the end of their section.
        case footnotes
        /// Emphasis, code and links in the heading of a section: only its words are carried.
        case headingMarkup
        /// Their alternative text is carried.
        case images
        /// Links to a file, to a place on the page, or to a page that has no address: their words are carried.
        case links
        /// Line breaks in a field of the article: it becomes one line.
        case lineBreaks
        /// `example`, or `verified` without a day: an import takes it for a draft.
        case confidence
        case questions
        case ask
        case responsible
        case related
        case aliases
        case reviewInterval
        /// Of offices: internal numbers.
        case transfer
        /// Of offices: closing days.
        case closures
    }

    /// What is lost.
    package let kind: Kind
    /// Ids of articles or offices, in order.
    package let records: [String]
}

extension XZuFiWriter {
    /// - Complexity: O(length of the texts).
    func losses(_ services: [(topic: Topic, version: Topic.Version)], _ offices: [Office]) -> [XZuFiLoss] {
        var records: [XZuFiLoss.Kind: [String]] = [:]
        for (topic, version) in services {
            for kind in losses(version.fields).union(losses(topic.bodies[version.body])) {
                records[kind, default: []].append(topic.id)
            }
            if !topic.aliases.isEmpty { records[.aliases, default: []].append(topic.id) }
        }
        for office in offices {
            if office.transfer != nil { records[.transfer, default: []].append(office.id) }
            if office.closed?.value.isEmpty == false { records[.closures, default: []].append(office.id) }
        }
        return XZuFiLoss.Kind.allCases.compactMap { kind in records[kind].map { XZuFiLoss(kind: kind, records: $0) } }
    }

    private func losses(_ fields: ArticleFields) -> Set<XZuFiLoss.Kind> {
        var kinds = Set(ArticleField.allCases.compactMap { loss(of: $0, fields) })
        for field in ArticleField.allCases where field.presence(in: .xzufi) == .told {
            fields[field]?.forEachText { text in
                if text.value.split(whereSeparator: \.isNewline).count > 1 { kinds.insert(.lineBreaks) }
            }
        }
        return kinds
    }

    /// What a record does not say of a field that is written; nil where it says it.
    private func loss(of field: ArticleField, _ fields: ArticleFields) -> XZuFiLoss.Kind? {
        guard let value = fields[field], !value.isEmpty else { return nil }
        switch field {
        case .confidence:
            return switch fields.confidence?.value {
            case .example: .confidence
            case .verified: fields.reviewed == nil ? .confidence : nil
            case .draft, nil: nil
            }
        case .questions: return .questions
        case .ask: return .ask
        case .responsible: return .responsible
        case .related: return .related
        case .reviewEvery: return .reviewInterval
        case .title, .answer, .keywords, .leika, .fees, .documents, .duration, .deadline, .offices, .online, .forms,
            .legal, .owner, .reviewed, .from, .until:
            return nil
        // What a city does not offer, and what is for agents only, is not in the message, which says so.
        case .offered, .instead, .audience: return nil
        }
    }

    private func losses(_ body: Body) -> Set<XZuFiLoss.Kind> {
        var kinds: Set<XZuFiLoss.Kind> = []
        for part in body.parts {
            let document = body.documents[part.document]
            if let first = part.nodes.first, document.nodes[first].isSectionHeading,
                document.nodes[(first + 1)..<document.nodes[first].end].contains(where: \.kind.isMarkup)
            {
                kinds.insert(.headingMarkup)
            }
            if document.nodes[part.nodes].contains(where: { $0.kind == .footnoteReference }) {
                kinds.insert(.footnotes)
            }
        }
        body.forEachLink { link, node in
            if node.kind == .image {
                kinds.insert(.images)
            } else if address(link.target) == nil {
                kinds.insert(.links)
            }
        }
        return kinds
    }
}

extension Document.Kind {
    /// Whether it is more than words in a line.
    fileprivate var isMarkup: Bool {
        switch self {
        case .emphasis, .strong, .strikethrough, .code, .link: true
        default: false
        }
    }
}
