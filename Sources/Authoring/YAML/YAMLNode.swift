import Diagnostics
import Knowledge

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
    /// Of a list, of a group and of a text over several lines: its first line.
    let span: Span
    /// Where the bytes of a text stand that is not written in one piece; see `Located.seams`.
    var seams: [Document.Seam] = []
    /// What stands behind a text without quotation marks and begins with `#` without a blank after it, such as `#1`: to
    /// YAML it is a comment.
    var comment: String?

    /// Nothing, `~` or `null` (YAML 1.2, core schema).
    var isNull: Bool {
        guard case .scalar(let text, isPlain: true) = content else { return false }
        return PlainScalar.isNull(text)
    }
}
