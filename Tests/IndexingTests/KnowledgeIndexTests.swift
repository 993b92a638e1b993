import Search
import TestSupport
import Testing

@testable import Indexing

@Suite struct KnowledgeIndexTests {
    static let site = TestSite([
        "synonyms.yaml": """
        fiffi: Hundesteuer
        rheinwort: {means: Hundesteuer, municipalities: [rhein]}
        kita: {means: [Kindergarten], both: true}

        """,
        "articles/hundesteuer.md": """
        ---
        title: Hundesteuer
        category: alltag
        answer: Hunde sind anzumelden.
        keywords: [Vierbeiner]
        fees:
          - {name: erster Hund, amount: 120, until: 2026-11-21}
          - {name: erster Hund, amount: 132, from: 2026-11-22}
          - {name: zweiter Hund, amount: 150}
          - {name: dritter Hund, amount: 180}
        online: https://hund.example/
        municipalities:
          rhein: {offices: [rhein-amt]}
          ruhr: {offered: false, instead: Das macht der Kreis.}
        ---

        ## Ablauf

        Formular ausfüllen. ::Zaunkönig::

        """,
        "articles/parken.md": """
        ---
        title: Bewohnerparkausweis
        category: alltag
        answer: Den Ausweis gibt es beim Amt.
        fees:
          - {amount: 36, until: 2026-12-31}
          - {amount: 48, from: 2027-01-01, until: 2027-12-31}
        ---

        ## Ablauf

        Antrag stellen.

        """,
        "articles/kindergarten.md": """
        ---
        title: Kindergarten
        category: alltag
        answer: Plätze vergibt das Amt.
        ---

        Für Kinder.

        """,
    ])

    private func searcher(_ extent: IndexExtent = .full) throws -> Searcher {
        let knowledge = Self.site.read().knowledge
        let index = KnowledgeIndex(knowledge, everyday: try EverydayGerman(Array("means: {köter: hundesteuer}".utf8)))
        return Searcher(try SearchIndex(index.builder().build(extent)))
    }

    private func cards(_ query: String, in city: Int?) throws -> [SearchCard] {
        let searcher = try searcher()
        return searcher.search(SearchRequest(text: Array(query.utf8), municipality: city)).map(searcher.index.card)
    }

    private func text(_ bytes: [UInt8]?) -> String? { bytes.map { String(decoding: $0, as: UTF8.self) } }

    @Test func `a card says what the caller's city charges on the day of the build, where and online`() throws {
        let card = try cards("Hundesteuer", in: 0).first
        #expect(text(card?.id) == "hundesteuer")
        #expect(text(card?.fee) == "132,00\u{A0}€ (erster Hund), 150,00\u{A0}€ (zweiter Hund) …")
        #expect(text(card?.place) == "Amt am Rhein")
        #expect(text(card?.online) == "https://hund.example/")
    }

    @Test func `a card says from which day on the fee will be another`() throws {
        let lines = try cards("Bewohnerparkausweis", in: 0).first?.feeLines.map { String(decoding: $0, as: UTF8.self) }
        #expect(lines == ["36,00\u{A0}€", "2027-01-01 48,00\u{A0}€", "2028-01-01 "])
    }

    @Test func `who does what the city does not is part of the answer`() throws {
        #expect(text(try cards("Hundesteuer", in: 1).first?.answer) == "Hunde sind anzumelden. Das macht der Kreis.")
    }

    @Test(arguments: [
        ("fiffi", 0, true), ("fiffi", 1, true), ("rheinwort", 0, true), ("rheinwort", 1, false), ("Köter", 1, true),
        ("Vierbeiner", 0, true), ("Zaunkönig", 0, true), ("Kreis", 1, true), ("Kreis", 0, false),
    ])
    func `every source of words leads to the article`(query: String, city: Int, isFound: Bool) throws {
        #expect(try cards(query, in: city).map { text($0.id) }.contains("hundesteuer") == isFound)
    }

    @Test func `a synonym both ways leads back`() throws {
        #expect(text(try cards("kita", in: 0).first?.id) == "kindergarten")
    }

    @Test func `the same knowledge gives the same bytes`() throws {
        let knowledge = Self.site.read().knowledge
        let everyday = try EverydayGerman(Array("means: {köter: hundesteuer}".utf8))
        for extent in IndexExtent.allCases {
            let files = (0..<2).map { _ in KnowledgeIndex(knowledge, everyday: everyday).builder().build(extent) }
            #expect(files[0] == files[1])
        }
    }
}
