/// The cities that questions name: those of the knowledge base, and others that it answers nothing for.
struct NamedPlaces: Sendable {
    /// A city by what callers call it.
    struct Place: Sendable {
        /// Number of its document.
        var document: Int
        /// Number of the municipality; nil where it is none of the knowledge base's.
        var municipality: Int?
        /// As a stem has them, the ending left on.
        var forms: [[UInt8]]
    }

    private let places: [Place]

    /// Reads the cities of a directory. O(documents).
    init(_ index: SearchIndex) {
        let table = DocumentTable(index: index)
        var places: [Place] = []
        for document in 0..<index.documentCount {
            let entry = table.entry(of: document)
            guard entry.kind == .city else { continue }
            let card = table.card(of: document)
            var forms: [[UInt8]] = []
            for detail in card.details {
                for form in detail.entries where form.name == CardDetail.Entry("form", []).name {
                    Tokenizer.forEachWord(in: form.value) { letters, _ in
                        forms.append(Analyzer.withoutDigraphs(letters))
                    }
                }
            }
            let municipality = entry.isOffered ? index.municipalityIDs.firstIndex { $0 == card.id } : nil
            places.append(Place(document: document, municipality: municipality, forms: forms))
        }
        self.places = places
    }

    /// Words before a city from where somebody or something comes; the question is asked here.
    private static let origins: [StaticString] = ["aus", "von", "vom", "nach", "zwischen", "und", "ab", "uber"]
    /// Words before a city where something shall be.
    private static let locations: [StaticString] = ["in", "stadt", "fur", "bei", "stadtverwaltung", "rathaus"]
    /// How words begin that make a street of the city before them.
    private static let streets: [StaticString] = [
        "str", "platz", "allee", "weg", "damm", "ring", "hof", "tor", "landstr", "chaussee", "ufer",
    ]

    /// Bytes of the cities of which a question says that somebody or something comes from there: they are no matter. O(words · cities).
    func origins(in question: QuestionWords) -> [Range<Int>] {
        question.words.indices.dropFirst().compactMap { number in
            guard question.is(number - 1, oneOf: Self.origins), !isStreet(number, question),
                places.contains(where: { $0.forms.contains(question.words[number].letters) })
            else { return nil }
            return question.words[number].place
        }
    }

    /// `Duisburger Straße`: the city is part of a street's name.
    private func isStreet(_ number: Int, _ question: QuestionWords) -> Bool {
        Self.streets.contains { question.begins(number + 1, $0) }
    }

    /// The first city that a question is about, other than the caller's own. O(words · cities).
    ///
    /// - Parameter isKnown: whether the word of a number is something else as well.
    func first(
        in question: QuestionWords, besides municipality: Int?, isKnown: (_ word: Int) -> Bool
    ) -> (place: Place, word: Int)? {
        for (number, word) in question.words.enumerated() {
            let before = number - 1
            guard !question.is(before, oneOf: Self.origins),
                !isStreet(number, question),
                let place = places.first(where: { $0.forms.contains(word.letters) })
            else { continue }
            if let own = place.municipality {
                if own != municipality { return (place, number) }
            } else if question.is(before, oneOf: Self.locations) || !isKnown(number) {
                // Who asks for `Essen auf Rädern` means no city.
                return (place, number)
            }
        }
        return nil
    }
}
