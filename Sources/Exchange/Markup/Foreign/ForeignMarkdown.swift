import Foundation
import Knowledge

/// Markdown of another system as the Markdown of the knowledge base: headings from the second level on without gaps, call-outs,
/// links that lead on, nothing that would be taken for syntax of ours. What finds no place is named.
package struct ForeignMarkdown {
    /// Ends in a line feed where it is not empty.
    package let text: String
    /// In the order of the text; lines are those of the source.
    package let losses: [ImportLoss]
    /// In the order of the text.
    package let headings: [Heading]

    /// A heading of the text.
    package struct Heading: Sendable {
        /// In plain words.
        package let title: String
        /// That the source gives it, where it gives one.
        package let id: String?

        /// A heading written down.
        package init(title: String, id: String?) { (self.title, self.id) = (title, id) }
    }

    /// - Parameters:
    ///   - topLevel: level of the uppermost heading, 2 for a body.
    ///   - links: where its links lead.
    ///   - firstLine: of the text in its file.
    /// - Complexity: O(n) for what people write; nesting is bounded.
    package init(_ source: String, topLevel: Int = 2, links: ForeignLinks = ForeignLinks(), firstLine: Int = 1) {
        let kept = String(
            String.UnicodeScalarView(MarkdownText.unixLines(source).unicodeScalars.filter(Self.isKept)))
        var losses: [ImportLoss] = []
        let shown = ForeignComments.removed(from: kept, firstLine: firstLine, losses: &losses)
        let lines = shown.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map {
            ForeignLine(String($0.element), number: firstLine + $0.offset)
        }.withWholeTags
        let definitions = ForeignDefinitions(lines)
        func read(_ links: ForeignLinks) -> (blocks: [ForeignBlock], losses: [ImportLoss]) {
            var reader = ForeignBlocks(links: links, definitions: definitions)
            return (ForeignFolds.settled(reader.blocks(definitions.others, depth: 0)), reader.losses)
        }
        var found = read(links)
        headings = found.blocks.compactMap(\.heading)
        // Where a link leads to a heading is known once all of them are.
        if !headings.isEmpty, shown.contains("(#") || shown.contains("[[#") || shown.contains("\"#") {
            found = read(links.within(ForeignAnchors(headings)))
        }
        self.losses = (losses + found.losses).sorted { $0.line < $1.line }
        text = Self.text(found.blocks, topLevel: topLevel)
    }

    private static func isRule(_ line: String) -> Bool {
        guard let sign = line.first, "-*_".contains(sign) else { return false }
        return line.count >= 3 && line.allSatisfy { $0 == sign }
    }

    private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20: scalar == "\t" || scalar == "\n"
        case 0x7F...0x9F, 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF: false
        default: true
        }
    }

    /// Puts headings at their levels, and at most one blank line between blocks.
    private static func text(_ blocks: [ForeignBlock], topLevel: Int) -> String {
        let highest = blocks.compactMap(\.headingLevel).min() ?? 1
        var last = topLevel - 1
        var lines: [String] = []
        func parted() { if lines.last?.isEmpty == false { lines.append("") } }
        for (position, block) in blocks.enumerated() {
            switch block {
            case .blank: parted()
            case .heading(let level, let title, _):
                parted()
                last = min(max(topLevel + level - highest, topLevel), last + 1, 6)
                lines += [String(repeating: "#", count: last) + " " + title]
                if position + 1 < blocks.count, !blocks[position + 1].isBlank { lines.append("") }
            case .line(let line): lines.append(line)
            case .code(let code): lines += code
            case .fold, .foldEnd: continue
            }
        }
        // A line across the page parts what is above and below it; at an end it parts nothing.
        while lines.last.map({ $0.isEmpty || isRule($0) }) ?? false { lines.removeLast() }
        let text = lines.drop { $0.isEmpty || isRule($0) }.joined(separator: "\n")
        return text.isEmpty ? "" : text + "\n"
    }
}
