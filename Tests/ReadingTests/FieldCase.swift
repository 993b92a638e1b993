import Diagnostics
import Knowledge
import TestSupport
import Testing

/// One key of a file: how it is written, with `1️⃣` where its value stands, and what is read.
struct FieldCase<Root: Sendable>: Sendable, CustomTestStringConvertible {
    struct Read: Sendable {
        let value: String
        let span: Span
    }

    let key: String
    let written: String
    let value: String
    let read: @Sendable (Root) -> Read?

    /// - Parameter shown: the value in words, to be compared with `value`.
    init<Value>(
        _ written: String, reads value: String, _ path: KeyPath<Root, Located<Value>?> & Sendable,
        _ shown: @escaping @Sendable (Value) -> String
    ) {
        key = String(written.prefix { $0 != ":" })
        self.written = written
        self.value = value
        read = { root in root[keyPath: path].map { Read(value: shown($0.value), span: $0.span) } }
    }

    init(_ written: String, reads value: String, _ path: KeyPath<Root, LocatedText?> & Sendable) {
        self.init(written, reads: value, path) { $0 }
    }

    init(_ written: String, reads value: String, list path: KeyPath<Root, Located<[LocatedText]>?> & Sendable) {
        self.init(written, reads: value, path) { $0.map(\.value).joined(separator: " | ") }
    }

    var testDescription: String { key }

    /// Compares what was read with what should have been.
    func expect(
        in root: Root?, _ files: [String: String], _ sources: SourceTable,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let read = try #require(root.flatMap(read), "\(key) was not read", sourceLocation: sourceLocation)
        let mark = try #require(MarkedFiles(files).marks["1️⃣"], sourceLocation: sourceLocation)
        #expect(read.value == value, sourceLocation: sourceLocation)
        let place = read.span.place
        let found = "\(sources.path(of: place.file)):\(place.line):\(place.column)"
        #expect(found == "\(mark.path):\(mark.line):\(mark.column)", sourceLocation: sourceLocation)
    }
}
