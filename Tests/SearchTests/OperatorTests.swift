import Testing

@testable import Search

/// Signs in a question that mean what they mean elsewhere.
struct OperatorTests {
    private static let index = SmallIndex([
        ("Baum fällen", "Wer einen Baum fällen will"), ("Baumpflege", "Der Baum wird gepflegt"),
        ("Fällgenehmigung", "Bäume fällen"), ("Feuerstellenkontrolle", "Kontrolle"), ("Zahnpflegetag", "für Kinder"),
        ("Ein Baum, selten zum Fällen", ""),
    ])

    @Test func `a word behind a minus leaves out`() throws {
        let found = try Self.index.find("Baum -fällen")
        #expect(found == ["Baumpflege"])
    }

    @Test func `a hyphen within a word is none`() throws {
        #expect(try Self.index.find("Baum-Pflege").first == "Baumpflege")
    }

    @Test func `words in quotation marks must all be there, and beside each other count more`() throws {
        let found = try Self.index.find("\"Baum fällen\"")
        #expect(found.first == "Baum fällen")
        #expect(!found.contains("Baumpflege"))
        #expect(try Self.index.find("„Baum fällen“").first == "Baum fällen")
    }

    @Test func `a mark that nothing closes changes nothing`() throws {
        #expect(try Self.index.find("\"Baum") == Self.index.find("Baum"))
    }

    @Test(arguments: [
        ("Feuer", "Feuerstellenkontrolle"), ("Zahn", "Zahnpflegetag"), ("Zah", "Zahnpflegetag"),
    ])
    func `a short word finds what begins with it`(query: String, expected: String) throws {
        #expect(try Self.index.find(query) == [expected])
    }
}
