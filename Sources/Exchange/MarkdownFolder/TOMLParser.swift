import Bytes
import Importing

/// Reads TOML 1.0 as heads of files have it: keys, texts, lists, tables. Dates are texts.
struct TOMLParser {
    /// What is wrong, and in which line of the text, from 1.
    struct Failure: Error {
        let line: Int
    }

    /// A table while it grows.
    private final class Table {
        var names: [String] = []
        var values: [String: Value] = [:]
    }

    private indirect enum Value {
        case plain(SourceValue, line: Int)
        case table(Table, line: Int)
        case tables([Table], line: Int)
    }

    private let bytes: [UInt8]
    private let firstLine: Int
    private var position = 0
    private var line = 1

    private static let deepest = 20

    /// - Parameter firstLine: of the text in its file.
    init(_ text: some Sequence<UInt8>, firstLine: Int) {
        bytes = Array(text)
        self.firstLine = firstLine
    }

    /// The keys of the text with their values.
    mutating func members() throws(Failure) -> [SourceMember] {
        let root = Table()
        var current = root
        while true {
            skipBlanks(andLines: true)
            guard position < bytes.count else { break }
            if bytes[position] == UInt8(ascii: "[") {
                current = try header(in: root)
            } else {
                try pair(into: current, depth: 0)
            }
            skipBlanks(andLines: false)
            guard position >= bytes.count || bytes[position] == 0x0A else { throw failure }
        }
        return written(root)
    }

    private var failure: Failure { Failure(line: line + firstLine - 1) }

    private func written(_ table: Table) -> [SourceMember] {
        table.names.compactMap { name in
            switch table.values[name] {
            case .plain(let value, let line): SourceMember(name, value, line: line + firstLine - 1)
            case .table(let inner, let line): SourceMember(name, .group(written(inner)), line: line + firstLine - 1)
            case .tables(let inner, let line):
                SourceMember(name, .list(inner.map { .group(written($0)) }), line: line + firstLine - 1)
            case nil: nil
            }
        }
    }

    /// `[a.b]` or `[[a.b]]`.
    private mutating func header(in root: Table) throws(Failure) -> Table {
        let isList = position + 1 < bytes.count && bytes[position + 1] == UInt8(ascii: "[")
        position += isList ? 2 : 1
        let names = try keys()
        for _ in 0..<(isList ? 2 : 1) {
            guard take(UInt8(ascii: "]")) else { throw failure }
        }
        var table = root
        for (number, name) in names.enumerated() {
            let isLast = number == names.count - 1
            switch table.values[name] {
            case nil:
                let new = Table()
                table.names.append(name)
                table.values[name] = isLast && isList ? .tables([new], line: line) : .table(new, line: line)
                table = new
            case .table(let inner, _)?:
                guard !(isLast && isList) else { throw failure }
                table = inner
            case .tables(var all, let first)?:
                if isLast {
                    guard isList else { throw failure }
                    let new = Table()
                    all.append(new)
                    table.values[name] = .tables(all, line: first)
                    table = new
                } else if let last = all.last {
                    table = last
                }
            case .plain?: throw failure
            }
        }
        return table
    }

    private mutating func pair(into table: Table, depth: Int) throws(Failure) {
        let names = try keys()
        guard take(UInt8(ascii: "=")) else { throw failure }
        let start = line
        skipBlanks(andLines: false)
        let value = try value(depth: depth)
        var table = table
        for name in names.dropLast() {
            switch table.values[name] {
            case nil:
                let new = Table()
                table.names.append(name)
                table.values[name] = .table(new, line: start)
                table = new
            case .table(let inner, _)?: table = inner
            default: throw failure
            }
        }
        guard let last = names.last, table.values[last] == nil else { throw failure }
        table.names.append(last)
        table.values[last] = .plain(value, line: start)
    }

    private mutating func keys() throws(Failure) -> [String] {
        var names: [String] = []
        repeat {
            skipBlanks(andLines: false)
            guard position < bytes.count else { throw failure }
            if bytes[position] == UInt8(ascii: "\"") || bytes[position] == UInt8(ascii: "'") {
                names.append(try string())
            } else {
                let name = bytes[position...].prefix {
                    $0.isWordByte || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
                }
                guard !name.isEmpty else { throw failure }
                names.append(String(decoding: name, as: UTF8.self))
                position = name.endIndex
            }
            skipBlanks(andLines: false)
        } while take(UInt8(ascii: ".")) && names.count < Self.deepest
        return names
    }

    private mutating func value(depth: Int) throws(Failure) -> SourceValue {
        guard position < bytes.count, depth < Self.deepest else { throw failure }
        switch bytes[position] {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): return .text(try string())
        case UInt8(ascii: "["):
            position += 1
            var items: [SourceValue] = []
            while true {
                skipBlanks(andLines: true)
                if take(UInt8(ascii: "]")) { return .list(items) }
                items.append(try value(depth: depth + 1))
                skipBlanks(andLines: true)
                if take(UInt8(ascii: ",")) { continue }
                guard take(UInt8(ascii: "]")) else { throw failure }
                return .list(items)
            }
        case UInt8(ascii: "{"):
            position += 1
            let table = Table()
            while true {
                skipBlanks(andLines: true)
                if take(UInt8(ascii: "}")) { return .group(written(table)) }
                try pair(into: table, depth: depth + 1)
                skipBlanks(andLines: true)
                if take(UInt8(ascii: ",")) { continue }
                guard take(UInt8(ascii: "}")) else { throw failure }
                return .group(written(table))
            }
        default:
            let word = bytes[position...].prefix { !",]}#\n".utf8.contains($0) }
            position = word.endIndex
            let text = String(decoding: word.trimmingBlanks, as: UTF8.self)
            guard !text.isEmpty else { throw failure }
            if text == "true" || text == "false" { return .flag(text == "true") }
            let number = text.filter { $0 != "_" }
            return Double(number) != nil ? .number(number) : .text(text)
        }
    }

    private mutating func string() throws(Failure) -> String {
        let quote = bytes[position]
        let isLong = position + 2 < bytes.count && bytes[position + 1] == quote && bytes[position + 2] == quote
        position += isLong ? 3 : 1
        if isLong, position < bytes.count, bytes[position] == 0x0A { advance() }
        var text: [UInt8] = []
        while position < bytes.count {
            let byte = bytes[position]
            if byte == quote {
                guard isLong else {
                    position += 1
                    return String(decoding: text, as: UTF8.self)
                }
                if bytes[position...].prefix(3).elementsEqual([quote, quote, quote]) {
                    position += 3
                    return String(decoding: text, as: UTF8.self)
                }
            }
            guard isLong || byte != 0x0A else { throw failure }
            if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
                position += 1
                try escape(into: &text)
                continue
            }
            text.append(byte)
            advance()
        }
        throw failure
    }

    private mutating func escape(into text: inout [UInt8]) throws(Failure) {
        guard position < bytes.count else { throw failure }
        let byte = bytes[position]
        position += 1
        switch byte {
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "b"), UInt8(ascii: "f"), UInt8(ascii: "r"), UInt8(ascii: "e"): text.append(0x20)
        case UInt8(ascii: "u"), UInt8(ascii: "U"):
            let digits = bytes[position...].prefix(byte == UInt8(ascii: "u") ? 4 : 8)
            guard let code = UInt32(String(decoding: digits, as: UTF8.self), radix: 16),
                let scalar = Unicode.Scalar(code)
            else { throw failure }
            text += Array(String(Character(scalar)).utf8)
            position = digits.endIndex
        case 0x0A, 0x20, 0x09:
            // A line that goes on in the next.
            if byte == 0x0A { line += 1 }
            skipBlanks(andLines: true)
        default: text.append(byte)
        }
    }

    private mutating func advance() {
        if bytes[position] == 0x0A { line += 1 }
        position += 1
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        skipBlanks(andLines: false)
        guard position < bytes.count, bytes[position] == byte else { return false }
        position += 1
        return true
    }

    /// Passes over blanks and remarks.
    private mutating func skipBlanks(andLines: Bool) {
        while position < bytes.count {
            let byte = bytes[position]
            if byte == UInt8(ascii: "#") {
                while position < bytes.count, bytes[position] != 0x0A { position += 1 }
            } else if byte.isBlank || byte == 0x0D || (andLines && byte == 0x0A) {
                advance()
            } else {
                return
            }
        }
    }
}
