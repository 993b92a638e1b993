import Bytes
import Testing

@Suite struct ByteTests {
    /// Every byte, held against the characters that it stands for.
    @Test func classesAreThoseOfTheCharacters() {
        for byte in UInt8.min...UInt8.max {
            let character = Character(Unicode.Scalar(byte))
            let isASCII = byte < 0x80
            #expect(byte.isASCIILetter == (isASCII && character.isLetter), "\(byte)")
            #expect(byte.isASCIILowercase == (isASCII && character.isLowercase), "\(byte)")
            #expect(byte.isASCIIUppercase == (isASCII && character.isUppercase), "\(byte)")
            #expect(byte.isASCIIDigit == (isASCII && character.isNumber), "\(byte)")
            #expect(byte.isHexadecimalDigit == (isASCII && character.isHexDigit), "\(byte)")
            #expect(byte.isWordByte == (!isASCII || character.isLetter || character.isNumber), "\(byte)")
            #expect(byte.isBlank == " \t".contains(character), "\(byte)")
            #expect(
                byte.isASCIIPunctuation == "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~".contains(character), "\(byte)")
            let lowercased = isASCII ? character.lowercased().utf8.first : byte
            #expect(byte.asciiLowercased == lowercased, "\(byte)")
        }
    }

    @Test func trimmingTakesBlanksFromBothEndsOnly() {
        func trimmed(_ text: String) -> String { String(decoding: Array(text.utf8).trimmingBlanks, as: UTF8.self) }
        #expect(trimmed(" \ta b\t ") == "a b")
        #expect(trimmed("\n a") == "\n a")
        #expect(trimmed(" \t ") == "")
        #expect(String(decoding: Array("\r\n a \n".utf8).trimmingBlanksAndLineEnds, as: UTF8.self) == "a")
    }

    @Test func markupEscapesWhatMeansSomethingThere() {
        #expect(MarkupEscaping.escaped("<a href=\"x\">Ä & Ö</a>") == "&lt;a href=&quot;x&quot;&gt;Ä &amp; Ö&lt;/a&gt;")
        #expect(MarkupEscaping.escaped("") == "")
    }

    @Test func addressesKeepWhatIsAskedFor() {
        #expect(PercentEncoding.encoded("a b/ä~", keeping: \.isUnreservedInAddress) == "a%20b%2F%C3%A4~")
    }
}
