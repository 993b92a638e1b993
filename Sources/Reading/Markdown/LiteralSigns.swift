import Bytes

/// Signs that are no markup: a star or tilde between two letters or digits, as in `Bürger*innen`, `30*40`, `10~20`, and the `<`
/// of XML's constructs that do not end on their line.
///
/// The parser would take two of the first for emphasis and leave them out, and look for the end of each of the others through the
/// whole paragraph. It gets another byte in their place, which no text contains, so that all else keeps its place; afterwards they
/// are put back.
struct LiteralSigns {
    /// The text for the parser.
    let bytes: ArraySlice<UInt8>
    private let standIns: [(sign: UInt8, byte: UInt8)]

    /// - Complexity: O(n).
    init(_ text: ArraySlice<UInt8>) {
        let places = Self.places(in: text)
        guard !places.isEmpty, let standIns = Self.unusedBytes(in: text) else {
            (bytes, self.standIns) = (text, [])
            return
        }
        self.standIns = standIns
        var changed = Array(text)
        for place in places {
            let index = place - text.startIndex
            changed[index] = standIns.first { $0.sign == changed[index] }?.byte ?? changed[index]
        }
        bytes = changed[...]
    }

    /// Puts the signs back.
    func restore(_ flat: inout CMarkTree.Flat) {
        guard !standIns.isEmpty else { return }
        for (sign, byte) in standIns {
            for index in flat.bytes.indices where flat.bytes[index] == byte { flat.bytes[index] = sign }
        }
        flat.links = flat.links.mapped { link in
            CMarkTree.RawLink(url: restored(link.url), title: restored(link.title), line: link.line)
        }
        flat.footnoteLabels = flat.footnoteLabels.mapped(restored)
    }

    private func restored(_ text: String) -> String {
        guard text.utf8.contains(where: { byte in standIns.contains { $0.byte == byte } }) else { return text }
        let bytes = text.utf8.map { byte in standIns.first { $0.byte == byte }?.sign ?? byte }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static let emphasis = ByteScan.Signs("*~")
    private static let signs = [UInt8(ascii: "*"), UInt8(ascii: "~"), UInt8(ascii: "<")]

    private static func places(in text: ArraySlice<UInt8>) -> [Int] {
        var places: [Int] = []
        text.withUnsafeBufferPointer { bytes in
            var next = 0
            while case let index = emphasis.nextOffset(in: bytes, from: next), index < bytes.count {
                next = index + 1
                guard index > 0, index + 1 < bytes.count, isWordEnd(before: index, bytes),
                    isWordStart(at: index + 1, bytes), !isInAddress(index, bytes)
                else { continue }
                places.append(text.startIndex + index)
            }
            for index in openConstructs(bytes) { places.append(text.startIndex + index) }
        }
        return places
    }

    /// Where `<![CDATA[`, `<?` and `<!X` stand behind other text and do not end on their line.
    ///
    /// - Complexity: O(n): from the end, with the kinds that end behind.
    private static func openConstructs(_ bytes: UnsafeBufferPointer<UInt8>) -> [Int] {
        func follows(_ text: StaticString, at index: Int) -> Bool {
            index + text.utf8CodeUnitCount <= bytes.count
                && (0..<text.utf8CodeUnitCount).allSatisfy { bytes[index + $0] == text.utf8Start[$0] }
        }
        var places: [Int] = []
        guard bytes.firstOffset(of: Array("<!".utf8)) != nil || bytes.firstOffset(of: Array("<?".utf8)) != nil else {
            return places
        }
        var (sectionEnds, instructionEnds, declarationEnds) = (false, false, false)
        for index in bytes.indices.reversed() {
            switch bytes[index] {
            case 0x0A:
                (sectionEnds, instructionEnds, declarationEnds) = (false, false, false)
                // At the beginning of a line it is a block, which is looked at once.
                while let last = places.last, last > index, isLineStart(last, after: index, bytes) {
                    places.removeLast()
                }
            case UInt8(ascii: ">"):
                declarationEnds = true
                if index > 0, bytes[index - 1] == UInt8(ascii: "?") { instructionEnds = true }
                if index > 1, bytes[index - 1] == UInt8(ascii: "]"), bytes[index - 2] == UInt8(ascii: "]") {
                    sectionEnds = true
                }
            case UInt8(ascii: "<") where index + 2 < bytes.count:
                let isOpen =
                    switch bytes[index + 1] {
                    case UInt8(ascii: "?"): !instructionEnds
                    case UInt8(ascii: "!") where follows("[CDATA[", at: index + 2): !sectionEnds
                    case UInt8(ascii: "!") where bytes[index + 2].isASCIILetter: !declarationEnds
                    default: false
                    }
                if isOpen { places.append(index) }
            default: break
            }
        }
        while let last = places.last, isLineStart(last, after: -1, bytes) { places.removeLast() }
        return places
    }

    private static func isLineStart(_ index: Int, after lineEnd: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        bytes[(lineEnd + 1)..<index].allSatisfy { $0.isBlank || $0 == UInt8(ascii: ">") }
    }

    /// Whether a sign stands in `<https://…>`: the parser takes an address as it is, and none with a byte of ours in it.
    private static func isInAddress(_ index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var start = index - 1
        while start > 0, index - start < 2_000, bytes[start] > 0x20, bytes[start] != UInt8(ascii: "<") { start -= 1 }
        guard bytes[start] == UInt8(ascii: "<") else { return false }
        let scheme = bytes[(start + 1)...].prefix { $0.isASCIILetter }
        return scheme.count > 1 && scheme.endIndex < index && bytes[scheme.endIndex] == UInt8(ascii: ":")
    }

    private static func isWordEnd(before index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        if bytes[index - 1] < 0x80 { return bytes[index - 1].isASCIILetterOrDigit }
        var start = index - 1
        while start > 0, index - start < 4, bytes[start] & 0xC0 == 0x80 { start -= 1 }
        return isLetter(bytes[start..<index])
    }

    private static func isWordStart(at index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        if bytes[index] < 0x80 { return bytes[index].isASCIILetterOrDigit }
        var end = index + 1
        while end < bytes.count, end - index < 4, bytes[end] & 0xC0 == 0x80 { end += 1 }
        return isLetter(bytes[index..<end])
    }

    private static func isLetter(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        guard let scalar = String(decoding: bytes, as: UTF8.self).unicodeScalars.last else { return false }
        return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }

    /// Control characters, of which a text has none; should it have all, its stars stay as they are.
    private static func unusedBytes(in text: ArraySlice<UInt8>) -> [(sign: UInt8, byte: UInt8)]? {
        var isUsed = [Bool](repeating: false, count: 256)
        for byte in text { isUsed[Int(byte)] = true }
        let unused = (UInt8(0x01)...0x08).filter { !isUsed[Int($0)] }
        guard unused.count >= signs.count else { return nil }
        return Array(zip(signs, unused)).map { (sign: $0, byte: $1) }
    }
}
