import Diagnostics
import Knowledge

/// Puts values in the place of the placeholders that stand in the fields of one city, and the values of facts in the place of fees
/// that name one.
struct FieldFiller {
    private let resolver: PlaceholderResolver
    private let answerLength: Int
    private let missesValues: Bool

    /// - Parameters:
    ///   - resolver: of the fields as written.
    ///   - missesValues: whether it is a mistake that a value is not there.
    init(_ resolver: PlaceholderResolver, answerLength: Int, missesValues: Bool) {
        (self.resolver, self.answerLength, self.missesValues) = (resolver, answerLength, missesValues)
    }

    /// The fields with their values, the answer last: it may name the others. And what was put into them: cities that get the same of the same fields read the same.
    ///
    /// - Complexity: O(n) in the length of those fields.
    func filled(_ written: ArticleFields, _ findings: inout Findings) -> (fields: ArticleFields, filled: [String]) {
        var fields = written
        var filled: [String] = []
        if let fees = fields.fees, fees.value.contains(where: { $0.fact != nil }) {
            fields.fees = expanded(fees, &fields.unread, &findings)
            filled += (fields.fees?.value ?? []).map {
                "\($0.price) \($0.currency) \($0.period) \($0.law?.url.value ?? "")"
            }
        }
        func fill(_ text: LocatedText, isSpoken: Bool) -> LocatedText {
            guard text.isUnfilled else { return text }
            let result = self.fill(text, fields, isSpoken: isSpoken, &findings)
            filled.append(result.value)
            filled += result.later.map { "\($0.from.iso8601) \($0.text)" }
            return result
        }
        if let duration = fields.duration {
            let result = fill(duration, isSpoken: false)
            fields.duration = result
        }
        if let deadline = fields.deadline {
            let result = fill(deadline, isSpoken: false)
            fields.deadline = result
        }
        if var documents = fields.documents, documents.value.contains(where: \.isUnfilled) {
            documents.value = documents.value.map { fill($0, isSpoken: false) }
            fields.documents = documents
        }
        if let answer = fields.answer, answer.isUnfilled {
            let result = fill(answer, isSpoken: true)
            fields.answer = result
            if let finding = Diagnostic.answerTooLong(result.value, limit: answerLength, answer.span) {
                findings.add(finding)
            }
        }
        return (fields, filled)
    }

    /// A text that is no article's, with its values; it is read aloud.
    func filled(_ text: LocatedText, _ findings: inout Findings) -> LocatedText {
        fill(text, ArticleFields(), isSpoken: true, &findings)
    }

    // MARK: Fees

    /// A fee for each value of the fact, on the days of both.
    private func expanded(
        _ fees: Located<[Fee]>, _ unread: inout UnreadKeys, _ findings: inout Findings
    ) -> Located<[Fee]>? {
        var result = fees
        result.value = []
        for fee in fees.value {
            guard let id = fee.fact else {
                result.value.append(fee)
                continue
            }
            guard let fact = resolver.facts[id.value] else {
                findings.add(.unknownFact(id.value, at: id.span, among: resolver.facts, isPlaceholder: false))
                unread.insert(ArticleField.fees.key)
                continue
            }
            let details = fact.details(in: resolver.municipality.id)
            let values = details.ordered
            if values.contains(where: { $0.price == nil }) { findings.add(.factWithoutPrice(id, fact)) }
            if values.isEmpty, !details.unread.contains("values"), missesValues {
                let use = Document.PlaceholderUse(.fact(id: id.value), id.span)
                findings.add(.emptyPlaceholder(use, in: resolver.municipality.id, isField: true))
            }
            if values.allSatisfy({ $0.price == nil }) { unread.insert(ArticleField.fees.key) }
            for value in values {
                guard let price = value.price else { continue }
                let from = [fee.from, value.from].compactMap { $0 }.max()
                let until = [fee.until, value.until].compactMap { $0 }.min()
                if let from, let until, until < from { continue }
                result.value.append(
                    Fee(
                        name: fee.name, price: price, currency: value.currency, from: from, until: until,
                        note: fee.note,
                        fact: id, law: details.law(of: value), span: fee.span))
            }
        }
        return result.value.isEmpty && unread.contains(ArticleField.fees) ? nil : result
    }

    // MARK: Texts

    private func fill(
        _ text: LocatedText, _ fields: ArticleFields, isSpoken: Bool, _ findings: inout Findings
    ) -> LocatedText {
        var resolver = resolver
        resolver.fields = fields
        resolver.isSpoken = isSpoken
        let pieces = WrittenPlaceholders(in: text.value)
        if let open = pieces.open { findings.add(.openPlaceholder(at: text.place(of: open))) }
        guard !pieces.list.isEmpty else { return text }
        var parts: [FilledText.Part] = []
        var values: [String] = []
        var days: Set<CalendarDate> = []
        var isWhole = true
        for piece in pieces.list {
            let use = Document.PlaceholderUse(piece.placeholder, text.place(of: piece.range))
            parts.append(FilledText.Part(piece.placeholder, use.span))
            if piece.placeholder.isForAgentsOnly, !fields.isForAgentsOnly {
                findings.add(.agentsOnlyPlaceholder(use, isField: true))
                isWhole = false
                values.append("")
                continue
            }
            switch resolver.value(of: piece.placeholder) {
            case .value(let value):
                values.append(value.plainText)
                days.formUnion(resolver.changes(of: piece.placeholder))
                continue
            case .empty:
                if missesValues {
                    findings.add(.emptyPlaceholder(use, in: resolver.municipality.id, isField: true))
                }
            case .unknown(let nearest): findings.add(.unknownPlaceholder(use, nearest))
            case .unknownFact(let id): findings.add(.unknownFact(id, at: use.span, among: resolver.facts))
            case .nested(let field): findings.add(.nestedPlaceholder(use, field))
            }
            isWhole = false
            values.append("")
        }
        let (value, seams) = pieces.replaced(with: values, in: text)
        let (prose, proseSeams) = pieces.replaced(with: values.map { _ in Self.word }, in: text)
        var later: [DatedText] = []
        if isWhole {
            var last = value
            for day in days.sorted() where resolver.date < day {
                var there = resolver
                there.date = day
                let then = pieces.list.map { piece -> String in
                    if case .value(let value) = there.value(of: piece.placeholder) { value.plainText } else { "" }
                }
                let text = pieces.replaced(with: then, in: text).text
                if text != last { later.append(DatedText(from: day, text: text)) }
                last = text
            }
        }
        return Located(
            value, text.span, layer: text.layer, seams: seams,
            filled: FilledText(
                written: text, parts: parts,
                prose: Located(prose, text.span, layer: text.layer, seams: proseSeams), later: later))
    }

    /// What checks of the words read in place of a value, as in bodies.
    private static let word = "xxx"
}

/// The placeholders of a text of one field.
private struct WrittenPlaceholders {
    struct Piece {
        let placeholder: Placeholder
        /// Of the text's UTF-8, braces included.
        let range: Range<Int>
    }

    private(set) var list: [Piece] = []
    /// Braces that nothing closes.
    private(set) var open: Range<Int>?

    /// O(n).
    init(in text: String) {
        let bytes = Array(text.utf8)
        func pair(_ byte: UInt8, from start: Int) -> Int? {
            var index = start
            while index + 1 < bytes.count {
                if bytes[index] == byte, bytes[index + 1] == byte { return index }
                index += 1
            }
            return nil
        }
        var index = 0
        while let start = pair(UInt8(ascii: "{"), from: index) {
            let next = pair(UInt8(ascii: "{"), from: start + 2) ?? bytes.count
            guard let end = pair(UInt8(ascii: "}"), from: start + 2), end < next else {
                open = open ?? start..<(start + 2)
                index = start + 2
                continue
            }
            let inside = String(decoding: bytes[(start + 2)..<end], as: UTF8.self)
            let name = inside.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            list.append(Piece(placeholder: Placeholder(name), range: start..<(end + 2)))
            index = end + 2
        }
    }

    /// The text with values in place of the placeholders, and where its bytes stand in the source.
    func replaced(with values: [String], in written: LocatedText) -> (text: String, seams: [Document.Seam]) {
        let bytes = Array(written.value.utf8)
        let isKnown =
            !written.seams.isEmpty || !bytes.contains(0x0A) && written.span.exactly(written.value) != nil
        var (text, seams) = ([UInt8](), [Document.Seam]())
        func seam(_ offset: Int) {
            guard isKnown else { return }
            let place = written.place(of: offset..<min(offset + 1, bytes.count)).place
            seams.append(
                Document.Seam(offset: Int32(clamping: text.count), line: place.line, column: place.column))
        }
        func copy(_ range: Range<Int>) {
            guard !range.isEmpty else { return }
            seam(range.lowerBound)
            let shift = text.count - range.lowerBound
            for old in written.seams where range.contains(Int(old.offset)) && Int(old.offset) > range.lowerBound {
                seams.append(
                    Document.Seam(offset: Int32(clamping: Int(old.offset) + shift), line: old.line, column: old.column))
            }
            text += bytes[range]
        }
        var done = 0
        for (piece, value) in zip(list, values) {
            copy(done..<piece.range.lowerBound)
            seam(piece.range.lowerBound)
            text += value.utf8
            done = piece.range.upperBound
        }
        copy(done..<bytes.count)
        return (String(decoding: text, as: UTF8.self), seams)
    }
}
