import Knowledge
import Testing

struct AmountTests {
    @Test(arguments: [
        ("37", 3_700, "37.00"), ("22.8", 2_280, "22.80"), ("22.80", 2_280, "22.80"), ("0", 0, "0.00"),
        ("0.05", 5, "0.05"), ("1234567.89", 123_456_789, "1234567.89"), ("007", 700, "7.00"),
        ("999999999999.99", 99_999_999_999_999, "999999999999.99"),
    ])
    func decimalNumbers(text: String, hundredths: Int, decimal: String) throws {
        let amount = try #require(Amount(text))
        #expect(amount.hundredths == hundredths)
        #expect(amount.decimal == decimal)
    }

    @Test(arguments: [
        "", "-5", "+5", "12,50", "1.234,50", "22.805", "22.", ".5", "1e3", "5 €", "1 000", "0x10", "١٢", "1.2.3",
        "1000000000000", "NaN",
    ])
    func anythingElseIsNone(text: String) {
        #expect(Amount(text) == nil)
    }

    @Test func amountsAreOrdered() throws {
        #expect(try #require(Amount("9.99")) < (try #require(Amount("10"))))
    }
}
