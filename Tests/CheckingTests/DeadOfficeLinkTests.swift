import Diagnostics
import Knowledge
import TestSupport
import Testing

@testable import Checking

struct DeadOfficeLinkTests {
    @Test("A link to an office that does not exist names the nearest one")
    func linksToOffices() {
        expectFindings(
            of: DeadOfficeLink.self,
            in: [
                "articles/probe.md": article(
                    body:
                        "[[office:rhein-amt]] 1️⃣[[office:rhien-amt]] 2️⃣[[office:nirgends|x]] [x](../offices/ruhr/ruhr-amt.yaml)\n"
                ),
                "notices/a.md": "---\ntitle: M\n---\n3️⃣[[office:ruhramt]]\n",
            ], .error("link.dead-office", "1️⃣", help: "Did you mean \"rhein-amt\"?"), .error("link.dead-office", "2️⃣"),
            .error("link.dead-office", "3️⃣", help: "Did you mean \"ruhr-amt\"?"))
    }
}
