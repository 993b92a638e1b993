import Search

/// A small index with everything in it that an index can have.
enum FuzzIndex {
    static let bytes: [UInt8] = {
        var counted = CountedDocuments()
        let articles: [(title: String, keyword: String, body: String, cities: [Int])] = [
            ("Hundesteuer anmelden", "Welpe", "Wer einen Hund hält, meldet ihn an. Der Hund kostet 120 €.", [0, 1]),
            ("Personalausweisverlust", "Perso weg", "Den Verlust des Ausweises melden Sie dem Amt.", [0]),
            ("Personalausweisverlust melden", "", "Verlust und Diebstahl des Personalausweises.", [1]),
            ("Sperrmüll", "Couch", "Große Möbel holt die Abfuhr in Ihrer Straße ab.", [0, 1]),
            ("Gewerbe-Anmeldung", "Gewerbeschein", "Die Anmeldung kostet, § 14 GewO. Steuer zahlt man auch.", [0, 1]),
            ("Hund, Katze, Maus", "", "Der Hund und die Steuer, die Anmeldung und das Amt.", [1]),
        ]
        for (number, article) in articles.enumerated() {
            counted.add(
                SearchDocument(
                    topic: number == 2 ? 1 : number, municipalities: article.cities, isOffered: number != 3,
                    card: SearchCard(
                        id: Array("artikel-\(number)".utf8), title: Array(article.title.utf8),
                        answer: Array(article.body.utf8), fee: Array("20,00 €".utf8)),
                    texts: [
                        SearchDocument.Text(.title, Array(article.title.utf8)),
                        SearchDocument.Text(.keyword, Array(article.keyword.utf8)),
                        SearchDocument.Text(.answer, Array(article.body.utf8)),
                        SearchDocument.Text(.body, Array(article.body.utf8)),
                    ]))
        }
        func synonym(_ spoken: String, _ official: [String], _ cities: [Int]? = nil) -> SearchSynonym {
            SearchSynonym(
                spoken: Array(spoken.utf8), official: official.map { Array($0.utf8) }, source: .everyday,
                municipalities: cities)
        }
        return IndexBuilder(
            [counted], municipalities: [Array("rhein".utf8), Array("ruhr".utf8)],
            synonyms: [
                synonym("knolle", ["Steuer"]), synonym("couch loswerden", ["Sperrmüll"]),
                synonym("fiffi", ["hund"], [1]),
            ],
            filler: ["der", "die", "und", "ich"].map { Array($0.utf8) }, common: [Array("melden".utf8)]
        ).build()
    }()
}
