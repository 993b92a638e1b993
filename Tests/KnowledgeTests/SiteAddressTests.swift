import Foundation
import Knowledge
import Testing

struct SiteAddressTests {
    /// A file of each kind, with ids that it may have.
    private static let samples: [SiteAddress] = [
        .home, .notFound, .call, .offline, .comparison(of: "umzug"), .editors,
        .tasks(in: "ruhr"), .tasks(ofOwner: "standesamt"), .calendar, .calendarFeed, .calendarFeed(of: "ruhr"),
        .calendarFeed(ofOwner: "standesamt"), .agendaSchema, .rules, .rule("link.http"), .handbook,
        .handbookPage("artikel"),
        .desk(of: "ruhr"), .article("umzug", in: "ruhr"), .articleMarkdown("umzug", in: "ruhr"),
        .articleIndex(of: "ruhr"), .category("alltag", in: "ruhr"), .office("ruhr-amt", in: "ruhr"),
        .directory(of: "ruhr"), .streets(of: "ruhr"), .streets("a", of: "ruhr"),
        .guides(of: "ruhr"), .guide("umzug-fragen", in: "ruhr"), .guideMarkdown("umzug-fragen", in: "ruhr"),
        .question("wohin", of: "umzug-fragen", in: "ruhr"), .guideMaps, .guideMap(of: "umzug-fragen"),
        .guidesDocument(of: "ruhr"),
        .asset("site.css"), .attachment("plan.pdf"), .searchFile("full.idx"), .serviceWorker, .version,
        .offlineList(of: "ruhr"), .sharedOfflineList, .robots, .sitemap, .sitemapPart(1), .feed, .feed(of: "ruhr"),
        .openSearch, .languageModelIndex, .languageModelIndex(of: "ruhr"), .indexDocument, .municipalitiesDocument,
        .categoriesDocument, .articlesDocument(of: "ruhr"), .articleDocument("umzug", in: "ruhr"),
        .officesDocument(of: "ruhr"), .openingsDocument(of: "ruhr"), .noticesDocument(of: "ruhr"),
        .districtsDocument(of: "ruhr"), .streetsDocument(of: "ruhr"), .contactsDocument(of: "ruhr"), .bodiesDocument,
        .factsDocument, .facts,
        .comparisonDocument(of: "umzug"), .glossaryDocument, .synonymsDocument, .changesDocument, .manifestDocument,
        .schema(of: "article"), .openAPI, .serviceCatalogue, .findingsSchema,
    ]

    @Test func everyKindHasAnAddress() {
        #expect(Set(Self.samples.map(\.kind)) == Set(SiteAddress.Kind.allCases))
        #expect(Set(Self.samples.map(\.path)).count == SiteAddress.Kind.allCases.count)
    }

    @Test(arguments: [
        (SiteAddress.home, "index.html", ""), (.notFound, "404.html", "404.html"),
        (.article("umzug", in: "ruhr"), "ruhr/umzug/index.html", "ruhr/umzug/"),
        (.category("alltag", in: "ruhr"), "ruhr/thema/alltag/index.html", "ruhr/thema/alltag/"),
        (.articleDocument("umzug", in: "ruhr"), "api/v1/ruhr/articles/umzug.json", "api/v1/ruhr/articles/umzug.json"),
        (.attachment("a/50% #1?.pdf"), "dateien/a/50% #1?.pdf", "dateien/a/50%25 %231%3F.pdf"),
    ])
    func aPageIsAddressedByItsFolder(address: SiteAddress, path: String, reference: String) {
        #expect(address.path == path)
        #expect(address.reference == reference)
    }

    @Test(arguments: [
        (SiteAddress.article("ausweis", in: "ruhr"), SiteAddress.article("umzug", in: "ruhr"), "../ausweis/"),
        (.article("umzug", in: "ruhr"), .article("umzug", in: "ruhr"), "./"),
        (.desk(of: "ruhr"), .article("umzug", in: "ruhr"), "../"),
        (.articleMarkdown("umzug", in: "ruhr"), .article("umzug", in: "ruhr"), "index.md"),
        (.comparison(of: "umzug"), .article("umzug", in: "ruhr"), "../../vergleich/umzug/"),
        (.category("alltag", in: "ruhr"), .desk(of: "ruhr"), "thema/alltag/"),
        (.home, .home, "./"), (.home, .desk(of: "ruhr"), "../"), (.desk(of: "ruhr"), .home, "ruhr/"),
        (.rule("link.http"), .rules, "link.http/"),
        (.schema(of: "article"), .articleDocument("umzug", in: "ruhr"), "../../schemas/article.json"),
    ])
    func asBrieflyAsItGoes(target: SiteAddress, page: SiteAddress, expected: String) {
        #expect(target.reference(from: page) == expected)
    }

    @Test func whateverPageAndTargetABrowserGetsThere() throws {
        let base = SiteBase("https://probe.example/wissen")
        for page in Self.samples {
            let origin = try #require(URL(string: base.url(of: page)))
            for target in Self.samples {
                let reference = target.reference(from: page)
                #expect(URL(string: reference, relativeTo: origin)?.absoluteString == base.url(of: target))
            }
            #expect(URL(string: page.root, relativeTo: origin)?.absoluteString == base.url)
        }
    }

    @Test func anAnchorIsAdded() {
        let page = SiteAddress.article("umzug", in: "ruhr")
        #expect(
            SiteAddress.article("ausweis", in: "ruhr").reference(from: page, anchor: "kosten") == "../ausweis/#kosten")
        #expect(SiteBase("https://probe.example").url(of: page, anchor: "x") == "https://probe.example/ruhr/umzug/#x")
    }

    @Test func markupThatCitiesShareLeadsToTheReadersOwn() {
        let page = SiteAddress.every(.article)
        let own = SiteAddress.article("ausweis", in: SiteAddress.readersMunicipality)
        #expect(own.reference(from: page) == "../ausweis/")
        #expect(SiteAddress.article("ausweis", in: "ruhr").reference(from: page) == "../../ruhr/ausweis/")
    }

    @Test(arguments: [
        ("https://probe.example", "https://probe.example/", "/"),
        ("https://probe.example/", "https://probe.example/", "/"),
        ("https://probe.example/wissen", "https://probe.example/wissen/", "/wissen/"),
        ("https://probe.example/a/b/", "https://probe.example/a/b/", "/a/b/"),
    ])
    func theBaseEndsWithASlash(written: String, url: String, path: String) {
        #expect(SiteBase(written).url == url)
        #expect(SiteBase(written).path == path)
    }

    // MARK: Reserved ids

    @Test func whatStandsInThePlaceOfAnIdIsReserved() {
        let cities = SiteAddress.reservedIDs(for: .municipality)
        #expect(
            cities.isSuperset(of: [
                "vergleich", "anruf", "redaktion", "api", "search", "assets", "dateien", "offline", "shared", "schemas",
                "comparison", "kooperation",
            ]))
        #expect(
            SiteAddress.reservedIDs(for: .article)
                == ["thema", "stelle", "a-z", "frage", "stellen", "strasse"])
        #expect(SiteAddress.reservedIDs(for: .office) == [])
        #expect(cities.isDisjoint(with: ["thema", "stelle", "regeln", "v1", "index", "articles"]))
    }

    /// The words of the templates are the worst ids there can be.
    @Test func idsThatAreNotReservedGiveEachFileAPathOfItsOwn() {
        let words = Set(
            SiteAddress.Kind.allCases.flatMap { $0.rawValue.split(whereSeparator: { "/{}.".contains($0) }) }.map(
                String.init)
        ).filter(Slug.isIdentifier)
        func free(_ kind: SiteAddress.NamedKind) -> [String] {
            words.subtracting(SiteAddress.reservedIDs(for: kind)).sorted()
        }
        #expect(words.count > 20)
        var addresses: [SiteAddress] = Self.samples.filter { $0.municipality.isEmpty && $0.name.isEmpty }
        for article in free(.article) { addresses += [.comparison(of: article), .comparisonDocument(of: article)] }
        for city in free(.municipality) {
            addresses += [
                .desk(of: city), .articleIndex(of: city), .feed(of: city), .languageModelIndex(of: city),
                .offlineList(of: city), .articlesDocument(of: city), .officesDocument(of: city),
                .openingsDocument(of: city), .noticesDocument(of: city),
            ]
            for article in free(.article) {
                addresses += [
                    .article(article, in: city), .articleMarkdown(article, in: city),
                    .articleDocument(article, in: city),
                ]
            }
            for category in free(.category) { addresses.append(.category(category, in: city)) }
            for office in free(.office) { addresses.append(.office(office, in: city)) }
        }
        let paths = Dictionary(grouping: addresses, by: \.path).filter { $0.value.count > 1 }
        #expect(paths.keys.sorted() == [])
    }
}
