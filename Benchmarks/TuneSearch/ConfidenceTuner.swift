import Foundation
import Search

/// Learns how likely a hit is right from questions whose answers are known: a logistic regression with small weights preferred.
struct ConfidenceTuner {
    /// A hit that is right or wrong.
    struct Row {
        var features: [Double]
        var group: Int
        var isRight: Bool
        /// Number of the question.
        var question: Int
        /// As questions.tsv has it.
        var name: String
    }

    private(set) var rows: [Row] = []
    /// Indexed by question: whether something answers it, and its folds' number.
    private(set) var isAnswerable: [Bool] = []
    private(set) var texts: [String] = []

    /// Looked at of each index.
    private static let depth = 4
    /// How strongly small weights are preferred: those that all groups share, and what each has besides.
    private static let sharedPenalty = 0.0005
    private static let ownPenalty = 0.002

    mutating func add(_ set: QuestionSet) throws {
        guard let collection = try set.collection() else { return }
        for question in set.questions {
            let number = isAnswerable.count
            isAnswerable.append(question.answers != ["-"])
            texts.append(String(decoding: question.text, as: UTF8.self))
            for part in [DocumentKinds(.article), DocumentKinds.all.subtracting(DocumentKinds(.article))] {
                var request = SearchRequest(
                    text: question.text, municipality: question.municipality?.number, limit: Self.depth)
                request.kinds = part
                let answer = collection.answer(request)
                for hit in answer.hits where hit.hit.kind != .city {
                    let id = String(decoding: hit.card.id, as: UTF8.self)
                    let name = hit.hit.kind == .article ? id : "\(hit.hit.kind.name):\(id)"
                    rows.append(
                        Row(
                            features: Confidence.features(hit.hit, asksForPlace: answer.asksForPlace),
                            group: Confidence.Group(hit.hit.kind).rawValue, isRight: question.answers.contains(name),
                            question: number, name: name))
                }
            }
        }
    }

    /// Weights that make the rows likeliest. Gradient descent with momentum; the same for the same rows.
    ///
    /// - Parameter isLearnt: whether a question's rows are learned from.
    func learned(_ isLearnt: (Int) -> Bool = { _ in true }) -> [Double] {
        let count = Confidence.featureCount
        var weights = Array(repeating: 0.0, count: count * (Confidence.Group.allCases.count + 1))
        var momentum = weights
        let rows = rows.filter { isLearnt($0.question) }
        for step in 0..<2500 {
            var gradient = Array(repeating: 0.0, count: weights.count)
            for row in rows {
                let own = (row.group + 1) * count
                let error = 1 / (1 + exp(-Self.odds(of: row, weights))) - (row.isRight ? 1 : 0)
                for index in 0..<count {
                    gradient[index] += error * row.features[index]
                    gradient[own + index] += error * row.features[index]
                }
            }
            let rate = step < 2000 ? 0.8 : 0.3
            for index in weights.indices {
                let penalty = index < count ? Self.sharedPenalty : Self.ownPenalty
                let slope = gradient[index] / Double(max(rows.count, 1)) * 4 + penalty * weights[index]
                momentum[index] = 0.9 * momentum[index] - rate * 0.1 * slope
                weights[index] += momentum[index]
            }
        }
        return weights
    }

    /// What weights make of a row, as the logarithm of the odds.
    private static func odds(of row: Row, _ weights: [Double]) -> Double {
        let own = (row.group + 1) * Confidence.featureCount
        var sum = 0.0
        for index in 0..<Confidence.featureCount {
            sum += (weights[index] + weights[own + index]) * row.features[index]
        }
        return sum
    }

    /// Indexed by question: the best odds of its hits.
    func best(_ weights: [Double]) -> [Double] {
        var best = Array(repeating: -20.0, count: isAnswerable.count)
        for row in rows {
            best[row.question] = max(best[row.question], Self.odds(of: row, weights))
        }
        return best
    }

    /// The highest threshold that refuses no more than a share of the questions that something answers.
    func threshold(_ best: [Double], refusing share: Double, of isCounted: (Int) -> Bool = { _ in true }) -> Double {
        let answerable = best.indices.filter { isAnswerable[$0] && isCounted($0) }.map { best[$0] }.sorted()
        let index = Int(share * Double(answerable.count))
        return answerable.isEmpty ? 0 : answerable[min(index, answerable.count - 1)] - 1e-6
    }

    /// A line a hit: question, whether something answers it, group, whether it is right, features.
    func dump() -> String {
        rows.map { row in
            ([texts[row.question], "\(isAnswerable[row.question])", "\(row.group)", "\(row.isRight)", row.name]
                + row.features.map { "\($0)" }).joined(separator: "\t") + "\n"
        }.joined()
    }

    func report() {
        let folds = 5
        var held = Array(repeating: 0.0, count: isAnswerable.count)
        var refused = 0
        var told = 0
        for fold in 0..<folds {
            let weights = learned { $0 % folds != fold }
            let best = best(weights)
            let threshold = threshold(best, refusing: 0.02) { $0 % folds != fold }
            for question in best.indices where question % folds == fold {
                held[question] = best[question]
                if best[question] < threshold {
                    if isAnswerable[question] { refused += 1 } else { told += 1 }
                }
            }
        }
        let all = isAnswerable.count { $0 }
        print("held out: refused wrongly \(refused) of \(all), told \(told) of \(isAnswerable.count - all)")
        let weights = learned()
        let best = best(weights)
        for share in [0.01, 0.02, 0.03, 0.05] {
            let threshold = threshold(best, refusing: share)
            let told = best.indices.count { !isAnswerable[$0] && best[$0] < threshold }
            print(
                String(
                    format: "refusing %.2f: threshold %.3f tells %d of %d", share, threshold, told,
                    isAnswerable.count - all))
        }
        for row in 0...Confidence.Group.allCases.count {
            let part = weights[row * Confidence.featureCount..<(row + 1) * Confidence.featureCount]
            print("        " + part.map { String(format: "%.3f", $0) }.joined(separator: ", ") + ",")
        }
    }
}
