/// Puts the word parts together by the rules of German, as far as a search index notices them.
enum WordBuilder {
    /// Compounds of two and three parts in random order.
    static func compounds(random: inout RandomNumbers) -> [String] {
        var words: [String] = []
        let parts = WordParts.nouns
        for first in parts {
            for second in parts where first.singular != second.singular {
                words.append(first.inside + second.singular.lowercased())
                words.append(first.inside + second.plural.lowercased())
                if random.chance(percent: 15) {
                    let third = parts[random.below(parts.count)]
                    words.append(first.inside + second.inside.lowercased() + third.singular.lowercased())
                }
            }
        }
        random.shuffle(&words)
        return words
    }

    static func verbs() -> [String] {
        WordParts.verbStems.flatMap { stem in
            // As in `stempeln`, `ändern`, and in `wartet`, `findet`.
            let n = stem.hasSuffix("el") || stem.hasSuffix("er") ? "n" : "en"
            let t = stem.hasSuffix("t") || stem.hasSuffix("d") ? "et" : "t"
            return ["\(stem)\(n)", "\(stem)\(t)", "\(stem)\(t)e", "ge\(stem)\(t)"]
                + WordParts.verbPrefixes.flatMap { prefix in
                    [
                        "\(prefix)\(stem)\(n)", "\(prefix)\(stem)\(t)", "\(prefix)\(stem)\(t)e",
                        "\(prefix)\(stem)\(t)en", "\(prefix)zu\(stem)\(n)", "\(prefix)ge\(stem)\(t)",
                        "\(prefix)\(stem)\(n)de",
                    ]
                }
        }
    }

    static func adjectives() -> [String] {
        WordParts.adjectiveStems.flatMap { stem in
            WordParts.adjectiveSuffixes.flatMap { suffix in
                WordParts.adjectiveEndings.flatMap { ending in
                    ["\(stem)\(suffix)\(ending)", "un\(stem)\(suffix)\(ending)"]
                }
            }
        }
    }
}
