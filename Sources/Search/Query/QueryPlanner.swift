/// Turns the words of a query into what to look for.
struct QueryPlanner {
    /// More words than this say nothing new; bounds the time of a query.
    static let mostConcepts = 24
    static let mostExpansions = 8

    let index: SearchIndex
    let weights: RankingWeights
    let stages: SearchStages
    let dictionary: TermDictionary
    let analyzer: Analyzer

    init(_ index: SearchIndex, _ weights: RankingWeights, _ stages: SearchStages) {
        self.index = index
        self.weights = weights
        self.stages = stages.intersection(index.stages)
        dictionary = TermDictionary(index)
        analyzer = Analyzer(stages: index.stages.intersection(stages))
    }

    /// - Parameters:
    ///   - isTyping: the last word may not be finished.
    ///   - isInCity: whether a set of municipalities is the caller's.
    func plan(_ text: [UInt8], isTyping: Bool, isInCity: (_ set: Int) -> Bool) -> QueryPlan {
        var plan = QueryPlan()
        let isLastUnfinished = isTyping && endsInWord(text)
        var last: Int?
        var filler: [[UInt8]] = []
        // Concepts before which a particle of a verb stands, and the particle.
        var particles: [(letters: [UInt8], end: Int)] = []
        Tokenizer.forEachWord(in: text) { letters, joints in
            guard plan.concepts.count < Self.mostConcepts else { return }
            let analyzed = analyzer.analyze(letters, joints: joints, isKnown: isKnown)
            last = nil
            if stages.contains(.stemming), particles.count < Self.mostConcepts, SeparableVerb.isParticle(letters) {
                particles.append((letters, plan.concepts.count))
            }
            guard !isFiller(Analyzer.folded(letters)) else {
                if filler.count < Self.mostConcepts { filler.append(analyzed.term) }
                return
            }
            if let known = plan.concepts.firstIndex(where: { $0.term == analyzed.term }) {
                last = known
                return
            }
            last = plan.concepts.count
            plan.concepts.append(
                QueryPlan.Concept(
                    letters: letters, term: analyzed.term, parts: analyzed.parts.map { $0.term }, verb: analyzed.verb,
                    covered: 1 - Double(analyzed.unknownLetters) / Double(letters.count)))
        }
        for number in plan.concepts.indices { addOwnTerms(&plan.concepts[number]) }
        addJoined(&plan)
        for particle in particles { addSeparated(&plan.concepts, particle.letters, before: particle.end) }
        if stages.contains(.synonyms) { addSynonyms(&plan, filler, isInCity) }
        if stages.contains(.association) {
            for number in plan.concepts.indices { addAssociations(&plan.concepts[number]) }
        }
        for number in plan.concepts.indices {
            // A word that is known in parts only may be misspelt as a whole.
            let isUnknown = plan.concepts[number].alternatives.allSatisfy { $0.kind == .parts }
            let isInParts = !plan.concepts[number].alternatives.isEmpty && plan.concepts[number].covered == 1
            let known = plan.concepts[number].alternatives.count
            if isLastUnfinished && number == last { addContinuations(&plan.concepts[number]) }
            // What may still become a word is neither misspelt nor the end of another; looking costs a walk through all terms.
            let mayBecomeWord = plan.concepts[number].alternatives.count > known
            if isUnknown && !mayBecomeWord {
                if stages.contains(.compounds) && !isInParts { addContaining(&plan.concepts[number]) }
                if stages.contains(.typingErrors) { addMisspelt(&plan.concepts[number]) }
            }
            capSynonyms(&plan.concepts[number])
            if isCommon(plan.concepts[number].term) {
                for alternative in plan.concepts[number].alternatives.indices {
                    plan.concepts[number].alternatives[alternative].weight *= weights.common
                }
            }
            plan.concepts[number].mass = mass(of: plan.concepts[number])
        }
        return plan
    }

    /// The most an alternative can contribute.
    func reach(_ alternative: QueryPlan.Alternative) -> Double {
        var sum = 0.0
        for term in alternative.terms { sum += idf(term) }
        return sum * factor(alternative)
    }

    /// What the sum of an alternative's terms is multiplied with.
    func factor(_ alternative: QueryPlan.Alternative) -> Double {
        let count = Double(max(alternative.terms.count, 1))
        return alternative.weight * Logarithm.power(1 / count, weights.phraseNormalization)
    }

    /// Rarity of a term, as BM25 has it.
    func idf(_ term: TermEntry) -> Double {
        let frequency = Double(min(term.documentFrequency, index.documentCount))
        return Logarithm.natural(1 + (Double(index.documentCount) - frequency + 0.5) / (frequency + 0.5))
    }

    private func mass(of concept: QueryPlan.Concept) -> Double {
        var most = 0.0
        for alternative in concept.alternatives { most = max(most, reach(alternative)) }
        return most
    }

    /// What a frequent word means is no rarer than the word: `kosten` must not weigh what `preis` would.
    private func capSynonyms(_ concept: inout QueryPlan.Concept) {
        guard let exact = concept.alternatives.first, exact.kind == .exact, let term = exact.terms.first else { return }
        let limit = idf(term) * weights.synonymCap
        for number in concept.alternatives.indices where concept.alternatives[number].kind == .synonym {
            let reach = reach(concept.alternatives[number])
            if reach > limit { concept.alternatives[number].weight *= limit / reach }
        }
    }

    private func endsInWord(_ text: [UInt8]) -> Bool {
        guard let last = text.last else { return false }
        return last > 0x20 && last != UInt8(ascii: ".") && last != UInt8(ascii: "?") && last != UInt8(ascii: "!")
    }

    private func isKnown(_ term: [UInt8], _ pieceLength: Int) -> Bool {
        guard let entry = dictionary.find(term) else { return false }
        return pieceLength > 3 || (entry.isStandalone && entry.documentFrequency > 2)
    }

    private func isFiller(_ word: [UInt8]) -> Bool { index.read(.filler) { Self.isListed(word, &$0) } }

    /// Whether a term seldom is the matter of a question.
    private func isCommon(_ term: [UInt8]) -> Bool {
        index.read(.filler) { reader in
            while !reader.isAtEnd {
                let length = Int(reader.byte())
                if length == 0 { return Self.isListed(term, &reader) }
                reader.skip(length)
            }
            return false
        }
    }

    /// Whether a word stands in a list that an empty word ends.
    private static func isListed(_ word: [UInt8], _ reader: inout ByteReader) -> Bool {
        while !reader.isAtEnd {
            let length = Int(reader.byte())
            if length == 0 { return false }
            guard length == word.count else {
                reader.skip(length)
                continue
            }
            var isEqual = true
            for letter in word where reader.byte() != letter { isEqual = false }
            if isEqual { return true }
        }
        return false
    }

    private func addOwnTerms(_ concept: inout QueryPlan.Concept) {
        let whole = dictionary.find(concept.term)
        if let whole {
            concept.alternatives.append(QueryPlan.Alternative(terms: [whole], weight: 1, kind: .exact))
        }
        if let verb = concept.verb, let entry = dictionary.find(verb) {
            concept.alternatives.append(
                QueryPlan.Alternative(terms: [entry], weight: weights.joined, kind: .joined))
        }
        let parts = concept.parts.compactMap { dictionary.find($0) }
        if !parts.isEmpty {
            let weight = whole == nil ? weights.parts : weights.partsBesideWhole
            concept.alternatives.append(
                QueryPlan.Alternative(terms: parts, weight: weight * concept.covered, kind: .parts))
        }
    }

    /// `Führer Schein`: two words of the query, one of the collection.
    private func addJoined(_ plan: inout QueryPlan) {
        guard plan.concepts.count > 1 else { return }
        for number in 1..<plan.concepts.count {
            let letters = plan.concepts[number - 1].letters + plan.concepts[number].letters
            guard letters.count <= Tokenizer.longestWord, let entry = dictionary.find(analyzer.term(letters)) else {
                continue
            }
            let alternative = QueryPlan.Alternative(terms: [entry], weight: weights.joined, kind: .joined)
            plan.concepts[number - 1].alternatives.append(alternative)
            plan.concepts[number].alternatives.append(alternative)
        }
    }

    /// `melde mein Auto ab`: the particle at the end belongs to a verb before it.
    private func addSeparated(_ concepts: inout [QueryPlan.Concept], _ particle: [UInt8], before end: Int) {
        for number in concepts.indices.prefix(min(end, concepts.count)) {
            let letters = particle + concepts[number].letters
            guard letters.count <= Tokenizer.longestWord, let entry = dictionary.find(analyzer.term(letters)) else {
                continue
            }
            concepts[number].alternatives.append(
                QueryPlan.Alternative(terms: [entry], weight: weights.joined, kind: .joined))
        }
    }

    private func addSynonyms(_ plan: inout QueryPlan, _ filler: [[UInt8]], _ isInCity: (Int) -> Bool) {
        // Every term of the query, whole words first, with the concept it belongs to.
        var spoken: [(term: [UInt8], concept: Int?, weight: Double)] = []
        let rules = SynonymRules(index)
        for (number, concept) in plan.concepts.enumerated() {
            spoken.append((concept.term, number, 1))
            for part in concept.parts where part != concept.term {
                spoken.append((part, number, weights.synonymOfPart))
            }
            guard stages.contains(.typingErrors), concept.alternatives.isEmpty, !rules.has(concept.term) else {
                continue
            }
            for similar in rules.similar(to: concept.term).prefix(Self.mostExpansions) {
                spoken.append((similar.term, number, closeness(similar.distance, concept.term.count)))
            }
        }
        for term in filler { spoken.append((term, nil, 1)) }
        // Words that mean something only together mean it besides what each of them means.
        var phrases: [(spoken: [[UInt8]], alternatives: [QueryPlan.Alternative])] = []
        for first in spoken {
            rules.forEach(beginningWith: first.term) { rule in
                guard rule.municipalities == IndexFormat.allMunicipalities || isInCity(rule.municipalities) else {
                    return
                }
                var likeness = first.weight
                for term in rule.spoken.dropFirst() {
                    guard let found = spoken.first(where: { $0.term == term }) else { return }
                    likeness = min(likeness, found.weight)
                }
                var weight = weights.synonym[min(rule.source, weights.synonym.count - 1)]
                if rule.spoken.count > 1 { weight *= weights.synonymOfSeveral }
                weight *= likeness
                guard weight > 0 else { return }
                var alternatives: [QueryPlan.Alternative] = []
                for target in rule.targets {
                    let terms = target.compactMap { dictionary.term($0)?.entry }
                    guard !terms.isEmpty else { continue }
                    alternatives.append(QueryPlan.Alternative(terms: terms, weight: weight, kind: .synonym))
                }
                if rule.spoken.count == 1, let concept = first.concept {
                    plan.concepts[concept].alternatives += alternatives
                } else if let phrase = phrases.firstIndex(where: { $0.spoken == rule.spoken }) {
                    phrases[phrase].alternatives += alternatives
                } else if phrases.count < Self.mostConcepts {
                    phrases.append((rule.spoken, alternatives))
                }
            }
        }
        for phrase in phrases where !phrase.alternatives.isEmpty {
            var letters: [UInt8] = []
            for term in phrase.spoken { letters += (letters.isEmpty ? [] : [0x20]) + term }
            plan.concepts.append(
                QueryPlan.Concept(
                    letters: letters, term: letters, parts: [], verb: nil, covered: 1, alternatives: phrase.alternatives
                ))
        }
    }

    private func addAssociations(_ concept: inout QueryPlan.Concept) {
        guard let exact = concept.alternatives.first, exact.kind == .exact, let term = exact.terms.first else { return }
        let associations = Associations(index).of(term.id)
        for association in associations {
            guard let entry = dictionary.term(association.term)?.entry else { continue }
            concept.alternatives.append(
                QueryPlan.Alternative(
                    terms: [entry], weight: weights.association * association.strength, kind: .association))
        }
    }

    /// Words that begin as the one being typed.
    private func addContinuations(_ concept: inout QueryPlan.Concept) {
        let prefix = Analyzer.folded(concept.letters)
        var found: [(entry: TermEntry, length: Int)] = []
        dictionary.forEach(withPrefix: prefix) { cursor in
            if cursor.term.count > concept.term.count || cursor.term != concept.term {
                found.append((cursor.entry, cursor.term.count))
            }
            return found.count < 512
        }
        // Frequent words first: they are what most people type.
        found.sort { left, right in
            left.entry.documentFrequency == right.entry.documentFrequency
                ? left.entry.id < right.entry.id : left.entry.documentFrequency > right.entry.documentFrequency
        }
        for (entry, length) in found.prefix(Self.mostExpansions * 2) {
            let share = Double(prefix.count) / Double(max(length, prefix.count))
            concept.alternatives.append(
                QueryPlan.Alternative(terms: [entry], weight: weights.prefix * (0.5 + share / 2), kind: .prefix))
        }
    }

    /// Longer words that contain the one of the query: `Netzgerät` finds `Hochspannungsnetzgerät`.
    private func addContaining(_ concept: inout QueryPlan.Concept) {
        let term = concept.term
        guard term.count >= 4 else { return }
        var found: [(entry: TermEntry, length: Int, isPrefix: Bool)] = []
        dictionary.forEach(withPrefix: []) { cursor in
            guard cursor.term.count > term.count else { return true }
            let isPrefix = TermDictionary.isPrefix(term, of: cursor.term)
            if isPrefix || Self.isWithin(term, cursor.term) {
                found.append((cursor.entry, cursor.term.count, isPrefix))
            }
            return found.count < 512
        }
        found.sort { left, right in
            left.length == right.length ? left.entry.id < right.entry.id : left.length < right.length
        }
        for (entry, length, isPrefix) in found.prefix(Self.mostExpansions) {
            let share = Double(term.count) / Double(length)
            concept.alternatives.append(
                QueryPlan.Alternative(
                    terms: [entry], weight: (isPrefix ? weights.prefix : weights.infix) * (0.5 + share / 2),
                    kind: isPrefix ? .prefix : .infix))
        }
    }

    /// Whether a word of at least five letters stands inside or at the end of a longer one.
    static func isWithin(_ term: [UInt8], _ longer: [UInt8]) -> Bool {
        guard term.count >= 5 else { return false }
        let last = longer.count - term.count
        var start = 1
        while start <= last {
            var offset = 0
            while offset < term.count && longer[start + offset] == term[offset] { offset += 1 }
            if offset == term.count { return true }
            start += 1
        }
        return false
    }

    /// What a word with some letters wrong still weighs: one of thirteen is a slip, one of four another word.
    private func closeness(_ distance: Int, _ length: Int) -> Double {
        max(0, 1 - weights.typingError * Double(distance) / Double(max(length, 1)))
    }

    private func addMisspelt(_ concept: inout QueryPlan.Concept) {
        let similar = SimilarTerms(dictionary).find(concept.term, sounding: concept.letters)
        for term in similar.prefix(Self.mostExpansions) {
            let weight =
                term.distance > 0 ? closeness(term.distance, concept.term.count) : weights.sound
            guard weight > 0 else { continue }
            concept.alternatives.append(
                QueryPlan.Alternative(
                    terms: [term.entry], weight: weight, kind: term.distance > 0 ? .typingError : .sound))
        }
    }
}
