import Testing

@testable import Search

/// Articles beside offices, contacts, streets: one field for everything.
struct CollectionTests {
    private static func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

    private static func index(_ documents: [SearchDocument], matters: [String] = []) throws -> SearchIndex {
        var counted = CountedDocuments()
        for (number, document) in documents.enumerated() {
            var document = document
            document.topic = number
            counted.add(document)
        }
        return try SearchIndex(
            IndexBuilder(
                [counted], municipalities: [bytes("rhein"), bytes("ruhr")], synonyms: [],
                filler: [
                    "ich", "bitte", "die", "der", "vom", "und", "durchwahl", "nummer", "buchstabe", "name", "wohne",
                    "in",
                ]
                .map(bytes), matters: matters.map(bytes)
            ).build())
    }

    private static func document(
        _ kind: DocumentKind, _ id: String, _ title: String, keywords: [String] = [], cities: [Int] = [0],
        isOffered: Bool = true, aside: [UInt8] = [], details: [CardDetail] = []
    ) -> SearchDocument {
        SearchDocument(
            kind, topic: 0, municipalities: cities, isOffered: isOffered,
            card: SearchCard(id: bytes(id), title: bytes(title), details: details),
            texts: kind == .city
                ? []
                : [SearchDocument.Text(.title, bytes(title)), SearchDocument.Text(.aside, aside)]
                    + keywords.map { SearchDocument.Text(.keyword, bytes($0)) })
    }

    private static func letters(_ from: String, _ through: String, transfer: String) -> CardDetail {
        CardDetail(
            letters: [CardDetail.Letters(from: bytes(from), through: bytes(through))],
            entries: [CardDetail.Entry("transfer", bytes(transfer)), CardDetail.Entry("office", bytes("jugendamt"))])
    }

    private static let collection: SearchCollection = {
        let articles: [SearchDocument] = [
            document(.article, "hundesteuer", "Hundesteuer", keywords: ["Hund anmelden"], cities: [0, 1]),
            document(.article, "reisepass", "Reisepass", keywords: ["Pass verlängern"], cities: [0, 1]),
            document(.article, "wohngeld", "Wohngeld", keywords: ["Mietzuschuss"], cities: [0, 1]),
        ]
        let directory: [SearchDocument] = [
            document(
                .office, "jugendamt", "Jugendamt", keywords: ["Jugendhilfe", "0203 2832220"],
                details: [CardDetail(entries: [CardDetail.Entry("phone", bytes("+492032832220"))])]),
            document(
                .contact, "unterhalt-a-k", "Unterhaltsvorschuss, Team A–K", keywords: ["3310"],
                details: [letters("a", "k", transfer: "3310")]),
            document(
                .contact, "unterhalt-l-z", "Unterhaltsvorschuss, Team L–Z", keywords: ["3311"],
                details: [letters("l", "z", transfer: "3311")]),
            document(
                .contact, "meier", "Sachbearbeitung", keywords: ["Meier"], aside: NameSound.words(of: bytes("Meier"))),
            document(
                .contact, "mueller", "Sachbearbeitung", keywords: ["Müller"],
                aside: NameSound.words(of: bytes("Müller"))),
            document(
                .street, "memelstrasse", "Memelstraße", keywords: ["memelstr", "memel str"],
                details: [
                    CardDetail(
                        houses: CardDetail.Houses(lowest: 1, highest: 99, isOdd: true),
                        entries: [CardDetail.Entry("district", bytes("Nord"))]),
                    CardDetail(
                        houses: CardDetail.Houses(lowest: 2, highest: nil, isOdd: false),
                        entries: [CardDetail.Entry("district", bytes("Süd"))]),
                ]),
            document(
                .notice, "streik", "Warnstreik bei der Müllabfuhr",
                details: [
                    CardDetail(entries: [
                        CardDetail.Entry("article", bytes("hundesteuer")),
                        CardDetail.Entry("severity", bytes("urgent")),
                    ])
                ]),
            document(.body, "finanzamt", "Finanzamt", keywords: ["Steuererklärung", "Lohnsteuer"], cities: [0, 1]),
            document(
                .city, "rhein", "Rheinstadt",
                details: [CardDetail(entries: [CardDetail.Entry("form", bytes("rheinstadt"))])]),
            document(
                .city, "ruhr", "Ruhrstadt", cities: [1],
                details: [CardDetail(entries: [CardDetail.Entry("form", bytes("ruhrstadt"))])]),
            document(
                .city, "oberhausen", "Oberhausen", cities: [0, 1], isOffered: false,
                details: [CardDetail(entries: [CardDetail.Entry("form", bytes("Oberhausen"))])]),
        ]
        do {
            return SearchCollection(
                articles: Searcher(try index(articles)),
                directory: Searcher(try index(directory, matters: ["schwimmbad", "unterricht"]), weights: .directory))
        } catch {
            Issue.record(error)
            return SearchCollection(articles: Searcher(SmallIndexOfNothing.index), directory: nil)
        }
    }()

    private enum SmallIndexOfNothing {
        static let index: SearchIndex = {
            do { return try SearchIndex(SmallIndex([("Nichts", "")]).bytes) } catch { preconditionFailure("\(error)") }
        }()
    }

    private func answer(_ question: String, in city: Int? = 0, kinds: DocumentKinds = .all) -> SearchAnswer {
        var request = SearchRequest(text: Self.bytes(question), municipality: city)
        request.kinds = kinds
        return Self.collection.answer(request)
    }

    private func first(_ question: String, in city: Int? = 0) -> String? {
        answer(question, in: city).hits.first.map {
            "\($0.hit.kind.name):" + String(decoding: $0.card.id, as: UTF8.self)
        }
    }

    @Test(arguments: [
        ("hundesteuer", "article:hundesteuer"), ("jugendamt bitte", "office:jugendamt"),
        ("nummer vom jugendamt", "office:jugendamt"), ("steuererklärung", "body:finanzamt"),
        ("streik", "notice:streik"), ("memelstr.", "street:memelstrasse"), ("Memel Str 12", "street:memelstrasse"),
        ("3311", "contact:unterhalt-l-z"),
    ])
    func `each kind is found by its words`(question: String, expected: String) {
        #expect(first(question) == expected)
    }

    @Test(arguments: [
        "0203 283-2220", "(0203) 28 32 22 0", "+49 203 2832220", "0049 203/2832220", "02032832220",
        "+49 (0) 203 2832220",
    ])
    func `a number is one word however it is grouped`(written: String) {
        #expect(first(written) == "office:jugendamt")
    }

    @Test(arguments: [
        ("Mayr", "meier"), ("Maier", "meier"), ("Müller", "mueller"), ("Mueller", "mueller"), ("Miller", "mueller"),
    ])
    func `a name is found by its sound`(spoken: String, expected: String) {
        #expect(first("frau \(spoken)") == "contact:\(expected)")
    }

    @Test(arguments: [
        ("unterhaltsvorschuss buchstabe m", "unterhalt-l-z"), ("unterhaltsvorschuss name Ahrens", "unterhalt-a-k"),
        ("unterhaltsvorschuss Özdemir", "unterhalt-l-z"),
    ])
    func `by surname the one responsible is chosen, and why is said`(question: String, expected: String) {
        let best = answer(question).hits.first
        #expect(best.map { String(decoding: $0.card.id, as: UTF8.self) } == expected)
        #expect(best?.reason == .name)
        #expect(best?.missing == [])
    }

    @Test(arguments: [("memelstraße 7", "Nord"), ("memelstraße 8a", "Süd")])
    func `by the house number the end of a street is chosen`(question: String, district: String) {
        let best = answer(question).hits.first
        #expect(best?.card.details.compactMap { $0.value("district") } == [Self.bytes(district)])
        #expect(best?.reason == .house)
    }

    @Test func `a house number is not missing in a street`() {
        #expect(answer("memelstraße 7").hits.first?.missing == [])
    }

    @Test func `without a house number both ends are shown`() {
        #expect(answer("memelstraße").hits.first?.card.details.count == 2)
    }

    @Test func `another city's offices are not shown`() {
        #expect(answer("jugendamt", in: 1).hits.allSatisfy { $0.hit.kind != .office })
    }

    @Test func `a city that is named goes first, with the words; the caller's own does not`() {
        #expect(first("hundesteuer in ruhrstadt") == "city:ruhr")
        #expect(first("hundesteuer in rheinstadt") == "article:hundesteuer")
        #expect(first("von ruhrstadt hergezogen, hundesteuer") == "article:hundesteuer")
    }

    @Test func `of a city that is none of ours it is said`() {
        let answer = answer("hundesteuer in oberhausen")
        #expect(answer.nothingFits)
        #expect(answer.otherCity.map { String(decoding: $0.card.title, as: UTF8.self) } == "Oberhausen")
        #expect(answer.otherCity?.hit.isOffered == false)
    }

    @Test(arguments: ["schwimmbad", "klavierunterricht", "qwertz asdf"])
    func `where nothing fits it is said, with the words`(question: String) {
        let answer = answer(question)
        #expect(answer.nothingFits)
        let missing = answer.missing.map { String(decoding: Array(question.utf8)[$0], as: UTF8.self) }
        #expect(missing.contains(question.split(separator: " ").first.map(String.init) ?? ""))
    }

    @Test func `a notice stands on what it concerns`() {
        let hit = answer("hundesteuer").hits.first
        #expect(hit?.notices.map { String(decoding: $0.title, as: UTF8.self) } == ["Warnstreik bei der Müllabfuhr"])
        #expect(answer("reisepass").hits.first?.notices == [])
    }

    @Test func `the office of a hit comes along`() {
        #expect(answer("unterhaltsvorschuss buchstabe m").hits.first?.office?.title == Self.bytes("Jugendamt"))
    }

    @Test func `kinds can be limited`() {
        #expect(
            answer("jugendamt hundesteuer", kinds: DocumentKinds(.article)).hits.allSatisfy { $0.hit.kind == .article })
        #expect(answer("jugendamt hundesteuer", kinds: DocumentKinds(.office)).hits.map(\.hit.kind) == [.office])
    }

    @Test func `articles stand in the order they have without all else`() {
        let alone = answer("steuer pass wohngeld hund", kinds: DocumentKinds(.article)).hits.map(\.card.id)
        let beside = answer("steuer pass wohngeld hund").hits.filter { $0.hit.kind == .article }.map(\.card.id)
        #expect(alone == beside)
        #expect(!alone.isEmpty)
    }

    @Test(arguments: [
        ("was kostet der pass", AskedField.fees), ("was muss ich mitbringen", .documents),
        ("wie lange dauert das", .duration),
        ("bis wann muss ich", .deadline), ("wo ist das", .offices), ("wann hat das amt auf", .hours),
        ("geht das online", .online), ("reisepass", nil), ("was brauche ich für den hund", .documents),
    ])
    func `what is asked about the matter is known`(question: String, field: AskedField?) {
        #expect(answer(question).field == field)
    }
}
