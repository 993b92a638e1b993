import Diagnostics
import Markup

/// What an import tells of its source: of single records at once, of what many have in common at the end.
package struct ImportFindings {
    /// In file 0.
    package private(set) var all: [Diagnostic] = []
    /// Longest part of a text that a finding quotes, in characters.
    private let longestQuote: Int
    /// By the elements around it: how much has no place, and the first of it.
    private var unplaced: [String: (count: Int, first: ImportLoss)] = [:]
    /// Articles without a category, and the line of the first.
    private var withoutCategory = (count: 0, line: Int.max)
    private var unknownCategories = UnknownCategories()

    /// - Parameter longestQuote: longest part of a text that a finding quotes, in characters.
    package init(longestQuote: Int) { self.longestQuote = longestQuote }

    /// Adds what is wrong at one place.
    package mutating func report(_ problem: ImportProblem) { all.append(problem.diagnostic(file: 0)) }

    /// Adds what is wrong at several places.
    package mutating func report(_ problems: [ImportProblem]) { all += problems.map { $0.diagnostic(file: 0) } }

    /// Adds what is wrong in a line, from 1.
    package mutating func report(_ kind: ImportProblem.Kind, line: Int) {
        report(ImportProblem(kind, line: line))
    }

    /// Keeps what has no finding of its own in mind.
    package mutating func count(_ loss: ImportLoss) {
        if loss.kind == .other { unplaced[loss.group, default: (0, loss)].count += 1 }
    }

    /// Keeps in mind that an article has no category.
    package mutating func countWithoutCategory(line: Int) {
        withoutCategory = (withoutCategory.count + 1, min(withoutCategory.line, line))
    }

    /// - Parameter id: the source's own, where it has one.
    package mutating func countUnknownCategory(_ id: String?, title: String, line: Int) {
        unknownCategories.add(id, title: title, line: line)
    }

    /// Reports what was counted, each kind once, where it comes first.
    ///
    /// - Parameter fallback: the category of articles without one that is known.
    package mutating func reportCounts(fallback: String) {
        for entry in unplaced.values.sorted(by: { ($0.first.line, $0.first.path) < ($1.first.line, $1.first.path) }) {
            report(
                .unplaced(
                    path: entry.first.group, count: entry.count, first: String(entry.first.value.prefix(longestQuote))),
                line: entry.first.line)
        }
        unplaced = [:]
        if let problem = unknownCategories.problem(fallback: fallback) { report(problem) }
        unknownCategories = UnknownCategories()
        guard withoutCategory.count > 0 else { return }
        report(.noCategory(count: withoutCategory.count, fallback: fallback), line: withoutCategory.line)
        withoutCategory = (0, Int.max)
    }
}
