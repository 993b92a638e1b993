import Bytes
import Diagnostics
import Knowledge

/// An answer that several cities share names none of them.
enum OtherCityInAnswer: SingleFindingRule {
    static let declaration = RuleDeclaration(
        id: "reference.other-city", .warning, adjustable: true,
        LocalizedText(
            de: "Eine Antwort für mehrere Städte nennt keine von ihnen.",
            en: "An answer for several cities names none of them."),
        why: LocalizedText(
            de: "Wer in Ruhrstadt anruft, hört sonst, was in Rheinstadt gilt.",
            en: "Otherwise callers from Ruhrstadt hear what holds in Rheinstadt."),
        wrong: .article("answer: Den Antrag nimmt das Rathaus in Rheinstadt entgegen."),
        right: .article("answer: Den Antrag nimmt das Rathaus entgegen."))

    static func checks(_ knowledge: KnowledgeBase) -> [ContentCheck] {
        let names = knowledge.municipalities.indexed().map { (city: $0, name: Array($1.displayName.utf8)) }
        return [
            .answers { answer, municipalities in
                guard municipalities.count > 1 else { return [] }
                return names.compactMap { city, name in
                    guard let place = answer.bytes.firstWord(name) else { return nil }
                    let others = municipalities.filter { $0 != city }
                    return finding(
                        knowledge.municipalities[city], at: answer.range(of: place), in: knowledge.ids(others))
                }
            }
        ]
    }

    private static func finding(_ city: Municipality, at range: SourceRange, in others: [String]) -> Diagnostic {
        Diagnostic(
            declaration, at: range,
            LocalizedText(
                de: "Die Antwort nennt \(city.displayName), und andere Städte haben sie auch.",
                en: "The answer names \(city.displayName), and other cities have it, too."),
            help: LocalizedText(
                de: "Den Namen weglassen oder jeder Stadt unter „municipalities“ ihre eigene Antwort geben.",
                en: "Leave the name out, or give each city its own answer under \"municipalities\"."),
            municipalities: others)
    }
}

extension [UInt8] {
    /// Where a word stands that no letter or digit goes on with.
    func firstWord(_ word: [UInt8]) -> Range<Int>? {
        guard let first = word.first, count >= word.count else { return nil }
        func isInWord(_ index: Int) -> Bool {
            indices.contains(index) && (self[index].isLetterByte || self[index].isASCIIDigit)
        }
        return (0...(count - word.count)).first { start in
            self[start] == first && self[start..<(start + word.count)].elementsEqual(word) && !isInWord(start - 1)
                && !isInWord(start + word.count)
        }.map { $0..<($0 + word.count) }
    }
}
