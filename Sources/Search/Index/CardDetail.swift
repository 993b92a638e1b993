/// What a hit shows besides its text, and of which callers it holds: a street has other days at its other end, a team answers for
/// the first half of the alphabet.
public struct CardDetail: Sendable, Equatable {
    /// A range of house numbers.
    public struct Houses: Sendable, Equatable {
        /// The lowest, and the highest; nil where there is no end.
        public var lowest: Int
        public var highest: Int?
        /// Odd ones or even ones; nil for both.
        public var isOdd: Bool?

        /// A range from its parts.
        public init(lowest: Int, highest: Int?, isOdd: Bool?) {
            (self.lowest, self.highest, self.isOdd) = (lowest, highest, isOdd)
        }

        func contains(_ number: Int) -> Bool {
            lowest <= number && number <= highest ?? .max && isOdd.map { $0 == (number % 2 == 1) } ?? true
        }
    }

    /// Surnames by how they begin.
    public struct Letters: Sendable, Equatable {
        /// First and last beginning, small letters without umlauts.
        public var from: [UInt8]
        public var through: [UInt8]

        /// A range from its ends.
        public init(from: [UInt8], through: [UInt8]) { (self.from, self.through) = (from, through) }

        /// How many letters of a surname say that it belongs here; nil where it does not.
        func match(_ surname: [UInt8]) -> Int? {
            guard !TermDictionary.isLess(Array(surname.prefix(from.count)), from),
                !TermDictionary.isLess(through, Array(surname.prefix(through.count)))
            else { return nil }
            return max(from.count, through.count)
        }
    }

    /// A named text.
    public struct Entry: Sendable, Equatable {
        /// ASCII.
        public var name: [UInt8]
        /// UTF-8.
        public var value: [UInt8]

        /// A text from its parts.
        public init(_ name: StaticString, _ value: [UInt8]) {
            self.init(
                name: Array(UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)), value: value)
        }

        /// A text from its parts, its name known when the program runs.
        public init(name: [UInt8], value: [UInt8]) { (self.name, self.value) = (name, value) }
    }

    /// The houses that it is about; nil where that does not matter.
    public var houses: Houses?
    /// The surnames; empty where that does not matter.
    public var letters: [Letters]
    /// Ids of the districts, UTF-8; empty where that does not matter.
    public var districts: [[UInt8]]
    /// What is shown.
    public var entries: [Entry]

    /// A detail from its parts.
    public init(
        houses: Houses? = nil, letters: [Letters] = [], districts: [[UInt8]] = [], entries: [Entry]
    ) {
        self.houses = houses
        self.letters = letters
        self.districts = districts
        self.entries = entries
    }

    /// The value of an entry.
    public func value(_ name: StaticString) -> [UInt8]? {
        let wanted = Entry(name, []).name
        return entries.first { $0.name == wanted }?.value
    }

    /// The values of all entries of a name, in their order.
    func values(_ name: StaticString) -> [[UInt8]] {
        let wanted = Entry(name, []).name
        return entries.filter { $0.name == wanted }.map { $0.value }
    }
}

// MARK: In the file

extension CardDetail {
    /// Of the flags at its beginning.
    static let hasHouses: UInt8 = 1

    /// Houses where the flags say so (lowest, highest or 0, side), surnames, districts, entries; each list behind its length.
    init(_ reader: inout ByteReader) {
        func text(_ reader: inout ByteReader) -> [UInt8] {
            let length = reader.varint()
            return reader.bytes(length)
        }
        self.init(entries: [])
        if reader.byte() & Self.hasHouses != 0 {
            let lowest = reader.varint()
            let highest = reader.varint()
            let side = reader.byte()
            houses = Houses(
                lowest: lowest, highest: highest == 0 ? nil : highest, isOdd: side == 1 ? true : side == 2 ? false : nil
            )
        }
        var count = reader.varint()
        while count > 0, !reader.isAtEnd {
            letters.append(Letters(from: text(&reader), through: text(&reader)))
            count -= 1
        }
        count = reader.varint()
        while count > 0, !reader.isAtEnd {
            districts.append(text(&reader))
            count -= 1
        }
        count = reader.varint()
        while count > 0, !reader.isAtEnd {
            entries.append(Entry(name: text(&reader), value: text(&reader)))
            count -= 1
        }
    }
}
