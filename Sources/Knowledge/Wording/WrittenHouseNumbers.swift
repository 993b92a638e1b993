/// House numbers as lists and people write them: `1-99 ungerade`, `ab 100`, `2–98 (g)`, `12a`, `1-17, 2-20`.
public enum WrittenHouseNumbers {
    /// Numbers that stand for "and all beyond": no street has them.
    private static let endless: Set<Int> = [998, 999, 9998, 9999, 99998, 99999]

    /// The houses, part by part; nil where a part cannot be read, and where there is none.
    public static func read(_ text: String) -> [HouseNumbers]? {
        let plain = text.lowercased().map { "–—−".contains($0) ? "-" : $0 }
        let parts = String(plain).replacing(" und ", with: ",").split { ",;/+|".contains($0) }
        let numbers = parts.map { part(tokens(of: $0)) }
        let known = numbers.compactMap { $0 }
        return known.isEmpty || known.count < numbers.count ? nil : known
    }

    /// A number of its own; letters behind it are of the same house. Nil where it is none, and where it is 0.
    public static func house(_ text: String) -> Int? {
        let digits = text.drop { $0 == " " }.prefix { $0.isASCII && $0.isNumber }
        let rest = text.drop { $0 == " " }.dropFirst(digits.count).filter { $0 != " " }
        guard (1...5).contains(digits.count), rest.count <= 3, rest.allSatisfy({ $0.isLetter }) else { return nil }
        return Int(digits).flatMap { $0 > 0 ? $0 : nil }
    }

    /// The range that two cells name; both empty is every house, an end that no street has is none.
    public static func range(from: String, through: String, side: HouseNumbers.Side?) -> HouseNumbers? {
        func end(_ text: String) -> Int?? {
            if text.allSatisfy({ $0 == " " || $0 == "0" || $0 == "-" }) { return .some(nil) }
            return house(text).map { .some($0) }
        }
        guard let first = end(from), let last = end(through) else { return nil }
        let highest = last.flatMap { endless.contains($0) ? nil : $0 }
        // One number alone is a house; none at the end is a street that goes on.
        let lowest = first ?? 1
        guard highest.map({ lowest <= $0 }) ?? true else { return nil }
        // The first house of the even side is 2.
        return HouseNumbers(
            lowest: side == .even && lowest == 2 && highest == nil ? 1 : lowest, highest: highest, side: side)
    }

    /// The side that a word means: `u`, `gerade`, `G`; nil where it means both or nothing.
    public static func side(_ text: String) -> HouseNumbers.Side? {
        switch text.lowercased().filter({ $0.isLetter }) {
        case "u", "ung", "ungerade", "ungeraden", "odd", "ungeradeseite", "ungeradehausnummern": .odd
        case "g", "ger", "gerade", "geraden", "even", "geradeseite", "geradehausnummern": .even
        default: nil
        }
    }

    private enum Token {
        case number(Int)
        case through
        case begin
        case side(HouseNumbers.Side)
        case all
        case letter
        case unknown
    }

    private static func tokens(of part: Substring) -> [Token] {
        var tokens: [Token] = []
        var rest = part
        while let first = rest.first {
            if first.isASCII, first.isNumber {
                let digits = rest.prefix { $0.isASCII && $0.isNumber }
                rest = rest.dropFirst(digits.count)
                tokens.append(digits.count <= 5 ? Int(digits).map { .number($0) } ?? .unknown : .unknown)
                // `12a` is house 12.
                if let letter = rest.first, letter.isLetter, rest.dropFirst().first.map({ !$0.isLetter }) ?? true {
                    rest = rest.dropFirst()
                }
            } else if first.isLetter {
                let word = rest.prefix { $0.isLetter }
                rest = rest.dropFirst(word.count)
                if let token = token(word) { tokens.append(token) }
            } else {
                rest = rest.dropFirst()
                switch first {
                case "-": tokens.append(.through)
                case " ", ".", ":", "(", ")", "\u{A0}": continue
                default: tokens.append(.unknown)
                }
            }
        }
        return tokens
    }

    private static func token(_ word: Substring) -> Token? {
        switch word {
        case "bis": .through
        case "ab": .begin
        case "von", "nr", "nrn", "nummer", "nummern", "haus", "hausnr", "hausnummer", "hausnummern", "ende", "seite",
            "einschl", "einschließlich":
            nil
        case "alle", "beide", "beidseitig", "ganz", "ganze", "gesamt", "gesamte", "komplett", "durchgehend",
            "fortlaufend":
            .all
        default: side(String(word)).map { .side($0) } ?? (word.count == 1 ? .letter : .unknown)
        }
    }

    private static func part(_ tokens: [Token]) -> HouseNumbers? {
        var (lowest, highest): (Int?, Int?)
        var side: HouseNumbers.Side?
        var (isRange, isOpen, isAll) = (false, false, false)
        for token in tokens {
            switch token {
            case .number(let number) where !isRange:
                guard lowest == nil else { return nil }
                lowest = max(1, number)
            case .number(let number):
                guard highest == nil else { return nil }
                highest = number
            case .through:
                guard !isRange else { return nil }
                isRange = true
            case .begin: isOpen = true
            // `12 g` is a house of that letter, `2-98 g` a side.
            case .side(let found): if isRange || isOpen || lowest == nil || found == .odd { side = found }
            case .all: isAll = true
            case .letter:
                guard lowest != nil else { return nil }
            case .unknown: return nil
            }
        }
        if let end = highest, endless.contains(end) { highest = nil }
        guard lowest != nil || isRange && highest != nil || side != nil || isAll else { return nil }
        let from = lowest ?? 1
        if !isRange, !isOpen, lowest != nil { return HouseNumbers(lowest: from, highest: from, side: nil) }
        guard highest.map({ from <= $0 }) ?? true else { return nil }
        return HouseNumbers(lowest: from, highest: highest, side: side)
    }
}
