import Diagnostics
import Markup

/// What an import tells of its source: a few of each kind singly, what many records have in common in one sentence.
package struct ImportFindings {
    /// In file 0, or those of a source of several.
    package var all: [Diagnostic] { groups.flatMap(\.diagnostics) }
    /// Most kinds of what has no place that are named.
    private static let longestList = 8
    /// Longest part of a text that a finding quotes, in characters.
    private let longestQuote: Int
    private var groups: [Group] = []
    private var places: [GroupKey: Int] = [:]
    /// Identifier of the record that is being read; empty where it has none.
    package var record = ""
    /// The file that is being read, of a source of several.
    package var file: FileID = 0
    /// What the report is to have.
    private var details: [(problem: ImportProblem, record: String)] = []
    /// By the elements around it: how much has no place, and the first of it.
    private var unplaced: [String: (count: Int, first: ImportLoss, file: FileID)] = [:]
    /// By field: what is not there, how often, and the line of the first.
    private var missing: [String: (names: [String: Int], order: [String], line: Int, file: FileID)] = [:]
    /// Articles without a category, and the line of the first.
    private var withoutCategory: (count: Int, line: Int, file: FileID) = (0, Int.max, 0)
    private var unknownCategories = UnknownCategories()

    private struct GroupKey: Hashable {
        let rule: ImportRule
        let isExceptional: Bool
        let member: String
    }

    /// Problems of one kind.
    private struct Group {
        var first: [ImportProblem] = []
        /// Records and files of `first`.
        var places: [(record: String, file: FileID)] = []
        var count = 0
        var isError = false

        /// How many are said singly.
        var limit: Int { isError ? 20 : 3 }

        mutating func add(_ problem: ImportProblem, record: String, file: FileID) {
            count += 1
            guard first.count < limit else { return }
            first.append(problem)
            places.append((record, file))
        }

        var diagnostics: [Diagnostic] {
            // Of notes the first stands for all, of errors the last that is shown for the rest.
            let isSum = count > first.count
            let shown = isSum && !isError ? 1 : first.count
            return (0..<shown).map { number in
                let more = isSum && number == shown - 1 ? count - shown : 0
                return first[number].diagnostic(file: places[number].file, more: more)
            }
        }
    }

    /// - Parameter longestQuote: longest part of a text that a finding quotes, in characters.
    package init(longestQuote: Int) { self.longestQuote = longestQuote }

    /// Adds what is wrong at one place.
    package mutating func report(_ problem: ImportProblem) {
        let key = GroupKey(rule: problem.rule, isExceptional: problem.isExceptional, member: problem.member)
        let place = places[key] ?? groups.count
        if place == groups.count {
            places[key] = place
            groups.append(Group())
            // That files are there is one mistake, however many they are.
            groups[place].isError = problem.isError && problem.rule != .exists
        }
        groups[place].add(problem, record: record, file: file)
        guard problem.isDetail else { return }
        let (group, isWords) = (groups[place], problem.rule == .words)
        // What is shown singly needs no line in the report; once it is summed up, all of it does.
        if !group.isError, !isWords, group.count == group.limit + 1 {
            details += zip(group.first, group.places).map { ($0, $1.record) }
        }
        if group.isError || isWords || group.count > group.limit { details.append((problem, record)) }
    }

    /// Adds what is wrong at several places.
    package mutating func report(_ problems: [ImportProblem]) { for problem in problems { report(problem) } }

    /// Adds what is wrong in a line, from 1.
    package mutating func report(_ kind: ImportProblem.Kind, line: Int) {
        report(ImportProblem(kind, line: line))
    }

    /// What was reported since the last time and belongs into the report.
    package mutating func takeDetails() -> [(problem: ImportProblem, record: String)] {
        defer { details.removeAll(keepingCapacity: true) }
        return details
    }

    /// Keeps what has no finding of its own in mind.
    package mutating func count(_ loss: ImportLoss) {
        if loss.kind == .other { unplaced[loss.group, default: (0, loss, file)].count += 1 }
    }

    /// Keeps in mind that an article has no category.
    package mutating func countWithoutCategory(line: Int) {
        let isFirst = withoutCategory.count == 0
        withoutCategory = (
            withoutCategory.count + 1, min(withoutCategory.line, isFirst || withoutCategory.file == file ? line : .max),
            isFirst ? file : withoutCategory.file
        )
    }

    /// - Parameter id: the source's own, where it has one.
    package mutating func countUnknownCategory(_ id: String?, title: String, line: Int) {
        unknownCategories.add(id, title: title, line: line, file: file)
    }

    /// Keeps in mind that something which a field names is not there.
    mutating func countMissing(_ field: RecordField, named name: String, line: Int) {
        var entry = missing[field.key] ?? ([:], [], line, file)
        if entry.names[name] == nil, entry.order.count < 100 { entry.order.append(name) }
        if entry.names[name] != nil || entry.names.count < 10_000 { entry.names[name, default: 0] += 1 }
        missing[field.key] = entry
    }

    /// Reports what was counted, each kind once, where it comes first.
    ///
    /// - Parameter fallback: the category of articles without one that is known.
    package mutating func reportCounts(fallback: String) {
        let entries = unplaced.values.sorted {
            ($0.file, $0.first.line, $0.first.path) < ($1.file, $1.first.line, $1.first.path)
        }
        let last = file
        defer { file = last }
        let shown = entries.count > Self.longestList ? Self.longestList - 1 : entries.count
        for entry in entries.prefix(shown) {
            file = entry.file
            report(
                .unplaced(
                    path: entry.first.group, count: entry.count, first: String(entry.first.value.prefix(longestQuote))),
                line: entry.first.line)
        }
        if let next = entries.dropFirst(shown).first {
            let count = entries.dropFirst(shown).reduce(0) { $0 + $1.count }
            file = next.file
            report(.furtherUnplaced(kinds: entries.count - shown, count: count), line: next.first.line)
        }
        unplaced = [:]
        for (member, entry) in missing.sorted(by: { $0.key < $1.key }) {
            let shown = entry.order.prefix(10).map { name in
                "„\(name.prefix(longestQuote))“"
                    + (entry.names[name, default: 1] > 1 ? " (\(entry.names[name, default: 1]))" : "")
            }
            let names = shown.joined(separator: ", ") + (entry.names.count > shown.count ? ", …" : "")
            file = entry.file
            report(.missing(member: member, count: entry.names.count, names: names), line: entry.line)
        }
        missing = [:]
        file = last
        if let unknown = unknownCategories.problem(fallback: fallback) {
            file = unknown.file
            report(unknown.problem)
        }
        unknownCategories = UnknownCategories()
        guard withoutCategory.count > 0 else { return }
        file = withoutCategory.file
        report(.noCategory(count: withoutCategory.count, fallback: fallback), line: withoutCategory.line)
        withoutCategory = (0, Int.max, 0)
    }
}
