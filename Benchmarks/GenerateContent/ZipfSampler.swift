/// Draws ranks by a Zipf law: real text repeats a few words and has a long tail, and an index of even words would be
/// smaller or larger than any that a city will see.
struct ZipfSampler: Sendable {
    private let threshold: [UInt32]
    private let alias: [Int32]

    /// `shift` flattens the top: in German the first word is about 4 % of the text, not 9 %.
    init(ranks: Int, shift: Double = 1.7) {
        let weights = (0..<ranks).map { 1 / (Double($0) + 1 + shift) }
        let mean = weights.reduce(0, +) / Double(max(ranks, 1))
        var share = weights.map { $0 / mean }

        // Vose's alias method: each draw costs two look-ups, however long the tail is.
        var threshold = [UInt32](repeating: .max, count: ranks)
        var alias = (0..<ranks).map { Int32($0) }
        var small = share.indices.filter { share[$0] < 1 }
        var large = share.indices.filter { share[$0] >= 1 }
        while let poor = small.popLast(), let rich = large.popLast() {
            threshold[poor] = UInt32(share[poor] * 0x1p32)
            alias[poor] = Int32(rich)
            share[rich] -= 1 - share[poor]
            if share[rich] < 1 { small.append(rich) } else { large.append(rich) }
        }
        self.threshold = threshold
        self.alias = alias
    }

    func rank(_ random: inout RandomNumbers) -> Int {
        let number = random.next()
        let column = Int(((number >> 32) * UInt64(threshold.count)) >> 32)
        return UInt32(truncatingIfNeeded: number) < threshold[column] ? column : Int(alias[column])
    }
}
