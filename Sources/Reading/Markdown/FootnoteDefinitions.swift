import Bytes
import Diagnostics

/// The lines of a text that define footnotes, and the labels that it refers to; the parser leaves out definitions that nothing
/// refers to, and all but the first of a label.
struct FootnoteDefinitions {
    struct Definition {
        /// As written.
        let label: String
        /// Line from 1.
        let line: Int
        /// Of the text: the label with its brackets.
        let range: Range<Int>
        /// The last line of its text, from 1.
        let lastLine: Int
    }

    private(set) var definitions: [Definition] = []
    private(set) var references: Set<String> = []

    /// - Parameter codeLines: lines, from 1, that stand in code blocks.
    /// - Complexity: O(n).
    init(_ lines: TextLines, codeLines: [ClosedRange<Int>]) {
        var code = codeLines[...]
        // Of the few lines that have a label.
        for number in lines.numbers(ofLinesWith: Array("[^".utf8)) {
            while let range = code.first, range.upperBound < number { code = code.dropFirst() }
            if code.first?.contains(number) == true { continue }
            var line = lines.content(number)
            if let label = Self.label(at: line.startIndex, in: line), label.endIndex + 1 < line.endIndex,
                line[label.endIndex + 1] == UInt8(ascii: ":")
            {
                definitions.append(
                    Definition(
                        label: Self.key(label), line: number, range: line.startIndex..<(label.endIndex + 1),
                        lastLine: Self.lastLine(from: number, in: lines)))
                line = line[(label.endIndex + 2)...]
            }
            while let bracket = line.firstIndex(of: UInt8(ascii: "[")) {
                if let label = Self.label(at: bracket, in: line) { references.insert(Self.key(label)) }
                line = line[(bracket + 1)...]
            }
        }
    }

    /// A footnote goes on to the next empty line, and behind it as long as lines are indented.
    private static func lastLine(from first: Int, in lines: TextLines) -> Int {
        var last = first
        var line = first + 1
        while line <= lines.count {
            let isEmpty = lines.content(line).isEmpty
            if lines.content(line).starts(with: "[^".utf8) { break }
            let isIndented = lines[line].first == 0x09 || lines[line].starts(with: "    ".utf8)
            if !isEmpty, line > last + 1, !isIndented { break }
            if !isEmpty { last = line }
            line += 1
        }
        return last
    }

    /// Whether there may be any.
    static func mayStand(in text: ArraySlice<UInt8>) -> Bool {
        text.withUnsafeBufferPointer { $0.firstOffset(of: Array("[^".utf8)) != nil }
    }

    /// What stands between `[^` and `]`.
    private static func label(at bracket: Int, in line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        guard line[bracket...].starts(with: "[^".utf8) else { return nil }
        let label = line[(bracket + 2)...].prefix(1_000).prefix { $0 != UInt8(ascii: "]") && $0 != UInt8(ascii: "[") }
        guard !label.isEmpty, label.endIndex < line.endIndex, line[label.endIndex] == UInt8(ascii: "]") else {
            return nil
        }
        return label
    }

    private static func key(_ label: ArraySlice<UInt8>) -> String {
        String(decoding: label, as: UTF8.self).lowercased()
    }

    /// Definitions that nothing in the text refers to.
    var unused: [Definition] { definitions.filter { !references.contains($0.label) } }

    /// Definitions of a label that an earlier one defines.
    var repeated: [(definition: Definition, first: Definition)] {
        var known: [String: Definition] = [:]
        return definitions.compactMap { definition in
            if let first = known[definition.label] { return (definition, first) }
            known[definition.label] = definition
            return nil
        }
    }
}
