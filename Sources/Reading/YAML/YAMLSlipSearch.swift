import Diagnostics

/// What may have made a text no YAML: guesses, the likeliest first, each with the change that would mend it.
struct YAMLSlipSearch {
    let lines: [YAMLLine]
    private let texts: [Substring]
    private let source: YAMLSource
    /// Index of the line that the library gave up on, or of the last one.
    private let noticed: Int
    /// Index of the line with text above it; nil where there is none.
    private let above: Int?
    /// Index of the line where the part began that the library was reading.
    private let begun: Int?

    /// - Parameters:
    ///   - line: on which the library gave up, from 1.
    ///   - begun: on which the part began that it was reading, from 1.
    init(_ text: String, noticedOn line: Int, begunOn begun: Int?, of source: YAMLSource) {
        texts = text.split(separator: "\n", omittingEmptySubsequences: false)
        lines = texts.enumerated().map { YAMLLine($0.element, number: $0.offset + 1) }
        self.source = source
        let lines = lines
        func textAbove(_ index: Int) -> Int? { lines[..<index].lastIndex { !$0.isBlank && !$0.isComment } }
        var noticed = min(max(line - 1, 0), max(lines.count - 1, 0))
        if lines.indices.contains(noticed), lines[noticed].isBlank { noticed = textAbove(noticed) ?? noticed }
        self.noticed = noticed
        above = lines.isEmpty ? nil : textAbove(noticed)
        self.begun = begun.map { $0 - 1 }.flatMap { lines.indices.contains($0) && $0 < noticed ? $0 : nil }
    }

    /// Guesses that are worth trying, the likeliest first.
    func slips() -> [YAMLSlip] {
        guard !lines.isEmpty else { return [] }
        let near = [noticed, above].compactMap { $0 }
        var slips: [YAMLSlip] = []
        for index in Set(near + [begun].compactMap { $0 }).sorted(by: >) {
            slips += LeadingPlaceholder.slips(lines[index], following: following(index))
        }
        for index in near { slips += [indentationSign(lines[index]), bullet(lines[index])].compactMap { $0 } }
        for index in near { slips += colons(lines[index]) }
        for index in near { if let slip = missingDashBlank(lines[index]) { slips.append(slip) } }
        let isKey = source.keys.contains(lines[noticed].key)
        if !isKey, let slip = missingDash(lines[noticed]) { slips.append(slip) }
        if lines[noticed].colon != nil || lines[noticed].hasDash { slips += indentations() }
        if isKey, let slip = missingDash(lines[noticed]) { slips.append(slip) }
        var values = near
        if let begun, !values.contains(begun) { values.append(begun) }
        for index in values { slips += ValueSlips(lines[index], following: following(index), source: source).slips() }
        if let text = UnquotedText(line: noticed + 1, in: texts, keys: source.keys) { slips.append(YAMLSlip(text)) }
        slips += unclosed()
        if let above, let slip = missingColon(lines[above]) { slips.append(slip) }
        if let slip = missingColon(lines[noticed]) { slips.append(slip) }
        return slips
    }

    /// The line with text below; nil where there is none.
    private func following(_ index: Int) -> YAMLLine? { lines[(index + 1)...].first { !$0.isBlank && !$0.isComment } }

    // MARK: Before the text

    /// Blanks before the text that are none.
    private func indentationSign(_ line: YAMLLine) -> YAMLSlip? {
        var end = 0
        var found: (offset: Int, sign: LookAlike)?
        var hasTab = false
        while end < line.scalars.count {
            let scalar = line.scalars[end]
            if let sign = LookAlike(scalar), sign.kind == .blank || sign.kind == .invisible {
                found = found ?? (end, sign)
            } else if scalar == "\t" {
                hasTab = true
            } else if scalar != " " {
                break
            }
            end += 1
        }
        guard end < line.scalars.count else { return nil }
        if let found {
            let plain = line.scalars[..<end].map { LookAlike($0)?.meant ?? "\($0)" }.joined()
            return YAMLSlip(
                line, found.offset..<(found.offset + 1), .lookAlikeIndentation(found.sign),
                help: .write(plain + line.text(end..<line.scalars.count)), edits: [line.edit(0..<end, plain)],
                isSafe: true)
        }
        guard hasTab, let tab = line.scalars.firstIndex(of: "\t") else { return nil }
        let plain = line.scalars[..<end].map { $0 == "\t" ? "  " : "\($0)" }.joined()
        return YAMLSlip(
            line, tab..<(tab + 1), .tabIndentation, help: .write(plain + line.text(end..<line.scalars.count)),
            edits: [line.edit(0..<end, plain)])
    }

    /// A sign that stands in place of the dash of a list.
    private func bullet(_ line: YAMLLine) -> YAMLSlip? {
        let start = line.indentation
        guard start < line.scalars.count else { return nil }
        let scalar = line.scalars[start]
        let sign = LookAlike(scalar)
        guard sign?.kind == .dash || ["•", "·", "*", "‣", "▪", "●", "○", "◦"].contains(scalar) else { return nil }
        var end = start + 1
        while end < line.scalars.count, line.scalars[end] == " " || LookAlike(line.scalars[end])?.kind == .blank {
            end += 1
        }
        // `*Amt` is a text with an asterisk.
        guard end < line.scalars.count, scalar != "*" || end > start + 1 else { return nil }
        return YAMLSlip(
            line, start..<(start + 1), .notADash(scalar, sign),
            help: .write(line.text(0..<start) + "- " + line.text(end..<line.scalars.count)),
            edits: [line.edit(start..<end, "- ")], isSafe: sign != nil)
    }

    /// `-name: X` and `-Ausweis`.
    private func missingDashBlank(_ line: YAMLLine) -> YAMLSlip? {
        let start = line.indentation
        guard line.scalars.count > start + 1, line.scalars[start] == "-",
            !"- ".unicodeScalars.contains(line.scalars[start + 1])
        else { return nil }
        let isSibling = lines.contains { $0.hasDash && $0.indentation == start }
        return YAMLSlip(
            line, start..<(start + 1), .missingDashBlank,
            help: .write(line.text(0..<start) + "- " + line.text((start + 1)..<line.scalars.count)),
            edits: [line.edit((start + 1)..<(start + 1), " ")], isSafe: isSibling || isKnown(line, from: start + 1))
    }

    /// `Ausweis` below `- Foto`.
    private func missingDash(_ line: YAMLLine) -> YAMLSlip? {
        let start = line.indentation
        guard !line.hasDash, !line.isBlank, line.scalars.indices.contains(start), line.scalars[start] != "-",
            let above, lines[above].hasDash || lines[above].indentation > start,
            lines[...above].last(where: { $0.indentation <= start && !$0.isBlank })?.hasDash == true,
            lines[...above].last(where: { $0.indentation <= start && !$0.isBlank })?.indentation == start
        else { return nil }
        return YAMLSlip(
            line, start..<line.scalars.count, .missingDash,
            help: .write(line.text(0..<start) + "- " + Quoting.written(line.text(start..<line.scalars.count))),
            edits: [
                line.edit(start..<line.scalars.count, "- " + Quoting.written(line.text(start..<line.scalars.count)))
            ])
    }

    private func isKnown(_ line: YAMLLine, from start: Int) -> Bool {
        source.keys.contains(String(String.UnicodeScalarView(line.scalars[start...].prefix { $0 != ":" })))
    }

    // MARK: Behind the key

    /// What stands behind the key in place of a colon with a blank.
    private func colons(_ line: YAMLLine) -> [YAMLSlip] {
        let start = line.content
        let end = line.scalars[start...].firstIndex {
            !($0.properties.isAlphabetic || $0 == "-" || $0 == "_") || LookAlike($0)?.kind == .colon
        }
        guard let end, end > start else { return [] }
        let rest = line.text(0..<end)
        let key = line.text(start..<end)
        let isKey = source.keys.contains(key)
        var valueStart = end + 1
        while valueStart < line.scalars.count,
            line.scalars[valueStart] == " " || LookAlike(line.scalars[valueStart])?.kind == .blank
        {
            valueStart += 1
        }
        let mended = LocalizedText.write(rest + ": " + line.text(valueStart..<line.scalars.count))
        let sign = line.scalars[end]
        if let other = LookAlike(sign), other.kind == .colon {
            return [
                YAMLSlip(
                    line, end..<(end + 1), .lookAlikeColon(other), help: mended,
                    edits: [line.edit(end..<valueStart, ": ")], isSafe: isKey)
            ]
        }
        guard sign == ":", end + 1 < line.scalars.count, line.scalars[end + 1] != " " else { return [] }
        if let other = LookAlike(line.scalars[end + 1]), other.kind == .blank || other.kind == .invisible {
            return [
                YAMLSlip(
                    line, (end + 1)..<(end + 2), .lookAlikeBlank(other), help: mended,
                    edits: [line.edit((end + 1)..<valueStart, " ")], isSafe: isKey)
            ]
        }
        // An address is no key.
        guard isKey || !line.text(end..<line.scalars.count).hasPrefix("://") else { return [] }
        return [
            YAMLSlip(
                line, start..<(end + 1), .missingBlank, help: mended,
                edits: [line.edit((end + 1)..<(end + 1), " ")], isSafe: isKey)
        ]
    }

    /// `title Hund`, `title = Hund`, `deadline`.
    private func missingColon(_ line: YAMLLine) -> YAMLSlip? {
        let start = line.content
        let end =
            line.scalars[start...].firstIndex { !($0.properties.isAlphabetic || $0 == "-" || $0 == "_") }
            ?? line.scalars.count
        guard end > start, line.colon == nil,
            end == line.scalars.count || line.scalars[end] == " " || line.scalars[end] == "="
        else {
            return nil
        }
        let key = line.text(start..<end)
        guard source.keys.contains(key) else { return nil }
        var value = end
        while value < line.scalars.count, " =".unicodeScalars.contains(line.scalars[value]) { value += 1 }
        let text = value < line.scalars.count ? line.text(value..<line.scalars.count) : ""
        return YAMLSlip(
            line, start..<line.scalars.count, .missingColon,
            help: text.isEmpty
                ? LocalizedText(de: "In der Form: \(key): Wert", en: "Write \(key): value")
                : .write(line.text(0..<end) + ": " + text),
            edits: [line.edit(end..<value, text.isEmpty ? ":" : ": ")])
    }

    // MARK: Indentation

    /// The line stands further left or right than those it belongs to.
    private func indentations() -> [YAMLSlip] {
        let line = lines[noticed]
        guard let above, !line.isBlank else { return [] }
        // Where the lines above begin, and what stands behind their dashes.
        var levels: [Int] = []
        var least = Int.max
        for other in lines[...above].reversed() where !other.isBlank && !other.isComment && other.indentation < least {
            least = other.indentation
            for level in [other.content, other.indentation] where !levels.contains(level) { levels.append(level) }
            if least == 0 { break }
        }
        let own = line.indentation
        let near = levels.filter { $0 != own }.sorted { left, right in
            abs(left - own) != abs(right - own) ? abs(left - own) < abs(right - own) : left > right
        }
        // What stands as far to the right below belongs to it.
        let belonging = lines[noticed...].dropFirst().prefix { $0.isBlank || $0.indentation >= own && own > 0 }
        return near.prefix(4).map { level in
            let shift = level - own
            let edits = ([line] + belonging).compactMap { other -> LineEdit? in
                guard !other.isBlank else { return nil }
                return shift > 0
                    ? other.edit(0..<0, String(repeating: " ", count: shift))
                    : other.edit(0..<min(-shift, other.indentation), "")
            }
            return YAMLSlip(
                line, own..<max(own + 1, line.colon ?? line.content), .indentation(own, level: level),
                help: .indent(line.text(own..<line.scalars.count), by: level, followed: edits.count - 1), edits: edits)
        }
    }

    // MARK: What is not closed

    /// Brackets and quotation marks that are still open on the line where the library gave up, the nearest first.
    private func unclosed() -> [YAMLSlip] {
        var slips: [YAMLSlip] = []
        for line in lines[...noticed].reversed() {
            slips += ValueSlips(line, following: following(line.number - 1), source: source).unclosed(
                before: above.map { lines[$0] })
            if slips.count >= 4 || line.number + 40 < noticed { break }
        }
        return slips
    }
}

// MARK: Messages

extension LocalizedText {
    fileprivate static func lookAlikeIndentation(_ sign: LookAlike) -> LocalizedText {
        LocalizedText(
            de: "in der Einrückung steht \(sign.described.german) statt eines gewöhnlichen Leerzeichens.",
            en: "there is \(sign.described.english) instead of an ordinary space in the indentation.")
    }

    fileprivate static let tabIndentation = LocalizedText(
        de: "die Zeile ist mit einem Tabulator eingerückt.", en: "the line is indented with a tab.")

    fileprivate static func notADash(_ scalar: Unicode.Scalar, _ sign: LookAlike?) -> LocalizedText {
        if let sign {
            return LocalizedText(
                de: "„\(scalar)“ ist \(sign.described.german); eine Zeile einer Liste beginnt mit „- “.",
                en: "\"\(scalar)\" is \(sign.described.english); a line of a list begins with \"- \".")
        }
        return LocalizedText(
            de: "eine Zeile einer Liste beginnt mit „- “, nicht mit „\(scalar)“.",
            en: "a line of a list begins with \"- \", not with \"\(scalar)\".")
    }

    fileprivate static let missingDash = LocalizedText(
        de: "eine Zeile einer Liste beginnt hier nicht mit „- “.",
        en: "a line of a list does not begin with \"- \" here.")

    fileprivate static let missingDashBlank = LocalizedText(
        de: "nach dem Bindestrich fehlt das Leerzeichen: eine Zeile einer Liste beginnt mit „- “.",
        en: "the space after the hyphen is missing: a line of a list begins with \"- \".")

    fileprivate static func lookAlikeColon(_ sign: LookAlike) -> LocalizedText {
        LocalizedText(
            de: "nach dem Schlüssel steht \(sign.described.german), der wie „:“ aussieht.",
            en: "after the key there is \(sign.described.english) that looks like \":\".")
    }

    fileprivate static func lookAlikeBlank(_ sign: LookAlike) -> LocalizedText {
        LocalizedText(
            de: "nach dem Doppelpunkt steht \(sign.described.german) statt eines gewöhnlichen Leerzeichens.",
            en: "after the colon there is \(sign.described.english) instead of an ordinary space.")
    }

    fileprivate static let missingBlank = LocalizedText(
        de: "nach dem Doppelpunkt fehlt das Leerzeichen.", en: "the space after the colon is missing.")

    fileprivate static let missingColon = LocalizedText(
        de: "nach dem Schlüssel fehlt ein Doppelpunkt mit Leerzeichen.",
        en: "the colon and space after the key are missing.")

    fileprivate static func indentation(_ own: Int, level: Int) -> LocalizedText {
        LocalizedText(
            de: "die Zeile ist um \(blanks(own).german) eingerückt, die Zeilen, zu denen sie gehört, um \(level).",
            en: "the line is indented by \(blanks(own).english), the lines it belongs to by \(level).")
    }

    fileprivate static func indent(_ text: String, by level: Int, followed: Int) -> LocalizedText {
        let line = String(repeating: " ", count: level) + text
        let count = blanks(level)
        guard followed > 0 else {
            return LocalizedText(
                de: "Mit \(count.german) beginnen:\n\(line)", en: "Begin with \(count.english):\n\(line)")
        }
        return LocalizedText(
            de: "Mit \(count.german) beginnen und die Zeilen darunter ebenso verschieben:\n\(line)",
            en: "Begin with \(count.english), and move the lines below in the same way:\n\(line)")
    }

    private static func blanks(_ count: Int) -> LocalizedText {
        LocalizedText(
            de: count == 1 ? "1 Leerzeichen" : "\(count) Leerzeichen", en: count == 1 ? "1 space" : "\(count) spaces")
    }
}
