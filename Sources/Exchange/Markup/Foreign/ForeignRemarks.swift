import Knowledge

/// What a source says to its program and not to its readers.
extension ForeignBlocks {
    /// Reads a line or a paragraph that is no text.
    ///
    /// - Returns: the line behind it; nil where the line is text.
    mutating func remark(_ lines: [ForeignLine], at position: Int, _ shown: Substring) -> Int? {
        let line = lines[position]
        if shown.contains("8<--"), shown.hasPrefix("-") || shown.hasPrefix(";") {
            flush()
            lose("include", shown, at: line.number)
            return position + 1
        }
        switch shown.first {
        case "[" where Self.isContents(shown):
            flush()
            lose("toc", shown, at: line.number)
        case "*" where shown.hasPrefix("*["):
            // `*[HTML]: Hypertext Markup Language`
            guard let end = shown.firstRange(of: "]:"), shown.distance(from: shown.startIndex, to: end.lowerBound) < 60
            else { return nil }
            flush()
            lose("abbreviation", shown.dropFirst(), at: line.number)
        case "-", "*", "+", "1":
            // kramdown fills in what stands here.
            guard position + 1 < lines.count, lines[position + 1].trimmed == "{:toc}" else { return nil }
            flush()
            lose("toc", "{:toc}", at: line.number)
            return position + 2
        case "{" where shown == "{:toc}": lose("toc", shown, at: line.number)
        case "{" where shown.hasPrefix("{!") && shown.hasSuffix("!}"):
            flush()
            lose("include", shown, at: line.number)
        case ":":
            return definition(lines, at: position, shown)
        case "i", "e":
            guard open.isEmpty, Self.isScript(shown) else { return nil }
            var end = position
            while end < lines.count, !lines[end].isBlank { end += 1 }
            lose("script", lines[position..<end].map(\.text).joined(separator: " "), at: line.number)
            return end
        default: return nil
        }
        return position + 1
    }

    private static func isContents(_ line: Substring) -> Bool {
        ["[toc]", "[[toc]]", "[[_toc_]]", "[tocm]"].contains(line.lowercased())
    }

    /// A module that a page of MDX takes in or gives out.
    private static func isScript(_ line: Substring) -> Bool {
        if line.hasPrefix("import ") {
            let ends = line.hasSuffix(";") || line.hasSuffix("'") || line.hasSuffix("\"") || line.hasSuffix("{")
            return ends
                && (line.contains(" from ") || line.hasPrefix("import '") || line.hasPrefix("import \"")
                    || line.hasPrefix("import {"))
        }
        return ["const ", "default ", "function ", "let ", "var ", "async ", "{"].contains {
            line.hasPrefix("export " + $0)
        }
    }

    /// A term in the line above, and what it means behind a colon.
    private mutating func definition(_ lines: [ForeignLine], at position: Int, _ shown: Substring) -> Int? {
        guard shown.hasPrefix(": ") || shown.hasPrefix(":\t") || shown.hasPrefix(":   ") else { return nil }
        if open.count == 1, let term = open.first, ForeignItem(term) == nil {
            open = []
            let text = MarkdownText.line(inline(term.trimmed, line: term.number))
            result += [.line(ForeignInline.strong(text)), .blank]
        } else if !open.isEmpty || !(wasDefinition) {
            return nil
        }
        var end = position + 1
        while end < lines.count, !lines[end].isBlank, !lines[end].trimmed.hasPrefix(": "),
            !lines[end].trimmed.allSatisfy({ $0 == "-" })
        {
            end += 1
        }
        let text = ([shown.dropFirst().trimmed] + lines[(position + 1)..<end].map(\.trimmed)).joined(separator: "\n")
        result += [.line(inline(text, line: lines[position].number)), .blank]
        return end
    }

    /// Whether a definition may go on: the last line is text between blank ones.
    private var wasDefinition: Bool {
        guard case .blank? = result.last, result.count > 1, case .line? = result.dropLast().last else { return false }
        return true
    }
}
