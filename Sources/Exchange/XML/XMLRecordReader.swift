import Bytes
import Markup

/// Reads an XML file of any size one record at a time: memory holds the records of a piece of the file and the names of
/// elements. What is not well-formed costs the record it is in; reading goes on where the next one begins.
package final class XMLRecordReader {
    /// One element asked for, text that stands outside of all of them, or what is wrong.
    package enum Item {
        case record(MarkupTree)
        case text(path: String, line: Int, String)
        /// Not well-formed; what the parser says of it.
        case broken(String, line: Int)
        /// A document type or an entity is declared; nothing follows.
        case documentType(line: Int)
    }

    private var pieces: RecordChunks
    private var parser: XMLRecordParser
    private let names: Set<String>
    private var items: [Item] = []
    private var position = 0
    private var isAtEnd = false
    /// Whether what comes next is part of a broken record.
    private var isSkipping = false
    /// Records that stood outside of others, as written, and the elements that the first of them stood in.
    private var outer: [String: [String]] = [:]
    /// Attributes of the outermost element, by local name; empty before the first item.
    package private(set) var rootAttributes: [String: String] = [:]

    /// - Parameter names: local names of the elements to give out. One inside another comes with the outer.
    package init(_ bytes: any ByteSource, records names: Set<String>) {
        pieces = RecordChunks(bytes, records: names)
        parser = XMLRecordParser(records: names)
        self.names = names
    }

    /// The next item; nil at the end of the file.
    ///
    /// - Throws: what the source of the bytes throws.
    package func next() throws -> Item? {
        while position == items.count {
            guard !isAtEnd else { return nil }
            (items, position) = ([], 0)
            try advance()
        }
        defer { position += 1 }
        return items[position]
    }

    private func advance() throws {
        guard let piece = try pieces.next() else {
            isAtEnd = true
            if pieces.hasDocumentType {
                items.append(.documentType(line: 1))
            } else if !isSkipping {
                parser.finish()
                collect()
            }
            return
        }
        if piece.record != nil, parser.isStuck {
            parser.finish()
            collect()
        }
        if isSkipping {
            guard let record = piece.record, outer.isEmpty || outer[record] != nil else { return }
            resume(at: piece, inside: outer[record] ?? parser.path)
        }
        parser.begun = []
        parser.feed(piece.bytes)
        let hasBegun = !parser.begun.isEmpty
        collect()
        // The fault may be in what came before, and this record be whole.
        guard isSkipping, !hasBegun, let path = piece.record.flatMap({ outer[$0] }) else { return }
        resume(at: piece, inside: path)
        parser.feed(piece.bytes)
        collect()
    }

    private func resume(at piece: RecordChunks.Piece, inside path: [String]) {
        parser = XMLRecordParser(records: names)
        parser.resume(declaration: pieces.declaration, path: path, line: piece.line)
        isSkipping = false
    }

    private func collect() {
        for record in parser.begun where outer[record] == nil { outer[record] = parser.path }
        if rootAttributes.isEmpty, let found = parser.rootAttributes { rootAttributes = found }
        items += parser.takeItems()
        guard let failure = parser.failure else { return }
        if let message = failure.message {
            isSkipping = true
            items.append(.broken(message, line: failure.line))
        } else {
            isAtEnd = true
            items.append(.documentType(line: failure.line))
        }
    }
}
