import SeededNumbers

/// What is drawn by chance: equal seeds give equal files everywhere.
struct RandomNumbers: Sendable {
    private var generator: SplitMix64

    init(seed: UInt64) {
        generator = SplitMix64(seed: seed)
    }

    /// An independent stream for each numbered part, so that one part's length does not change the parts after it.
    init(seed: UInt64, stream: Int) {
        var mixer = RandomNumbers(seed: seed ^ (UInt64(truncatingIfNeeded: stream) &* 0xD134_2543_DE82_EF95))
        generator = SplitMix64(seed: mixer.next())
    }

    mutating func next() -> UInt64 { generator.next() }

    /// A number from 0 up to, but not including, `bound`; 0 when `bound` is not positive.
    mutating func below(_ bound: Int) -> Int {
        guard bound > 0 else { return 0 }
        // The high word of the product is even enough here, and needs neither division nor rejection.
        return Int(next().multipliedFullWidth(by: UInt64(bound)).high)
    }

    mutating func within(_ range: ClosedRange<Int>) -> Int {
        range.lowerBound + below(range.upperBound - range.lowerBound + 1)
    }

    /// A number in `0..<1`.
    mutating func unit() -> Double {
        Double(next() >> 11) * 0x1p-53
    }

    mutating func chance(percent: Int) -> Bool {
        below(100) < percent
    }

    /// One of the choices; `other` stands in for an empty list.
    mutating func one<Choice>(of choices: [Choice], or other: Choice) -> Choice {
        choices.isEmpty ? other : choices[below(choices.count)]
    }

    mutating func one(of choices: [String]) -> String {
        one(of: choices, or: "")
    }

    mutating func shuffle<Element>(_ elements: inout [Element]) {
        for last in stride(from: elements.count - 1, to: 0, by: -1) {
            elements.swapAt(last, below(last + 1))
        }
    }

    /// `count` different numbers below `bound`, ascending; all of them when there are not more.
    mutating func sample(_ count: Int, below bound: Int) -> [Int] {
        var all = Array(0..<bound)
        guard count < bound else { return all }
        for place in 0..<count {
            all.swapAt(place, place + below(bound - place))
        }
        return all.prefix(count).sorted()
    }
}
