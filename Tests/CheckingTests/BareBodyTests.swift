import TestSupport
import Testing

@testable import Checking

struct BareBodyTests {
    private let bodies = "- id: kreis\n  name: Kreis am Rhein\n"

    private func article(_ instead: String) -> String {
        "---\ntitle: X\ncategory: alltag\nanswer: X.\noffered: false\ninstead: \(instead)\n---\n"
    }

    @Test func aNameInTheText() {
        expectFindings(
            of: BareBody.self,
            in: ["bodies.yaml": bodies, "articles/x.md": article("1️⃣Das macht der Kreis am Rhein.")],
            .note("care.bare-body"))
    }

    @Test func itsIdAndOtherWords() {
        for instead in ["{body: kreis, note: Im Kreishaus.}", "Das macht der Kreis am Rheinufer.", "Niemand."] {
            expectFindings(of: BareBody.self, in: ["bodies.yaml": bodies, "articles/x.md": article(instead)])
        }
    }
}
