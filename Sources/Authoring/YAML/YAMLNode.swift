import Diagnostics

/// A YAML value with the place it stands at.
struct YAMLNode: Sendable {
    struct Entry: Sendable {
        let key: String
        let keySpan: Span
        let value: YAMLNode
    }

    enum Content: Sendable {
        /// `isPlain` is true where it was written without quotes and not as a block.
        case scalar(String, isPlain: Bool)
        case sequence([YAMLNode])
        case mapping([Entry])
    }

    let content: Content
    let span: Span

    /// Nothing, `~` or `null` (YAML 1.2, core schema).
    var isNull: Bool {
        guard case .scalar(let text, isPlain: true) = content else { return false }
        return text.isEmpty || text == "~" || text == "null" || text == "Null" || text == "NULL"
    }
}
