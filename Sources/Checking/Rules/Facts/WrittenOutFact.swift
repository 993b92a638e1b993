import Diagnostics
import Knowledge

/// An amount that a fact holds is named, not written out.
enum WrittenOutFact: SingleFindingRule {
    static let declaration = RuleDeclaration(
        id: "fact.written-out", .note, exceptional: .warning, adjustable: true,
        LocalizedText(
            de: "Ein Betrag, der in facts.yaml steht, ist in Texten und Gebühren nicht noch einmal ausgeschrieben.",
            en: "An amount that is in facts.yaml is not written out again in texts and fees."),
        why: LocalizedText(
            de: """
                Ändert sich der Wert, ändert sich diese Stelle nicht mit, und zwei Seiten sagen Verschiedenes. Gewarnt wird, wo \
                Name und Betrag übereinstimmen; wo nur der Betrag und ein Wort es tun, steht ein Hinweis.
                """,
            en: """
                When the value changes, this place does not, and two pages say different things. There is a warning where \
                name and amount agree; where only the amount and a word do, there is a note.
                """),
        wrong: .fact("  name: Abholung von Sperrmüll\n  values:\n    - amount: 20\n")
            .and(.article("fees:\n  - name: Sperrmüll\n    amount: 20")),
        right: .fact("  name: Abholung von Sperrmüll\n  values:\n    - amount: 20\n")
            .and(.article("fees:\n  - name: Sperrmüll\n    fact: abholung")))

    static func checks(_ knowledge: KnowledgeBase) -> [ContentCheck] {
        let facts = FactAmounts(knowledge)
        guard !facts.isEmpty else { return [] }
        return [
            .topics { number, findings in
                for version in knowledge.topics[number].versions {
                    let title = version.fields.title?.value ?? ""
                    fees(of: version, title, facts, knowledge, &findings)
                    for field in ArticleField.allCases where field.takesPlaceholders {
                        version.fields[field]?.forEachText { text in
                            check(text, of: field, title, version, facts, knowledge, &findings)
                        }
                    }
                }
            },
            .passages { passage, findings in
                let title = passage.topic.map { knowledge.topics[$0].displayTitle } ?? ""
                check(passage, title, facts, knowledge, &findings)
            },
        ]
    }

    private static func fees(
        of version: Topic.Version, _ title: String, _ facts: FactAmounts, _ knowledge: KnowledgeBase,
        _ findings: inout Findings
    ) {
        for fee in version.fields.fees?.value ?? [] {
            guard fee.fact == nil, fee.currency == "EUR", case .fixed(let amount) = fee.price,
                fee.period.contains(knowledge.date)
            else { continue }
            let context = [title, fee.name?.value ?? ""].joined(separator: " ")
            guard
                let match = facts.match(
                    amount, in: version.municipalities, context, mainly: fee.name?.value ?? title)
            else { continue }
            // What has days of its own says more than the fact.
            let isSafe = match.isCertain && fee.from == nil && fee.until == nil
            findings.add(
                finding(
                    Wording.amount(amount, currency: "EUR", .german), match, at: fee.span.range, isSafe: isSafe,
                    fix: fee.whole.map { (range: $0.range, text: "fact: \(match.fact.id.value)") },
                    in: knowledge.ids(version.municipalities)))
        }
    }

    private static func check(
        _ text: LocatedText, of field: ArticleField, _ title: String, _ version: Topic.Version, _ facts: FactAmounts,
        _ knowledge: KnowledgeBase, _ findings: inout Findings
    ) {
        let spoken = SpokenText(text)
        for mention in Amounts.mentions(in: spoken.bytes) {
            let context = title + " " + SpokenText.sentence(around: mention.range, in: spoken.bytes)
            guard let match = facts.match(mention.amount, in: version.municipalities, context) else { continue }
            let range = spoken.range(of: mention.range)
            findings.add(
                finding(
                    String(decoding: spoken.bytes[mention.range], as: UTF8.self), match, at: range,
                    isSafe: match.isCertain,
                    fix: text.takesBraces(at: mention.range.lowerBound, isItem: field.form == .texts)
                        ? (range, "{{ \(Placeholder.fact(id: match.fact.id.value).path) }}") : nil,
                    in: knowledge.ids(version.municipalities)))
        }
    }

    private static func check(
        _ passage: Passage, _ title: String, _ facts: FactAmounts, _ knowledge: KnowledgeBase,
        _ findings: inout Findings
    ) {
        let document = passage.document
        var prose = Prose()
        passage.forEachBlock { block in
            guard document.nodes[block].kind.isReadText else { return }
            prose.read(block, of: document, showsCode: false)
            for mention in Amounts.mentions(in: prose.text) {
                let context = title + " " + SpokenText.sentence(around: mention.range, in: prose.text)
                guard let match = facts.match(mention.amount, in: passage.municipalities, context),
                    let range = prose.range(of: mention.range, in: document)
                else { continue }
                let written = String(decoding: prose.text[mention.range], as: UTF8.self)
                // In one line and without marks between its signs.
                let isWhole =
                    range.endLine == range.start.line
                    && Int(range.endColumn - range.start.column) == written.unicodeScalars.count
                findings.add(
                    finding(
                        written, match, at: range, isSafe: match.isCertain,
                        fix: isWhole ? (range, "{{ \(Placeholder.fact(id: match.fact.id.value).path) }}") : nil,
                        in: knowledge.ids(passage.municipalities)))
            }
        }
    }

    private static func finding(
        _ written: String, _ match: FactAmounts.Match, at range: SourceRange, isSafe: Bool,
        fix: (range: SourceRange, text: String)?, in municipalities: [String]
    ) -> Diagnostic {
        let (id, name) = (match.fact.id.value, match.fact.displayName)
        return Diagnostic(
            declaration, at: range, isExceptional: match.isCertain,
            LocalizedText(
                de: "„\(written)“ steht in facts.yaml als „\(id)“ (\(name)).",
                en: "\"\(written)\" is in facts.yaml as \"\(id)\" (\(name))."),
            help: fix.map { LocalizedText(de: "Schreiben: \($0.text)", en: "Write: \($0.text)") }
                ?? LocalizedText(
                    de: "Statt des Betrags „{{ fact.\(id) }}“ schreiben, den ganzen Text in Anführungszeichen.",
                    en: "Write \"{{ fact.\(id) }}\" in place of the amount, the whole text in quotation marks."),
            fixes: fix.map {
                [
                    Diagnostic.Fix(
                        $0.range, replacement: $0.text,
                        summary: LocalizedText(de: "„\($0.text)“ schreiben", en: "write \"\($0.text)\""),
                        isSafe: isSafe)
                ]
            } ?? [], municipalities: municipalities)
    }
}

/// Which facts are an amount of euros on the day.
private struct FactAmounts {
    struct Match {
        let fact: Fact
        /// Whether its name says no other thing than the words around the amount.
        let isCertain: Bool
    }

    private struct Candidate {
        let fact: Fact
        /// Of its name.
        let words: [Substring]
        /// By city; nil where it is no amount there.
        let amounts: IndexedList<CityIndex, Amount?>
    }

    private var byAmount: [Amount: [Candidate]] = [:]

    init(_ knowledge: KnowledgeBase) {
        for fact in knowledge.facts {
            let amounts = knowledge.municipalities.mapped { city -> Amount? in
                guard let value = fact.details(in: city.id).value(on: knowledge.date), value.currency == "EUR",
                    case .fixed(let amount)? = value.price, amount.hundredths > 0
                else { return nil }
                return amount
            }
            let candidate = Candidate(
                fact: fact, words: Slug.make(fact.displayName).split(separator: "-"), amounts: amounts)
            for amount in Set(amounts.compactMap { $0 }) { byAmount[amount, default: []].append(candidate) }
        }
    }

    var isEmpty: Bool { byAmount.isEmpty }

    /// The fact that is the amount in all of the cities and whose name has most in common with the words around it; nil where none has.
    ///
    /// - Parameter main: the words that must have something in common with a name that not all words of the context make up.
    func match(
        _ amount: Amount, in cities: [CityIndex], _ context: String, mainly main: String? = nil
    ) -> Match? {
        guard let candidates = byAmount[amount] else { return nil }
        let words = Slug.make(context).split(separator: "-")
        let mainWords = main.map { Slug.make($0).split(separator: "-") } ?? words
        var best: (candidate: Candidate, common: Int, isCertain: Bool)?
        var isTied = false
        for candidate in candidates where cities.allSatisfy({ candidate.amounts[$0] == amount }) {
            let telling = candidate.words.filter(Self.isTelling)
            let common = telling.count { word in words.contains { Self.agree(word, $0) } }
            guard common > 0 else { continue }
            let isCertain = candidate.words.allSatisfy { words.contains($0) }
            guard isCertain || telling.contains(where: { word in mainWords.contains { Self.agree(word, $0) } }) else {
                continue
            }
            if let known = best, (known.isCertain ? 1 : 0, known.common) > (isCertain ? 1 : 0, common) { continue }
            isTied = best.map { $0.isCertain == isCertain && $0.common == common } ?? false
            best = (candidate, common, isCertain)
        }
        return best.map { Match(fact: $0.candidate.fact, isCertain: $0.isCertain && !isTied) }
    }

    private static func isTelling(_ word: Substring) -> Bool {
        word.utf8.count >= 5 && !common.contains(String(word)) && word.contains { $0.isLetter }
    }

    /// The same word, or one at an end of the other: `ausweis`, `personalausweis`. What stands within one is not its matter:
    /// `register`, `melderegisterauskunft`.
    private static func agree(_ left: Substring, _ right: Substring) -> Bool {
        let (short, long) = left.utf8.count < right.utf8.count ? (left, right) : (right, left)
        return left == right || short.utf8.count >= 5 && (long.hasPrefix(short) || long.hasSuffix(short))
    }

    /// Words of any fee.
    private static let common: Set<String> = [
        "jahre", "jahren", "unter", "ueber", "gebuehr", "gebuehren", "kosten", "kostet", "monat", "monate", "monaten",
        "person", "personen", "antrag", "weitere", "weiteres", "kinder", "betrag", "hoechstens", "mindestens",
        "pauschale",
        "ausstellung", "zuschlag", "eines", "einer", "einem", "einen", "jedes", "jeder", "haben", "werden", "sowie",
        "aenderung", "stueck",
    ]
}

extension SpokenText {
    /// The sentence that some bytes stand in, roughly.
    static func sentence(around part: Range<Int>, in text: [UInt8]) -> String {
        func ends(_ index: Int) -> Bool {
            ".!?\n".utf8.contains(text[index]) && (index + 1 >= text.count || text[index + 1] <= 0x20)
        }
        let start = text[..<part.lowerBound].indices.last(where: ends).map { $0 + 1 } ?? 0
        let end = text[part.upperBound...].indices.first(where: ends) ?? text.count
        return String(decoding: text[start..<end], as: UTF8.self)
    }
}

extension LocatedText {
    /// Whether YAML takes `{{` at an offset of the text as part of it: not where a text without quotes begins with it, and in a list of
    /// one line nowhere.
    ///
    /// - Parameter isItem: whether it is an item of a list.
    func takesBraces(at offset: Int, isItem: Bool) -> Bool {
        let isQuoted = !seams.isEmpty || Int(span.length) == written.unicodeScalars.count + 2
        return isQuoted || offset > 0 && !isItem
    }
}
