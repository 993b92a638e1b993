/// Synonyms of a query.
extension QueryPlanner {
    /// What callers say, in whole, in part or misspelt, beside the words themselves.
    func addSynonyms(
        to plan: inout QueryPlan, filler: [[UInt8]], lookups: inout WordLookups, isInCity: (_ set: Int) -> Bool
    ) {
        // Every term of the query, whole words first, with the concept it belongs to.
        var spoken: [(term: [UInt8], concept: Int?, weight: Double)] = []
        let rules = SynonymRules(index)
        for (number, concept) in plan.concepts.enumerated() {
            spoken.append((concept.term, number, 1))
            for part in concept.parts where part != concept.term {
                spoken.append((part, number, weights.synonymOfPart))
            }
            guard stages.contains(.typingErrors), !concept.isKnown, !rules.has(concept.term) else { continue }
            let similarSpoken = lookups.similarSpoken.found(concept.term) { rules.similar(to: concept.term) }
            for similar in similarSpoken.prefix(Self.mostExpansions) {
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
                    let terms = target.compactMap { dictionary.entry($0) }
                    guard !terms.isEmpty else { continue }
                    alternatives.append(QueryPlan.Alternative(terms: terms, weight: weight, kind: .synonym))
                }
                if let concept = first.concept, plan.concepts[concept].term == first.term {
                    plan.concepts[concept].isKnown = true
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
            var words: UInt64 = 0
            for term in phrase.spoken {
                letters += (letters.isEmpty ? [] : [0x20]) + term
                for found in spoken where found.term == term {
                    if let concept = found.concept { words |= Tally.bit(concept) }
                }
            }
            plan.concepts.append(
                QueryPlan.Concept(
                    letters: letters, term: letters, parts: [], verb: nil, covered: 1,
                    alternatives: phrase.alternatives, phrase: words))
        }
    }
}
