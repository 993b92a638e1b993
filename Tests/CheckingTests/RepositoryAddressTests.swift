import TestSupport
import Testing

@testable import Checking

struct RepositoryAddressTests {
    private func files(_ repository: String) -> [String: String] {
        [
            "auskunft.yaml":
                "title: P\nbase-url: https://p.example/\ncategories: [{id: alltag, title: Alltag}]\n\(repository)\n"
        ]
    }

    @Test func aHostThatIsKnownNeedsNoForm() {
        for url in ["https://github.com/a/b", "https://gitlab.stadt.example/a", "https://codeberg.org/a/b"] {
            expectFindings(of: RepositoryAddress.self, in: files("repository: {url: \"\(url)\"}"))
        }
    }

    @Test func anUnknownHostIsTold() {
        expectFindings(
            of: RepositoryAddress.self, in: files("repository:\n  url: 1️⃣https://code.stadt.example/a"),
            .warning(
                "settings.repository",
                help: "Add, for example: file: https://code.stadt.example/a/-/blob/main/{path}#L{line}"))
        expectFindings(
            of: RepositoryAddress.self,
            in: files("repository:\n  url: https://code.stadt.example/a\n  file: https://code.stadt.example/a/{path}"))
    }

    @Test func aFormWithoutItsPathIsTold() {
        expectFindings(
            of: RepositoryAddress.self,
            in: files("repository:\n  url: https://code.stadt.example/a\n  file: 1️⃣https://code.stadt.example/a"),
            .warning("settings.repository"))
    }
}
