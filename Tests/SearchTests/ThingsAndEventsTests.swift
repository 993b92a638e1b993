import Testing

@testable import Search

/// What is asked about counts before what happened to it.
@Suite struct ThingsAndEventsTests {
    private static let articles = [
        (
            title: "Fahrzeug – Diebstahl",
            body: "Ein gestohlenes Fahrzeug wird abgemeldet. Die Anzeige der Polizei gehört dazu."
        ),
        (title: "Ausweis – Verlust", body: "Wer seinen Ausweis nicht mehr findet, meldet das im Amt."),
        (title: "Ausweis beantragen", body: "Der Ausweis gilt zehn Jahre."),
        (title: "Hundesteuer", body: "Wer einen Hund hält, meldet ihn an."),
        (title: "Namensänderung", body: "Das geht aus wichtigem Grund."),
        (title: "Teilung eines Grundstücks", body: "Das Katasteramt hilft."),
        (title: "Zahnpflegetag", body: "Kinder üben das Putzen."),
        (title: "Feuerstellenkontrolle", body: "Der Schornsteinfeger kommt."),
        (title: "Kasse", body: "Die Zahl steht oben. Aktenzeichen 12.34.5678, Schlüssel 99 107 023 080."),
    ]

    private static let index = SmallIndex(
        articles,
        everyday: [
            ("gestohlen", ["diebstahl", "verlust"]), ("geklaut", ["diebstahl", "verlust"]), ("find nicht", ["verlust"]),
            ("auto", ["fahrzeug"]), ("ausweis gestohlen", ["personalausweis diebstahl", "personalausweis verlust"]),
        ],
        filler: ["ich", "mein", "meinen", "wurde", "mehr", "nicht"], common: ["gestohlen", "geklaut", "ändern", "find"])

    @Test func `the thing comes before what happened to it`() throws {
        for (query, title) in [
            ("mein Ausweis wurde gestohlen", "Ausweis – Verlust"), ("ausweis geklaut", "Ausweis – Verlust"),
            ("ich find meinen ausweis nicht mehr", "Ausweis – Verlust"), ("auto geklaut", "Fahrzeug – Diebstahl"),
            ("namen ändern", "Namensänderung"), ("grundstück teilen", "Teilung eines Grundstücks"),
        ] {
            #expect(try Self.index.find(query).first == title, "\(query)")
        }
    }

    @Test(arguments: [
        ("Zahn", "Zahnpflegetag"), ("Zähne", "Zahnpflegetag"), ("Feuer", "Feuerstellenkontrolle"),
        ("feuerstell", "Feuerstellenkontrolle"),
    ])
    func `a short word finds what begins with it`(query: String, title: String) throws {
        #expect(try Self.index.find(query).first == title)
    }

    @Test(arguments: ["12345678", "12.34.5678", "12-34-5678", "12/34/5678", "99107023080", "99 107 023 080"])
    func `the number of a file is one word however it is grouped`(query: String) throws {
        #expect(try Self.index.find(query).first == "Kasse")
    }

    @Test func `days and amounts are no numbers of files`() {
        for text in ["01.12.2026", "1.12.2026", "24.12.26", "31/12/2026", "2026/2027"] {
            #expect(Tokenizer.words(in: Array(text.utf8)).count > 1, "\(text)")
        }
    }
}
