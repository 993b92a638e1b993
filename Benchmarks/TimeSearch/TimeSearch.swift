import ArgumentParser
import Foundation
import Search

/// Asks an index every question, letter by letter as an agent types, and prints how long the answers take.
@main
struct TimeSearch: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "time-search",
        abstract: "Times the answers of an index file to questions, typed letter by letter.",
        discussion: "Example: time-search site/dist/search/full.idx content/questions.tsv")

    @Argument(help: "An index file.")
    var index: String

    @Argument(help: "A file of questions; what stands before the first tab of a line is asked.")
    var questions: String

    @Option(help: "Most questions.")
    var most = 300

    @Option(help: "Index of whatever else is found: directory.idx.")
    var directory: String?

    func run() throws {
        let bytes = Array(try Data(contentsOf: URL(filePath: index)))
        let besides = try directory.map { Array(try Data(contentsOf: URL(filePath: $0))) }
        let clock = ContinuousClock()
        var collection: SearchCollection?
        let opening = try clock.measure {
            collection = SearchCollection(try SearchIndex(bytes), directory: try besides.map { try SearchIndex($0) })
        }
        guard let collection else { return }
        let searcher = collection.articles
        let texts = try String(contentsOfFile: questions, encoding: .utf8).split(separator: "\n")
            .filter { !$0.hasPrefix("#") }.prefix(most)
            .map { Array($0.utf8.prefix { $0 != UInt8(ascii: "\t") }) }
        var whole: [Duration] = []
        var typed: [Duration] = []
        for text in texts {
            whole.append(clock.measure { _ = collection.answer(SearchRequest(text: text)) })
            var session = SearchSession(collection)
            for length in 1..<max(1, text.count) {
                let request = SearchRequest(text: Array(text.prefix(length)), isTyping: true)
                typed.append(clock.measure { _ = session.answer(request) })
            }
        }
        print("\(searcher.index.documentCount) articles, \(searcher.index.termCount) terms, \(bytes.count) bytes")
        print("opening: \(Self.milliseconds(opening)) ms")
        Self.report("whole questions", whole)
        Self.report("letter by letter", typed)
    }

    private static func report(_ name: String, _ times: [Duration]) {
        let sorted = times.sorted()
        guard let longest = sorted.last else { return }
        let median = milliseconds(sorted[sorted.count / 2])
        let late = milliseconds(sorted[sorted.count * 95 / 100])
        print(
            "\(name): \(sorted.count) queries, median \(median) ms, 95th percentile \(late) ms, longest \(milliseconds(longest)) ms"
        )
    }

    private static func milliseconds(_ duration: Duration) -> String {
        String(
            format: "%.2f", Double(duration.components.attoseconds) / 1e15 + Double(duration.components.seconds) * 1e3)
    }
}
