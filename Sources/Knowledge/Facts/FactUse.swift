import Diagnostics

/// A part of an article or a notice that shows a fact, by its own placeholder or by that of a fee or a field that is one.
public struct FactUse: Sendable {
    /// What names it.
    public enum Owner: Sendable, Hashable {
        /// A field of an article.
        case field(ArticleField, of: TopicIndex)
        /// The text of an article.
        case body(of: TopicIndex)
        /// The text of a notice, by its place in `KnowledgeBase.notices`.
        case notice(Int)
        /// The texts of a guide, by its place in `KnowledgeBase.guides`.
        case guide(Int)
    }

    /// What names it.
    public let owner: Owner
    /// Those whose text it is; ascending.
    public private(set) var municipalities: [CityIndex]
    /// Where it is named, in the order in which it was found.
    public private(set) var spans: [Span]

    /// The article; nil for a notice or a guide.
    public var topic: TopicIndex? {
        switch owner {
        case .field(_, let topic), .body(let topic): topic
        case .notice, .guide: nil
        }
    }

    fileprivate init(_ owner: Owner) { (self.owner, municipalities, spans) = (owner, [], []) }

    fileprivate mutating func add(_ span: Span, _ cities: some Sequence<CityIndex>) {
        if !spans.contains(span) { spans.append(span) }
        municipalities = Set(municipalities).union(cities).sorted()
    }
}

/// Where each fact is shown, as far as the edition and the day show it.
public struct FactUses: Sendable {
    private var byID: [String: [FactUse]] = [:]

    /// - Complexity: O(n) in the nodes of the bodies that have placeholders.
    public init(_ knowledge: KnowledgeBase) {
        guard !knowledge.facts.isEmpty else { return }
        for (index, topic) in knowledge.topics.indexed() {
            for version in topic.versions {
                let fields = version.fields
                func add(_ placeholder: Placeholder, _ span: Span, _ owner: FactUse.Owner) {
                    for id in fields.facts(behind: placeholder, on: knowledge.date) {
                        self.add(id, span, owner, version.municipalities)
                    }
                }
                for fee in fields.fees?.value ?? [] {
                    if let fact = fee.fact {
                        self.add(fact.value, fact.span, .field(.fees, of: index), version.municipalities)
                    }
                }
                for field in ArticleField.allCases where field.takesPlaceholders {
                    fields[field]?.forEachText { text in
                        for part in text.filled?.parts ?? [] {
                            add(part.placeholder, part.span, .field(field, of: index))
                        }
                    }
                }
                topic.bodies[version.body].forEachPlaceholder { add($0.placeholder, $0.span, .body(of: index)) }
            }
        }
        for (number, notice) in knowledge.notices.enumerated() {
            for (city, body) in notice.bodies.indexed() {
                body?.forEachPlaceholder { use in
                    if case .fact(let id) = use.placeholder { add(id, use.span, .notice(number), [city]) }
                }
            }
        }
        for (number, guide) in knowledge.guides.enumerated() {
            let cities = knowledge.municipalities.indices.filter { guide.isFor(knowledge.municipalities[$0].id) }
            for text in guide.textsWithPlaceholders {
                for id in Placeholder.facts(in: text.value) { add(id, text.span, .guide(number), cities) }
            }
        }
    }

    /// Of a fact, by its id: articles in the order of their ids, then notices, then guides.
    public subscript(id: String) -> [FactUse] { byID[id] ?? [] }

    private mutating func add(_ id: String, _ span: Span, _ owner: FactUse.Owner, _ cities: [CityIndex]) {
        var uses = byID[id] ?? []
        if let known = uses.firstIndex(where: { $0.owner == owner }) {
            uses[known].add(span, cities)
        } else {
            var use = FactUse(owner)
            use.add(span, cities)
            uses.append(use)
        }
        byID[id] = uses
    }

}

extension ArticleFields {
    /// Ids of the facts whose values stand in the place of a placeholder: what it names, or what the field that it names has.
    fileprivate func facts(behind placeholder: Placeholder, on date: CalendarDate) -> [String] {
        switch placeholder {
        case .fact(let id): return [id]
        case .feeAmount(let number), .field(.fees, item: let number?):
            let inForce = (fees?.value ?? []).filter { $0.period.contains(date) }
            return inForce.indices.contains(number) ? [inForce[number].fact?.value].compactMap { $0 } : []
        case .field(.fees, item: nil): return (fees?.value ?? []).compactMap { $0.fact?.value }
        case .field(let field, _):
            var ids: [String] = []
            self[field]?.forEachFact { id, _ in ids.append(id) }
            return ids
        case .office, .municipality, .articleTitle, .officeName, .unknown: return []
        }
    }
}

extension FieldValue {
    /// The value with the placeholders of its texts, as the editor wrote it.
    public var asWritten: FieldValue {
        func written(_ text: LocatedText) -> LocatedText { text.filled?.written ?? text }
        switch self {
        case .text(let text): return .text(written(text))
        case .texts(var list):
            list.value = list.value.map(written)
            return .texts(list)
        default: return self
        }
    }

    /// Visits the facts that it names, with where that is.
    public func forEachFact(_ visit: (_ id: String, _ span: Span) -> Void) {
        if case .fees(let fees) = self {
            for fee in fees.value { if let fact = fee.fact { visit(fact.value, fact.span) } }
        }
        forEachText { text in
            for part in text.filled?.parts ?? [] {
                if case .fact(let id) = part.placeholder { visit(id, part.span) }
            }
        }
    }
}

extension Body {
    /// Whether a value in it is another one on a later day.
    public var changes: Bool {
        placeholders.contains { $0.contains { if case .changing = $0 { true } else { false } } }
    }

    /// Visits the placeholders of what is shown, footnotes included.
    public func forEachPlaceholder(_ visit: (Document.PlaceholderUse) -> Void) {
        guard documents.contains(where: { !$0.placeholders.isEmpty }) else { return }
        for part in parts {
            let document = documents[part.document]
            for node in document.nodes[part.nodes] where node.kind == .placeholder {
                visit(document.placeholders[node.placeholderIndex])
            }
        }
        for document in documents where !document.footnoteLabels.isEmpty {
            guard let first = document.nodes.firstIndex(where: { $0.kind == .footnoteDefinition }) else { continue }
            for node in document.nodes[first...] where node.kind == .placeholder {
                visit(document.placeholders[node.placeholderIndex])
            }
        }
    }
}
