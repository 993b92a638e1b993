/// The letters of the engine's own alphabet that are no ASCII letter.
///
/// A word of a text is kept in lower case, one byte a letter for everything German, so that rules about letters count
/// letters and not bytes. Letters of other scripts stay as their UTF-8 bytes, all of them 0x80 and above.
enum Letter {
    static let umlautA: UInt8 = 1
    static let umlautO: UInt8 = 2
    static let umlautU: UInt8 = 3
    static let sharpS: UInt8 = 4

    /// The letter without its dots: ä is a. Sharp s is `s`; the caller writes the second one.
    static func plain(_ letter: UInt8) -> UInt8 {
        switch letter {
        case umlautA: UInt8(ascii: "a")
        case umlautO: UInt8(ascii: "o")
        case umlautU: UInt8(ascii: "u")
        case sharpS: UInt8(ascii: "s")
        default: letter
        }
    }

    static func isDigit(_ letter: UInt8) -> Bool { letter >= 0x30 && letter <= 0x39 }
}

/// What a Unicode scalar is to a word.
enum ScalarClass {
    /// Ends a word.
    case separator
    /// Belongs to a word, written with these letters of the alphabet: at most two.
    case letters(UInt8, UInt8)
    /// A letter of a script that has no lower case of its own here; written as it is.
    case foreign(UInt32)
    /// A word by itself, as in scripts that write no spaces.
    case ideograph(UInt32)
    /// Does not show: soft hyphen, joiners, accents that stand alone.
    case invisible
    /// Two dots above the letter before.
    case dieresis

    /// Classifies a scalar above ASCII.
    init(_ scalar: UInt32) {
        switch scalar {
        case 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF: self = .invisible
        case 0x308: self = .dieresis
        case 0x300...0x36F: self = .invisible
        case 0xC0...0x24F: self = Self.latin(scalar)
        case 0x370...0x3FF: self = .foreign(Self.lowercaseGreek(scalar))
        case 0x400...0x40F: self = .foreign(scalar + 0x50)
        case 0x410...0x42F: self = .foreign(scalar + 0x20)
        case 0x430...0x1FFF: self = scalar == 0x1E9E ? .letters(Letter.sharpS, 0) : .foreign(scalar)
        case 0x3040...0x30FF, 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: self = .ideograph(scalar)
        case 0xA000...0xD7FF, 0xFB00...0xFDFF, 0xFE70...0xFEFE: self = .foreign(scalar)
        case 0xFF10...0xFF19: self = .letters(UInt8(scalar - 0xFF10 + 0x30), 0)
        case 0xFF21...0xFF3A: self = .letters(UInt8(scalar - 0xFF21 + 0x61), 0)
        case 0xFF41...0xFF5A: self = .letters(UInt8(scalar - 0xFF41 + 0x61), 0)
        default: self = .separator
        }
    }

    private static func lowercaseGreek(_ scalar: UInt32) -> UInt32 {
        switch scalar {
        case 0x391...0x3A9: scalar + 0x20
        case 0x386: 0x3B1
        case 0x388, 0x3AD: 0x3B5
        case 0x389, 0x3AE: 0x3B7
        case 0x38A, 0x3AF: 0x3B9
        case 0x38C, 0x3CC: 0x3BF
        case 0x38E, 0x3CD: 0x3C5
        case 0x38F, 0x3CE: 0x3C9
        case 0x3AC: 0x3B1
        case 0x3C2: 0x3C3
        default: scalar
        }
    }

    /// Latin-1 and Latin Extended: accents fall, umlauts and sharp s stay.
    private static func latin(_ scalar: UInt32) -> ScalarClass {
        func letter(_ character: Unicode.Scalar) -> ScalarClass {
            .letters(UInt8(truncatingIfNeeded: character.value), 0)
        }
        func pair(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> ScalarClass {
            .letters(UInt8(truncatingIfNeeded: first.value), UInt8(truncatingIfNeeded: second.value))
        }
        switch scalar {
        case 0xD7, 0xF7: return .separator
        case 0xC4, 0xE4: return .letters(Letter.umlautA, 0)
        case 0xD6, 0xF6: return .letters(Letter.umlautO, 0)
        case 0xDC, 0xFC: return .letters(Letter.umlautU, 0)
        case 0xDF: return .letters(Letter.sharpS, 0)
        case 0xC6, 0xE6: return pair("a", "e")
        case 0xD8, 0xF8, 0x152, 0x153: return scalar < 0x100 ? letter("o") : pair("o", "e")
        case 0xDE, 0xFE: return pair("t", "h")
        case 0xC0...0xC5, 0xE0...0xE5, 0x100...0x105, 0x1CD, 0x1CE: return letter("a")
        case 0xC7, 0xE7, 0x106...0x10D: return letter("c")
        case 0xD0, 0xF0, 0x10E...0x111: return letter("d")
        case 0xC8...0xCB, 0xE8...0xEB, 0x112...0x11B: return letter("e")
        case 0x11C...0x123, 0x1E6, 0x1E7: return letter("g")
        case 0x124...0x127: return letter("h")
        case 0xCC...0xCF, 0xEC...0xEF, 0x128...0x131, 0x1CF, 0x1D0: return letter("i")
        case 0x134, 0x135: return letter("j")
        case 0x136...0x138: return letter("k")
        case 0x139...0x142: return letter("l")
        case 0xD1, 0xF1, 0x143...0x14B: return letter("n")
        case 0xD2...0xD5, 0xF2...0xF5, 0x14C...0x151, 0x1D1, 0x1D2: return letter("o")
        case 0x154...0x159: return letter("r")
        case 0x15A...0x161, 0x218, 0x219: return letter("s")
        case 0x162...0x167, 0x21A, 0x21B: return letter("t")
        case 0xD9...0xDB, 0xF9...0xFB, 0x168...0x173, 0x1D3...0x1DC: return letter("u")
        case 0x174, 0x175: return letter("w")
        case 0xDD, 0xFD, 0xFF, 0x176...0x178: return letter("y")
        case 0x179...0x17E: return letter("z")
        default: return .foreign(scalar)
        }
    }
}
