import Bytes
import Importing

/// Records from JSON, one object a line.
package final class JSONLinesSource: RecordSource {
    private let lines: LineReader
    private let reader: RecordReader
    private let fileLimit: Int
    /// Of the whole file, to be said first.
    private var waiting: [ImportProblem]
    private var isAtEnd = false
    private var isFirst = true

    /// - Parameters:
    ///   - source: from its beginning.
    ///   - fileLimit: largest size of a content file, in bytes.
    package init(_ source: any ByteSource, _ encoding: SourceEncoding, reader: RecordReader, fileLimit: Int) {
        lines = LineReader(DecodedSource(source, encoding), limit: 4 * fileLimit)
        self.reader = reader
        self.fileLimit = fileLimit
        waiting = encoding != .windows1252 ? [] : [ImportProblem(.read(as: encoding.name), line: 1)]
    }

    package func next() throws -> SourceItem? {
        if let problem = waiting.popLast() { return .problem(problem) }
        while !isAtEnd, let line = try lines.next() {
            guard line.bytes.contains(where: { $0 > 0x20 }) else { continue }
            defer { isFirst = false }
            guard !line.isCut else { return .problem(ImportProblem(.tooLarge(limit: fileLimit), line: line.number)) }
            do {
                let members = try members(line)
                return .record(try reader.record(members, line: line.number))
            } catch {
                return .problem(error)
            }
        }
        return nil
    }

    private func members(_ line: LineReader.Line) throws(ImportProblem) -> [SourceMember] {
        let first = line.bytes.first { $0 > 0x20 }
        if first == UInt8(ascii: "[") {
            // A list over several lines has parts of records in them.
            isAtEnd = line.bytes.last { $0 > 0x20 } != UInt8(ascii: "]")
            throw ImportProblem(.list, line: line.number)
        }
        if isFirst, first == UInt8(ascii: "{"), line.bytes.count(where: { $0 > 0x20 }) == 1 {
            isAtEnd = true
            throw ImportProblem(.severalLines, line: line.number)
        }
        var parser = JSONParser(line.bytes, line: line.number)
        guard case .group(let members) = try parser.value() else {
            throw ImportProblem(.json(reason: nil), line: line.number)
        }
        var seen: Set<String> = []
        if let twice = members.first(where: { !seen.insert($0.name).inserted }) {
            // Nobody knows which was meant.
            throw ImportProblem(.repeated(key: twice.name), line: line.number, column: twice.column)
        }
        return members
    }
}
