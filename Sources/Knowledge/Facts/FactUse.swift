import Diagnostics

/// A part of an article or a notice that names a fact.
public struct FactUse: Sendable {
    /// What names it.
    public enum Owner: Sendable, Hashable {
        /// A field of an article.
        case field(ArticleField, of: TopicIndex)
        /// The text of an article.
        case body(of: TopicIndex)
        /// The text of a notice, by its place in `KnowledgeBase.notices`.
        case notice(Int)
    }

    /// What names it.
    public let owner: Owner
    /// Those whose text it is; ascending.
    public private(set) var municipalities: [CityIndex]
    /// Where it is named, in the order in which it was found.
    public private(set) var spans: [Span]

    /// The article; nil for a notice.
    public var topic: TopicIndex? {
        switch owner {
        case .field(_, let topic), .body(let topic): topic
        case .notice: nil
        }
    }

    fileprivate init(_ owner: Owner) { (self.owner, municipalities, spans) = (owner, [], []) }

    fileprivate mutating func add(_ span: Span, _ cities: some Sequence<CityIndex>) {
        if !spans.contains(span) { spans.append(span) }
        municipalities = Set(municipalities).union(cities).sorted()
    }
}

/// Where each fact is named, as far as the edition and the day show it.
public struct FactUses: Sendable {
    private var byID: [String: [FactUse]] = [:]

    /// - Complexity: O(n) in the nodes of the bodies that have placeholders.
    public init(_ knowledge: KnowledgeBase) {
        guard !knowledge.facts.isEmpty else { return }
        for (index, topic) in knowledge.topics.indexed() {
            for version in topic.versions {
                for field in ArticleField.allCases {
                    guard let value = version.fields[field] else { continue }
                    value.forEachFact { add($0, $1, .field(field, of: index), version.municipalities) }
                }
            }
            for body in topic.bodies { add(body, .body(of: index), body.municipalities) }
        }
        for (number, notice) in knowledge.notices.enumerated() {
            for (city, body) in notice.bodies.indexed() { if let body { add(body, .notice(number), [city]) } }
        }
    }

    /// Of a fact, by its id: articles in the order of their ids, then notices.
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

    private mutating func add(_ body: Body, _ owner: FactUse.Owner, _ cities: [CityIndex]) {
        body.forEachPlaceholder { use in
            if case .fact(let id) = use.placeholder { add(id, use.span, owner, cities) }
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
