import Bytes
import Diagnostics
import Foundation
import Importing
import ReadingYAML

/// The head of a file of another system, in YAML, TOML or JSON, and the text behind it.
struct FileHead {
    /// As they are written.
    let members: [SourceMember]
    /// The text.
    let body: ArraySlice<UInt8>
    /// Line of the file that the text begins on, from 1.
    let bodyLine: Int

    /// Words that are keys in heads; with a colon behind them they are no mistake.
    private static let keys: Set<String> = [
        "title", "description", "date", "lastmod", "tags", "categories", "keywords", "aliases", "redirect_from", "slug",
        "weight", "draft", "id", "sidebar_label", "summary", "author", "layout",
    ]

    /// - Parameters:
    ///   - bytes: UTF-8 with lines that end in a line feed.
    ///   - file: that findings are about.
    /// - Throws: where a head begins that cannot be read.
    init(_ bytes: [UInt8], file: FileID) throws(ImportProblem) {
        let start = bytes.firstIndex { !$0.isBlankOrLineEnd } ?? bytes.count
        let firstLine = bytes[..<start].count { $0 == 0x0A } + 1
        if let mark = Self.mark(bytes, at: start, UInt8(ascii: "-")), Self.beginsHead(bytes, from: mark) {
            let end = try Self.end(bytes, from: mark, UInt8(ascii: "-"), line: firstLine)
            var findings = Findings()
            let source = YAMLSource(bytes[mark..<end.lowerBound], file: file, firstLine: firstLine + 1, keys: Self.keys)
            let node = YAMLReader.read(source, &findings)
            let isBlank = bytes[mark..<end.lowerBound].allSatisfy(\.isBlankOrLineEnd)
            if node == nil, !isBlank, let finding = findings.list.first(where: { $0.severity == .error }) {
                throw ImportProblem(.head(finding.message), line: Int(finding.range.start.line))
            }
            if case .mapping(let entries)? = node?.content {
                members = entries.map(Self.member).flatMap(Self.lifted)
            } else if let node, !node.isNull {
                throw ImportProblem(.head(Self.noKeys), line: firstLine + 1)
            } else {
                members = []
            }
            (body, bodyLine) = Self.rest(bytes, behind: end)
        } else if let mark = Self.mark(bytes, at: start, UInt8(ascii: "+")) {
            let end = try Self.end(bytes, from: mark, UInt8(ascii: "+"), line: firstLine)
            var parser = TOMLParser(bytes[mark..<end.lowerBound], firstLine: firstLine + 1)
            do {
                members = try parser.members().flatMap(Self.lifted)
            } catch {
                throw ImportProblem(.head(Self.noTOML), line: error.line)
            }
            (body, bodyLine) = Self.rest(bytes, behind: end)
        } else if start < bytes.count, bytes[start] == UInt8(ascii: "{"), let end = Self.object(bytes, from: start),
            let read = try? JSONSerialization.jsonObject(with: Data(bytes[start..<end])) as? [String: Any]
        {
            members = read.sorted { $0.key < $1.key }.map {
                SourceMember($0.key, Self.value($0.value, depth: 0), line: firstLine)
            }
            (body, bodyLine) = Self.rest(bytes, behind: start..<end)
        } else {
            (members, body, bodyLine) = ([], bytes[...], 1)
        }
    }

    /// Members of groups that only group them.
    private static func lifted(_ member: SourceMember) -> [SourceMember] {
        guard ["params", "extra", "taxonomies"].contains(member.name.lowercased()),
            case .group(let inner) = member.value
        else { return [member] }
        return inner
    }

    /// Behind a line of three marks; nil where there is none.
    private static func mark(_ bytes: [UInt8], at start: Int, _ sign: UInt8) -> Int? {
        let line = bytes[start...].prefix { $0 != 0x0A }
        guard line.count >= 3, line.prefix(3).allSatisfy({ $0 == sign }), line.dropFirst(3).allSatisfy(\.isBlank),
            line.endIndex < bytes.count
        else { return nil }
        return line.endIndex + 1
    }

    /// A line across the page is none: behind a head's mark stands a key, a remark or the mark that closes it.
    private static func beginsHead(_ bytes: [UInt8], from start: Int) -> Bool {
        var position = start
        while position < bytes.count {
            let line = bytes[position...].prefix { $0 != 0x0A }
            let shown = line.trimmingBlanks
            position = line.endIndex + 1
            if shown.isEmpty || shown.first == UInt8(ascii: "#") { continue }
            if shown.starts(with: "---".utf8) { return true }
            let key = shown.prefix { $0 != UInt8(ascii: ":") }
            return key.count < shown.count && key.count <= 40 && !key.contains(where: { "<>[]()*".utf8.contains($0) })
                && (key.endIndex + 1 >= shown.endIndex || shown[key.endIndex + 1].isBlank)
        }
        return false
    }

    private static func end(
        _ bytes: [UInt8], from start: Int, _ sign: UInt8, line: Int
    ) throws(ImportProblem) -> Range<Int> {
        var position = start
        while position < bytes.count {
            let line = bytes[position...].prefix { $0 != 0x0A }
            let isMark =
                line.count >= 3 && line.prefix(3).allSatisfy { $0 == sign } && line.dropFirst(3).allSatisfy(\.isBlank)
            let isDots = sign == UInt8(ascii: "-") && line.elementsEqual("...".utf8)
            if isMark || isDots { return position..<min(line.endIndex + 1, bytes.count) }
            position = line.endIndex + 1
        }
        throw ImportProblem(.head(unclosed), line: line)
    }

    private static func rest(_ bytes: [UInt8], behind end: Range<Int>) -> (ArraySlice<UInt8>, Int) {
        (bytes[end.upperBound...], bytes[..<end.upperBound].count { $0 == 0x0A } + 1)
    }

    /// Behind the bracket that closes an object.
    private static func object(_ bytes: [UInt8], from start: Int) -> Int? {
        var depth = 0
        var isText = false
        var position = start
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: "\\") where isText: position += 1
            case UInt8(ascii: "\""): isText.toggle()
            case UInt8(ascii: "{") where !isText: depth += 1
            case UInt8(ascii: "}") where !isText:
                depth -= 1
                if depth == 0 { return position + 1 }
            default: break
            }
            position += 1
        }
        return nil
    }

    private static func member(_ entry: YAMLNode.Entry) -> SourceMember {
        let place = entry.value.span.range.start
        return SourceMember(entry.key, value(entry.value), line: Int(place.line), column: Int(place.column))
    }

    private static func value(_ node: YAMLNode) -> SourceValue {
        switch node.content {
        case .scalar(let text, let isPlain):
            guard isPlain else { return .text(text) }
            if node.isNull { return .nothing }
            if text == "true" || text == "false" { return .flag(text == "true") }
            return text.first.map { $0.isNumber || $0 == "-" } ?? false && Double(text) != nil
                ? .number(text) : .text(text)
        case .sequence(let items): return .list(items.map(value))
        case .mapping(let entries): return .group(entries.map(member))
        }
    }

    private static func value(_ read: Any, depth: Int) -> SourceValue {
        switch read {
        case let text as String: return .text(text)
        case let number as NSNumber:
            // "c" is how the library keeps true and false.
            return String(cString: number.objCType) == "c" ? .flag(number.boolValue) : .number(number.stringValue)
        case let items as [Any] where depth < 20: return .list(items.map { value($0, depth: depth + 1) })
        case let group as [String: Any] where depth < 20:
            return .group(
                group.sorted { $0.key < $1.key }.map {
                    SourceMember($0.key, value($0.value, depth: depth + 1), line: 1)
                })
        default: return .nothing
        }
    }

    private static let unclosed = LocalizedText(
        de: "Der Kopf der Datei ist nicht geschlossen: es fehlt die zweite Zeile aus drei Zeichen.",
        en: "The front matter is not closed: the second line of three marks is missing.")
    private static let noTOML = LocalizedText(
        de: "Der Kopf der Datei ist kein TOML; lesbar ist er bis hierher.",
        en: "The front matter is not TOML; it can be read up to here.")
    private static let noKeys = LocalizedText(
        de: "Der Kopf der Datei hat keine Angaben „Name: Wert“.", en: "The front matter has no \"name: value\" lines.")
}
