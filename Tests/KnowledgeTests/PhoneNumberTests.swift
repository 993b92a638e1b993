import Knowledge
import Testing

struct PhoneNumberTests {
    @Test(arguments: [
        ("+4920394000", true), ("+1234567", true), ("+123456789012345", true), ("+123456", false),
        ("+1234567890123456", false), ("+0203940001", false), ("020394000", false), ("004920394000", false),
        ("+49 203 94000", false), ("+49-203-94000", false), ("+49(0)20394000", false), ("", false), ("+", false),
        ("+４９２０３９４０００", false),
    ])
    func internationalForm(text: String, isRight: Bool) {
        #expect(PhoneNumber.isE164(text) == isRight)
    }

    @Test(arguments: [
        ("+4920394000", "0203 94000"), ("+492041703030", "02041 703030"), ("+492064660", "02064 660"),
        ("+4930115", "030 115"), ("+4982112345", "082112345"), ("+31201234567", "+31201234567"),
    ])
    func asPeopleInGermanyReadIt(number: String, expected: String) {
        #expect(PhoneNumber.display(number) == expected)
    }

    /// A shorter code that a longer one begins with would cut the longer one's numbers wrongly.
    @Test func noAreaCodeIsHiddenByAShorterOne() {
        for (index, code) in PhoneNumber.areaCodes.enumerated() {
            #expect(!PhoneNumber.areaCodes[..<index].contains { code.hasPrefix($0) }, "\(code)")
        }
    }
}
