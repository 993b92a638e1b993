import Search
import Testing

@testable import Indexing

@Suite struct ThesaurusTests {
    /// In the form of MyThes; `~` stands for the bar of a meaning.
    static let file = """
        UTF-8
        hundehaufen|1
        -|Hundekot|Haufen (ugs.)|Exkrement (Oberbegriff)|Hundesteuer (Antonym)
        auto|2
        -|Wagen|Kraftfahrzeug
        -|PKW (Abkürzung)|Fahrzeug|Verkehrsmittel (Oberbegriff)
        viel zu viele lange wörter|1
        -|Fahrzeug
        flitzer|1
        -|Rennwagen|schneller Wagen|Fahrzeug (fachspr.)
        """

    private func synonyms(in text: String) -> [SearchSynonym] {
        var counted = CountedDocuments()
        counted.add(
            SearchDocument(
                topic: 0, municipalities: [0], isOffered: true, card: SearchCard(id: [0x61], title: Array("A".utf8)),
                texts: [SearchDocument.Text(.body, Array(text.utf8))]))
        return Thesaurus(Array(Self.file.utf8)).synonyms(in: WrittenTerms([counted]))
    }

    private func words(_ synonym: SearchSynonym) -> [String] {
        ([synonym.spoken] + synonym.official).map { String(decoding: $0, as: UTF8.self) }
    }

    @Test func `only words that the content lacks lead to words that it has`() {
        let found = synonyms(in: "Das Fahrzeug, die Fahrzeuge, ein Haufen; Hundesteuer, Verkehrsmittel, Exkrement.")
        #expect(found.map(words) == [["hundehaufen", "Haufen"], ["auto", "Fahrzeug"], ["flitzer", "Fahrzeug"]])
        #expect(found.allSatisfy { $0.source == .thesaurus })
    }

    @Test func `a word that the content has needs no thesaurus`() {
        #expect(synonyms(in: "Das Auto und der Flitzer sind ein Fahrzeug.").isEmpty)
    }

    @Test func `another edition has another fingerprint`() {
        let thesaurus = Thesaurus(Array(Self.file.utf8))
        #expect(thesaurus.fingerprint == Thesaurus(Array(Self.file.utf8)).fingerprint)
        #expect(thesaurus.fingerprint != Thesaurus(Array((Self.file + " ").utf8)).fingerprint)
    }

    @Test(arguments: ["", "UTF-8", "UTF-8\n-|allein", "UTF-8\n|||\n-|\n-||(", "kein|1"])
    func `whatever the file holds, it is read`(text: String) {
        #expect(Thesaurus(Array(text.utf8)).synonyms(in: WrittenTerms([])).isEmpty)
    }
}
