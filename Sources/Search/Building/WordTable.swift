/// Numbers words by their bytes: the first word is 0. Open addressing over one buffer of bytes.
struct WordTable {
    private var bytes: [UInt8] = []
    /// Indexed by word: where it begins in `bytes`; one more than words.
    private var starts: [Int32] = [0]
    private var slots: [Int32]

    init(capacity: Int = 1 << 12) {
        slots = Array(repeating: -1, count: capacity)
    }

    var count: Int { starts.count - 1 }

    func word(_ number: Int) -> ArraySlice<UInt8> { bytes[Int(starts[number])..<Int(starts[number + 1])] }

    private static func hash(_ word: some Collection<UInt8>) -> Int {
        var hash: UInt32 = 0x811C_9DC5
        for byte in word { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
        return Int(truncatingIfNeeded: hash ^ hash >> 15)
    }

    /// The number of a word; a new one where it is not there yet.
    mutating func number(of word: some RandomAccessCollection<UInt8>) -> Int {
        let mask = slots.count - 1
        var slot = Self.hash(word) & mask
        while slots[slot] >= 0 {
            if isEqual(Int(slots[slot]), word) { return Int(slots[slot]) }
            slot = (slot + 1) & mask
        }
        let number = count
        slots[slot] = Int32(truncatingIfNeeded: number)
        bytes.append(contentsOf: word)
        starts.append(Int32(truncatingIfNeeded: bytes.count))
        if count * 2 > slots.count { grow() }
        return number
    }

    /// The number of a word that is there already.
    func find(_ word: some RandomAccessCollection<UInt8>) -> Int? {
        let mask = slots.count - 1
        var slot = Self.hash(word) & mask
        while slots[slot] >= 0 {
            if isEqual(Int(slots[slot]), word) { return Int(slots[slot]) }
            slot = (slot + 1) & mask
        }
        return nil
    }

    private func isEqual(_ number: Int, _ word: some RandomAccessCollection<UInt8>) -> Bool {
        var position = Int(starts[number])
        guard Int(starts[number + 1]) - position == word.count else { return false }
        for byte in word {
            if bytes[position] != byte { return false }
            position += 1
        }
        return true
    }

    private mutating func grow() {
        slots = Array(repeating: -1, count: slots.count * 2)
        let mask = slots.count - 1
        for number in 0..<count {
            var slot = Self.hash(word(number)) & mask
            while slots[slot] >= 0 { slot = (slot + 1) & mask }
            slots[slot] = Int32(truncatingIfNeeded: number)
        }
    }
}
