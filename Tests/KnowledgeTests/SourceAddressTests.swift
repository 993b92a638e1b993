import Diagnostics
import Testing

@testable import Knowledge

/// Where a line of a content file is on the git host.
@Suite struct SourceAddressTests {
    private func address(_ url: String, branch: String? = nil, folder: String? = nil, file: String? = nil) -> String? {
        func located(_ text: String?) -> LocatedText? { text.map { Located($0, .start(of: 0)) } }
        var repository = Settings.Repository()
        repository.url = located(url)
        repository.branch = located(branch)
        repository.folder = located(folder)
        repository.file = located(file)
        return SourceAddress(repository)?.url(path: "articles/größe, neu.md", line: 12)
    }

    private static let path = "content/articles/gr%C3%B6%C3%9Fe%2C%20neu.md"

    @Test(arguments: [
        ("https://github.com/stadt/wissen", "https://github.com/stadt/wissen/blob/main/\(path)#L12"),
        ("https://github.com/stadt/wissen.git/", "https://github.com/stadt/wissen/blob/main/\(path)#L12"),
        ("https://github.com/stadt/wissen.git", "https://github.com/stadt/wissen/blob/main/\(path)#L12"),
        ("https://gitlab.com/a/b/c", "https://gitlab.com/a/b/c/-/blob/main/\(path)#L12"),
        (
            "https://gitlab.stadt.example:8443/wissen",
            "https://gitlab.stadt.example:8443/wissen/-/blob/main/\(path)#L12"
        ),
        ("https://gitlab.opencode.de/a/b", "https://gitlab.opencode.de/a/b/-/blob/main/\(path)#L12"),
        ("https://codeberg.org/a/b/", "https://codeberg.org/a/b/src/branch/main/\(path)#L12"),
        ("https://forgejo.stadt.example/a/b", "https://forgejo.stadt.example/a/b/src/branch/main/\(path)#L12"),
        ("https://gitea.example/a/b", "https://gitea.example/a/b/src/branch/main/\(path)#L12"),
        ("https://bitbucket.org/a/b", "https://bitbucket.org/a/b/src/main/\(path)#lines-12"),
    ])
    func theHostsFormFollowsFromItsAddress(url: String, expected: String) {
        #expect(address(url) == expected)
    }

    @Test func branchAndFolderAreSet() {
        #expect(
            address("https://github.com/a/b", branch: "frei/1", folder: "./inhalt/texte/")?.hasPrefix(
                "https://github.com/a/b/blob/frei/1/inhalt/texte/articles/") == true)
        #expect(
            address("https://github.com/a/b", folder: ".")?.hasPrefix("https://github.com/a/b/blob/main/articles/")
                == true)
    }

    @Test func anUnknownHostNeedsAForm() {
        #expect(address("https://code.stadt.example/a/b") == nil)
        #expect(address("https://github.com.stadt.example/a") != nil)
        #expect(
            address("https://code.stadt.example/a", file: "https://code.stadt.example/a/view?f={path}&l={line}")
                == "https://code.stadt.example/a/view?f=\(Self.path)&l=12")
        for wrong in ["https://code.stadt.example/a", "javascript:{path}", "{path}"] {
            #expect(address("https://code.stadt.example/a", file: wrong) == nil)
        }
    }
}
