import Foundation
import Search
import SeededNumbers

/// Coordinate search with random steps: one parameter at a time is moved and kept where the questions are answered better.
struct Optimizer {
    let sets: [QuestionSet]
    /// Every how many-th question is left out of learning; nil learns from all.
    var fold: (number: Int, of: Int)?

    /// Mean over the sets of what counts: the right article first, among three, and the reciprocal rank.
    func objective(_ parameters: Parameters, heldOut: Bool = false) -> Double {
        let parts = UnsafeMutableBufferPointer<Double>.allocate(capacity: sets.count)
        defer { parts.deallocate() }
        nonisolated(unsafe) let results = parts
        DispatchQueue.concurrentPerform(iterations: sets.count) { number in
            let set = sets[number]
            guard let opened = set.opened(parameters.build) else {
                results[number] = 0
                return
            }
            let searcher = Searcher(opened, weights: parameters.ranking)
            var sum = 0.0
            var count = 0.0
            for (position, question) in set.questions.enumerated() {
                if let fold, (position * 7919 % 1000 % fold.of == fold.number) != heldOut { continue }
                let rank = set.rank(question, searcher, stages: .all)
                sum += (rank == 0 ? 0.35 : 0) + (rank < 3 ? 0.35 : 0) + (rank < 10 ? 0.3 / Double(rank + 1) : 0)
                count += 1
            }
            results[number] = sum / max(count, 1)
        }
        return parts.reduce(0, +) / Double(sets.count)
    }

    func run(from start: Parameters, rounds: Int, seconds: Double, report: (String) -> Void) -> Parameters {
        var random = SplitMix64(seed: 0x9E37_79B9)
        var best = start
        var bestScore = objective(best)
        let begin = Date()
        report("start \(bestScore)")
        for round in 0..<rounds {
            for handle in Parameters.handles.shuffled(using: &random) {
                guard Date().timeIntervalSince(begin) < seconds else { return best }
                let path = handle.path()
                let value = best[keyPath: path]
                let size = (handle.range.upperBound - handle.range.lowerBound) * (round == 0 ? 0.25 : 0.12)
                let step = Double.random(in: -1...1, using: &random) * size
                for attempt in [value * (1 + 0.6 * step / size), value + step * (value < size ? 0.5 : 1)] {
                    var tried = best
                    tried[keyPath: path] = min(max(attempt, handle.range.lowerBound), handle.range.upperBound)
                    let score = objective(tried)
                    if score > bestScore + 1e-9 {
                        (best, bestScore) = (tried, score)
                        report(String(format: "%.5f %@ %.3f", score, handle.name, tried[keyPath: path]))
                    }
                }
            }
        }
        return best
    }
}
