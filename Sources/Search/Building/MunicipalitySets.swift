/// Sets of municipalities, each kept once.
struct MunicipalitySets {
    private let municipalityCount: Int
    private var sets: [[UInt8]] = []

    init(count: Int) { municipalityCount = count }

    var count: Int { sets.count }

    /// The number of a set; a new one where it is not there yet.
    mutating func number(of members: [Int]) -> Int {
        var bits = Array(repeating: UInt8(0), count: (municipalityCount + 7) / 8)
        for member in members where member >= 0 && member < municipalityCount {
            bits[member / 8] |= 1 << UInt8(member % 8)
        }
        if let number = sets.firstIndex(of: bits) { return number }
        sets.append(bits)
        return sets.count - 1
    }

    func encoded(ids: [[UInt8]]) -> [UInt8] {
        var data = ByteWriter()
        for set in sets { data.append(set) }
        for id in ids {
            data.byte(min(id.count, 255))
            data.append(id.prefix(255))
        }
        return data.bytes
    }
}
