import Bytes
import Diagnostics
import Knowledge

/// Finds scopes line by line. Markers may stand in quotes and lists, at any indentation, and not in code.
struct ScopeReader {
    let text: ArraySlice<UInt8>
    let file: FileID
    /// Line of the file that the text begins on.
    let firstLine: Int
    let municipalityIDs: IndexedList<CityIndex, String>
    /// Line ranges of code blocks, from 1.
    let codeLines: [ClosedRange<Int>]
    let maximumNesting: Int

    /// Whether there is anything that may be a scope, or may be meant to be one.
    static func hasScopes(_ text: ArraySlice<UInt8>) -> Bool {
        var run = 0
        for byte in text {
            run = byte == UInt8(ascii: ":") ? run + 1 : 0
            if run == 2 { return true }
        }
        return false
    }

    func read(_ findings: inout Findings) -> ScopedLines {
        var lines: [ScopedLines.Line] = []
        var scopes: [ScopedLines.Scope] = []
        var open: [(scope: Int, quoteDepth: Int, span: Span)] = []
        var start = text.startIndex
        var code = codeLines[...]
        while start <= text.endIndex {
            let end = text[start...].firstIndex(of: 0x0A) ?? text.endIndex
            if start == text.endIndex { break }
            let number = lines.count + 1
            while let range = code.first, range.upperBound < number { code = code.dropFirst() }
            let isCode = code.first?.contains(number) ?? false
            let line = start..<end
            if !isCode, let marker = marker(line) {
                let span = Span(
                    Place(file: file, line: firstLine + number - 1, column: characters(start..<marker.colons) + 1),
                    length: characters(marker.colons..<end))
                if let word = endWord(marker, lineStart: start, line: firstLine + number - 1) {
                    // Meant as an end: where a scope is open it ends, so that nothing else is said of it.
                    findings.add(word)
                    _ = open.popLast()
                    lines.append(ScopedLines.Line(range: line, scope: open.last?.scope, isMarker: true))
                } else if marker.words.isEmpty {
                    if let last = open.popLast() {
                        if last.quoteDepth != marker.quoteDepth {
                            findings.add(
                                .scopeLeavesQuote(at: span, begins: last.span))
                        }
                    } else {
                        findings.add(
                            .scopeNotBegun(at: span))
                    }
                    lines.append(ScopedLines.Line(range: line, scope: open.last?.scope, isMarker: true))
                } else {
                    let before = findings.mark
                    let condition = condition(marker.words, line: firstLine + number - 1, lineStart: start, &findings)
                    let words = (marker.words.first?.lowerBound ?? start)..<(marker.words.last?.upperBound ?? end)
                    let place = Span(
                        Place(
                            file: file, line: firstLine + number - 1, column: characters(start..<words.lowerBound) + 1),
                        length: characters(words))
                    scopes.append(
                        ScopedLines.Scope(
                            condition: condition, parent: open.last?.scope, line: number - 1, place: place,
                            isUnderstood: !findings.hasAny(since: before)))
                    lines.append(ScopedLines.Line(range: line, scope: open.last?.scope, isMarker: true))
                    open.append((scopes.count - 1, marker.quoteDepth, span))
                    guard open.count <= maximumNesting else {
                        findings.add(
                            .scopesTooDeep(at: span, maximum: maximumNesting))
                        return ScopedLines(lines: [], scopes: [])
                    }
                }
            } else {
                if let near = nearMarker(line, number: number, code: isCode ? code.first : nil) {
                    findings.add(near)
                } else if !isCode, let colons = misplacedMarker(line) {
                    findings.add(
                        .markerInsideLine(
                            at: Span(
                                Place(file: file, line: firstLine + number - 1, column: characters(start..<colons) + 1),
                                length: 3)))
                }
                lines.append(ScopedLines.Line(range: line, scope: open.last?.scope, isMarker: false))
            }
            start = end + 1
        }
        for unclosed in open {
            findings.add(
                .scopeNotClosed(at: unclosed.span))
        }
        return ScopedLines(lines: lines, scopes: scopes)
    }

    /// What is wrong with a line that is meant to be a marker and is none: with two colons, or indented as code is.
    private func nearMarker(_ line: Range<Int>, number: Int, code: ClosedRange<Int>?) -> Diagnostic? {
        let colons = text[line].firstIndex { $0 != 0x20 && $0 != 0x09 && $0 != UInt8(ascii: ">") } ?? line.upperBound
        let count = text[colons..<line.upperBound].prefix { $0 == UInt8(ascii: ":") }.count
        guard count >= 2, code == nil ? count == 2 : count >= 3 && !isFenced(code) else { return nil }
        let words = text[(colons + count)..<line.upperBound].split {
            $0 == 0x20 || $0 == 0x09 || $0 == UInt8(ascii: ",")
        }
        .map { String(decoding: $0, as: UTF8.self) }
        let known = municipalityIDs + ["agents", "not"]
        let isMeant = words.allSatisfy {
            known.contains($0) || ScopeWord(german: $0) != nil || NearMiss.nearest(to: $0, among: known) != nil
        }
        guard isMeant else { return nil }
        let span = Span(
            Place(file: file, line: firstLine + number - 1, column: characters(line.lowerBound..<colons) + 1),
            length: count)
        if code != nil {
            return .markerInCode(at: span)
        }
        return .twoColons(at: span, words: words)
    }

    /// Whether the code block stands between fences, where anything may be shown.
    private func isFenced(_ code: ClosedRange<Int>?) -> Bool {
        guard let code else { return false }
        var start = text.startIndex
        for _ in 1..<max(code.lowerBound, 1) {
            guard let end = text[start...].firstIndex(of: 0x0A) else { return false }
            start = end + 1
        }
        let line = text[start...].prefix { $0 != 0x0A }
        return ["```", "~~~"].contains { fence in
            line.indices.contains { line[$0...].starts(with: fence.utf8) }
        }
    }

    private func characters(_ range: Range<Int>) -> Int {
        text[range].scalarCount
    }

    private struct Marker {
        let colons: Int
        let quoteDepth: Int
        let words: [Range<Int>]
    }

    private func marker(_ line: Range<Int>) -> Marker? {
        var index = line.lowerBound
        var quoteDepth = 0
        while index < line.upperBound {
            let byte = text[index]
            if byte == UInt8(ascii: ">") { quoteDepth += 1 } else if byte != 0x20, byte != 0x09 { break }
            index += 1
        }
        let colons = index
        while index < line.upperBound, text[index] == UInt8(ascii: ":") { index += 1 }
        guard index - colons >= 3 else { return nil }
        var words: [Range<Int>] = []
        while index < line.upperBound {
            if text[index] == 0x20 || text[index] == 0x09 || text[index] == UInt8(ascii: ",") {
                index += 1
                continue
            }
            let start = index
            while index < line.upperBound, text[index] != 0x20, text[index] != 0x09, text[index] != UInt8(ascii: ","),
                blankLength(at: index, before: line.upperBound) == 0
            {
                index += 1
            }
            let blank = index < line.upperBound ? blankLength(at: index, before: line.upperBound) : 0
            if index > start { words.append(start..<index) }
            index += blank
        }
        return Marker(colons: colons, quoteDepth: quoteDepth, words: words)
    }

    /// Bytes of a blank that is none of ASCII's, such as a no-break space; 0 where there is none.
    private func blankLength(at index: Int, before end: Int) -> Int {
        guard text[index] >= 0xC2 else { return 0 }
        let length = text[index] >= 0xE0 ? 3 : 2
        guard index + length <= end else { return 0 }
        let scalar = String(decoding: text[index..<(index + length)], as: UTF8.self).unicodeScalars.first
        return scalar.flatMap { LookAlike($0) }?.kind == .blank ? length : 0
    }

    /// The finding about a German word for the end of a scope; nil where the marker is none.
    private func endWord(_ marker: Marker, lineStart: Int, line: Int) -> Diagnostic? {
        guard let range = marker.words.first, marker.words.count == 1 else { return nil }
        let word = String(decoding: text[range], as: UTF8.self)
        guard !municipalityIDs.contains(word), ScopeWord(german: word) == .end else { return nil }
        let place = Span(
            Place(file: file, line: line, column: characters(lineStart..<marker.colons) + 1),
            length: characters(marker.colons..<range.upperBound))
        return .germanScopeWord(word, ScopeWord.end.written, at: place, replacing: place)
    }

    /// One finding about all German words of a scope; nil where there is none.
    private func germanWords(
        _ german: [(range: Range<Int>, meant: ScopeWord)], among words: [Range<Int>], line: Int, lineStart: Int
    ) -> Diagnostic? {
        guard let first = german.first, let last = german.last else { return nil }
        func place(_ range: Range<Int>) -> Span {
            Span(
                Place(file: file, line: line, column: characters(lineStart..<range.lowerBound) + 1),
                length: characters(range))
        }
        let written = words.compactMap { range -> String? in
            let meant = german.first { $0.range == range }?.meant.written
            let word = meant ?? String(decoding: text[range], as: UTF8.self)
            return word.isEmpty || word == ":::" ? nil : word
        }
        let whole = (words.first ?? first.range).lowerBound..<(words.last ?? last.range).upperBound
        let word = String(decoding: text[first.range], as: UTF8.self)
        guard german.count == 1, first.meant != .filler else {
            return .germanScopeWord(
                word, written.joined(separator: " "), at: place(first.range), replacing: place(whole))
        }
        return .germanScopeWord(word, first.meant.written, at: place(first.range), replacing: place(first.range))
    }

    /// Where `:::` stands in a line that is no marker and not in a code span.
    private func misplacedMarker(_ line: Range<Int>) -> Int? {
        var index = line.lowerBound
        var run = 0
        while index < line.upperBound {
            if text[index] == UInt8(ascii: "`") {
                // Code ends at as many backticks as it begins with.
                let ticks = text[index..<line.upperBound].prefix { $0 == UInt8(ascii: "`") }.count
                var end = index + ticks
                while end < line.upperBound {
                    let next = text[end..<line.upperBound].prefix { $0 == UInt8(ascii: "`") }.count
                    if next == ticks { break }
                    end += max(1, next)
                }
                index = end < line.upperBound ? end + ticks : index + ticks
                run = 0
                continue
            }
            run = text[index] == UInt8(ascii: ":") ? run + 1 : 0
            if run == 3 { return index - 2 }
            index += 1
        }
        return nil
    }

    private func condition(
        _ words: [Range<Int>], line: Int, lineStart: Int, _ findings: inout Findings
    ) -> ScopeCondition {
        var condition = ScopeCondition()
        var isNegated = false
        var named: Set<CityIndex> = []
        var hasNames = false
        var german: [(range: Range<Int>, meant: ScopeWord)] = []
        for range in words {
            let word = String(decoding: text[range], as: UTF8.self)
            switch word {
            case "agents": condition.agentsOnly = true
            case "not": isNegated = true
            default:
                let hadNames = hasNames
                hasNames = true
                if let index = municipalityIDs.firstIndex(of: word) {
                    named.insert(index)
                    continue
                }
                if let meant = ScopeWord(german: word) {
                    hasNames = hadNames
                    switch meant {
                    case .not: isNegated = true
                    case .agents: condition.agentsOnly = true
                    case .end, .filler: break
                    }
                    german.append((range, meant))
                    continue
                }
                let candidates = municipalityIDs + ["agents", "not"]
                let span = Span(
                    Place(file: file, line: line, column: characters(lineStart..<range.lowerBound) + 1),
                    length: characters(range))
                findings.add(
                    .unknownReader(word, at: span, known: candidates))
            }
        }
        if isNegated, !hasNames, let first = words.first {
            let range = first.lowerBound..<(words.last ?? first).upperBound
            findings.add(
                .exceptedNobody(
                    at: Span(
                        Place(file: file, line: line, column: characters(lineStart..<range.lowerBound) + 1),
                        length: characters(range)), example: municipalityIDs.first))
        }
        // "Not for agents" cannot be said in English either.
        if !(isNegated && !hasNames),
            let diagnostic = germanWords(german, among: words, line: line, lineStart: lineStart)
        {
            findings.add(diagnostic)
        }
        if isNegated, hasNames {
            condition.municipalities = Set(municipalityIDs.indices).subtracting(named)
        } else if hasNames {
            condition.municipalities = named
        }
        return condition
    }
}
