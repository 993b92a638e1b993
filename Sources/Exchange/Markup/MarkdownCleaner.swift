import Foundation

/// Markdown of another system made to fit: headings from the second level on without gaps, nothing that the knowledge base would
/// take for its own syntax.
package enum MarkdownCleaner {
    /// - Parameters:
    ///   - base: where the text stood, for relative links.
    ///   - losses: takes addresses that lead nowhere for readers.
    package static func cleaned(_ markdown: String, topLevel: Int, base: URL?, losses: inout [ImportLoss]) -> String {
        var lines: [String] = []
        var isFenced = false
        var last = topLevel - 1
        let source = MarkdownText.unixLines(markdown).split(separator: "\n", omittingEmptySubsequences: false).map {
            String(String.UnicodeScalarView($0.unicodeScalars.filter { isKept($0) }))
        }
        let highest = source.compactMap(level).min() ?? 1
        for (number, line) in source.enumerated() {
            if line.drop(while: { $0 == " " }).hasPrefix("```") { isFenced.toggle() }
            if isFenced {
                lines.append(line)
                continue
            }
            var written = MarkdownText.withoutOwnSyntax(
                withoutDeadLinks(line, number: number + 1, base: base, losses: &losses))
            if let level = level(line) {
                let given = min(max(topLevel + level - highest, topLevel), last + 1, 6)
                last = given
                written = String(repeating: "#", count: given) + written.drop { $0 == "#" }
            }
            lines.append(written)
        }
        while lines.last?.allSatisfy({ $0 == " " }) ?? false { lines.removeLast() }
        let text = lines.drop { $0.allSatisfy { $0 == " " } }.joined(separator: "\n")
        return text.isEmpty ? "" : text + (isFenced ? "\n```\n" : "\n")
    }

    /// A link keeps its text alone where others cannot follow it.
    private static func withoutDeadLinks(
        _ line: String, number: Int, base: URL?, losses: inout [ImportLoss]
    ) -> String {
        guard line.contains("](") else { return line }
        var result = ""
        var rest = line[...]
        while let middle = rest.firstRange(of: "](") {
            let address = rest[middle.upperBound...].prefix { $0 != ")" && $0 != " " }
            let label = rest[..<middle.lowerBound]
            let after = rest[middle.upperBound...].drop { $0 != ")" }
            let isReachable =
                ["https://", "http://", "mailto:", "tel:"].contains { address.hasPrefix($0) }
                && !address.contains { "<>\"\\".contains($0) }
            if isReachable || after.isEmpty {
                result += label + "](" + rest[middle.upperBound..<after.startIndex]
            } else if let base, !address.hasPrefix("#"), let url = URL(string: String(address), relativeTo: base) {
                result += label + "](" + MarkdownText.address(url.absoluteString)
            } else if let opening = label.lastIndex(of: "[") {
                losses.append(ImportLoss(.link, path: "link", line: number, value: String(address)))
                result += label[..<opening] + label[label.index(after: opening)...]
                rest = after.dropFirst()
                continue
            } else {
                result += label + "]\\("
                rest = rest[middle.upperBound...]
                continue
            }
            rest = after
        }
        return result + rest
    }

    private static func level(_ line: String) -> Int? {
        let marks = line.prefix { $0 == "#" }.count
        return (1...6).contains(marks) && line.dropFirst(marks).first == " " ? marks : nil
    }

    private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20: scalar == "\t"
        case 0x7F...0x9F, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF: false
        default: true
        }
    }
}
