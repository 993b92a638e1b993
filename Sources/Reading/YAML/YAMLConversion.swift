import Bytes
import Diagnostics
import Knowledge
import Yams

extension YAMLReader {
    /// Copies the library's tree into ours, with the place of every value. The library says only where one begins.
    struct Conversion {
        let file: FileID
        let lineOffset: Int
        let bytes: ArraySlice<UInt8>
        var budget = YAMLReader.maximumNodes
        var failure: Span
        var findings = Findings()
        /// Of the anchors found.
        private(set) var anchors: Set<String> = []
        /// Where signs were found: what an anchor stands for is met again wherever an alias is.
        private var signs: Set<Place> = []
        /// What made YAML of the file's text.
        let edits: LineEdits
        /// The character asked about last.
        private var lastPlace = (line: 0, column: 1, index: 0)
        /// Offsets of the lines, made when the first value needs them.
        private lazy var lineStarts: [Int] = {
            var starts = [bytes.startIndex]
            for index in bytes.indices where bytes[index] == 0x0A { starts.append(index + 1) }
            return starts
        }()

        /// - Parameters:
        ///   - bytes: the text that the library read.
        ///   - edits: what made it of the file's text.
        init(file: FileID, lineOffset: Int, bytes: ArraySlice<UInt8>, edits: LineEdits) {
            self.file = file
            self.lineOffset = lineOffset
            self.bytes = bytes
            self.edits = edits
            failure = Span(Place(file: file, line: lineOffset + 1, column: 1), length: 1)
        }

        mutating func convert(_ node: Node, depth: Int) -> YAMLNode? {
            guard !edits.isEmpty else { return converted(node, depth: depth) }
            var result = converted(node, depth: depth)
            if depth > 0, edits.leaveOpen(begin(of: node).line) { result?.isRefused = true }
            return result
        }

        private mutating func converted(_ node: Node, depth: Int) -> YAMLNode? {
            let (line, column) = begin(of: node)
            let place = Place(file: file, line: line + lineOffset, column: column)
            budget -= 1
            guard budget > 0, depth <= YAMLReader.maximumDepth else {
                failure = Span(place, length: 1)
                return nil
            }
            switch node {
            case .scalar(let scalar): return convert(scalar, at: place, line: line, column: column)
            case .sequence(let sequence):
                var items: [YAMLNode] = []
                items.reserveCapacity(sequence.count)
                for item in sequence {
                    guard let converted = convert(item, depth: depth + 1) else { return nil }
                    items.append(converted)
                }
                let span = span(from: place, line: line, inside: items.map(\.span))
                reportSign(of: place, line: line)
                return YAMLNode(content: .sequence(items), span: span)
            case .mapping(let mapping):
                var entries: [YAMLNode.Entry] = []
                entries.reserveCapacity(mapping.count)
                for (key, value) in mapping {
                    // What is merged is reported at the alias.
                    if key.string == "<<", value.anchor != nil || value.mapping != nil { continue }
                    guard let convertedKey = convert(key, depth: depth + 1),
                        let convertedValue = convert(value, depth: depth + 1)
                    else { return nil }
                    guard case .scalar(let name, _) = convertedKey.content else {
                        findings.add(
                            Diagnostic(
                                YAMLRule.syntax, at: convertedKey.span.range,
                                LocalizedText(
                                    de: "Ein Schlüssel muss ein einfacher Text sein.",
                                    en: "A key must be plain text.")))
                        continue
                    }
                    entries.append(YAMLNode.Entry(key: name, keySpan: convertedKey.span, value: convertedValue))
                }
                let span = span(from: place, line: line, inside: entries.flatMap { [$0.keySpan, $0.value.span] })
                reportSign(of: place, line: line)
                return YAMLNode(content: .mapping(entries), span: span)
            case .alias:
                failure = Span(place, length: 1)
                return nil
            }
        }

        /// From 1. A value that the text ends before begins where it ends; the library says a line behind the last one.
        private mutating func begin(of node: Node) -> (line: Int, column: Int) {
            guard let mark = node.mark else { return (1, 1) }
            let last = lineStarts.count
            guard mark.line > last else { return (mark.line, mark.column) }
            return (last, bytes[lineStarts[last - 1]...].scalarCount + 1)
        }

        // MARK: Signs

        /// A text behind a sign that takes a word of it away: what is meant is not known.
        private mutating func refused(_ scalar: Node.Scalar, at place: Place, rest: ArraySlice<UInt8>) -> YAMLNode {
            guard let sign = LeadingSign(rest) else {
                return YAMLNode(content: .scalar(scalar.string, isPlain: false), span: Span(place, length: 1))
            }
            if signs.insert(place).inserted {
                anchors.formUnion(sign.anchors)
                let isPlain = scalar.style == .plain || scalar.style == .any
                if isPlain, !sign.signs.hasPrefix("!!") || scalar.string.isEmpty {
                    let isWhole = sign.rest.starts(with: scalar.string.utf8)
                    findings.add(sign.finding(before: scalar.string, isWhole: isWhole, at: place))
                } else {
                    findings.add(sign.finding(at: place))
                }
            }
            let length = Self.characters(rest)
            var node = YAMLNode(
                content: .scalar(sign.signs + scalar.string, isPlain: false), span: Span(place, length: max(1, length)))
            node.isRefused = true
            return node
        }

        private mutating func reportSign(of place: Place, line: Int) {
            guard let sign = LeadingSign(lineRest(line: line, column: Int(place.column))),
                signs.insert(place).inserted
            else { return }
            anchors.formUnion(sign.anchors)
            findings.add(sign.finding(at: place))
        }

        // MARK: Groups and lists

        /// Up to the end of the last value on the first line, or to the bracket that closes it there.
        private mutating func span(from place: Place, line: Int, inside: [Span]) -> Span {
            // What an alias stands for is written elsewhere.
            let onLine = inside.filter { $0.place.line == place.line && $0.place >= place }
            let end = onLine.map { $0.place.column + $0.length }.max() ?? place.column + 1
            let length = Int(end - place.column)
            let opening = lineRest(line: line, column: Int(place.column)).first
            let bracket: UInt8
            switch opening {
            case UInt8(ascii: "["): bracket = UInt8(ascii: "]")
            case UInt8(ascii: "{"): bracket = UInt8(ascii: "}")
            default: return Span(place, length: length)
            }
            guard onLine.count == inside.count else { return Span(place, length: length) }
            let rest = lineRest(line: line, column: Int(end))
            let closing = rest.firstIndex(of: bracket)
            return Span(place, length: length + (closing.map { Self.characters(rest[...$0]) } ?? 0))
        }

        // MARK: Texts

        private mutating func convert(_ scalar: Node.Scalar, at place: Place, line: Int, column: Int) -> YAMLNode {
            if !edits.isEmpty, let edit = edits.quoting(line: line, column: column) {
                // The file has it without quotation marks.
                return YAMLNode(
                    content: .scalar(scalar.string, isPlain: true),
                    span: Span(place, length: edit.replacement.unicodeScalars.count))
            }
            let characters = scalar.string.unicodeScalars.count
            let rest = lineRest(line: line, column: column)
            if let first = rest.first, first == UInt8(ascii: "!") || first == UInt8(ascii: "&"),
                scalar.style == .plain || scalar.style == .any || LeadingSign(rest)?.rest.first != rest.first
            {
                return refused(scalar, at: place, rest: rest)
            }
            switch scalar.style {
            case .plain, .any:
                let isWhole = rest.starts(with: scalar.string.utf8)
                let seams = isWhole ? [] : seams(of: scalar, .plain, line: line, column: column)
                let length = isWhole ? characters : min(characters, Self.characters(rest))
                return YAMLNode(
                    content: .scalar(scalar.string, isPlain: true), span: Span(place, length: max(1, length)),
                    seams: seams,
                    comment: isWhole ? Self.textualComment(rest.dropFirst(scalar.string.utf8.count)) : nil)
            case .literal, .folded:
                let seams = seams(of: scalar, .block, line: line, column: column)
                return YAMLNode(
                    content: .scalar(scalar.string, isPlain: false),
                    span: blockSpan(seams) ?? Span(place, length: max(1, Self.characters(rest))), seams: seams)
            case .doubleQuoted, .singleQuoted:
                let quote = scalar.style == .doubleQuoted ? UInt8(ascii: "\"") : UInt8(ascii: "'")
                let length = Self.quotedLength(rest, quote) ?? Self.characters(rest)
                let style: ScalarSource.Style = scalar.style == .doubleQuoted ? .doubleQuoted : .singleQuoted
                let isWhole = length == characters + 2
                let seams = isWhole ? [] : seams(of: scalar, style, line: line, column: column)
                return YAMLNode(
                    content: .scalar(scalar.string, isPlain: false), span: Span(place, length: length), seams: seams)
            }
        }

        /// A comment that may be meant as text: `#1`, not `# one`.
        private static func textualComment(_ rest: ArraySlice<UInt8>) -> String? {
            let comment = rest.drop { $0 == 0x20 }
            guard comment.startIndex > rest.startIndex, comment.first == UInt8(ascii: "#") else { return nil }
            var scalars = String(decoding: comment, as: UTF8.self).unicodeScalars
            guard let next = scalars.dropFirst().first, next.properties.isAlphabetic || ("0"..."9").contains(next)
            else {
                return nil
            }
            while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
            return String(scalars)
        }

        /// What stands on a line from a column on.
        private mutating func lineRest(line: Int, column: Int) -> ArraySlice<UInt8> {
            guard lineStarts.indices.contains(line - 1) else { return [] }
            let start = index(line: line, column: column)
            let end = line < lineStarts.count ? lineStarts[line] - 1 : bytes.endIndex
            return start < end ? bytes[start..<end] : []
        }

        /// Where a character of a line begins. Values are asked about in their order, and many may stand on one line.
        private mutating func index(line: Int, column: Int) -> Int {
            let goesOn = line == lastPlace.line && column >= lastPlace.column
            var index = goesOn ? lastPlace.index : lineStarts[line - 1]
            var reached = goesOn ? lastPlace.column : 1
            while reached < column, index < bytes.endIndex {
                index += 1
                while index < bytes.endIndex, bytes[index] & 0xC0 == 0x80 { index += 1 }
                reached += 1
            }
            lastPlace = (line, max(reached, 1), index)
            return index
        }

        /// How many there are; of a long text, in the part of it that anybody looks at.
        private static func characters(_ bytes: ArraySlice<UInt8>) -> Int { bytes.prefix(longestShown).scalarCount }

        private static let longestShown = 4_000

        private mutating func seams(
            of scalar: Node.Scalar, _ style: ScalarSource.Style, line: Int, column: Int
        ) -> [Document.Seam] {
            guard lineStarts.indices.contains(line - 1) else { return [] }
            let start = index(line: line, column: column)
            var source = ScalarSource(bytes, style, at: start, line: line + lineOffset, column: column)
            return source.seams(of: scalar.string)
        }

        /// The first line of a block's text; nil where it is not known.
        private mutating func blockSpan(_ seams: [Document.Seam]) -> Span? {
            guard let first = seams.first else { return nil }
            let rest = lineRest(line: Int(first.line) - lineOffset, column: Int(first.column))
            guard !rest.isEmpty else { return nil }
            let place = Place(file: file, line: Int(first.line), column: Int(first.column))
            return Span(place, length: Self.characters(rest))
        }

        /// Characters of a text in quotation marks, both included; nil where it is not closed.
        private static func quotedLength(_ text: ArraySlice<UInt8>, _ quote: UInt8) -> Int? {
            var length = 0
            var isEscaped = false
            for index in text.indices where text[index] & 0xC0 != 0x80 {
                length += 1
                if isEscaped || length == 1 {
                    isEscaped = false
                } else if quote == UInt8(ascii: "\""), text[index] == UInt8(ascii: "\\") {
                    isEscaped = true
                } else if text[index] == quote {
                    // A single quotation mark inside is written twice.
                    guard quote == UInt8(ascii: "'"), index + 1 < text.endIndex, text[index + 1] == quote else {
                        return length
                    }
                    isEscaped = true
                }
            }
            return nil
        }
    }
}
