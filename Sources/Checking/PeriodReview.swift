import Diagnostics
import Knowledge
import Parallel
import Reading

/// What goes wrong with the same content in days to come: evaluated on every day on which something changes, with the articles that it
/// changes something about.
///
/// What a rule can tell by the day alone, such as an overdue review, it foresees (`Rule.foreseen`); for the rest the day before and the
/// day itself are compared, so that what is wrong all the time, or only for want of the other articles, is told of neither. What
/// concerns the whole (an office that nothing leads to any more) is told by the check of that day.
public struct PeriodReview: Sendable {
    private let knowledge: KnowledgeBase
    private let last: CalendarDate
    private let changes: ChangeDays
    private let excerpts: ContentExcerpts
    /// By an article whose publication changes: those that lead to it.
    private let sources: [String: Set<String>]

    /// - Parameters:
    ///   - content: as it was read.
    ///   - knowledge: what it says on the first day.
    package init(_ content: ParsedContent, _ knowledge: KnowledgeBase, through last: CalendarDate) {
        (self.knowledge, self.last) = (knowledge, last)
        changes = ChangeDays(knowledge, through: last)
        excerpts = ContentExcerpts(content)
        sources = excerpts.sources(leadingTo: changes.publication.values.reduce(into: []) { $0.formUnion($1) })
    }

    /// Each once, with the first day, in the order of the days.
    ///
    /// - Parameter known: what is wrong on the first day already; it is not told again.
    /// - Complexity: O(n) in the content, and for each day in the articles that change on it with those that lead to them.
    public func findings(beyond known: [Diagnostic]) -> [Diagnostic] {
        let onDays = changes.days.parallelMap(chunk: 1) { findings(on: $0) }
        var byDay: [String: Set<Diagnostic>] = [:]
        for finding in onDays.joined() + foreseen(in: knowledge) {
            if let day = finding.firstDay { byDay[day, default: []].insert(finding) }
        }
        var told: Set<Matter> = []
        for finding in known { told.formUnion(matters(of: finding)) }
        var result: [Diagnostic] = []
        for (_, findings) in byDay.sorted(by: { $0.key < $1.key }) {
            var new: [Diagnostic] = []
            var toldNow: Set<Matter> = []
            // Which is merged with which first is in no order of its own.
            for var finding in findings.sorted(by: { $0.municipalities.lexicographicallyPrecedes($1.municipalities) }) {
                let matters = matters(of: finding).filter { !told.contains($0) }
                guard !matters.isEmpty else { continue }
                finding.municipalities = matters.map(\.municipality).sorted()
                toldNow.formUnion(matters)
                new.append(finding)
            }
            told.formUnion(toldNow)
            result += new.sortedAndMerged(knowledge.sources, municipalityCount: max(1, knowledge.municipalities.count))
        }
        return result
    }

    /// What is one finding although its sentence may tell another day.
    private struct Matter: Hashable {
        let rule: RuleID
        let range: SourceRange
        let municipality: String
    }

    private func matters(of finding: Diagnostic) -> [Matter] {
        let cities = finding.municipalities.isEmpty ? knowledge.municipalities.map(\.id) : finding.municipalities
        return cities.map { Matter(rule: finding.rule, range: finding.range, municipality: $0) }
    }

    // MARK: A day

    private func findings(on day: CalendarDate) -> [Diagnostic] {
        guard let eve = day.adding(days: -1) else { return [] }
        let appearing = changes.appearing[day] ?? []
        let published = changes.publication[day] ?? []
        var concerned = published.union(changes.values[day] ?? [])
        for id in published { concerned.formUnion(sources[id] ?? []) }
        // An article that appears is looked at for the first time: what it leads to is to be there.
        let shown = appearing.reduce(into: concerned) { $0.formUnion(excerpts.targets(of: $1)) }
        let resolution = excerpts.resolve(shown, date: day, edition: knowledge.edition)
        let files = excerpts.files(of: concerned).union(resolution.knowledge.notices.map(\.file))
        func review(_ resolution: Resolution) -> [Diagnostic] {
            Rules.review(resolution.knowledge, reading: resolution.findings)
                .filter { files.contains($0.range.start.file) }
        }
        let before = Set(
            review(excerpts.resolve(shown, date: eve, edition: knowledge.edition)).flatMap { matters(of: $0) })
        var found: [Diagnostic] = []
        for var finding in review(resolution) {
            let matters = matters(of: finding).filter { !before.contains($0) }
            guard !matters.isEmpty else { continue }
            finding.municipalities = matters.map(\.municipality)
            finding.firstDay = day.iso8601
            found.append(finding)
        }
        guard !appearing.isEmpty else { return found }
        let new = excerpts.files(of: appearing)
        return found + foreseen(in: resolution.knowledge).filter { new.contains($0.range.start.file) }
    }

    // MARK: What the day alone brings about

    private func foreseen(in knowledge: KnowledgeBase) -> [Diagnostic] {
        let publications = Publications(knowledge)
        return Rules.foreseen(knowledge, through: last).compactMap { finding in
            guard let day = finding.firstDay.flatMap({ CalendarDate($0) }),
                let readers = publications.readers(of: finding, on: day)
            else { return nil }
            var finding = finding
            finding.municipalities = knowledge.ids(readers)
            return finding
        }
    }
}

/// Which cities have the text of a file on a day.
private struct Publications {
    private let knowledge: KnowledgeBase
    private var topics: [FileID: TopicIndex] = [:]

    init(_ knowledge: KnowledgeBase) {
        self.knowledge = knowledge
        for (index, topic) in knowledge.topics.indexed() {
            topics[topic.file] = index
            for version in topic.versions {
                if let file = version.ownFile { topics[file] = index }
            }
        }
    }

    /// Those that a finding concerns on its day; nil where nobody reads the text then.
    func readers(of finding: Diagnostic, on day: CalendarDate) -> [CityIndex]? {
        let named =
            finding.municipalities.isEmpty
            ? Array(knowledge.municipalities.indices)
            : finding.municipalities.compactMap { knowledge.municipalityIndex[$0] }
        guard let topic = topics[finding.range.start.file] else { return named }
        let readers = named.filter {
            knowledge.topics[topic].version(in: $0)?.fields.publication.contains(day) ?? false
        }
        return readers.isEmpty ? nil : readers
    }
}
