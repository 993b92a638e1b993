import TestSupport
import Testing

@testable import Checking

@Suite struct BareOfficeTests {
    @Test func anOfficeWithNothingButAName() {
        expectFindings(
            of: BareOffice.self, in: ["offices/ruhr/leer.yaml": "name: 1️⃣Standesamt\n"],
            .note("care.bare-office", in: ["ruhr"]))
    }

    @Test(arguments: [
        "phone: \"+4920412345\"", "note: Nur nach Vereinbarung.", "email: amt@ruhr.example", "phone: 02041",
    ])
    func anOfficeThatSaysMore(line: String) {
        expectFindings(of: BareOffice.self, in: ["offices/ruhr/leer.yaml": "name: Standesamt\n\(line)\n"])
    }
}
