import Foundation

/// Which compressed copies a client takes (RFC 9110, section 12.5.3).
struct AcceptEncoding {
    private let weights: [String: Double]

    /// - Parameter field: nil where the client says nothing; it then gets the bytes as they are.
    init(_ field: String?) {
        var weights: [String: Double] = [:]
        for part in (field ?? "").lowercased().split(separator: ",") {
            let pieces = part.split(separator: ";").map { $0.filter { $0 != " " && $0 != "\t" } }
            guard let coding = pieces.first, !coding.isEmpty else { continue }
            let weight = pieces.dropFirst().lazy.filter { $0.hasPrefix("q=") }.first.map {
                Double($0.dropFirst(2)) ?? 0
            }
            weights[coding] = weight ?? 1
        }
        self.weights = weights
    }

    func weight(of coding: String) -> Double { weights[coding] ?? weights["*"] ?? 0 }
}
