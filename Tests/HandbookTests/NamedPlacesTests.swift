import Foundation
import Knowledge
import Testing

/// Places that are written down by hand name everything that there is.
@Suite struct NamedPlacesTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized

    private static func text(_ path: String) throws -> String {
        try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }

    /// Paths of pages as addresses lead to them: `{municipality}/{article}/`.
    private static let pages = SiteAddress.Kind.allCases.map(\.rawValue).filter { $0.hasSuffix(".html") }
        .map { $0.hasSuffix("/index.html") ? String($0.dropLast("index.html".count)) : $0 }

    @Test func theHandbookNamesEveryPageOfTheSite() throws {
        let site = try Self.text("site/handbook/site.md")
        let missing = Self.pages.filter { page in
            let path = page.replacing("{", with: "<").replacing("}", with: ">")
            // A page within it does not name it.
            return ![" ", ",", "?", "\n"].contains { site.contains(path + $0) }
        }
        #expect(missing == [], "site/handbook/site.md lacks pages")
    }

    /// Accessibility and narrow screens are tested with these.
    @Test func everyPageHasASampleForTheBrowser() throws {
        let samples = try Self.text("Tests/Site/kinds.py").matches(of: /": "([^"]+)"/).map { String($0.1) }
        #expect(samples.count > 10)
        let missing = try Self.pages.filter { page in
            let pattern = page == "index.html" ? "\\./" : page.replacing(/\{[a-z]+\}/, with: "[^/]+")
            let expression = try Regex(pattern)
            return !samples.contains { $0.wholeMatch(of: expression) != nil }
        }
        #expect(missing == [], "Tests/Site/kinds.py lacks pages")
    }

    @Test func theContentsOfTheHandbookNameEveryPage() throws {
        let contents = try HandbookFiles.text("README")
        let missing = try HandbookFiles.names().filter { $0 != "README" && !contents.contains("](\($0).md)") }
        #expect(missing == [], "site/handbook/README.md lacks pages")
    }

    /// A folder of source, or one above or below it, has its question.
    @Test func theArchitectureNamesEveryFolder() throws {
        let rows = try Self.text("ARCHITECTURE.md").split(separator: "\n").filter { $0.hasPrefix("| `") }
        let named = Set(rows.flatMap { $0.matches(of: /`(Sources\/[^`]+)`/).map { String($0.1) } })
        let sources = Self.root.appending(path: "Sources").path
        let files = try #require(FileManager.default.enumerator(atPath: sources)).compactMap { $0 as? String }
        let folders = Set(
            files.filter { $0.hasSuffix(".swift") }.map { "Sources/\(($0 as NSString).deletingLastPathComponent)" })
        #expect(folders.count > 50)
        let missing = folders.filter { folder in
            !named.contains { folder == $0 || folder.hasPrefix($0 + "/") || $0.hasPrefix(folder + "/") }
        }
        #expect(missing.sorted() == [], "ARCHITECTURE.md lacks folders")
    }
}
