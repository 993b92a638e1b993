import CLibXML2
import Markup

/// libxml2's push parser over the bytes of a file, or of what is left of one: gives out a record as soon as it is closed.
///
/// Owns the library's memory; what it gives out are copies. Nothing is fetched, no document type is read, no entity of a file's
/// own is replaced.
final class XMLRecordParser {
    /// What ended the reading.
    struct Failure {
        /// What the parser says of it; nil for a document type.
        let message: String?
        /// From 1.
        let line: Int
    }

    private(set) var items: [XMLRecordReader.Item] = []
    private(set) var failure: Failure?
    /// Names of the elements around the place of reading, as written, up to a record.
    private(set) var path: [String] = []
    /// Attributes of the outermost element, by local name.
    private(set) var rootAttributes: [String: String]?
    /// The records begun outside of others since it was emptied last, as written.
    var begun: [String] = []

    private let context: xmlParserCtxtPtr?
    private let names: Set<String>
    /// The record being read, and how many elements of it are open.
    private var record: (element: xmlNodePtr, name: String, line: Int)?
    private var depth = 0
    private var hasBegun = false
    /// Text outside of records, and where it begins.
    private var stray: (text: String, line: Int)?

    init(records names: Set<String>) {
        self.names = names
        var sax = xmlSAXHandler()
        xmlSAXVersion(&sax, 2)
        sax.startElementNs = { context, name, prefix, uri, spaces, namespaces, count, defaulted, attributes in
            guard let parser = XMLRecordParser.of(context), let name else { return }
            let local = MarkupTree.localName(MarkupTree.text(name))
            let written = prefix.map { MarkupTree.text($0) + ":" + local } ?? MarkupTree.text(name)
            guard parser.begin(local, written: written, attributes: XMLRecordParser.attributes(attributes, Int(count)))
            else { return }
            xmlSAX2StartElementNs(context, name, prefix, uri, spaces, namespaces, count, defaulted, attributes)
            parser.opened(local)
        }
        sax.endElementNs = { context, name, prefix, uri in
            guard let parser = XMLRecordParser.of(context) else { return }
            guard parser.record != nil else { return parser.leave() }
            xmlSAX2EndElementNs(context, name, prefix, uri)
            parser.closed()
        }
        let characters: charactersSAXFunc = { context, text, count in
            guard let parser = XMLRecordParser.of(context) else { return }
            guard parser.record == nil else { return xmlSAX2Characters(context, text, count) }
            guard let text else { return }
            parser.keep(UnsafeBufferPointer(start: text, count: Int(count)))
        }
        // One function for both, or the library guesses which blanks matter.
        sax.characters = characters
        sax.ignorableWhitespace = characters
        sax.comment = nil
        sax.processingInstruction = nil
        sax.reference = nil
        sax.internalSubset = { context, _, _, _ in XMLRecordParser.of(context)?.refuseDocumentType() }
        sax.serror = { context, error in
            guard let error, error.pointee.level == XML_ERR_FATAL, let parser = XMLRecordParser.of(context) else {
                return
            }
            let message = error.pointee.message.map { MarkdownText.line(String(cString: $0)) } ?? "libxml2"
            parser.fail(message, line: Int(error.pointee.line))
        }
        context = xmlCreatePushParserCtxt(&sax, nil, nil, 0, nil)
        let options =
            XML_PARSE_NONET.rawValue | XML_PARSE_HUGE.rawValue | XML_PARSE_BIG_LINES.rawValue
            | XML_PARSE_COMPACT.rawValue | XML_PARSE_NOCDATA.rawValue
        guard let context else {
            failure = Failure(message: "libxml2", line: 1)
            return
        }
        xmlCtxtUseOptions(context, Int32(options))
        // Unretained: the context lives as long as this object.
        context.pointee._private = Unmanaged.passUnretained(self).toOpaque()
    }

    deinit {
        guard let context else { return }
        if let document = context.pointee.myDoc { xmlFreeDoc(document) }
        context.pointee.myDoc = nil
        xmlFreeParserCtxt(context)
    }

    /// Opens the elements that a record stood in, which ends at a line.
    func resume(declaration: [UInt8], path: [String], line: Int) {
        feed((declaration + path.flatMap { Array("<\($0)>".utf8) })[...])
        begun = []
        context?.pointee.input?.pointee.line = Int32(clamping: line)
    }

    func feed(_ bytes: ArraySlice<UInt8>) {
        guard failure == nil, let context else { return }
        if !hasBegun, bytes.count < 4, bytes.first == UInt8(ascii: "<") {
            // The library tells encodings by four bytes, and not well where they come one by one.
            xmlParseChunk(context, "    ", 4, 0)
        }
        hasBegun = true
        bytes.withUnsafeBytes { buffer in
            guard let start = buffer.bindMemory(to: CChar.self).baseAddress else { return }
            xmlParseChunk(context, start, Int32(clamping: buffer.count), 0)
        }
        // The library compares each attribute of a tag with all others, as soon as the tag is whole.
        if isStuck, let input = context.pointee.input,
            input.pointee.cur.distance(to: input.pointee.end) > Self.longestTag
        {
            fail("a tag is longer than \(Self.longestTag) bytes", line: Int(input.pointee.line))
        }
    }

    private static let longestTag = 1 << 17

    /// Whether the library waits for the end of a tag or reference that no new tag may stand in.
    var isStuck: Bool {
        guard failure == nil, let input = context?.pointee.input, let next = input.pointee.cur,
            let end = input.pointee.end,
            next < end
        else { return false }
        switch next[0] {
        case UInt8(ascii: "&"): return true
        // Comments and the like may hold anything.
        case UInt8(ascii: "<"): return next + 1 < end && next[1] != UInt8(ascii: "!") && next[1] != UInt8(ascii: "?")
        default: return false
        }
    }

    /// Says that no bytes follow.
    func finish() {
        guard failure == nil, let context else { return }
        xmlParseChunk(context, nil, 0, 1)
    }

    func takeItems() -> [XMLRecordReader.Item] {
        defer { items = [] }
        return items
    }

    // MARK: What the library calls

    private static func of(_ context: UnsafeMutableRawPointer?) -> XMLRecordParser? {
        context?.assumingMemoryBound(to: xmlParserCtxt.self).pointee._private
            .map { Unmanaged<XMLRecordParser>.fromOpaque($0).takeUnretainedValue() }
    }

    private var line: Int { max(1, Int(xmlSAX2GetLineNumber(context))) }

    private func fail(_ message: String?, line: Int) {
        if failure == nil { failure = Failure(message: message, line: max(1, line)) }
    }

    private func refuseDocumentType() {
        fail(nil, line: line)
        xmlStopParser(context)
    }

    /// Whether the library is to build the element: it is part of a record.
    private func begin(_ name: String, written: String, attributes: [String: String]) -> Bool {
        flush()
        if let record {
            // A record inside its like: the outer one was never closed.
            if name == record.name {
                fail("Opening and ending tag mismatch: \(name)", line: record.line)
                xmlStopParser(context)
                return false
            }
            return true
        }
        if names.contains(name) {
            begun.append(written)
            return true
        }
        if rootAttributes == nil { rootAttributes = attributes }
        path.append(written)
        return false
    }

    private func opened(_ name: String) {
        if record == nil, let element = context?.pointee.node { record = (element, name, line) }
        depth += 1
    }

    private func closed() {
        depth -= 1
        guard depth == 0, let element = record?.element else { return }
        items.append(.record(MarkupTree(copying: element)))
        xmlUnlinkNode(element)
        xmlFreeNode(element)
        record = nil
    }

    private func leave() {
        flush()
        _ = path.popLast()
    }

    private func keep(_ text: UnsafeBufferPointer<UInt8>) {
        let isBlank = text.allSatisfy { $0 <= 0x20 }
        guard !isBlank || stray != nil, (stray?.text.utf8.count ?? 0) < 2 * ImportLoss.longest else { return }
        let more = String(decoding: text.prefix(2 * ImportLoss.longest), as: UTF8.self)
        stray = ((stray?.text ?? "") + more, stray?.line ?? line)
    }

    private func flush() {
        guard let (text, line) = stray else { return }
        stray = nil
        let shown = MarkdownText.line(text)
        let around = path.map(MarkupTree.localName).joined(separator: "/")
        if !shown.isEmpty { items.append(.text(path: around, line: line, shown)) }
    }

    /// By local name; the library gives five pointers for each.
    private static func attributes(
        _ pointers: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, _ count: Int
    ) -> [String: String] {
        guard let pointers else { return [:] }
        var attributes: [String: String] = [:]
        for number in 0..<count {
            let (name, start, end) = (pointers[5 * number], pointers[5 * number + 3], pointers[5 * number + 4])
            guard let start, let end else { continue }
            let value = UnsafeBufferPointer(start: start, count: start.distance(to: end))
            attributes[MarkupTree.localName(MarkupTree.text(name))] = String(decoding: value, as: UTF8.self)
        }
        return attributes
    }
}
