import CMarkGFM
import Diagnostics
import Knowledge
import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A Markdown text parsed by libcmark-gfm; owns the C tree and frees it.
struct CMarkTree: ~Copyable {
    private let root: OpaquePointer

    /// Inline parsing of libcmark-gfm 0.29.0.gfm.6 switches characters of its extensions on and off in a table that all
    /// threads share, so only one text at a time may be in that phase.
    private static let inlinePhase = Mutex(())

    /// The library registers them once and never changes them.
    nonisolated(unsafe) private static let extensions: [OpaquePointer] = {
        cmark_gfm_core_extensions_ensure_registered()
        let names: [String] = ["table", "strikethrough", "autolink", "tasklist"]
        return names.compactMap { name in cmark_find_syntax_extension(name) }
    }()

    private static var options: Int32 { CMARK_OPT_FOOTNOTES }

    /// Nil where memory is short.
    init?(parsing text: some ContiguousBytesView) {
        let extensions = Self.extensions
        guard let parser = cmark_parser_new(Self.options) else { return nil }
        defer { cmark_parser_free(parser) }
        for syntax in extensions { cmark_parser_attach_syntax_extension(parser, syntax) }
        text.withBytes { buffer in
            buffer.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
        }
        // The address passes the lock as a number: the parser and its tree belong to this call alone.
        let address = UInt(bitPattern: parser)
        let finished = Self.inlinePhase.withLock { _ in
            UInt(bitPattern: cmark_parser_finish(OpaquePointer(bitPattern: address)))
        }
        guard let root = OpaquePointer(bitPattern: finished) else { return nil }
        self.root = root
    }

    deinit {
        cmark_node_free(root)
    }

    /// Lines, from 1, that stand in code blocks.
    borrowing func codeLines() -> [ClosedRange<Int>] {
        var ranges: [ClosedRange<Int>] = []
        walk { node, isEntering in
            guard isEntering, cmark_node_get_type(node) == CMARK_NODE_CODE_BLOCK else { return true }
            let (start, end) = (Int(cmark_node_get_start_line(node)), Int(cmark_node_get_end_line(node)))
            if start <= end { ranges.append(start...end) }
            return true
        }
        return ranges
    }

    /// Visits every node on the way down and, where it can have children, on the way up, until `body` returns false.
    private borrowing func walk(_ body: (OpaquePointer, _ isEntering: Bool) -> Bool) {
        guard let iterator = cmark_iter_new(root) else { return }
        defer { cmark_iter_free(iterator) }
        while true {
            let event = cmark_iter_next(iterator)
            guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { return }
            guard body(node, event == CMARK_EVENT_ENTER) else { return }
        }
    }

    /// A link as written.
    struct RawLink {
        let url: String
        let title: String
        let line: Int
    }

    /// Where the parser says that a block begins and ends; lines from 1, the column a byte, from 1.
    struct Extent {
        let column: Int32
        let endLine: Int32
    }

    /// The tree laid flat. Link nodes point into `links`; neighbouring texts are one node.
    struct Flat {
        var nodes: IndexedList<NodeIndex, Document.Node> = []
        /// Of each node; of blocks only.
        var extents: IndexedList<NodeIndex, Extent> = []
        var bytes: [UInt8] = []
        var links: IndexedList<LinkIndex, RawLink> = []
        var footnoteLabels: IndexedList<FootnoteIndex, String> = []
        /// Line of the first block nested deeper than allowed, from 1; what is inside it was left out.
        var tooDeepAt: Int?
    }

    borrowing func flatten(maximumDepth: Int, expectedBytes: Int) -> Flat {
        var flat = Flat()
        flat.bytes.reserveCapacity(expectedBytes)
        flat.nodes.reserveCapacity(expectedBytes / 24)
        flat.extents.reserveCapacity(expectedBytes / 24)
        var open: [NodeIndex] = []
        var depth = 0
        var blockLine: Int32 = 1
        var alignments: [UInt8] = []
        var cell = 0
        // Whether the node before is a text with the same parent, which this text goes on.
        var continuesText = false
        walk { node, isEntering in
            let type = cmark_node_get_type(node)
            if type == CMARK_NODE_DOCUMENT { return true }
            if !isEntering {
                continuesText = false
                if let index = open.popLast() {
                    flat.nodes[index].end = flat.nodes.endIndex
                    if flat.nodes[index].kind.isLevel { depth -= 1 }
                }
                return true
            }
            guard let kind = Self.kind(of: node, type) else { return true }
            if kind.isInline {
                if kind == .text, continuesText, let last = flat.nodes.indices.last {
                    Self.append(cmark_node_get_literal(node), to: &flat.bytes)
                    flat.nodes[last].textEnd = Int32(flat.bytes.count)
                    return true
                }
            } else {
                blockLine = max(cmark_node_get_start_line(node), 1)
            }
            let start = Int32(flat.bytes.count)
            var flags: Document.Flags = []
            var detail: Int32 = 0
            switch kind {
            case .heading: detail = cmark_node_get_heading_level(node)
            case .orderedList, .bulletList:
                if cmark_node_get_list_tight(node) != 0 { flags.insert(.tight) }
                if kind == .orderedList { detail = cmark_node_get_list_start(node) }
            case .item:
                if let name = cmark_node_get_type_string(node), strcmp(name, "tasklist") == 0 {
                    flags.insert(.task)
                    if cmark_gfm_extensions_get_tasklist_item_checked(node) { flags.insert(.checked) }
                }
            case .codeBlock:
                Self.append(cmark_node_get_fence_info(node), to: &flat.bytes)
                flat.bytes.append(0x0A)
                Self.append(cmark_node_get_literal(node), to: &flat.bytes)
            case .rawBlock, .text, .code, .rawInline:
                Self.append(cmark_node_get_literal(node), to: &flat.bytes)
            case .table:
                alignments = []
                if let list = cmark_gfm_extensions_get_table_alignments(node) {
                    for index in 0..<Int(cmark_gfm_extensions_get_table_columns(node)) {
                        alignments.append(list[index])
                    }
                }
            case .tableRow:
                if cmark_gfm_extensions_get_table_row_is_header(node) != 0 { flags.insert(.header) }
                cell = 0
            case .tableCell:
                let letter = alignments.indices.contains(cell) ? alignments[cell] : 0
                let alignment: Document.Alignment =
                    switch letter {
                    case UInt8(ascii: "l"): .left
                    case UInt8(ascii: "c"): .center
                    case UInt8(ascii: "r"): .right
                    default: .none
                    }
                detail = alignment.rawValue
                cell += 1
            case .link, .image:
                detail = Int32(flat.links.count)
                let line = cmark_node_get_start_line(node)
                flat.links.append(
                    RawLink(
                        url: cmark_node_get_url(node).map { String(cString: $0) } ?? "",
                        title: cmark_node_get_title(node).map { String(cString: $0) } ?? "",
                        line: Int(line > 0 ? line : blockLine)))
            case .softBreak, .lineBreak:
                // Text on both sides can be read as one.
                flat.bytes.append(0x20)
            case .footnoteDefinition:
                detail = Int32(flat.footnoteLabels.count)
                flat.footnoteLabels.append(cmark_node_get_literal(node).map { String(cString: $0) } ?? "")
            case .footnoteReference:
                // After parsing, the literal is the number of the definition, from 1.
                let number = cmark_node_get_literal(node).flatMap { Int32(String(cString: $0)) } ?? 1
                detail = max(number - 1, 0)
            default: break
            }
            if kind.isLevel, depth >= maximumDepth {
                flat.tooDeepAt = Int(blockLine)
                return false
            }
            continuesText = kind == .text
            flat.extents.append(
                kind.isInline
                    ? Extent(column: 0, endLine: 0)
                    : Extent(column: cmark_node_get_start_column(node), endLine: cmark_node_get_end_line(node)))
            let isLeaf = Self.isLeaf(kind)
            let inlineLine = kind.isInline ? cmark_node_get_start_line(node) : blockLine
            let index = flat.nodes.append(
                Document.Node(
                    kind: kind, flags: flags, detail: detail, end: flat.nodes.endIndex + 1, textStart: start,
                    textEnd: Int32(flat.bytes.count), line: inlineLine > 0 ? inlineLine : blockLine))
            if !isLeaf {
                open.append(index)
                if kind.isLevel { depth += 1 }
            }
            return true
        }
        for index in open { flat.nodes[index].end = flat.nodes.endIndex }
        return flat
    }

    private static func append(_ text: UnsafePointer<CChar>?, to bytes: inout [UInt8]) {
        guard let text else { return }
        let count = strlen(text)
        text.withMemoryRebound(to: UInt8.self, capacity: count) {
            bytes.append(contentsOf: UnsafeBufferPointer(start: $0, count: count))
        }
    }

    /// Nodes that the walk enters only, never leaves.
    private static func isLeaf(_ kind: Document.Kind) -> Bool {
        switch kind {
        case .codeBlock, .rawBlock, .thematicBreak, .text, .softBreak, .lineBreak, .code, .rawInline: true
        default: false
        }
    }

    private static func kind(of node: OpaquePointer, _ type: cmark_node_type) -> Document.Kind? {
        switch type {
        case CMARK_NODE_PARAGRAPH: return .paragraph
        case CMARK_NODE_TEXT: return .text
        case CMARK_NODE_SOFTBREAK: return .softBreak
        case CMARK_NODE_LINEBREAK: return .lineBreak
        case CMARK_NODE_EMPH: return .emphasis
        case CMARK_NODE_STRONG: return .strong
        case CMARK_NODE_LINK: return .link
        case CMARK_NODE_IMAGE: return .image
        case CMARK_NODE_CODE: return .code
        case CMARK_NODE_HTML_INLINE: return .rawInline
        case CMARK_NODE_ITEM: return .item
        case CMARK_NODE_LIST:
            return cmark_node_get_list_type(node) == CMARK_ORDERED_LIST ? .orderedList : .bulletList
        case CMARK_NODE_HEADING: return .heading
        case CMARK_NODE_BLOCK_QUOTE: return .quote
        case CMARK_NODE_CODE_BLOCK: return .codeBlock
        case CMARK_NODE_HTML_BLOCK: return .rawBlock
        case CMARK_NODE_THEMATIC_BREAK: return .thematicBreak
        case CMARK_NODE_FOOTNOTE_DEFINITION: return .footnoteDefinition
        case CMARK_NODE_FOOTNOTE_REFERENCE: return .footnoteReference
        default:
            // Node types of extensions are numbers given at run time; their names are fixed.
            guard let name = cmark_node_get_type_string(node) else { return nil }
            if strcmp(name, "table") == 0 { return .table }
            if strcmp(name, "table_row") == 0 || strcmp(name, "table_header") == 0 { return .tableRow }
            if strcmp(name, "table_cell") == 0 { return .tableCell }
            if strcmp(name, "strikethrough") == 0 { return .strikethrough }
            return nil
        }
    }
}

/// Bytes that lie side by side in memory.
protocol ContiguousBytesView {
    func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result
}

extension Array: ContiguousBytesView where Element == UInt8 {
    func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        withUnsafeBufferPointer(body)
    }
}

extension ArraySlice: ContiguousBytesView where Element == UInt8 {
    func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        withUnsafeBufferPointer(body)
    }
}
