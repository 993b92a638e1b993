import TestSupport
import Testing

@testable import Checking

struct StreetNumbersTests {
    private func streets(_ rows: String...) -> [String: String] {
        ["streets/rhein.tsv": "street\tnumbers\n" + rows.joined(separator: "\n") + "\n"]
    }

    @Test func aHouseInTwoLines() {
        expectFindings(
            of: StreetNumbers.self, in: streets("Ufer\t1-99", "Ufer\t1️⃣50-"), .warning("directory.street-numbers"))
        expectFindings(
            of: StreetNumbers.self, in: streets("Ufer\t", "1️⃣Ufer\t"), .warning("directory.street-numbers"))
    }

    @Test func aHouseInNone() {
        expectFindings(
            of: StreetNumbers.self, in: streets("Ufer\t1-99 odd", "Ufer\t2-98 even", "Ufer\t1️⃣101-"),
            .warning("directory.street-numbers"))
        expectFindings(of: StreetNumbers.self, in: streets("Ufer\t1️⃣odd"), .warning("directory.street-numbers"))
    }

    @Test func everyHouseInOne() {
        expectFindings(
            of: StreetNumbers.self,
            in: streets("Ufer\t1-99 odd", "Ufer\t2-98 even", "Ufer\t100-", "Weg\t", "Platz\t1-20"))
    }
}
