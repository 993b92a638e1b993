/// The best of many documents: a heap with the worst of the best on top.
struct BestCandidates {
    struct Candidate {
        var document: Int
        var score: Double
    }

    private let limit: Int
    private var heap: [Candidate] = []

    init(limit: Int) { self.limit = limit }

    /// Equal scores: the document that stands first in the index.
    private static func isBetter(_ left: Candidate, _ right: Candidate) -> Bool {
        left.score == right.score ? left.document < right.document : left.score > right.score
    }

    /// Whether a document with at most this score can still be among the best.
    func mayTake(_ score: Double) -> Bool {
        guard heap.count == limit, let worst = heap.first else { return limit > 0 }
        return score >= worst.score
    }

    /// O(log limit).
    mutating func offer(_ document: Int, _ score: Double) {
        let candidate = Candidate(document: document, score: score)
        if heap.count < limit {
            heap.append(candidate)
            var child = heap.count - 1
            while child > 0, Self.isBetter(heap[(child - 1) / 2], heap[child]) {
                heap.swapAt(child, (child - 1) / 2)
                child = (child - 1) / 2
            }
        } else if let worst = heap.first, Self.isBetter(candidate, worst) {
            heap[0] = candidate
            var parent = 0
            while true {
                var worse = parent
                for child in [2 * parent + 1, 2 * parent + 2] where child < heap.count {
                    if Self.isBetter(heap[worse], heap[child]) { worse = child }
                }
                guard worse != parent else { return }
                heap.swapAt(parent, worse)
                parent = worse
            }
        }
    }

    /// Best first.
    func sorted() -> [Candidate] { heap.sorted(by: Self.isBetter) }
}
