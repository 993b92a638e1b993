import Knowledge

/// The words that municipalities are called by. Callers add them to whatever they ask, so they say nothing about the matter.
enum CityNames {
    /// Kinds of municipalities and words that many names begin with: they may be the matter.
    private static let kinds: Set<String> = [
        "stadt", "kreis", "landkreis", "gemeinde", "markt", "bezirk", "region", "amt", "land", "bad", "insel",
        "samtgemeinde",
        "verbandsgemeinde", "kreisstadt", "hansestadt", "stadtteil",
    ]
    private static let shortest = 4

    /// Names in all their forms, without those that are everyday words too: who asks for `Essen auf Rädern` means no city.
    ///
    /// - Parameter isMatter: whether a word, in lower case, may be what somebody asks for.
    static func filler(_ knowledge: KnowledgeBase, isMatter: (String) -> Bool) -> [[UInt8]] {
        var filler: [[UInt8]] = []
        for municipality in knowledge.municipalities {
            for word in words(of: municipality) where !isMatter(word) {
                filler += forms(of: word).map { Array($0.utf8) }
            }
        }
        return filler
    }

    /// The words of a name, in lower case, by which callers know the municipality.
    static func words(of municipality: Municipality) -> [String] {
        (municipality.name?.value ?? "").split(whereSeparator: { !$0.isLetter }).map { $0.lowercased() }.filter {
            $0.count >= shortest && !kinds.contains($0)
        }
    }

    /// Bottrop, Bottrops, Bottroper; München, Münchens, Münchner, Münchener; Bremen, Bremer.
    static func forms(of name: String) -> [String] {
        var forms = [name, name + "s", name + "er"]
        if name.hasSuffix("en") {
            let stem = name.dropLast(2)
            forms += [stem + "ner", stem + "er"]
        } else if name.hasSuffix("e") {
            forms.append(name + "r")
        }
        return forms
    }
}
