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

    init(_ index: SearchIndex, weights: RankingWeights, stages: SearchStages) {
        self.index = index
        self.weights = weights
        self.stages = stages.intersection(index.stages)
        dictionary = index.dictionary
        analyzer = Analyzer(stages: index.stages.intersection(stages))
    }

    /// - Parameters:
    ///   - isTyping: the last word may not be finished.
    ///   - lookups: of earlier questions to the same index.
    ///   - isInCity: whether a set of municipalities is the caller's.
    func plan(
        _ text: [UInt8], isTyping: Bool, lookups: inout WordLookups, isInCity: (_ set: Int) -> Bool
    ) -> QueryPlan {
        var plan = QueryPlan()
        let isLastUnfinished = isTyping && endsInWord(text)
        var last: Int?
        var filler: [[UInt8]] = []
        // Concepts before which a particle of a verb stands, and the particle.
        var particles: [(letters: [UInt8], end: Int)] = []
        let names = Introduction.names(in: text) { isFiller($0) }
        var position = -1
        Tokenizer.forEachPlacedWord(in: text) { letters, joints, place in
            position += 1
            guard plan.concepts.count < Self.mostConcepts else { return }
            let analyzed = analyzer.analyze(
                letters, joints: Self.joints(letters, joints), isKnown: isKnown)
            last = nil
            if stages.contains(.stemming), particles.count < Self.mostConcepts, SeparableVerb.isParticle(letters) {
                particles.append((letters, plan.concepts.count))
            }
            guard !isFiller(Analyzer.folded(letters)) && !isFiller(Analyzer.withoutDigraphs(letters)) else {
                if filler.count < Self.mostConcepts { filler.append(analyzed.term) }
                return
            }
            if let known = plan.concepts.firstIndex(where: { $0.term == analyzed.term }) {
                last = known
                if !names.contains(position) { plan.concepts[known].isName = false }
                return
            }
            last = plan.concepts.count
            plan.concepts.append(
                QueryPlan.Concept(
                    letters: letters, place: place, term: analyzed.term, parts: analyzed.parts.map { $0.term },
                    verb: analyzed.verb,
                    covered: 1 - Double(analyzed.unknownLetters) / Double(letters.count),
                    isName: names.contains(position)))
        }
        for number in plan.concepts.indices {
            addOwnTerms(&plan.concepts[number])
            plan.concepts[number].importance = importance(of: plan.concepts[number])
            addSoundOfName(&plan.concepts[number])
        }
        addJoined(&plan)
        for particle in particles { addSeparated(&plan.concepts, particle.letters, before: particle.end) }
        if stages.contains(.synonyms) { addSynonyms(to: &plan, filler: filler, lookups: &lookups, isInCity: isInCity) }
        if stages.contains(.association) {
            for number in plan.concepts.indices { addAssociations(&plan.concepts[number]) }
        }
        for number in plan.concepts.indices {
            // A word that is known in parts only, with their synonyms, may be misspelt as a whole.
            let isUnknown = !plan.concepts[number].isKnown
            let isInParts = plan.concepts[number].isInKnownParts
            let known = plan.concepts[number].alternatives.count
            if isLastUnfinished && number == last { addContinuations(&plan.concepts[number]) }
            // What may still become a word is neither misspelt nor the end of another; looking costs a walk through all terms.
            let mayBecomeWord = plan.concepts[number].alternatives.count > known
            if isUnknown && !mayBecomeWord {
                if stages.contains(.compounds) && !isInParts { addContaining(&plan.concepts[number], &lookups) }
                if stages.contains(.typingErrors) { addMisspelt(&plan.concepts[number], &lookups) }
            }
            capSynonyms(&plan.concepts[number])
            if isCommon(plan.concepts[number].term) { plan.concepts[number].weigh(weights.common) }
        }
        if plan.concepts.contains(where: { !$0.isName && !$0.alternatives.isEmpty }) {
            for number in plan.concepts.indices where plan.concepts[number].isName {
                plan.concepts[number].weigh(weights.name)
            }
        }
        for number in plan.concepts.indices { plan.concepts[number].mass = mass(of: plan.concepts[number]) }
        return plan
    }

    /// Where the parts of a word begin, letters and figures written together parted too: `Code95`, `14jährige`.
    private static func joints(_ letters: [UInt8], _ hyphens: [Int]) -> [Int] {
        var joints: [Int] = []
        for position in letters.indices.dropFirst() {
            let isChange = Letter.isDigit(letters[position]) != Letter.isDigit(letters[position - 1])
            if isChange || hyphens.contains(position) { joints.append(position) }
        }
        return joints
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

    /// Rarity of a word that no document has.
    var rarest: Double { Logarithm.natural(1 + (Double(index.documentCount) + 0.5) / 0.5) }

    /// What a word would contribute if it were answered to the letter. A word that the collection does not have is as rare as one can be;
    /// a figure or a single letter says little by itself.
    private func importance(of concept: QueryPlan.Concept) -> Double {
        if let exact = concept.alternatives.first, exact.kind == .exact, let term = exact.terms.first {
            return idf(term)
        }
        if concept.letters.count < 3 || concept.letters.allSatisfy(Letter.isDigit) { return rarest * weights.figure }
        return rarest
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

    /// Whether a word says nothing about the matter; folded.
    func isFiller(_ word: [UInt8]) -> Bool { isListed(inList: 0) { $0.elementsEqual(word) } }

    /// Whether a term seldom is the matter of a question.
    private func isCommon(_ term: [UInt8]) -> Bool { isListed(inList: 1) { $0.elementsEqual(term) } }

    /// Whether a term is a thing that somebody asks about, or a longer word with it: `Klavierunterricht`, `Glasfaseranschluss`.
    func isMatter(_ term: [UInt8]) -> Bool {
        isListed(inList: 2) { matter in
            guard matter.count >= Self.shortestHead, matter.count <= term.count else {
                return matter.elementsEqual(term)
            }
            return term.suffix(matter.count).elementsEqual(matter) || TermDictionary.isPrefix(matter, of: term)
        }
    }

    /// A word at an end of a longer one is not there by chance from this many letters on.
    private static let shortestHead = 5

    /// Whether one of the words of a list is wanted. The lists stand behind each other, an empty word at the end of each.
    private func isListed(inList wanted: Int, where isWanted: (UnsafeBufferPointer<UInt8>) -> Bool) -> Bool {
        index.read(.filler) { reader in
            var list = 0
            while !reader.isAtEnd, list <= wanted {
                let length = Int(reader.byte())
                if length == 0 {
                    list += 1
                } else if list < wanted {
                    reader.skip(length)
                } else if isWanted(reader.slice(length)) {
                    return true
                }
            }
            return false
        }
    }

    private func addOwnTerms(_ concept: inout QueryPlan.Concept) {
        let whole = dictionary.find(concept.term)
        if let whole {
            concept.isKnown = true
            concept.alternatives.append(QueryPlan.Alternative(terms: [whole], weight: 1, kind: .exact))
        }
        if let verb = concept.verb, let entry = dictionary.find(verb) {
            concept.isKnown = true
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
            // Together the two are one word: it counts once, not at each of them, where both are known by themselves.
            var weight = weights.joined
            let (first, second) = (apart(plan.concepts[number - 1]), apart(plan.concepts[number]))
            if first > 0, second > 0 { weight = min(weight, (first + second) / max(2 * idf(entry), 1e-9)) }
            let alternative = QueryPlan.Alternative(terms: [entry], weight: weight, kind: .joined)
            for half in [number - 1, number] {
                plan.concepts[half].alternatives.append(alternative)
                plan.concepts[half].isKnown = true
            }
        }
    }

    /// The most a word contributes without the ones beside it.
    private func apart(_ concept: QueryPlan.Concept) -> Double {
        var most = 0.0
        for alternative in concept.alternatives where alternative.kind != .joined {
            most = max(most, reach(alternative))
        }
        return most
    }

    /// `melde mein Auto ab`: the particle at the end belongs to a verb before it.
    private func addSeparated(_ concepts: inout [QueryPlan.Concept], _ particle: [UInt8], before end: Int) {
        for number in concepts.indices.prefix(min(end, concepts.count)) {
            let letters = particle + concepts[number].letters
            guard letters.count <= Tokenizer.longestWord, let entry = dictionary.find(analyzer.term(letters)) else {
                continue
            }
            concepts[number].isKnown = true
            concepts[number].alternatives.append(
                QueryPlan.Alternative(terms: [entry], weight: weights.joined, kind: .joined))
        }
    }

    /// A name that sounds alike: `Miller` finds Müller, `Mayr` finds Meier.
    private func addSoundOfName(_ concept: inout QueryPlan.Concept) {
        guard stages.contains(.typingErrors), concept.letters.count > 2,
            !concept.letters.contains(where: Letter.isDigit),
            let entry = dictionary.find(NameSound.term(of: concept.letters))
        else { return }
        concept.alternatives.append(QueryPlan.Alternative(terms: [entry], weight: weights.nameSound, kind: .sound))
    }

    private func addAssociations(_ concept: inout QueryPlan.Concept) {
        guard let exact = concept.alternatives.first, exact.kind == .exact, let term = exact.terms.first else { return }
        let associations = Associations(index).of(term.id)
        for association in associations {
            guard let entry = dictionary.entry(association.term) else { continue }
            concept.alternatives.append(
                QueryPlan.Alternative(
                    terms: [entry], weight: weights.association * association.strength, kind: .association))
        }
    }
}
