import Diagnostics
import Knowledge
import Markup

/// Single values of a source, each with what to say where it has another form.
extension RecordValues {
    static let textForm = LocalizedText(de: "ein Text", en: "a text")
    static let textsForm = LocalizedText(de: "ein Text oder eine Liste von Texten", en: "a text or a list of texts")
    static let dateForm = LocalizedText(
        de: "ein Tag wie 2026-03-31 oder 31.03.2026", en: "a day such as 2026-03-31 or 31.03.2026")
    static let flagForm = LocalizedText(de: "true oder false (ja oder nein)", en: "true or false (ja or nein)")
    static let amountForm = LocalizedText(de: "ein Betrag wie 15.60", en: "an amount such as 15.60")
    static let currencyForm = LocalizedText(de: "eine Währung wie EUR", en: "a currency such as EUR")
    static let addressForm = LocalizedText(
        de: "eine Webadresse (https://…)", en: "a web address (https://…)")
    static let intervalForm = LocalizedText(
        de: "ein Abstand wie „6 months“ oder „1 Jahr“", en: "an interval such as \"6 months\" or \"1 Jahr\"")
    static let feeForm = LocalizedText(
        de: "{\"name\": …, \"amount\": 15.60}, {\"min\": …, \"max\": …} oder {\"free\": true}",
        en: "{\"name\": …, \"amount\": 15.60}, {\"min\": …, \"max\": …} or {\"free\": true}")
    static let referenceForm = LocalizedText(
        de: "{\"title\": …, \"url\": …}", en: "{\"title\": …, \"url\": …}")

    static let sectionForm = LocalizedText(
        de: "[{\"heading\": …, \"body\": …}]", en: "[{\"heading\": …, \"body\": …}]")
    static let cityForm = LocalizedText(
        de: "{\"<Kennung einer Stadt>\": {<Felder>}}", en: "{\"<id of a city>\": {<fields>}}")
    static let factForm = LocalizedText(
        de: "eindeutige Worte wie „15,60 €“ oder „2 Wochen“",
        en: "words that are certain, such as „15,60 €“ or „2 Wochen“")

    static func choice<Value: CaseIterable & RawRepresentable<String>>(_ type: Value.Type) -> LocalizedText {
        let words = type.allCases.map(\.rawValue)
        return LocalizedText(de: words.joined(separator: ", "), en: words.joined(separator: ", "))
    }

    /// A text or a number in one line; nil where there is nothing.
    func scalar(_ member: SourceMember, _ path: String) throws(ImportProblem) -> String? {
        switch member.value {
        case .nothing: return nil
        // Ids and keys are often written as numbers.
        case .text(let text), .number(let text): return MarkdownText.line(text)
        case .flag, .list, .group: throw wrongForm(member, path, Self.textForm)
        }
    }

    /// A short text without markup; nil where nothing is left of it.
    mutating func short(_ member: SourceMember, _ path: String) throws(ImportProblem) -> String? {
        guard let written = try scalar(member, path) else { return nil }
        let text = MarkdownText.line(try plain(written, member, path))
        return text.isEmpty ? nil : text
    }

    private mutating func plain(
        _ text: String, _ member: SourceMember, _ path: String
    ) throws(ImportProblem) -> String {
        // Most have none, and parsing takes most of the time.
        guard text.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else { return text }
        return try tree(text, member, path).plainText
    }

    private mutating func tree(
        _ html: String, _ member: SourceMember, _ path: String
    ) throws(ImportProblem) -> MarkupTree {
        let tree = MarkupTree(html: html)
        guard tree.isComplete else { throw ImportProblem(.nesting(path), line: member.line, column: member.column) }
        losses += MarkupLosses(tree, keepsLinks: false).all.map { $0.inside(path, line: member.line) }
        return tree
    }

    /// Several texts: a list, items in HTML, lines; in a cell, or where commas separate, what signs separate.
    mutating func texts(
        _ member: SourceMember, _ path: String, commas: Bool = false
    ) throws(ImportProblem) -> [String] {
        switch member.value {
        case .nothing: return []
        case .text(let text):
            guard MarkupText.hasTags(text) else {
                let lines = Self.separated(text, cells: hasCells || commas, commas: commas)
                var read: [String] = []
                for line in lines { read.append(try plain(line, member, path)) }
                return Self.cleaned(read)
            }
            // A list in HTML is a list all the same.
            let tree = try tree(text, member, path)
            let items = tree.nodes.indices.filter { tree.nodes[$0].element == "li" }.map { tree.plainText(of: $0) }
            return Self.cleaned(items.isEmpty ? tree.passages.map(\.text) : items)
        case .list(let items):
            var texts: [String] = []
            for item in items {
                guard case .text(let text) = item else { throw wrongForm(member, path, Self.textsForm) }
                texts.append(try plain(text, member, path))
            }
            return Self.cleaned(texts)
        case .flag, .number, .group: throw wrongForm(member, path, Self.textsForm)
        }
    }

    /// Ids or names: a list, or what signs separate.
    func names(
        _ member: SourceMember, _ path: String, commas: Bool = true
    ) throws(ImportProblem) -> [String] {
        switch member.value {
        case .nothing: return []
        case .text(let text): return Self.cleaned(Self.separated(text, cells: true, commas: commas))
        case .list(let items):
            var names: [String] = []
            for item in items {
                switch item {
                case .text(let name), .number(let name): names.append(name)
                default: throw wrongForm(member, path, Self.textsForm)
                }
            }
            return Self.cleaned(names)
        case .number(let name): return [name]
        case .flag, .group: throw wrongForm(member, path, Self.textsForm)
        }
    }

    mutating func flag(_ member: SourceMember, _ path: String) throws(ImportProblem) -> Bool? {
        if case .flag(let flag) = member.value { return flag }
        return try value(member, path, Self.flagForm) { $0 == "1" ? true : $0 == "0" ? false : WrittenFlag.read($0) }
    }

    mutating func date(_ member: SourceMember, _ path: String) throws(ImportProblem) -> CalendarDate? {
        try value(member, path, Self.dateForm) { text in
            // A time behind the day says nothing here.
            let day = text.split(whereSeparator: { $0 == "T" || $0 == " " }).first.map(String.init) ?? ""
            return CalendarDate(day) ?? WrittenDate.read(text)?.date ?? WrittenDate.read(day)?.date
        }
    }

    /// A value that is written in a form of its own; what cannot be read is told and left out.
    mutating func value<Value>(
        _ member: SourceMember, _ path: String, _ form: LocalizedText, _ read: (String) -> Value?
    ) throws(ImportProblem) -> Value? {
        let written: String
        switch member.value {
        case .nothing: return nil
        case .text(let text), .number(let text): written = MarkdownText.line(text)
        case .flag, .list, .group: throw wrongForm(member, path, form)
        }
        guard !written.isEmpty else { return nil }
        guard let value = read(written) else {
            refuse(member, path, form)
            return nil
        }
        return value
    }

    /// Tells of a value that cannot be read, and leaves it out.
    mutating func refuse(_ member: SourceMember, _ path: String, _ form: LocalizedText) {
        let written = member.value.written
        problems.append(
            ImportProblem(
                .value(member: path, written: String(written.prefix(100)), expected: form), line: member.line,
                column: member.column))
        losses.append(ImportLoss(.reported, path: path, line: member.line, value: written))
    }

    func wrongForm(_ member: SourceMember, _ path: String, _ form: LocalizedText) -> ImportProblem {
        ImportProblem(.form(member: path, expected: form), line: member.line, column: member.column)
    }

    /// A number as programs write it, `15.6` and `15.600` alike; nil for a negative one or parts of cents.
    static func decimal(_ number: String) -> Amount? {
        guard let number = Double(number), number >= 0, number < 1e9 else { return nil }
        // 15.600000001 is what a spreadsheet makes of 15.60.
        let cents = (number * 100).rounded()
        return abs(number * 100 - cents) < 0.001 ? Amount(hundredths: Int(cents)) : nil
    }

    /// The lines of a text without the marks of a list; the parts of each where signs separate them.
    private static func separated(_ text: String, cells: Bool, commas: Bool) -> [String] {
        var signs = "\n\r"
        if cells, text.contains(where: { $0 == ";" || $0 == "|" }) {
            signs += ";|"
        } else if commas {
            signs += ","
        }
        return text.split(whereSeparator: { $0 == "\r\n" || signs.contains($0) }).map { part in
            let bare = part.drop { $0 == " " || $0 == "\t" }
            let isItem = bare.first.map { "-*•·–".contains($0) } == true && bare.dropFirst().first == " "
            return String(isItem ? bare.dropFirst(2) : bare)
        }
    }

    static func cleaned(_ texts: [String]) -> [String] {
        var seen: Set<String> = []
        return texts.map(MarkdownText.line).filter { !$0.isEmpty && seen.insert($0).inserted }
    }
}
