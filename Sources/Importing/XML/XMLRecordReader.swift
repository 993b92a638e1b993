import CLibXML2

/// Why an XML file could not be read to its end.
struct XMLFailure: Error {
    enum Kind {
        /// Not well-formed; what the parser says of it.
        case syntax(String)
        /// A document type or an entity is declared.
        case documentType
        /// The file itself could not be read.
        case source(any Error)
    }

    let kind: Kind
    /// From 1.
    let line: Int
}

/// Reads an XML file of any size one record at a time: memory holds one record and the names of elements.
///
/// Wraps libxml2's text reader and owns its memory; what it gives out are copies. Nothing is fetched, no document type is
/// read, no entity of a file's own is replaced.
final class XMLRecordReader {
    /// One element asked for, or text that stands outside of all of them.
    enum Item {
        case record(MarkupTree)
        case text(path: String, line: Int, String)
    }

    private let source: Source
    private let reader: xmlTextReaderPtr?
    private let names: Set<String>
    /// Local names of the elements around the place of reading.
    private var path: [String] = []
    /// Attributes of the outermost element, by local name; empty before the first item.
    private(set) var rootAttributes: [String: String] = [:]
    private var mustStepOver = false

    /// - Parameter names: local names of the elements to give out. One inside another comes with the outer.
    init(_ bytes: any ByteSource, records names: Set<String>) {
        source = Source(bytes)
        self.names = names
        let options =
            XML_PARSE_NONET.rawValue | XML_PARSE_HUGE.rawValue | XML_PARSE_BIG_LINES.rawValue
            | XML_PARSE_COMPACT.rawValue | XML_PARSE_NOCDATA.rawValue
        // Unretained: the source lives as long as the reader, in this object.
        let context = Unmanaged.passUnretained(source).toOpaque()
        reader = xmlReaderForIO(
            { context, buffer, count in
                guard let context, let buffer else { return -1 }
                return Unmanaged<Source>.fromOpaque(context).takeUnretainedValue().fill(buffer, Int(count))
            }, nil, context, nil, nil, Int32(options))
        guard let reader else { return }
        xmlTextReaderSetStructuredErrorHandler(
            reader,
            { context, error in
                guard let context, let error, error.pointee.level == XML_ERR_FATAL else { return }
                Unmanaged<Source>.fromOpaque(context).takeUnretainedValue().note(error.pointee)
            }, context)
    }

    deinit {
        if let reader { xmlFreeTextReader(reader) }
    }

    /// The next record or stray text; nil at the end of the file.
    func next() throws -> Item? {
        guard let reader else { throw XMLFailure(kind: .syntax("libxml2"), line: 1) }
        while true {
            let status = mustStepOver ? xmlTextReaderNext(reader) : xmlTextReaderRead(reader)
            mustStepOver = false
            if status == 0 { return nil }
            guard status == 1 else { throw failure(reader) }
            let type = xmlTextReaderNodeType(reader)
            switch type {
            case Int32(XML_READER_TYPE_DOCUMENT_TYPE.rawValue), Int32(XML_READER_TYPE_ENTITY_REFERENCE.rawValue):
                throw XMLFailure(kind: .documentType, line: line(reader))
            case Int32(XML_READER_TYPE_ELEMENT.rawValue):
                let name = MarkupTree.localName(MarkupTree.text(xmlTextReaderConstLocalName(reader)))
                path = Array(path.prefix(Int(xmlTextReaderDepth(reader))))
                if names.contains(name) {
                    guard let element = xmlTextReaderExpand(reader) else { throw failure(reader) }
                    mustStepOver = true
                    return .record(MarkupTree(copying: element))
                }
                if path.isEmpty, let element = xmlTextReaderCurrentNode(reader) {
                    rootAttributes = MarkupTree.attributes(of: element)
                }
                path.append(name)
            case Int32(XML_READER_TYPE_TEXT.rawValue), Int32(XML_READER_TYPE_CDATA.rawValue):
                let text = MarkdownText.line(MarkupTree.text(xmlTextReaderConstValue(reader)))
                let around = path.prefix(Int(xmlTextReaderDepth(reader)))
                guard !text.isEmpty else { continue }
                // The parser itself is ahead of what it gives out.
                let node = xmlTextReaderCurrentNode(reader).map { Int(xmlGetLineNo($0)) } ?? line(reader)
                return .text(path: around.joined(separator: "/"), line: max(1, node), text)
            default: continue
            }
        }
    }

    private func line(_ reader: xmlTextReaderPtr) -> Int { max(1, Int(xmlTextReaderGetParserLineNumber(reader))) }

    private func failure(_ reader: xmlTextReaderPtr) -> XMLFailure {
        if let failure = source.failure { return XMLFailure(kind: .source(failure), line: line(reader)) }
        if source.hasDocumentType { return XMLFailure(kind: .documentType, line: 1) }
        return XMLFailure(kind: .syntax(source.message ?? "libxml2"), line: source.line ?? line(reader))
    }

    private final class Source {
        private let bytes: any ByteSource
        private var guardian = PrologGuard()
        private(set) var failure: (any Error)?
        private(set) var hasDocumentType = false
        /// The first fatal error of the parser.
        private(set) var message: String?
        private(set) var line: Int?

        init(_ bytes: any ByteSource) { self.bytes = bytes }

        func note(_ error: xmlError) {
            guard message == nil else { return }
            message = error.message.map { MarkdownText.line(String(cString: $0)) }
            line = max(1, Int(error.line))
        }

        func fill(_ buffer: UnsafeMutablePointer<CChar>, _ count: Int) -> Int32 {
            do {
                let raw = UnsafeMutableRawBufferPointer(start: buffer, count: count)
                let got = try bytes.read(into: raw)
                guard guardian.admits(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(raw)[..<got])) else {
                    hasDocumentType = true
                    return -1
                }
                return Int32(clamping: got)
            } catch {
                failure = error
                return -1
            }
        }
    }
}
