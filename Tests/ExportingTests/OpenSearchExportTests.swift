import Foundation
import OpenSearch
import Publishing
import TestSupport
import Testing
import Theme

/// Files for the bulk interface: https://opensearch.org/docs/latest/api-reference/document-apis/bulk/
@Suite struct OpenSearchExportTests {
    private let scratch = ScratchExport()

    private func site(_ articles: [String: String]) -> TestSite {
        TestSite(
            articles.merging([
                "synonyms.yaml": """
                "§": Paragraf
                Perso: Personalausweis
                Lappen:
                  means: [Führerschein]
                  municipalities: [ruhr]

                """
            ]) { given, _ in given })
    }

    private static let identity = """
        ---
        title: Personalausweis beantragen
        category: alltag
        answer: Mit Termin, und "persönlich".
        keywords: [Ausweis, Führerschein]
        fees:
          - amount: 46.00
        municipalities:
          rhein:
            offices: [rhein-amt]
          ruhr:
        ---

        Der Ausweis gilt zehn Jahre. Termin im Amt.

        ## Ablauf

        Meldeamt, Melde, Personalausweis. Person und Personal.

        """

    private func export(_ site: TestSite, bulkBytes: Int = 10_000_000) throws -> OpenSearchExport.Outcome {
        try OpenSearchExport(site.read().knowledge, theme: Theme(language: "de")).write(
            to: scratch.folder, bulkBytes: bulkBytes)
    }

    /// Pairs of action and document as a server reads them; a deletion has no document.
    private func actions(_ name: String = "bulk-0001.ndjson") throws -> [(
        action: [String: Any], document: [String: Any]?
    )] {
        let text = try scratch.text(name)
        #expect(text.hasSuffix("\n"), "the last line ends with a line feed, too")
        var lines = text.dropLast().split(separator: "\n", omittingEmptySubsequences: false)[...]
        var pairs: [(action: [String: Any], document: [String: Any]?)] = []
        while let line = lines.popFirst() {
            let action = try object(line)
            try #require(action.count == 1)
            if action["delete"] != nil {
                pairs.append((action, nil))
            } else {
                try #require(action["index"] != nil)
                let document = lines.popFirst()
                pairs.append((action, try object(try #require(document))))
            }
        }
        return pairs
    }

    private func object(_ text: some StringProtocol) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    private func id(_ action: [String: Any]) -> String? {
        (action.values.first as? [String: Any])?["_id"] as? String
    }

    @Test func aDocumentACityAndArticle() throws {
        let outcome = try export(site(["articles/ausweis.md": Self.identity]))
        #expect(outcome.documents == 2)
        #expect(outcome.deletions == 0)
        #expect(outcome.bulkFiles == ["bulk-0001.ndjson"])
        let pairs = try actions()
        #expect(pairs.map { id($0.action) } == ["rhein/ausweis", "ruhr/ausweis"])
        let document = try #require(pairs[0].document)
        #expect(document["answer"] as? String == "Mit Termin, und \"persönlich\".")
        #expect(document["offices"] as? [String] == ["Amt am Rhein"])
        #expect(document["fees"] as? [String] == ["46,00\u{A0}€"])
        #expect((document["body"] as? String)?.hasPrefix("Der Ausweis gilt zehn Jahre.") == true)
    }

    @Test func everyFieldIsInTheMapping() throws {
        _ = try export(site(["articles/ausweis.md": Self.identity]))
        let index = try object(try scratch.text("index.json"))
        let mappings = try #require(index["mappings"] as? [String: Any])
        #expect(mappings["dynamic"] as? String == "strict")
        let properties = try #require(mappings["properties"] as? [String: Any])
        for pair in try actions() {
            for name in try #require(pair.document).keys { #expect(properties[name] != nil, "\(name)") }
        }
        let settings = try #require(index["settings"] as? [String: Any])
        let analysis = try #require(settings["analysis"] as? [String: Any])
        let analyzers = try #require(analysis["analyzer"] as? [String: [String: Any]])
        let filters = try #require(analysis["filter"] as? [String: [String: Any]])
        for property in properties.values.compactMap({ $0 as? [String: Any] }) {
            for name in ["analyzer", "search_analyzer"].compactMap({ property[$0] as? String }) {
                #expect(analyzers[name] != nil, "\(name)")
            }
        }
        let builtIn: Set = ["lowercase", "german_normalization"]
        for name in analyzers.values.flatMap({ $0["filter"] as? [String] ?? [] }) {
            #expect(builtIn.contains(name) || filters[name] != nil, "\(name)")
        }
        #expect(filters["synonyms"]?["synonyms"] as? [String] == ["perso => perso, personalausweis"])
        #expect(filters["compounds"]?["word_list"] as? [String] == ["ausweis", "personal"])
    }

    @Test func wordsOfOneCityStandInItsDocumentsOnly() throws {
        _ = try export(site(["articles/ausweis.md": Self.identity]))
        let keywords = try actions().map { $0.document?["keywords"] as? [String] }
        #expect(keywords == [["Ausweis", "Führerschein"], ["Ausweis", "Führerschein", "Lappen"]])
    }

    @Test func whatIsGoneIsDeletedOnce() throws {
        let first = site(["articles/ausweis.md": Self.identity, "articles/alt.md": Self.identity])
        _ = try export(first)
        let second = site(["articles/ausweis.md": Self.identity])
        #expect(try export(second).deletions == 2)
        let pairs = try actions()
        #expect(pairs.prefix(2).map { id($0.action) } == ["rhein/alt", "ruhr/alt"])
        #expect(pairs.prefix(2).allSatisfy { $0.action["delete"] != nil })
        #expect(try export(second).deletions == 0)
    }

    @Test func aRequestStaysSmallAndOldOnesGo() throws {
        let articles = Dictionary(
            uniqueKeysWithValues: (0..<20).map { ("articles/a\($0).md", Self.identity) })
        let outcome = try export(site(articles), bulkBytes: 4_000)
        #expect(outcome.documents == 40)
        #expect(outcome.bulkFiles.count > 5)
        var ids: [String?] = []
        for name in outcome.bulkFiles {
            #expect(try scratch.text(name).utf8.count <= 4_000)
            ids += try actions(name).map { id($0.action) }
        }
        #expect(Set(ids).count == 40)
        _ = try export(site(articles))
        #expect(scratch.names == ["bulk-0001.ndjson", "ids.txt", "index.json"])
    }

    @Test func theSameContentGivesTheSameBytes() throws {
        let site = site(["articles/ausweis.md": Self.identity])
        _ = try export(site)
        let first = try scratch.names.map { try scratch.text($0) }
        _ = try export(site)
        let second = try scratch.names.map { try scratch.text($0) }
        #expect(second == first)
    }
}
