/// Synonyms as rules over terms: what leads to no term of the index is left out.
struct SynonymTable {
    struct Rule {
        /// In the order of their bytes; the rule is found by the first.
        var spoken: [[UInt8]]
        var source: SearchSynonym.Source
        /// Number of a set, or `IndexFormat.allMunicipalities`.
        var municipalities: Int
        /// Phrases as numbers of terms.
        var targets: [[Int]]
    }

    private(set) var rules: [Rule] = []

    init(
        _ synonyms: [AnalyzedSynonym], vocabulary: Vocabulary.Kept, analyzer: Analyzer, setNumber: ([Int]) -> Int
    ) {
        for synonym in synonyms {
            let spoken = synonym.spoken
            guard !synonym.isAllFiller, spoken.count <= IndexFormat.mostWordsOfSynonym,
                spoken.allSatisfy({ $0.count <= IndexFormat.longestTerm })
            else {
                continue
            }
            var targets: [[Int]] = []
            for phrase in synonym.official {
                var terms: [Int] = []
                var isWhole = true
                for word in phrase {
                    if let number = vocabulary.number(of: word.term) {
                        terms.append(number)
                    } else {
                        // A compound that the collection writes in other words.
                        let analyzed = analyzer.analyze(word.letters, joints: word.joints) { term, _ in
                            vocabulary.number(of: term) != nil
                        }
                        let parts = analyzed.parts.compactMap { vocabulary.number(of: $0.term) }
                        // Half a word is another one: `platz` alone is no `spielplatz`.
                        isWhole = isWhole && analyzed.unknownLetters == 0 && !parts.isEmpty
                        terms += parts
                    }
                }
                guard isWhole else { continue }
                if !terms.isEmpty && terms.count <= IndexFormat.mostWordsOfSynonym && !targets.contains(terms) {
                    targets.append(terms)
                }
            }
            guard !targets.isEmpty else { continue }
            rules.append(
                Rule(
                    spoken: spoken, source: synonym.source,
                    municipalities: synonym.municipalities.map(setNumber) ?? IndexFormat.allMunicipalities,
                    targets: Array(targets.prefix(IndexFormat.mostTargetsOfSynonym))))
        }
        // Equal beginnings stay in the order they were written in.
        let order = rules.indices.sorted { left, right in
            let (a, b) = (rules[left].spoken[0], rules[right].spoken[0])
            return a == b ? left < right : TermDictionary.isLess(a, b)
        }
        rules = order.map { rules[$0] }
    }

    /// A table of offsets, then the rules.
    func encoded() -> [UInt8] {
        var table = ByteWriter()
        var data = ByteWriter()
        let tableLength = 4 * (rules.count + 1)
        table.uint32(rules.count)
        for rule in rules {
            table.uint32(tableLength + data.bytes.count)
            data.byte(rule.spoken.count)
            for term in rule.spoken {
                data.byte(term.count)
                data.append(term)
            }
            data.byte(Int(rule.source.rawValue))
            data.uint16(rule.municipalities)
            data.byte(rule.targets.count)
            for target in rule.targets {
                data.byte(target.count)
                for term in target { data.varint(term) }
            }
        }
        return table.bytes + data.bytes
    }
}
