import Files
import Foundation
import Indexing
import Knowledge
import Reading
import Search

/// A knowledge base and questions whose answers are known.
struct QuestionSet {
    struct Question {
        var text: [UInt8]
        var answers: [String]
        var municipality: CityIndex?
    }

    let index: KnowledgeIndex
    let knowledge: KnowledgeBase
    var questions: [Question] = []
    private let cache = IndexCache()

    /// An index with these weights; the last one is kept.
    func opened(_ weights: IndexWeights) -> SearchIndex? {
        if let known = cache.known, known.field == weights { return known.index }
        guard let index = try? SearchIndex(index.builder(weights: weights).build()) else { return nil }
        cache.known = (weights, index)
        return index
    }

    /// Articles, and whatever else callers ask for.
    func collection() throws -> SearchCollection? {
        SearchCollection(
            try SearchIndex(index.builder().build()), directory: try SearchIndex(index.directoryBuilder().build()))
    }

    private final class IndexCache: @unchecked Sendable { var known: (field: IndexWeights, index: SearchIndex)? }

    init(content: String, questions file: String, everyday: EverydayGerman) throws {
        let tree = try FileTree(directory: content)
        let parsed = ParsedContent(ContentSurvey(tree), edition: .agents)
        knowledge =
            parsed.resolve(date: CalendarDate(year: 2026, month: 11, day: 23) ?? .epoch, edition: .agents).knowledge
        index = KnowledgeIndex(knowledge, everyday: everyday)
        for line in try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n") where !line.hasPrefix("#")
        {
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard cells.count >= 2 else { continue }
            questions.append(
                Question(
                    text: Array(cells[0].utf8), answers: cells[1].split(separator: ",").map(String.init),
                    municipality: cells.count > 2 ? knowledge.municipalityIndex[cells[2]] : nil))
        }
    }

    struct Score: CustomStringConvertible {
        var first = 0.0, third = 0.0, fifth = 0.0, reciprocal = 0.0, count = 0.0
        var description: String {
            String(
                format: "n=%.0f @1 %.4f @3 %.4f @5 %.4f mrr %.4f", count, first / count, third / count, fifth / count,
                reciprocal / count)
        }
    }

    /// Ten topics at most, best first, and the position of the first right one; 99 where none is.
    private func asked(
        _ question: Question, _ searcher: Searcher, stages: SearchStages = .all
    ) -> (rank: Int, found: [Topic]) {
        let hits = searcher.search(
            SearchRequest(text: question.text, municipality: question.municipality?.number, limit: 10, stages: stages))
        let found = hits.map { knowledge.topics[TopicIndex($0.topic)] }
        return (found.firstIndex { question.answers.contains($0.id) } ?? 99, found)
    }

    /// Position of the first right answer, 99 where none of ten is.
    func rank(_ question: Question, _ searcher: Searcher, stages: SearchStages) -> Int {
        asked(question, searcher, stages: stages).rank
    }

    func score(_ build: IndexWeights, _ ranking: RankingWeights, stages: SearchStages) -> Score {
        guard let opened = try? SearchIndex(index.builder(weights: build, stages: stages).build()) else {
            return Score()
        }
        var score = Score()
        let searcher = Searcher(opened, weights: ranking)
        for rank in questions.map({ rank($0, searcher, stages: stages) }) {
            score.count += 1
            if rank == 0 { score.first += 1 }
            if rank < 3 { score.third += 1 }
            if rank < 5 { score.fifth += 1 }
            if rank < 10 { score.reciprocal += 1 / Double(rank + 1) }
        }
        return score
    }

    /// A line a question: position of the right article from 0 (99 where none of ten is), question, answers, the first three found.
    func ranks(_ build: IndexWeights, _ ranking: RankingWeights) -> String {
        guard let opened = try? SearchIndex(index.builder(weights: build).build()) else { return "" }
        let searcher = Searcher(opened, weights: ranking)
        return questions.map { question in
            let (rank, found) = asked(question, searcher)
            return [
                "\(rank)", String(decoding: question.text, as: UTF8.self), question.answers.joined(separator: ","),
                found.prefix(3).map(\.id).joined(separator: ","),
            ].joined(separator: "\t") + "\n"
        }.joined()
    }

    func printMisses(_ build: IndexWeights, _ ranking: RankingWeights) {
        guard let opened = try? SearchIndex(index.builder(weights: build).build()) else { return }
        let searcher = Searcher(opened, weights: ranking)
        for question in questions {
            let (rank, found) = asked(question, searcher)
            if rank > 2 {
                let wanted = question.answers.map { knowledge.topic($0)?.displayTitle ?? "?\($0)" }.joined(
                    separator: "|")
                print(
                    "  \(rank)\t\(String(decoding: question.text, as: UTF8.self))\t-> \(wanted)\t:: "
                        + found.prefix(3).map(\.displayTitle).joined(separator: " | "))
            }
        }
    }
}
