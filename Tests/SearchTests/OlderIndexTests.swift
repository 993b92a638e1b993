import Foundation
import Testing

@testable import Search

/// Pages and programs may hold an index that an older program wrote. Every version of the format has a file in `Fixtures`; one that
/// is read no longer is refused by its version, never misread.
@Suite struct OlderIndexTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")

    private static func file(_ version: Int) throws -> [UInt8] {
        Array(try Data(contentsOf: folder.appending(path: "index-v\(version).idx")))
    }

    /// Writes the file of the current version where AUSKUNFT_REWRITE is 1, as for golden files.
    @Test func `the current version has a file`() throws {
        let path = Self.folder.appending(path: "index-v\(IndexFormat.version).idx")
        if ProcessInfo.processInfo.environment["AUSKUNFT_REWRITE"] == "1" {
            try Data(IndexFileTests.bytes).write(to: path)
        }
        #expect(FileManager.default.fileExists(atPath: path.path))
    }

    @Test(arguments: 1...IndexFormat.version)
    func `an index of each version is read`(version: Int) throws {
        let index = try SearchIndex(Self.file(version))
        #expect(index.documentCount == MatchingTests.articles.count)
        let searcher = Searcher(index)
        for (query, title) in [
            ("couch", "Sperrmüll"), ("Ausweis Verlust", "Personalausweisverlust"),
            ("Hundesteur", "Hundesteuer anmelden"),
        ] {
            let hit = try #require(searcher.search(SearchRequest(text: Array(query.utf8))).first)
            #expect(String(decoding: index.card(of: hit).title, as: UTF8.self) == title)
        }
    }
}
