import Testing

@testable import Knowledge

@Suite struct WrittenPhoneTests {
    private func numbers(_ text: String) -> [String] {
        Array(text.utf8).withUnsafeBufferPointer { WrittenPhone.mentions(in: $0).map(\.e164) }
    }

    @Test(arguments: [
        "02041 70-3456", "02041703456", "+492041703456", "0 20 41 / 70 34 56", "+49 (0) 2041 703456",
        "0049 2041 703456",
        "(02041) 70 34 56", "02041\u{A0}70–3456", "02041/703456.", "Tel.:02041 703456,",
    ])
    func oneNumberHoweverWritten(text: String) {
        #expect(numbers("Rufen Sie \(text) an") == ["+492041703456"])
    }

    @Test(arguments: [
        "01.07.2017", "04109 Leipzig", "08:00-12:00 Uhr", "IBAN DE89 3704 0044 0532 0130 00", "0,50 Euro", "115",
        "Az. 2017-0151-23456",
        "00", "0", "+", "von 0800 bis 1200",
    ])
    func otherNumbers(text: String) {
        #expect(numbers(text) == [])
    }

    @Test func twoNumbers() {
        #expect(numbers("0203 94000 oder 02041 7030") == ["+4920394000", "+4920417030"])
    }
}
