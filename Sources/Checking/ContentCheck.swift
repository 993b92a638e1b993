import Diagnostics
import Knowledge
import Parallel

/// What a rule asks of each part of the content. The parts are made once for all rules, and while one is at hand every
/// rule looks at it.
enum ContentCheck: Sendable {
    /// Of the bodies of every article and notice.
    case passages(@Sendable (_ passage: Passage, _ findings: inout Findings) -> Void)
    /// Of the articles. It gets their numbers.
    case topics(@Sendable (_ number: TopicIndex, _ findings: inout Findings) -> Void)
    /// Of every answer as written, with the municipalities whose callers hear it.
    case answers(@Sendable (_ answer: SpokenText, _ municipalities: [CityIndex]) -> [Diagnostic])
    /// Of the texts of articles' fields that `concerns` picks, only those that the public edition shows of articles that
    /// it has, or all; a text is checked for each version that has it, with the municipalities that get the version.
    case fieldTexts(
        isPublic: Bool, where: @Sendable (_ text: String) -> Bool,
        @Sendable (_ text: LocatedText, _ municipalities: [CityIndex], _ findings: inout Findings) -> Void)
    /// Of what is neither an article nor the body of a notice.
    case rest(@Sendable (_ findings: inout Findings) -> Void)
}

extension KnowledgeBase {
    /// What the checks find, looked for on all cores.
    ///
    /// - Complexity: what the checks say, and O(n) in the nodes of all bodies.
    func findings(of checks: [ContentCheck]) -> [Diagnostic] {
        let inTopics = topics.indices.parallelMap(chunk: 64) { number in
            var findings = Findings()
            let topic = topics[number]
            let passages = Passage.all(of: topic.bodies, topic: number)
            let answers = topic.answers.map { (SpokenText($0.answer), $0.municipalities) }
            for check in checks {
                switch check {
                case .passages(let check): for passage in passages { check(passage, &findings) }
                case .topics(let check): check(number, &findings)
                case .answers(let check):
                    for (answer, cities) in answers { findings.add(contentsOf: check(answer, cities)) }
                case .fieldTexts(let isPublic, let concerns, let check):
                    topic.forEachFieldText(isPublic: isPublic, where: concerns) { check($0, $1, &findings) }
                case .rest: break
                }
            }
            return findings.list
        }
        var findings = Findings()
        for list in inTopics { findings.add(contentsOf: list) }
        let passages = notices.flatMap { Passage.all(of: $0.bodies.compactMap(\.self), topic: nil) }
        for check in checks {
            switch check {
            case .passages(let check): for passage in passages { check(passage, &findings) }
            case .rest(let check): check(&findings)
            case .topics, .answers, .fieldTexts: break
            }
        }
        return findings.list
    }
}

extension Topic {
    /// Each answer as written, once.
    fileprivate var answers: [(answer: LocatedText, municipalities: [CityIndex])] {
        var list: [(answer: LocatedText, municipalities: [CityIndex])] = []
        for version in versions {
            guard let answer = version.fields.answer else { continue }
            if let index = list.firstIndex(where: { $0.answer.span == answer.span }) {
                list[index].municipalities += version.municipalities
            } else {
                list.append((answer, version.municipalities))
            }
        }
        return list
    }
}
