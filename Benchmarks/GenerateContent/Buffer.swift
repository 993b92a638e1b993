/// Text is built as UTF-8 from the start: it goes to disk as it is, and 67 MB of `String` appends take seconds.
extension [UInt8] {
    mutating func write(_ text: String) {
        append(contentsOf: text.utf8)
    }

    /// Makes the letter at `place` a capital; knows ASCII and the umlauts, which is what a word can begin with.
    mutating func capitalise(at place: Int) {
        guard place < count else { return }
        switch self[place] {
        case UInt8(ascii: "a")...UInt8(ascii: "z"):
            self[place] -= 0x20
        case 0xC3 where place + 1 < count && (0xA0...0xBE).contains(self[place + 1]):
            self[place + 1] -= 0x20
        default:
            break
        }
    }
}
