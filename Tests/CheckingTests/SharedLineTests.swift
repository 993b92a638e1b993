import Diagnostics
import TestSupport
import Testing

@testable import Checking

struct SharedLineTests {
    @Test("A telephone line of two cities is reported")
    func aLineOfTwoCities() {
        expectFindings(
            of: SharedLine.self,
            in: ["municipalities/ruhr.yaml": "name: R\nstate: DE-NW\nlines: [\"+4920412345\", 1️⃣\"+4920312345\"]\n"],
            .error("municipality.shared-line"))
    }
}
