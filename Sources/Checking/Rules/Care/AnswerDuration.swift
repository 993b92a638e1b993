import Bytes
import Diagnostics
import Knowledge

/// What the answer says of how long it takes is what `duration` says.
enum AnswerDuration: SingleFindingRule {
    static let declaration = RuleDeclaration(
        id: "care.answer-duration", .warning, adjustable: true,
        LocalizedText(
            de: "Sagt die Antwort, wie lange es dauert, sagt sie dasselbe wie „duration“.",
            en: "If the answer says how long it takes, it says the same as \"duration\"."),
        why: LocalizedText(
            de: "Sonst hört der Anrufer eine Dauer und liest eine andere.",
            en: "Otherwise callers hear one length of time and read another."),
        wrong: .article("answer: Die Bearbeitung dauert drei Wochen.\nduration: 2 Wochen"),
        right: .article("answer: Die Bearbeitung dauert zwei Wochen.\nduration: 2 Wochen"))

    /// What a sentence about the duration has, and one about a deadline or an age has not.
    private static let topics = ["dauer", "bearbeit", "fertig", "abhol", "gelief", "liefer"].map { Array($0.utf8) }

    static func checks(_ knowledge: KnowledgeBase) -> [ContentCheck] {
        [
            .topics { number, findings in
                for version in knowledge.topics[number].versions {
                    guard let answer = version.fields.answer, let duration = version.fields.duration else { continue }
                    let text = SpokenText(answer)
                    let sentences = Self.sentences(of: text.string)
                    guard !sentences.isEmpty else { continue }
                    let right = days(in: duration.value)
                    guard !right.isEmpty else { continue }
                    for sentence in sentences {
                        let said = Durations.mentions(in: sentence.text)
                        guard let first = said.first, said.allSatisfy({ $0.days.isDisjoint(with: right) }) else {
                            continue
                        }
                        let range =
                            (first.range.lowerBound + sentence.start)..<(first.range.upperBound + sentence.start)
                        findings.add(
                            finding(
                                String(decoding: text.bytes[range], as: UTF8.self), duration.value,
                                at: text.range(of: range), in: knowledge.ids(version.municipalities)))
                    }
                }
            }
        ]
    }

    private static func days(in text: String) -> Set<Double> {
        Durations.mentions(in: text).reduce(into: []) { $0.formUnion($1.days) }
    }

    /// Those that speak of the duration.
    private static func sentences(of answer: String) -> [(text: String, start: Int)] {
        var sentences: [(text: String, start: Int)] = []
        var start = 0
        let bytes = Array(answer.utf8)
        let folded = answer.foldedBytes
        guard topics.contains(where: { folded.has($0) }) else { return [] }
        func add(_ end: Int) {
            let part = Array(folded[start..<end])
            guard topics.contains(where: { part.has($0) }) else { return }
            sentences.append((String(decoding: bytes[start..<end], as: UTF8.self), start))
        }
        for index in bytes.indices
        where ".!?".utf8.contains(bytes[index]) && (index + 1 == bytes.count || bytes[index + 1] <= 0x20) {
            add(index + 1)
            start = index + 1
        }
        add(bytes.count)
        return sentences
    }

    private static func finding(
        _ written: String, _ duration: String, at range: SourceRange, in municipalities: [String]
    ) -> Diagnostic {
        Diagnostic(
            declaration, at: range,
            LocalizedText(
                de: "Die Antwort sagt „\(written)“, unter „duration“ steht „\(duration)“.",
                en: "The answer says \"\(written)\", \"duration\" says \"\(duration)\"."),
            help: LocalizedText(
                de: "Antwort und „duration“ in Einklang bringen.", en: "Make the answer and \"duration\" agree."),
            municipalities: municipalities)
    }
}
