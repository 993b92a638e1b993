import TestSupport
import Testing

@testable import Checking

struct MissingImageTextTests {
    @Test("A picture without a description is found")
    func aPictureHasAText() {
        func files(_ body: String) -> [String: String] {
            probe(body: body).merging(["articles/plan.png": ""]) { first, _ in first }
        }
        expectFindings(of: MissingImageText.self, in: files("Hier: 1️⃣![](plan.png)\n"), .warning("care.image-text"))
        expectFindings(of: MissingImageText.self, in: files("1️⃣![ ](plan.png \"Plan\")\n"), .warning("care.image-text"))
        expectFindings(
            of: MissingImageText.self, in: files("Ein Plan:\n[1️⃣![](plan.png)](https://a.example)\n"),
            .warning("care.image-text"))
        expectFindings(of: MissingImageText.self, in: files("![Der **Plan**](plan.png)\n"))
        expectFindings(of: MissingImageText.self, in: files("![`Plan`](plan.png) [](https://a.example)\n"))
    }
}
