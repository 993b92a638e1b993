import Diagnostics
import TestSupport
import Testing

@testable import Checking

@Suite struct DisguisedEmailTests {
    @Test(
        "A mail address in disguise, and what it is",
        arguments: [
            ("Mail an 1️⃣amt(at)bottrop.de.\n", "amt@bottrop.de"), ("1️⃣amt (at) bottrop.de\n", "amt@bottrop.de"),
            ("- 1️⃣buerger.buero[at]stadt-x.example, oder\n", "buerger.buero@stadt-x.example"),
            ("| A |\n| --- |\n| 1️⃣amt(AT)x.example |\n", "amt@x.example"),
            ("> 1️⃣amt{at}x(dot)example\n", "amt@x.example"), ("1️⃣amt(ät)x [punkt] example\n", "amt@x.example"),
            ("## Mail: 1️⃣amt( at )x.example\n\nText.\n", "amt@x.example"),
        ])
    func isFound(body: String, address: String) {
        let found = expectFindings(
            of: DisguisedEmail.self, in: probe(body: body), .warning("link.disguised-email"))
        #expect(found.first?.help?.english == "Write: \(address)")
    }

    @Test(
        "What only looks like it",
        arguments: [
            "Österreich (AT) und die Schweiz (CH).\n", "Um 11 (at) 12.\n", "`amt(at)x.example`\n", "amt@x.example\n",
            "(at)x.example\n", "amt(at)\n", "Satz(a) t) und (at\n",
        ])
    func isLeft(body: String) {
        expectFindings(of: DisguisedEmail.self, in: probe(body: body))
    }

    @Test func inEveryFile() {
        expectFindings(
            of: DisguisedEmail.self,
            in: [
                "articles/probe.md": article("answer: Mail an 1️⃣amt(at)x.example.\n"),
                "offices/ruhr/ruhr-amt.yaml": "name: Amt\nnote: 2️⃣amt[at]x.example\n",
                "notices/2026-11-20-probe.md":
                    "---\ntitle: Probe\nfrom: 2026-11-20\nuntil: 2026-12-01\n---\n\n3️⃣amt (at) x.example.\n",
            ], .warning("link.disguised-email", "1️⃣"), .warning("link.disguised-email", "2️⃣", in: ["ruhr"]),
            .warning("link.disguised-email", "3️⃣"))
    }
}
