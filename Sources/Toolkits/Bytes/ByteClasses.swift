/// What a byte of UTF-8 is. Bytes from 0x80 on are parts of characters beyond ASCII.
extension UInt8 {
    /// `a` to `z`.
    @inlinable package var isASCIILowercase: Bool { self &- 0x61 < 26 }

    /// `A` to `Z`.
    @inlinable package var isASCIIUppercase: Bool { self &- 0x41 < 26 }

    /// `a` to `z` and `A` to `Z`.
    @inlinable package var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }

    /// `0` to `9`.
    @inlinable package var isASCIIDigit: Bool { self &- 0x30 < 10 }

    /// `0` to `9`, `a` to `f` and `A` to `F`.
    @inlinable package var isHexadecimalDigit: Bool { isASCIIDigit || (self | 0x20) &- 0x61 < 6 }

    /// A letter or digit of ASCII.
    @inlinable package var isASCIILetterOrDigit: Bool { isASCIILetter || isASCIIDigit }

    /// Whether the byte begins or goes on with a character beyond ASCII.
    @inlinable package var isBeyondASCII: Bool { self >= 0x80 }

    /// A letter of any alphabet, as far as a byte tells: one of ASCII, or a part of a character beyond it.
    @inlinable package var isLetterByte: Bool { isASCIILetter || isBeyondASCII }

    /// A letter of any alphabet or a digit, as far as a byte tells.
    @inlinable package var isWordByte: Bool { isASCIILetterOrDigit || isBeyondASCII }

    /// A space or a tab.
    @inlinable package var isBlank: Bool { self == 0x20 || self == 0x09 }

    /// A space, a tab, or an end of line.
    @inlinable package var isBlankOrLineEnd: Bool { isBlank || self == 0x0A || self == 0x0D }

    /// A sign of ASCII that is neither letter nor digit nor blank.
    @inlinable package var isASCIIPunctuation: Bool { self &- 0x21 < 0x5E && !isASCIILetterOrDigit }

    /// May stand in an address anywhere and means itself (RFC 3986, 2.3).
    @inlinable package var isUnreservedInAddress: Bool {
        isASCIILetterOrDigit || self == 0x2D || self == 0x2E || self == 0x5F || self == 0x7E
    }

    /// `A` to `Z` as `a` to `z`; every other byte as it is.
    @inlinable package var asciiLowercased: UInt8 { isASCIIUppercase ? self | 0x20 : self }
}
