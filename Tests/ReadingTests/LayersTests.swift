import Diagnostics
import Knowledge
import TestSupport
import Testing

/// What a city gets, field by field: the article, then the city's entry in it, then the city's own file.
struct LayersTests {
    private static let files = [
        "articles/a/probe.md": article(
            """
            title: 1️⃣Gemeinsam
            duration: 2️⃣eine Woche
            keywords: [gemeinsam]
            deadline: Frist
            municipalities:
              rhein:
                duration: 3️⃣zwei Wochen
                owner: 4️⃣Amt am Rhein
                keywords: [rhein, eigen]
              ruhr:
            """),
        "articles/b/probe.rhein.md": "---\nowner: 5️⃣Fachdienst\nanswer: 6️⃣Antwort vom Rhein.\n---\n",
    ]

    private struct Origin: Sendable {
        let value: String
        let layer: Layer
        let mark: String
    }

    @Test(arguments: [
        ("title", "Gemeinsam", Layer.shared, "1️⃣"), ("duration", "zwei Wochen", .entry, "3️⃣"),
        ("owner", "Fachdienst", .own, "5️⃣"), ("answer", "Antwort vom Rhein.", .own, "6️⃣"),
    ])
    func theLastLayerWinsAndIsRemembered(field: String, value: String, layer: Layer, mark: String) throws {
        let knowledge = expectReadingFindings(in: Self.files)
        let fields = try #require(knowledge.version()).fields
        let byName = [
            "title": fields.title, "duration": fields.duration, "owner": fields.owner, "answer": fields.answer,
        ]
        let text = try #require(byName[field] ?? nil)
        #expect(text.value == value)
        #expect(text.layer == layer)
        let expected = try #require(MarkedFiles(Self.files).marks[mark])
        #expect(knowledge.sources.path(of: text.span.place.file) == expected.path)
        #expect(Int(text.span.place.line) == expected.line)
        #expect(Int(text.span.place.column) == expected.column)
    }

    @Test func aCityWithoutDifferencesGetsTheArticle() throws {
        let fields = try #require(expectReadingFindings(in: Self.files).version(in: "ruhr")).fields
        #expect(fields.duration?.value == "eine Woche")
        #expect(fields.duration?.layer == .shared)
        #expect(fields.owner?.value == "Amt")
        #expect(fields.keywords?.value.map(\.value) == ["gemeinsam"])
    }

    @Test func aListIsReplacedAsAWholeAlsoByAnEmptyOne() throws {
        let fields = try #require(expectReadingFindings(in: Self.files).version()).fields
        #expect(fields.keywords?.value.map(\.value) == ["rhein", "eigen"])
        #expect(fields.keywords?.value.allSatisfy { $0.layer == .entry } == true)
        let emptied = expectReadingFindings(
            in: [
                "articles/probe.md": article("documents: [Ausweis]\nmunicipalities: {rhein: {documents: []}, ruhr: }\n")
            ])
        #expect(emptied.version()?.fields.documents?.value.isEmpty == true)
        #expect(emptied.version(in: "ruhr")?.fields.documents?.value.count == 1)
    }

    @Test func whatTheArticleItselfSaysStaysAsItIs() throws {
        let shared = try #require(expectReadingFindings(in: Self.files).topic("probe")).shared
        #expect(shared.duration?.value == "eine Woche")
        #expect(shared.owner?.value == "Amt")
        #expect(shared.answer?.value == "Eine Antwort.")
    }

    @Test func theCitysFileMayLieInAnyFolder() {
        for path in ["articles/probe.rhein.md", "articles/x/y/probe.rhein.md"] {
            let knowledge = expectReadingFindings(
                in: ["articles/z/probe.md": article(), path: "---\nduration: eigen\n---\n"])
            #expect(knowledge.version()?.fields.duration?.value == "eigen")
            #expect(knowledge.version(in: "ruhr")?.fields.duration == nil)
        }
    }
}

struct CitiesOfAnArticleTests {
    @Test func withoutAListAllCitiesGetIt() {
        let knowledge = expectReadingFindings(in: ["articles/probe.md": article()])
        #expect(knowledge.version(in: "rhein") != nil)
        #expect(knowledge.version(in: "ruhr") != nil)
        #expect(knowledge.topic("probe")?.namesMunicipalities == false)
    }

    @Test func citiesNotNamedDoNotGetIt() throws {
        let knowledge = expectReadingFindings(in: ["articles/probe.md": article("municipalities:\n  ruhr:\n")])
        #expect(knowledge.version(in: "rhein") == nil)
        #expect(knowledge.version(in: "ruhr") != nil)
        let topic = try #require(knowledge.topic("probe"))
        #expect(topic.namesMunicipalities)
        #expect(topic.unpublishedIn.isEmpty)
    }

    @Test func unknownCitiesAreNamedWithTheNearest() {
        expectReadingFindings(
            in: ["articles/probe.md": article("municipalities:\n  1️⃣rhien:\n  ruhr:\n  2️⃣berlin: {title: Probe}\n")],
            .error("reference.municipality", "1️⃣", help: "Did you mean \"rhein\"?"),
            .error("reference.municipality", "2️⃣", help: "The knowledge base has: rhein, ruhr."))
    }

    @Test func citiesWithoutDifferencesShareOneVersionAndOneBody() throws {
        let knowledge = expectReadingFindings(
            in: [
                "municipalities/lippe.yaml": "name: Lippstadt\nstate: DE-NW\n",
                "articles/probe.md": article(
                    "municipalities:\n  lippe: {duration: eigen}\n  rhein:\n  ruhr:\n", body: "Text.\n"),
                "articles/gleich.md": article(body: "Text.\n"),
            ])
        let same = try #require(knowledge.topic("gleich"))
        #expect(same.versions.map { $0.municipalities.map(\.number) } == [[0, 1, 2]])
        #expect(same.bodies.map { $0.municipalities.map(\.number) } == [[0, 1, 2]])
        // Another field makes another version of the same body.
        let probe = try #require(knowledge.topic("probe"))
        #expect(probe.bodies.map { $0.municipalities.map(\.number) } == [[0, 1, 2]])
        let own = try #require(knowledge.version(in: "lippe"))
        #expect(own.municipalities.map(\.number) == [0])
        #expect(own.fields.duration?.value == "eigen")
        #expect(knowledge.version(in: "rhein")?.fields.duration == nil)
    }

    /// An entry that says nothing makes no difference.
    @Test func anEmptyEntryIsNoDifference() throws {
        let knowledge = expectReadingFindings(in: ["articles/probe.md": article("municipalities:\n  rhein:\n  ruhr:\n")]
        )
        #expect(knowledge.topic("probe")?.versions.map { $0.municipalities.map(\.number) } == [[0, 1]])
        #expect(knowledge.topic("probe")?.bodies.map { $0.municipalities.map(\.number) } == [[0, 1]])
    }

    @Test func bodiesDifferWhereAPlaceholderDoes() throws {
        let knowledge = expectReadingFindings(
            in: ["articles/probe.md": article(body: "In {{ municipality.name }} gilt das.\n")])
        let topic = try #require(knowledge.topic("probe"))
        #expect(topic.bodies.count == 2)
        #expect(knowledge.outline() == "p In ‹Rheinstadt› gilt das.")
        #expect(knowledge.outline(in: "ruhr") == "p In ‹Ruhrstadt› gilt das.")
    }

    // MARK: A city's own file

    @Test func aFileOfAnUnknownCity() {
        expectReadingFindings(
            in: ["articles/probe.md": article(), "articles/probe.rhien.md": "1️⃣Text.\n"],
            .error("reference.municipality", help: "Did you mean \"rhein\"?"))
    }

    @Test func aFileOfAnArticleThatDoesNotExist() {
        expectReadingFindings(
            in: ["articles/probe.md": article(), "articles/prob.rhein.md": "1️⃣Text.\n"],
            .error("file.orphan-version", help: "Did you mean \"probe\"?"))
    }

    @Test func aFileForACityThatDoesNotGetTheArticle() {
        expectReadingFindings(
            in: [
                "articles/probe.md": article("municipalities:\n  ruhr:\n"), "articles/probe.rhein.md": "1️⃣Text.\n",
            ], .error("file.unused-version"))
    }

    @Test func twoFilesOfOneCityForOneArticle() {
        expectReadingFindings(
            in: [
                "articles/probe.md": article(), "articles/a/probe.rhein.md": "Eins.\n",
                "articles/b/probe.rhein.md": "1️⃣Zwei.\n",
            ], .error("id.duplicate"))
    }
}
