import Bytes

/// Where an address ends that stands in the text without brackets: before quotation marks and dashes of the sentence around it,
/// which the parser takes for part of the address (GitHub Flavored Markdown, 6.9 knows ASCII's only).
package enum BareAddressEnd {
    /// - Returns: behind the last byte; nil where all of it is the address.
    package static func offset(in address: ArraySlice<UInt8>) -> Int? {
        guard address.contains(where: { $0 >= 0x80 }) else { return nil }
        var offset = address.startIndex
        for scalar in String(decoding: address, as: UTF8.self).unicodeScalars {
            if ends(at: scalar) {
                let kept = address[..<offset]
                let trailing = kept.reversed().prefix { Self.sentenceSigns.contains($0) }.count
                return offset - trailing
            }
            offset += UTF8.width(scalar)
        }
        return nil
    }

    private static let sentenceSigns = Array("?!.,:;*_~'\"".utf8)

    private static func ends(at scalar: Unicode.Scalar) -> Bool {
        guard scalar.value >= 0x80 else { return false }
        switch scalar {
        // Hyphens belong to words and to addresses pasted with them; that they are no ASCII is another fault.
        case "\u{2010}", "\u{2011}": return false
        case "…", "•", "−": return true
        default: break
        }
        switch scalar.properties.generalCategory {
        case .initialPunctuation, .finalPunctuation, .openPunctuation, .closePunctuation, .dashPunctuation: return true
        default: return scalar.properties.isWhitespace
        }
    }
}
