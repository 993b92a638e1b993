import Search
import TestSupport
import Testing

@testable import Indexing

@Suite struct CityNamesTests {
    @Test(arguments: [
        ("bottrop", ["bottrop", "bottrops", "bottroper"]),
        ("bremen", ["bremen", "bremens", "bremener", "bremner", "bremer"]),
        ("halle", ["halle", "halles", "halleer", "haller"]),
    ])
    func `a name has forms`(name: String, forms: [String]) {
        #expect(CityNames.forms(of: name) == forms)
    }

    @Test func `a word of everyday German is the matter`() throws {
        let list = try EverydayGerman(Array("means:\n  essen auf rädern: [Mahlzeiten Dienst]\ncommon: [post]\n".utf8))
        #expect(list.isMatter("essen"))
        #expect(list.isMatter("dienst"))
        #expect(list.isMatter("post"))
        #expect(!list.isMatter("bottrop"))
    }

    @Test func `the name of a city finds nothing and hides nothing`() throws {
        let index = KnowledgeIndex(
            KnowledgeIndexTests.site.read().knowledge, everyday: try EverydayGerman(Array("filler: [in]\n".utf8)))
        let searcher = Searcher(try SearchIndex(index.builder().build()))
        func scores(_ text: String) -> [Double] {
            searcher.search(SearchRequest(text: Array(text.utf8))).map(\.score)
        }
        #expect(scores("Rheinstadt").isEmpty)
        #expect(scores("Hundesteuer") == scores("Hundesteuer in Rheinstadt"))
        #expect(scores("Hundesteuer") == scores("Ruhrstadts Hundesteuer"))
    }
}
