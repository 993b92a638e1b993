import Diagnostics
import Knowledge

/// Where house numbers decide, every house of a street is in one line only.
enum StreetNumbers: SingleFindingRule {
    static let declaration = RuleDeclaration(
        id: "directory.street-numbers", .warning, adjustable: true,
        LocalizedText(
            de: "Jede Hausnummer einer Straße steht in genau einer Zeile des Straßenverzeichnisses.",
            en: "Every house number of a street is in exactly one line of the street index."),
        why: LocalizedText(
            de: """
                Die Adresse entscheidet über Stadtteil, Stelle und Abfuhrtag. Ein Haus in zwei Zeilen erhielte zwei \
                Auskünfte, eines in keiner gar keine.
                """,
            en: """
                The address decides the district, the office and the day of collection. A house in two lines would \
                get two answers, one in none no answer at all.
                """),
        wrong: RuleDeclaration.Example(
            ("streets/rhein.tsv", "street\tnumbers\tpostcode\nRheinufer\t1-99\t12345\nRheinufer\t50-\t12346\n")),
        right: RuleDeclaration.Example(
            ("streets/rhein.tsv", "street\tnumbers\tpostcode\nRheinufer\t1-99\t12345\nRheinufer\t100-\t12346\n")))

    static func check(_ knowledge: KnowledgeBase, _ findings: inout Findings) {
        for streets in knowledge.streets {
            var lines: [String: [Street]] = [:]
            for street in streets { lines[street.name.value.lowercased(), default: []].append(street) }
            for street in streets {
                guard let all = lines.removeValue(forKey: street.name.value.lowercased()) else { continue }
                guard all.count > 1 || street.numbers.value != .all else { continue }
                check(all, &findings)
            }
        }
    }

    private static func check(_ lines: [Street], _ findings: inout Findings) {
        for number in lines.indices.dropFirst() {
            guard let other = lines[..<number].first(where: { $0.numbers.value.overlaps(lines[number].numbers.value) })
            else { continue }
            findings.add(
                Diagnostic(
                    declaration, at: lines[number].numbers.span.range,
                    LocalizedText(
                        de: "Häuser dieser Zeile stehen schon in einer anderen von „\(other.name.value)“.",
                        en: "Houses of this line are in another one of \"\(other.name.value)\" already."),
                    help: LocalizedText(
                        de: "Die Nummern teilen, zum Beispiel: 1-99 odd, 2-98 even, 100-",
                        en: "Divide the numbers, for example: 1-99 odd, 2-98 even, 100-"),
                    related: [.alsoDefined(other.numbers.span.range)]))
            return
        }
        for side in HouseNumbers.Side.allCases {
            guard let missing = firstMissing(on: side, lines.map(\.numbers.value)), let last = lines.last else {
                continue
            }
            findings.add(
                Diagnostic(
                    declaration, at: last.numbers.span.range,
                    LocalizedText(
                        de: "Haus \(missing) von „\(last.name.value)“ steht in keiner Zeile.",
                        en: "House \(missing) of \"\(last.name.value)\" is in no line."),
                    help: LocalizedText(
                        de: "Die Nummern ergänzen; „100-“ ist alles ab 100.",
                        en: "Add the numbers; \"100-\" is everything from 100.")))
            return
        }
    }

    /// The lowest house of a side that none has, below the highest that some line has; nil where there is none. A street that ends is no
    /// gap.
    private static func firstMissing(on side: HouseNumbers.Side, _ lines: [HouseNumbers]) -> Int? {
        let lines = lines.filter { $0.side == nil || $0.side == side }.sorted { $0.lowest < $1.lowest }
        var next = side == .odd ? 1 : 2
        guard !lines.isEmpty else { return next }
        for line in lines {
            let first = line.lowest % 2 == next % 2 ? line.lowest : line.lowest + 1
            if next < first { return next }
            guard let highest = line.highest else { return nil }
            let last = highest % 2 == next % 2 ? highest : highest - 1
            next = max(next, last + 2)
        }
        return nil
    }
}
