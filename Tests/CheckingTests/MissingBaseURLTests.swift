import Diagnostics
import TestSupport
import Testing

@testable import Checking

struct MissingBaseURLTests {
    @Test("A knowledge base without base-url is reported")
    func withoutItSomeFilesAreNotMade() {
        let settings = "title: Probe\ncategories: [{id: alltag, title: Alltag}]\n"
        expectFindings(of: MissingBaseURL.self, in: ["auskunft.yaml": "1️⃣" + settings], .note("settings.base-url"))
        expectFindings(of: MissingBaseURL.self, in: ["auskunft.yaml": settings + "base-url: https://probe.example/\n"])
    }

    @Test(
        "Settings or an address that could not be read are not reported missing",
        arguments: [
            "title: [", "title: A\nbase-url: a.example\n",
        ])
    func unreadable(settings: String) {
        expectFindings(of: MissingBaseURL.self, in: ["auskunft.yaml": settings])
    }
}
