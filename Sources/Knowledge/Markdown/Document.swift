import Diagnostics

/// A parsed Markdown text: a tree laid flat in document order, so that one text costs a few allocations and is walked
/// from front to back.
public struct Document: Sendable {
    /// What a node is; blocks first.
    public enum Kind: UInt8, Sendable {
        // Blocks
        case paragraph, heading, quote, callout, bulletList, orderedList, item, codeBlock, rawBlock, thematicBreak
        case table, tableRow, tableCell, footnoteDefinition
        // Inlines
        case text, softBreak, lineBreak, code, rawInline, emphasis, strong, strikethrough, link, image
        case footnoteReference, placeholder

        /// Whether it stands in running text.
        public var isInline: Bool { rawValue >= Kind.text.rawValue }

        /// Counts as a level of nesting: an item, not its list as well.
        public var isLevel: Bool {
            switch self {
            case .item, .quote, .callout, .emphasis, .strong, .strikethrough, .link, .image: true
            default: false
            }
        }
    }

    /// What else is said of a node.
    public struct Flags: OptionSet, Sendable {
        /// One bit a flag.
        public let rawValue: UInt8
        /// From its bits.
        public init(rawValue: UInt8) { self.rawValue = rawValue }

        /// Stands inside `::: agents`.
        public static let agents = Flags(rawValue: 1)
        /// A list whose items are not separated by blank lines.
        public static let tight = Flags(rawValue: 2)
        /// The row of a table that names its columns.
        public static let header = Flags(rawValue: 4)
        /// An item of a task list.
        public static let task = Flags(rawValue: 8)
        /// A task that is done.
        public static let checked = Flags(rawValue: 16)
    }

    /// How a table's column is aligned.
    public enum Alignment: Int32, Sendable {
        case none, left, center, right
    }

    /// A kind of box that stands out.
    public enum Callout: Int32, Sendable, CaseIterable {
        case note, tip, important, warning, caution

        /// The word of the source, in capitals.
        public var keyword: String {
            switch self {
            case .note: "NOTE"
            case .tip: "TIP"
            case .important: "IMPORTANT"
            case .warning: "WARNING"
            case .caution: "CAUTION"
            }
        }

        /// The words that German editors write for it, in capitals.
        public var germanWords: [String] {
            switch self {
            case .note: ["HINWEIS", "INFO", "ANMERKUNG", "BEMERKUNG"]
            case .tip: ["TIPP", "RAT"]
            case .important: ["WICHTIG", "BEACHTEN"]
            case .warning: ["WARNUNG", "ACHTUNG"]
            case .caution: ["VORSICHT", "GEFAHR"]
            }
        }

        /// The class that HTML marks it with in exchange formats: the word in small letters.
        public var className: String { keyword.lowercased() }

        /// Nil for a class that marks no call-out.
        public init?(className: String?) {
            guard let kind = Self.allCases.first(where: { $0.className == className }) else { return nil }
            self = kind
        }
    }

    /// One node of the flat tree: 24 bytes.
    public struct Node: Sendable {
        /// What it is.
        public var kind: Kind
        /// What else is said of it.
        public var flags: Flags
        /// Heading: level. Ordered list: first number. Item: its
        /// number, 0 where it is to be counted. Callout: `Callout`. Cell: `Alignment`. Link and image: which
        /// of `links`. Placeholder: which of `placeholders`. Footnotes: which of `footnoteLabels`.
        public var detail: Int32
        /// Just after the last descendant.
        public var end: NodeIndex
        /// Range of `bytes`: text, code, raw HTML, the info string of a code block up to the first line feed.
        public var textStart: Int32
        /// Behind the last of its bytes.
        public var textEnd: Int32
        /// Line of the source file, from 1.
        public var line: Int32

        /// From its parts.
        public init(
            kind: Kind, flags: Flags, detail: Int32, end: NodeIndex, textStart: Int32, textEnd: Int32, line: Int32
        ) {
            self.kind = kind
            self.flags = flags
            self.detail = detail
            self.end = end
            self.textStart = textStart
            self.textEnd = textEnd
            self.line = line
        }
    }

    /// Where a link leads.
    public enum Target: Sendable, Hashable {
        case article(id: String, anchor: String?)
        case office(id: String)
        case municipality(id: String)
        /// A heading of the same page.
        case anchor(String)
        /// `http:`, `https:`, `mailto:` or `tel:`.
        case web(String)
        /// A file of the content folder to be published with the page; its path there.
        case file(String)
        /// What was written, where it leads nowhere.
        case broken(String)
    }

    /// A link or an image.
    public struct Link: Sendable {
        /// Where it leads.
        public var target: Target
        /// What shows beside the pointer; empty where there is none.
        public var title: String
        /// Where the address is written.
        public var span: Span
        /// The link with its text and brackets, up to the end of its first line.
        public var whole: Span
        /// Where `#heading` of the address is written; nil where it has none, or the place is not known.
        public var anchor: Span?

        /// - Parameter whole: `span` where it is nil.
        public init(target: Target, title: String, span: Span, whole: Span? = nil, anchor: Span? = nil) {
            self.target = target
            self.title = title
            self.span = span
            self.whole = whole ?? span
            self.anchor = anchor
        }
    }

    /// A placeholder, and where it is written.
    public struct PlaceholderUse: Sendable {
        /// What it stands for.
        public var placeholder: Placeholder
        /// With its braces or brackets.
        public var span: Span

        /// From its parts.
        public init(_ placeholder: Placeholder, _ span: Span) {
            self.placeholder = placeholder
            self.span = span
        }

        /// As it is written between the braces.
        public var path: String { placeholder.path }
    }

    /// The file that it was read from.
    public var file: FileID
    /// The tree in document order; parents before their children.
    public var nodes: IndexedList<NodeIndex, Node> = []
    /// The text of all nodes, one after another, in UTF-8.
    public var bytes: [UInt8] = []
    /// In document order.
    public var links: IndexedList<LinkIndex, Link> = []
    /// In document order.
    public var placeholders: IndexedList<PlaceholderIndex, PlaceholderUse> = []
    /// As written, each once.
    public var footnoteLabels: IndexedList<FootnoteIndex, String> = []
    /// In the order of their offsets.
    public var seams: [Seam] = []

    /// A text without anything in it.
    public init(file: FileID) {
        self.file = file
    }

    /// The plain text of a node and all below it; placeholders are left out.
    public func plainText(of index: NodeIndex) -> String {
        var text: [UInt8] = []
        for node in nodes[index..<nodes[index].end] {
            switch node.kind {
            case .text, .code: text.append(contentsOf: self.text(of: node))
            case .softBreak, .lineBreak: text.append(UInt8(ascii: " "))
            default: continue
            }
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// The nodes that have no parent within `range`.
    public func topLevel(in range: Range<NodeIndex>) -> TopLevel { TopLevel(document: self, range: range) }

    /// Walks from one sibling to the next.
    public struct TopLevel: Sequence, IteratorProtocol {
        let document: Document
        var position: NodeIndex
        let limit: NodeIndex

        init(document: Document, range: Range<NodeIndex>) {
            self.document = document
            position = range.lowerBound
            limit = range.upperBound
        }

        /// The next sibling. O(1).
        public mutating func next() -> NodeIndex? {
            guard position < limit else { return nil }
            defer { position = document.nodes[position].end }
            return position
        }
    }
}
