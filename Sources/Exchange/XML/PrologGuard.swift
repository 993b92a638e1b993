import Bytes

/// Finds a document type or an entity in the first bytes of an XML file, before any parser sees it: without them no text can
/// grow, name another file or ask another machine.
struct PrologGuard {
    private var isOver = false
    /// The last bytes without the zero bytes of UTF-16.
    private var recent: [UInt8] = []

    private static let marks = ["<!DOCTYPE", "<!ENTITY"].map { Array($0.utf8) }

    /// Whether the bytes, which follow those given before, are free of both.
    mutating func admits(_ bytes: UnsafeRawBufferPointer) -> Bool {
        guard !isOver else { return true }
        for byte in bytes where byte != 0 {
            // The first element ends what can stand before it.
            if recent.last == UInt8(ascii: "<"), byte.isASCIILetter || byte == UInt8(ascii: "_") {
                isOver = true
                return true
            }
            recent.append(byte)
            if Self.marks.contains(where: { recent.suffix($0.count).elementsEqual($0) }) { return false }
            if recent.count > 64 { recent.removeFirst(32) }
        }
        return true
    }
}
