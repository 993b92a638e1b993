import Knowledge

/// A street as a list has it: pieces in any order, of ranges or of single houses.
struct ListedStreet {
    /// What a piece decides; texts by number, 0 for none.
    struct Values: Hashable {
        var place = 0
        var district = 0
        var unknownDistrict = 0
        var postcode = 0
        var further: [String: Int] = [:]

        /// Only what both say.
        func common(with other: Values) -> Values {
            Values(
                district: district == other.district ? district : 0,
                postcode: postcode == other.postcode ? postcode : 0,
                further: further.filter { other.further[$0.key] == $0.value })
        }

        /// Without what is only reported.
        var decided: Values {
            var values = self
            (values.unknownDistrict, values.place) = (0, 0)
            return values
        }
    }

    struct Piece {
        let houses: HouseNumbers
        let isHouse: Bool
        var values: Values
        let line: Int
    }

    /// A line of the street index.
    struct Line {
        let houses: HouseNumbers
        let values: Values
    }

    let name: String
    var pieces: [Piece] = []

    init(name: String) { self.name = name }

    /// Houses of one side that decide the same.
    private struct Run {
        var lowest: Int
        var highest: Int?
        var values: Values
        let line: Int
    }

    /// As few lines as say the same, in order, and what contradicts itself.
    func folded() -> (lines: [Line], contradictions: [(text: String, line: Int)]) {
        var contradictions: [(text: String, line: Int)] = []
        var pieces = pieces.map {
            Piece(houses: $0.houses, isHouse: $0.isHouse, values: $0.values.decided, line: $0.line)
        }
        guard let first = pieces.first else { return ([], []) }
        // One answer for the whole street needs no numbers.
        if pieces.allSatisfy({ $0.values == first.values }) { return ([Line(houses: .all, values: first.values)], []) }
        let whole = pieces.filter { $0.houses == .all }
        if whole.count > 1 || whole.count == 1 && pieces.count > 1 {
            // Twice without numbers: what both say is known of every house, and the rest of none.
            let common = pieces.dropFirst().reduce(first.values) { $0.common(with: $1.values) }
            return ([Line(houses: .all, values: common)], [(name, whole.last?.line ?? first.line)])
        }
        if pieces.allSatisfy(\.isHouse) {
            pieces = distinctHouses(pieces, &contradictions)
            return (Self.lines(ofHouses: pieces), contradictions)
        }
        let sides = HouseNumbers.Side.allCases.map { side in Self.runs(Self.sided(pieces), side) }
        return (Self.lines(sides[0], sides[1]), contradictions)
    }

    /// 12 and 12a are one house; where they decide different things the first counts.
    private func distinctHouses(_ pieces: [Piece], _ contradictions: inout [(text: String, line: Int)]) -> [Piece] {
        var values: [Int: Values] = [:]
        var distinct: [Piece] = []
        var told: Set<Int> = []
        for piece in pieces {
            let house = piece.houses.lowest
            if let known = values[house] {
                if known != piece.values, told.insert(house).inserted {
                    contradictions.append(("\(name) \(house)", piece.line))
                }
            } else {
                values[house] = piece.values
                distinct.append(piece)
            }
        }
        return distinct.sorted { $0.houses.lowest < $1.houses.lowest }
    }

    /// Single houses become ranges; a number between two that is no house yet belongs to the lower.
    private static func lines(ofHouses pieces: [Piece]) -> [Line] {
        func runs(_ pieces: [Piece], step: Int, first: Int) -> [Run] {
            var runs: [Run] = []
            for piece in pieces {
                let house = piece.houses.lowest
                if let last = runs.last, last.values == piece.values {
                    runs[runs.count - 1].highest = house
                } else {
                    if !runs.isEmpty { runs[runs.count - 1].highest = house - step }
                    runs.append(
                        Run(
                            lowest: runs.isEmpty ? first : house, highest: house, values: piece.values, line: piece.line
                        ))
                }
            }
            return runs
        }
        let odd = pieces.filter { $0.houses.lowest % 2 == 1 }
        let even = pieces.filter { $0.houses.lowest % 2 == 0 }
        let (oddRuns, evenRuns) = (runs(odd, step: 2, first: 1), runs(even, step: 2, first: 2))
        let together = runs(pieces, step: 1, first: 1)
        // Where the sides change at the same place, nobody needs them; as few lines as can be.
        guard together.count > max(oddRuns.count, evenRuns.count) else {
            return together.map {
                Line(houses: HouseNumbers(lowest: $0.lowest, highest: $0.highest, side: nil), values: $0.values)
            }
        }
        return lines(oddRuns, evenRuns)
    }

    /// Two rows that overlap but for their sides are of one side each: `1–99` beside `2–98`.
    private static func sided(_ pieces: [Piece]) -> [Piece] {
        func parity(_ piece: Piece) -> Int? {
            guard piece.houses.side == nil, let highest = piece.houses.highest, piece.houses.lowest < highest,
                piece.houses.lowest % 2 == highest % 2
            else { return nil }
            return highest % 2
        }
        return pieces.map { piece in
            guard let own = parity(piece),
                pieces.contains(where: { other in
                    parity(other).map { $0 != own } ?? false && other.houses.overlaps(piece.houses)
                })
            else { return piece }
            return Piece(
                houses: HouseNumbers(
                    lowest: piece.houses.lowest, highest: piece.houses.highest, side: own == 1 ? .odd : .even),
                isHouse: false, values: piece.values, line: piece.line)
        }
    }

    /// What the pieces say of one side, in order; neighbours that decide the same become one.
    private static func runs(_ pieces: [Piece], _ side: HouseNumbers.Side) -> [Run] {
        let parity = side == .odd ? 1 : 0
        let all = pieces.compactMap { piece -> Run? in
            guard piece.houses.side == nil || piece.houses.side == side else { return nil }
            let lowest = max(piece.houses.lowest, side == .odd ? 1 : 2)
            let first = lowest % 2 == parity ? lowest : lowest + 1
            guard let highest = piece.houses.highest else {
                return Run(lowest: first, highest: nil, values: piece.values, line: piece.line)
            }
            let last = highest % 2 == parity ? highest : highest - 1
            return first <= last ? Run(lowest: first, highest: last, values: piece.values, line: piece.line) : nil
        }
        var runs: [Run] = []
        for run in all.sorted(by: { ($0.lowest, $0.line) < ($1.lowest, $1.line) }) {
            if let last = runs.last, last.values == run.values, last.highest.map({ run.lowest <= $0 + 2 }) ?? true {
                let highest = last.highest.flatMap { end in run.highest.map { max(end, $0) } }
                runs[runs.count - 1].highest = highest
            } else {
                runs.append(run)
            }
        }
        return runs
    }

    /// Runs of both sides that are the same but for the side become one line.
    private static func lines(_ odd: [Run], _ even: [Run]) -> [Line] {
        var even = even
        var lines: [Line] = []
        for run in odd {
            let place = even.firstIndex { other in
                let isEnd =
                    run.highest.map { end in other.highest.map { abs($0 - end) == 1 } ?? false }
                    ?? (other.highest == nil)
                return other.values == run.values && abs(other.lowest - run.lowest) == 1 && isEnd
            }
            guard let place else {
                lines.append(Line(houses: houses(run, .odd), values: run.values))
                continue
            }
            let other = even.remove(at: place)
            let highest = run.highest.flatMap { end in other.highest.map { max(end, $0) } }
            lines.append(
                Line(
                    houses: HouseNumbers(lowest: min(run.lowest, other.lowest), highest: highest, side: nil),
                    values: run.values))
        }
        lines += even.map { Line(houses: houses($0, .even), values: $0.values) }
        return lines.sorted {
            ($0.houses.lowest, $0.houses.side?.rawValue ?? "") < ($1.houses.lowest, $1.houses.side?.rawValue ?? "")
        }
    }

    private static func houses(_ run: Run, _ side: HouseNumbers.Side) -> HouseNumbers {
        if run.highest == run.lowest { return HouseNumbers(lowest: run.lowest, highest: run.lowest, side: nil) }
        // Everything on the even side is `even`.
        let lowest = side == .even && run.lowest == 2 && run.highest == nil ? 1 : run.lowest
        return HouseNumbers(lowest: lowest, highest: run.highest, side: side)
    }
}
