/// Which houses of a street a line of the street index is about: `1-99 odd`, `2-98 even`, `100-`.
public struct HouseNumbers: Sendable, Hashable {
    /// One side of a street.
    public enum Side: String, Sendable, CaseIterable {
        case odd
        case even
    }

    /// The lowest.
    public let lowest: Int
    /// The highest; nil where there is no end.
    public let highest: Int?
    /// Nil for both sides.
    public let side: Side?

    /// Every house.
    public static let all = HouseNumbers(lowest: 1, highest: nil, side: nil)

    /// From its parts.
    public init(lowest: Int, highest: Int?, side: Side?) {
        (self.lowest, self.highest, self.side) = (lowest, highest, side)
    }

    /// Nil where the form is wrong or the range ends before it begins.
    public init?(_ text: String) {
        var words = text.split(separator: " ").map(String.init)
        var side: Side?
        if let last = words.last, let word = Side(rawValue: last.lowercased()) {
            side = word
            words.removeLast()
        }
        let range = words.joined()
        guard !range.isEmpty else {
            guard side != nil else { return nil }
            self.init(lowest: 1, highest: nil, side: side)
            return
        }
        let ends = range.split(separator: "-", omittingEmptySubsequences: false)
        guard ends.count <= 2, let lowest = Self.number(ends[0]) else { return nil }
        if ends.count == 1 {
            self.init(lowest: lowest, highest: lowest, side: side)
        } else if ends[1].isEmpty {
            self.init(lowest: lowest, highest: nil, side: side)
        } else {
            guard let highest = Self.number(ends[1]), lowest <= highest else { return nil }
            self.init(lowest: lowest, highest: highest, side: side)
        }
    }

    private static func number(_ text: Substring) -> Int? {
        guard (1...5).contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return nil
        }
        return Int(text).flatMap { $0 > 0 ? $0 : nil }
    }

    /// Whether a house is among them; `12a` is 12.
    public func contains(_ number: Int) -> Bool {
        guard lowest <= number, highest.map({ number <= $0 }) ?? true else { return false }
        return switch side {
        case .odd: number % 2 == 1
        case .even: number % 2 == 0
        case nil: true
        }
    }

    /// Whether some house is in both. O(1).
    public func overlaps(_ other: HouseNumbers) -> Bool {
        let from = max(lowest, other.lowest)
        let through = min(highest ?? .max, other.highest ?? .max)
        guard from <= through else { return false }
        switch (side, other.side) {
        case (nil, nil): return true
        case (let side?, nil), (nil, let side?):
            return from < through || (from % 2 == 1) == (side == .odd)
        case (let side?, let another?):
            return side == another && (from < through || (from % 2 == 1) == (side == .odd))
        }
    }

    /// As an editor would write it; empty for every house.
    public var written: String {
        if self == .all { return "" }
        let range = highest == lowest ? "\(lowest)" : "\(lowest)-\(highest.map(String.init) ?? "")"
        return [range == "1-" && side != nil ? nil : range, side?.rawValue].compactMap { $0 }.joined(separator: " ")
    }
}
