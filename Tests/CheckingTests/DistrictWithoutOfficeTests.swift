import TestSupport
import Testing

@testable import Checking

struct DistrictWithoutOfficeTests {
    private let city = "name: R\nstate: DE-NW\ndistricts:\n  - id: "

    @Test func aDistrictThatNobodyServes() {
        expectFindings(
            of: DistrictWithoutOffice.self, in: ["municipalities/rhein.yaml": city + "1️⃣nord\n    name: Nord\n"],
            .note("directory.district-office"))
    }

    @Test func servedFromEitherSide() {
        expectFindings(
            of: DistrictWithoutOffice.self,
            in: ["municipalities/rhein.yaml": city + "nord\n    name: Nord\n    office: rhein-amt\n"])
        expectFindings(
            of: DistrictWithoutOffice.self,
            in: [
                "municipalities/rhein.yaml": city + "nord\n    name: Nord\n",
                "offices/rhein/rhein-amt.yaml": "name: A\ndistricts: [nord]\n",
            ])
    }
}
