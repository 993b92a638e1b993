import Diagnostics
import Knowledge

/// A YAML value with the place it stands at.
package struct YAMLNode: Sendable {
    /// A key with its value.
    package struct Entry: Sendable {
        /// As it is meant: without quotation marks.
        package let key: String
        /// Where the key is written.
        package let keySpan: Span
        /// What follows the colon.
        package let value: YAMLNode

        /// From its parts.
        package init(key: String, keySpan: Span, value: YAMLNode) {
            self.key = key
            self.keySpan = keySpan
            self.value = value
        }
    }

    /// A text, a list or a group.
    package enum Content: Sendable {
        /// `isPlain` is true where it was written without quotes and not as a block.
        case scalar(String, isPlain: Bool)
        case sequence([YAMLNode])
        case mapping([Entry])
    }

    /// What it says.
    package internal(set) var content: Content
    /// Of a list, of a group and of a text over several lines: its first line.
    package internal(set) var span: Span
    /// Where the bytes of a text stand that is not written in one piece; see `Located.seams`.
    package var seams: [Document.Seam] = []
    /// What stands behind a text without quotation marks and begins with `#` without a blank after it, such as `#1`: to
    /// YAML it is a comment.
    package var comment: String?
    /// Whether a finding says already that it cannot be known what is meant: nothing follows from it.
    package var isRefused = false

    /// From its parts.
    package init(content: Content, span: Span, seams: [Document.Seam] = [], comment: String? = nil) {
        self.content = content
        self.span = span
        self.seams = seams
        self.comment = comment
    }

    /// Nothing, `~` or `null` (YAML 1.2, core schema).
    package var isNull: Bool {
        guard case .scalar(let text, isPlain: true) = content else { return false }
        return PlainScalar.isNull(text)
    }
}
