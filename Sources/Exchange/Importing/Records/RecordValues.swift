import Diagnostics
import Knowledge
import Markup

/// The fields of the contract as a source gives them: in the contract's own form, or as people write them.
struct RecordValues {
    private(set) var draft = DraftArticle()
    private(set) var facts: [SourceRecord.WrittenFact] = []
    var problems: [ImportProblem] = []
    var losses: [ImportLoss] = []
    /// Whether a cell holds several values, separated by signs.
    let hasCells: Bool

    init(hasCells: Bool) { self.hasCells = hasCells }

    // MARK: One field

    /// - Parameter path: what the source calls it, with the members around it.
    mutating func read(_ field: ArticleField, _ member: SourceMember, path: String) throws(ImportProblem) {
        guard member.value != .nothing else { return }
        if let fact = FactField(field), try takeAsWords(fact, member, path) { return }
        switch field {
        case .title: draft.title = try short(member, path) ?? ""
        case .answer: draft.answer = try short(member, path) ?? ""
        case .keywords: draft.keywords += try texts(member, path, commas: true)
        case .questions: draft.questions = try texts(member, path)
        case .documents: draft.documents = try texts(member, path)
        case .ask: draft.ask = try texts(member, path)
        case .responsible: losses.append(ImportLoss(path: path, line: member.line, value: member.value.written))
        case .leika: try readLeika(member, path)
        case .fees: try readFees(member, path)
        // Their words were taken; nothing else is a length of time.
        case .duration, .deadline: throw wrongForm(member, path, Self.textForm)
        case .offices: draft.offices = try names(member, path, commas: false)
        case .related: draft.related = try names(member, path).map { Slug.isIdentifier($0) ? $0 : Slug.make($0) }
        case .online: try readOnline(member, path)
        case .forms: draft.forms += try references(member, path, as: .forms)
        case .legal: draft.legal = try references(member, path, as: .legal)
        case .offered: draft.offered = try flag(member, path)
        case .instead: draft.instead = try short(member, path)
        case .owner: draft.owner = try short(member, path)
        case .reviewed: draft.reviewed = try date(member, path)
        case .reviewEvery:
            draft.reviewEvery = try value(member, path, Self.intervalForm) { ReviewInterval(written: $0) }
        case .confidence:
            draft.confidence =
                try value(member, path, Self.choice(Confidence.self)) { Confidence(rawValue: $0) } ?? .draft
        case .audience:
            draft.audience = try value(member, path, Self.choice(Audience.self)) { Audience(rawValue: $0) }
        case .from: draft.from = try date(member, path)
        case .until: draft.until = try date(member, path)
        }
    }

    /// A text, or a list of texts, of a field whose words have to be understood; false where it has another form.
    private mutating func takeAsWords(
        _ fact: FactField, _ member: SourceMember, _ path: String
    ) throws(ImportProblem) -> Bool {
        let words: String
        switch member.value {
        case .text(let text): words = text
        case .list(let items):
            let texts = items.compactMap { if case .text(let text) = $0 { text } else { nil } }
            guard texts.count == items.count, !texts.isEmpty else { return false }
            // Each is an item, whatever else it is.
            let isMarkup = texts.contains { MarkupText.hasTags($0) }
            words = texts.map { isMarkup ? "<p>\($0)</p>" : "- \($0)" }.joined(separator: "\n")
        default: return false
        }
        guard words.contains(where: { !$0.isWhitespace }) else { return true }
        let text = SourceText(words, hasCells ? .cell : .guessed, member: path, line: member.line)
        facts.append(SourceRecord.WrittenFact(field: fact, text: text))
        return true
    }

    // MARK: Fields with a form of their own

    private mutating func readLeika(_ member: SourceMember, _ path: String) throws(ImportProblem) {
        guard let written = try scalar(member, path), !written.isEmpty else { return }
        // Spreadsheets and portals write keys with blanks: 99 107 023 000 000.
        let bare = written.filter { !$0.isWhitespace }
        let isOne = bare.utf8.count == 14 && bare.utf8.allSatisfy { (0x30...0x39).contains($0) }
        let keys = isOne ? [bare[...]] : written.split { !$0.isASCII || !$0.isNumber }.map { Substring($0) }
        draft.leika = keys.first { $0.utf8.count == 14 && $0.hasPrefix("99") }.map(String.init)
        let rest = keys.filter { [kept = draft.leika] in String($0) != kept }
        if draft.leika == nil {
            problems.append(ImportProblem(.leika(written), line: member.line, column: member.column))
            losses.append(ImportLoss(.reported, path: path, line: member.line, value: written))
        } else if !rest.isEmpty {
            problems.append(ImportProblem(.furtherLeika(written), line: member.line, column: member.column))
            losses += rest.map { ImportLoss(.reported, path: path, line: member.line, value: String($0)) }
        }
    }

    private mutating func readOnline(_ member: SourceMember, _ path: String) throws(ImportProblem) {
        guard let address = try value(member, path, Self.addressForm, { WebAddress.cleaned($0) }) else { return }
        if address.hasPrefix("https://") {
            draft.online = address
        } else {
            // Without encryption it is a link all the same.
            draft.forms.append(DraftArticle.Reference(title: "Onlinedienst", url: address))
        }
    }

    private mutating func readFees(_ member: SourceMember, _ path: String) throws(ImportProblem) {
        switch member.value {
        case .list(let items):
            for (number, item) in items.enumerated() {
                let place = "\(path)[\(number + 1)]"
                let one = SourceMember(place, item, line: member.line, column: member.column)
                if case .text(let text) = item {
                    let source = SourceText(text, member: place, line: member.line)
                    facts.append(SourceRecord.WrittenFact(field: .fees, text: source))
                } else if let fee = try fee(one, place) {
                    draft.fees.append(fee)
                }
            }
        default: if let fee = try fee(member, path) { draft.fees.append(fee) }
        }
    }

    private mutating func fee(_ member: SourceMember, _ path: String) throws(ImportProblem) -> Fee? {
        if case .number(let number) = member.value {
            guard let price = Self.decimal(number).map({ $0.hundredths == 0 ? Fee.Price.free : .fixed($0) }) else {
                refuse(member, path, Self.amountForm)
                return nil
            }
            return Fee(price: price)
        }
        guard case .group(let members) = member.value else { throw wrongForm(member, path, Self.feeForm) }
        var (name, note, currency): (String?, String?, String?) = (nil, nil, nil)
        var amounts: [FeeMember: Amount] = [:]
        var isFree = false
        var days: [FeeMember: CalendarDate] = [:]
        let before = problems.count
        for part in members {
            let place = "\(path).\(part.name)"
            switch FeeMember(part.name) {
            case .name: name = try short(part, place)
            case .note: note = try short(part, place)
            case .currency:
                currency = try value(part, place, Self.currencyForm) { text in
                    let code = ["€": "EUR", "EURO": "EUR"][text.uppercased()] ?? text.uppercased()
                    return code.utf8.count == 3 && code.utf8.allSatisfy { (0x41...0x5A).contains($0) } ? code : nil
                }
            case .free: isFree = try flag(part, place) ?? false
            case .amount, .min, .max:
                let isNumber = if case .number = part.value { true } else { false }
                amounts[FeeMember(part.name) ?? .amount] = try value(part, place, Self.amountForm) {
                    isNumber ? Self.decimal($0) : WrittenMoney.amount($0)?.amount ?? Self.decimal($0)
                }
            case .from, .until: days[FeeMember(part.name) ?? .from] = try date(part, place)
            case nil: losses.append(ImportLoss(path: place, line: part.line, value: part.value.written))
            }
        }
        let price: Fee.Price
        switch (amounts[.amount], amounts[.min], amounts[.max]) {
        case (nil, nil, nil) where isFree: price = .free
        case (let amount?, nil, nil) where !isFree || amount.hundredths == 0:
            price = amount.hundredths == 0 ? .free : .fixed(amount)
        case (nil, let lower?, let upper?) where lower < upper && !isFree:
            price = .range(minimum: lower, maximum: upper)
        default:
            // What cannot be read in it has been told.
            if problems.count == before { refuse(member, path, Self.feeForm) }
            return nil
        }
        if let from = days[.from], let until = days[.until], until < from {
            refuse(member, path, Self.feeForm)
            return nil
        }
        return Fee(
            name: name.map(DraftArticle.located), price: price, currency: currency ?? "EUR", from: days[.from],
            until: days[.until], note: note.map(DraftArticle.located))
    }

    private enum FeeMember: String, CaseIterable {
        case name, amount, min, max, free, currency, from, until, note

        init?(_ name: String) {
            let slug = Slug.make(name)
            guard let member = Self.allCases.first(where: { $0.rawValue == slug || $0.words.contains(slug) }) else {
                return nil
            }
            self = member
        }

        private var words: [String] {
            switch self {
            case .name: ["bezeichnung", "art", "wofuer", "titel", "title"]
            case .amount: ["betrag", "preis", "hoehe", "price"]
            case .min: ["mindestens", "minimum"]
            case .max: ["hoechstens", "maximum"]
            case .free: ["kostenlos", "gebuehrenfrei", "kostenfrei", "frei"]
            case .currency: ["waehrung"]
            case .from: ["ab", "von", "gueltig-ab"]
            case .until: ["bis", "gueltig-bis"]
            case .note: ["hinweis", "anmerkung"]
            }
        }
    }

    private mutating func references(
        _ member: SourceMember, _ path: String, as field: FactField
    ) throws(ImportProblem) -> [DraftArticle.Reference] {
        let items: [SourceValue]
        switch member.value {
        case .list(let list): items = list
        case .group: items = [member.value]
        default: throw wrongForm(member, path, Self.referenceForm)
        }
        var references: [DraftArticle.Reference] = []
        for (number, item) in items.enumerated() {
            let place = "\(path)[\(number + 1)]"
            if case .text(let words) = item {
                let text = SourceText(words, member: place, line: member.line)
                facts.append(SourceRecord.WrittenFact(field: field, text: text))
                continue
            }
            guard case .group(let parts) = item else { throw wrongForm(member, place, Self.referenceForm) }
            var (title, url): (String?, String?) = (nil, nil)
            for part in parts {
                switch Slug.make(part.name) {
                case "title", "titel", "name", "bezeichnung": title = try short(part, "\(place).\(part.name)")
                case "url", "link", "adresse", "href":
                    url = try value(part, "\(place).\(part.name)", Self.addressForm) { WebAddress.cleaned($0) }
                default:
                    losses.append(ImportLoss(path: "\(place).\(part.name)", line: part.line, value: part.value.written))
                }
            }
            if let url {
                references.append(DraftArticle.Reference(title: title ?? url, url: url))
            } else if let title {
                // A law without an address is told in a section.
                facts.append(
                    SourceRecord.WrittenFact(
                        field: field,
                        text: SourceText(MarkdownText.escaped(title), .markdown, member: place, line: member.line)))
            }
        }
        return references
    }
}
