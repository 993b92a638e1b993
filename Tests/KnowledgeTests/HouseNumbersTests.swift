import Knowledge
import Testing

struct HouseNumbersTests {
    @Test(arguments: [
        ("1-99 odd", [1, 51, 99], [2, 101]), ("2-98 even", [2, 98], [1, 100]), ("100-", [100, 12345], [99]),
        ("7", [7], [6, 8]), ("odd", [1, 999], [2]), ("1-199", [1, 2, 199], [200]),
    ])
    func whichHouses(text: String, has: [Int], hasNot: [Int]) throws {
        let numbers = try #require(HouseNumbers(text))
        for house in has { #expect(numbers.contains(house), "\(house)") }
        for house in hasNot { #expect(!numbers.contains(house), "\(house)") }
        #expect(HouseNumbers(numbers.written) == numbers)
    }

    @Test(arguments: ["", "0", "9-1", "1-2-3", "a", "-5", "1-99 links", "123456"]) func whatIsNoRange(text: String) {
        #expect(HouseNumbers(text) == nil)
    }

    /// Compared with the houses themselves.
    @Test func twoOverlapWhereAHouseIsInBoth() {
        let ranges = [
            "1-9", "1-9 odd", "2-8 even", "5", "6", "8-", "9- odd", "10- even", "odd", "even", "3-4 odd", "4-4 even",
        ].compactMap { HouseNumbers($0) }
        #expect(ranges.count == 12)
        for left in ranges {
            for right in ranges {
                let both = (1...40).contains { left.contains($0) && right.contains($0) }
                #expect(left.overlaps(right) == both, "\(left.written) \(right.written)")
            }
        }
    }

    @Test func inWords() throws {
        #expect(Wording.houseNumbers(.all, .german).isEmpty)
        #expect(Wording.houseNumbers(try #require(HouseNumbers("1-99 odd")), .german) == "1–99 ungerade")
        #expect(Wording.houseNumbers(try #require(HouseNumbers("100-")), .english) == "from 100")
    }
}
