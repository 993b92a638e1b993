/// The synonyms of an index: what callers say, found by the first of its terms.
struct SynonymRules {
    struct Rule {
        /// In the order of their bytes.
        var spoken: [[UInt8]]
        /// Raw value of the source: 0 the knowledge base, 1 everyday German, 2 a thesaurus.
        var source: Int
        var municipalities: Int
        /// Phrases as numbers of terms.
        var targets: [[Int]]
    }

    /// The first term of a rule that a misspelt word may have meant.
    struct Similar {
        var term: [UInt8]
        /// Letters that differ.
        var distance: Int
    }

    private let index: SearchIndex
    private let count: Int

    init(_ index: SearchIndex) {
        self.index = index
        let section = index.range(of: .synonyms)
        count = min(index.read(.synonyms) { $0.uint32() }, section.count / 4)
    }

    private func offset(of rule: Int) -> Int { index.read(.synonyms, from: 4 + rule * 4) { $0.uint32() } }

    private func first(of rule: Int) -> [UInt8] {
        index.read(.synonyms, from: offset(of: rule) + 1) { reader in
            let length = Int(reader.byte())
            return reader.bytes(length)
        }
    }

    /// The first rule whose first term is not less than `term`.
    private func lowerBound(of term: [UInt8]) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if TermDictionary.isLess(first(of: middle), term) { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Calls `body` for the rules whose first term is `term`, in order. O(log rules + result).
    func forEach(beginningWith term: [UInt8], _ body: (Rule) -> Void) {
        var number = lowerBound(of: term)
        let stop = min(count, number + IndexFormat.mostSynonymsOfWord)
        while number < stop, first(of: number) == term {
            body(rule(number))
            number += 1
        }
    }

    /// Whether a rule begins with a term. O(log rules).
    func has(_ term: [UInt8]) -> Bool {
        let number = lowerBound(of: term)
        return number < count && first(of: number) == term
    }

    /// First terms of rules that a misspelt word may have meant, nearest first. O(rules × length of the word) at worst.
    func similar(to term: [UInt8]) -> [Similar] {
        let most = SimilarTerms.tolerance(term)
        guard most > 0 else { return [] }
        var rows = DistanceRows(term, most: most)
        var found: [Similar] = []
        var previous: [UInt8] = []
        for number in 0..<count {
            let first = first(of: number)
            var shared = 0
            while shared < min(first.count, previous.count) && first[shared] == previous[shared] { shared += 1 }
            if number > 0 && shared == first.count && shared == previous.count { continue }
            if let distance = rows.distance(to: first, shared: shared), distance > 0 {
                found.append(Similar(term: first, distance: distance))
            }
            previous = first
        }
        return found.sorted { left, right in
            left.distance == right.distance
                ? TermDictionary.isLess(left.term, right.term) : left.distance < right.distance
        }
    }

    private func rule(_ number: Int) -> Rule {
        index.read(.synonyms, from: offset(of: number)) { reader in
            var rule = Rule(spoken: [], source: 0, municipalities: 0, targets: [])
            let spokenCount = min(Int(reader.byte()), IndexFormat.mostWordsOfSynonym)
            for _ in 0..<spokenCount where !reader.isAtEnd {
                let length = Int(reader.byte())
                rule.spoken.append(reader.bytes(length))
            }
            rule.source = Int(reader.byte())
            rule.municipalities = reader.uint16()
            let targetCount = min(Int(reader.byte()), IndexFormat.mostTargetsOfSynonym)
            for _ in 0..<targetCount where !reader.isAtEnd {
                let termCount = min(Int(reader.byte()), IndexFormat.mostWordsOfSynonym)
                var target: [Int] = []
                for _ in 0..<termCount where !reader.isAtEnd { target.append(reader.varint()) }
                rule.targets.append(target)
            }
            return rule
        }
    }
}
