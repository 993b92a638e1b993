import ArgumentParser
import Foundation
import Indexing
import Knowledge
import Reading
import Search

@main
struct TuneSearch: ParsableCommand {
    @Argument var sets: [String]
    @Option var everyday = "site/search/everyday.yaml"
    @Flag var misses = false
    @Option(
        help:
            "Folder for a file a set: rank, question, answers and what came first, to compare two runs question by question."
    )
    var ranks: String?
    @Flag var ablation = false
    @Flag(help: "Learn how likely a hit is right, for sets with questions of every kind.")
    var confidence = false
    @Option var seconds = 0.0
    @Option var folds = 0
    /// name=value
    @Option var set: [String] = []

    func run() throws {
        let list = try EverydayGerman(Array(try Data(contentsOf: URL(filePath: everyday))))
        var parameters = Parameters()
        for pair in set {
            let parts = pair.split(separator: "=")
            guard let handle = Parameters.handles.first(where: { $0.name == parts[0] }), let value = Double(parts[1])
            else { throw ValidationError(pair) }
            parameters[keyPath: handle.path()] = value
        }
        let sets = try sets.map { pair in
            let parts = pair.split(separator: "=").map(String.init)
            return (pair, try QuestionSet(content: parts[0], questions: parts[1], everyday: list))
        }
        if confidence {
            var tuner = ConfidenceTuner()
            for set in sets { try tuner.add(set.1) }
            if let ranks {
                try tuner.dump().write(toFile: "\(ranks)/confidence.rows", atomically: true, encoding: .utf8)
            }
            tuner.report()
            return
        }
        if folds > 0 {
            var before = 0.0
            var after = 0.0
            for fold in 0..<folds {
                let optimizer = Optimizer(sets: sets.map(\.1), fold: (fold, folds))
                let learned = optimizer.run(from: parameters, rounds: 100, seconds: seconds) { _ in }
                let (a, b) = (
                    optimizer.objective(parameters, heldOut: true), optimizer.objective(learned, heldOut: true)
                )
                print(String(format: "fold %d: held out %.4f -> %.4f", fold, a, b))
                before += a
                after += b
            }
            print(String(format: "cross-validation: %.4f -> %.4f", before / Double(folds), after / Double(folds)))
        } else if seconds > 0 {
            parameters = Optimizer(sets: sets.map(\.1), fold: nil).run(from: parameters, rounds: 100, seconds: seconds)
            { print($0) }
            for handle in Parameters.handles {
                print("--set", String(format: "%@=%.3f", handle.name, parameters[keyPath: handle.path()]))
            }
        }
        for (number, (pair, set)) in sets.enumerated() {
            if let ranks {
                let name = "\(number)-\(pair.split(separator: "/").last ?? "").ranks"
                try set.ranks(parameters.build, parameters.ranking)
                    .write(toFile: "\(ranks)/\(name)", atomically: true, encoding: .utf8)
            }
            print(pair, set.score(parameters.build, parameters.ranking, stages: .all))
            if ablation {
                for (name, stage) in [
                    ("stemming", SearchStages.stemming), ("compounds", .compounds), ("synonyms", .synonyms),
                    ("association", .association), ("typing", .typingErrors),
                ] {
                    print(
                        "   without \(name)",
                        set.score(parameters.build, parameters.ranking, stages: SearchStages.all.subtracting(stage)))
                }
            }
            if misses { set.printMisses(parameters.build, parameters.ranking) }
        }
    }
}
