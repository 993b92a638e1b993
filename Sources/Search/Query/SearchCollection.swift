/// What came of a question.
public struct SearchAnswer: Sendable {
    /// Best first.
    public var hits: [FoundHit] = []
    /// None of the hits is likely to be what is asked for.
    public var nothingFits = false
    /// Bytes of the question that the best hit does not answer to: words, in order.
    public var missing: [Range<Int>] = []
    /// What the caller wants to hear; nil where it is the whole answer.
    public var field: AskedField?
    /// Another city that the question is about; not offered where it is none of the knowledge base's.
    public var otherCity: FoundHit?
    /// It has words by which one asks for a number, a room, opening hours.
    public var asksForPlace = false
}

/// Articles, and whatever else callers ask for: offices, contacts, districts, streets, notices, other bodies, cities.
///
/// Two indexes, so that thousands of streets take nothing from the articles: neither their words' rarity nor their places. A question is
/// asked of both, and how likely each hit is right decides between them; within the articles their own order stays.
public struct SearchCollection: Sendable {
    /// Whom it asks for articles.
    public let articles: Searcher
    /// Whom it asks for all else; nil where nothing else is known yet.
    public let directory: Searcher?
    /// How hits of both are compared.
    public var confidence = Confidence()
    private let tables: DirectoryTables?

    /// - Parameter directory: nil where nothing but articles is known yet.
    public init(articles: Searcher, directory: Searcher?) {
        self.articles = articles
        self.directory = directory
        tables = directory.map { DirectoryTables($0.index) }
    }

    /// The same of two indexes, each with the weights that were learned for it.
    public init(_ articles: SearchIndex, directory: SearchIndex?) {
        self.init(articles: Searcher(articles), directory: directory.map { Searcher($0, weights: .directory) })
    }

    /// What answers a question. The same on every platform.
    public func answer(_ request: SearchRequest) -> SearchAnswer {
        var lookups = CollectionLookups()
        return answer(request, &lookups).answer
    }

    /// Documents of the directory that may be shown; of which more are looked at.
    private static let candidates = 24

    func answer(_ request: SearchRequest, _ lookups: inout CollectionLookups) -> MarkedAnswer {
        var request = request
        request.text = Array(request.text.prefix(Searcher.longestText))
        let question = QuestionWords(QueryOperators(request.text).text)
        for place in tables?.places.origins(in: question) ?? [] {
            for position in place { request.text[position] = 0x20 }
        }
        let planner = QueryPlanner(articles.index, weights: articles.weights, stages: request.stages)
        var plan = articles.plan(request, with: planner, lookups: &lookups.articles)
        var other: (planner: QueryPlanner, plan: QueryPlan)?
        var asksForPlace = false
        if let directory {
            let beside = QueryPlanner(directory.index, weights: directory.weights, stages: request.stages)
            var directoryPlan = directory.plan(request, with: beside, lookups: &lookups.directory)
            asksForPlace = question.words.contains { beside.isFiller($0.letters) && !planner.isFiller($0.letters) }
            Self.balance(&plan, &directoryPlan) { beside.isFiller($0) }
            other = (beside, directoryPlan)
        }
        var answer = SearchAnswer()
        answer.field = AskedField(question)
        answer.asksForPlace = asksForPlace
        let articleHits =
            request.kinds.contains(DocumentKind.article) ? articles.hits(request, of: plan, with: planner) : []
        var directoryHits: [SearchHit] = []
        if let directory, let other, request.kinds != DocumentKinds(.article) {
            var wide = request
            wide.limit = max(request.limit, Self.candidates)
            directoryHits = directory.hits(wide, of: other.plan, with: other.planner).filter {
                request.kinds.contains($0.kind)
            }
        }
        var facts = CallerFacts(namesStreet: question.namesStreet)
        if let house = question.houseNumber { (facts.houseNumber, facts.housePlace) = house }
        if let name = name(in: question, plan, other?.plan) {
            (facts.name, facts.namePlace) = (question.words[name].letters, question.words[name].place)
        }
        facts.district = district(of: directoryHits, facts)
        let isCityUnknown = request.municipality == nil && articles.index.municipalityCount > 1
        let matters = Self.matters(plan, other?.planner)
        let found = articleHits.map { self.found($0, .articles, isCityUnknown, plan, facts, matters, asksForPlace) }
        var beside: [FoundHit] = []
        if let other {
            let matters = Self.matters(other.plan, other.planner)
            beside = directoryHits.map {
                self.found($0, .directory, isCityUnknown, other.plan, facts, matters, asksForPlace)
            }
        }
        beside.sort { left, right in
            if left.confidence != right.confidence { return left.confidence > right.confidence }
            return left.hit.score == right.hit.score
                ? left.hit.document < right.hit.document : left.hit.score > right.hit.score
        }
        let guides = beside.filter { $0.hit.kind == .guide }
        beside.removeAll { $0.hit.kind == .guide }
        answer.hits = Self.merged(found, beside, limit: request.limit)
        insert(guides, into: &answer.hits, limit: request.limit)
        if let directory, let tables, request.kinds.contains(DocumentKind.city),
            let named = tables.places.first(
                in: question, besides: request.municipality,
                isKnown: { number in
                    plan.concepts.contains { $0.place == question.words[number].place && $0.isKnown }
                })
        {
            let city = self.city(named.place, directory)
            // `Punkte in Flensburg`: what the best hit answers to names no other city.
            let isMissing = answer.hits.first?.missing.contains(question.words[named.word].place) ?? true
            if city.hit.isOffered || isMissing { answer.otherCity = city }
            if city.hit.isOffered { answer.hits = Array(([city] + answer.hits).prefix(max(request.limit, 0))) }
        }
        var best = -Double.infinity
        for hit in answer.hits where hit.hit.kind != .guide || hit.hit.isWordForWord {
            best = max(best, hit.confidence)
        }
        let isInTitle = answer.hits.first?.hit.features.isQuestionInTitle ?? false
        answer.nothingFits =
            best < confidence.threshold && !isInTitle || answer.otherCity.map { !$0.hit.isOffered } ?? false
        answer.missing = answer.hits.first?.missing ?? Self.missing(plan, explained: 0)
        for number in answer.hits.indices { complete(&answer.hits[number], for: request.municipality) }
        return MarkedAnswer(
            answer: answer, articles: Marker(planner, plan), directory: other.map { Marker($0.planner, $0.plan) })
    }

    // MARK: One measure for both

    /// A word that one of the indexes does not have weighs what it does in the other; one by which callers ask for any office says
    /// nothing where no article has it.
    private static func balance(
        _ articles: inout QueryPlan, _ directory: inout QueryPlan, isFiller: (_ word: [UInt8]) -> Bool
    ) {
        func known(_ plan: QueryPlan, _ place: Range<Int>) -> Double? {
            plan.concepts.first { $0.place == place && $0.alternatives.first?.kind == .exact }?.importance
        }
        let (before, other) = (articles, directory)
        for number in articles.concepts.indices where articles.concepts[number].phrase == 0 {
            let concept = articles.concepts[number]
            guard concept.alternatives.first?.kind != .exact else { continue }
            if concept.alternatives.isEmpty, isFiller(Analyzer.withoutDigraphs(concept.letters)) {
                articles.concepts[number].importance = 0
            } else if let importance = known(other, concept.place) {
                articles.concepts[number].importance = importance
            }
        }
        for number in directory.concepts.indices where directory.concepts[number].phrase == 0 {
            let concept = directory.concepts[number]
            guard concept.alternatives.first?.kind != .exact, let importance = known(before, concept.place) else {
                continue
            }
            directory.concepts[number].importance = importance
        }
    }

    private static func missing(_ plan: QueryPlan, explained: UInt64) -> [Range<Int>] {
        plan.concepts.indices.compactMap { number in
            let concept = plan.concepts[number]
            guard concept.phrase == 0, concept.importance > 0, !concept.isName, explained & Tally.bit(number) == 0
            else {
                return nil
            }
            return concept.place
        }
    }

    private static func explains(_ hit: SearchHit, _ place: Range<Int>, _ plan: QueryPlan) -> Bool {
        plan.concepts.indices.contains { plan.concepts[$0].place == place && hit.explained & Tally.bit($0) != 0 }
    }

    /// Whether a hit has a number, as long as those of telephones and files are, that the question names.
    private static func hasNumber(_ hit: SearchHit, _ plan: QueryPlan) -> Bool {
        plan.concepts.indices.contains { number in
            let concept = plan.concepts[number]
            return concept.alternatives.first?.kind == .exact && hit.explained & Tally.bit(number) != 0
                && concept.letters.reduce(0) { Letter.isDigit($1) ? $0 + 1 : $0 } >= WrittenNumber.fewestDigits
        }
    }

    /// Words of a plan that are things somebody may ask about, as bits; and those of them to which nothing answers but by a slip, a
    /// sound or a half of the word.
    private static func matters(_ plan: QueryPlan, _ planner: QueryPlanner?) -> (all: UInt64, unknown: UInt64) {
        guard let planner else { return (0, 0) }
        var (all, unknown): (UInt64, UInt64) = (0, 0)
        for (number, concept) in plan.concepts.enumerated()
        where concept.phrase == 0 && !concept.isName && planner.isMatter(concept.term) {
            all |= Tally.bit(number)
            let isKnown = concept.alternatives.contains { alternative in
                switch alternative.kind {
                case .exact, .joined, .synonym: true
                case .parts: concept.isInKnownParts
                case .association, .prefix, .infix, .typingError, .sound: false
                }
            }
            if !isKnown { unknown |= Tally.bit(number) }
        }
        return (all, unknown)
    }

    /// Articles in their order, and each of the others before the first article that is less likely right.
    private static func merged(_ articles: [FoundHit], _ others: [FoundHit], limit: Int) -> [FoundHit] {
        var hits: [FoundHit] = []
        var (article, other) = (0, 0)
        while hits.count < limit, article < articles.count || other < others.count {
            let takesOther =
                other < others.count
                && (article >= articles.count || others[other].confidence > articles[article].confidence)
            hits.append(takesOther ? others[other] : articles[article])
            if takesOther { other += 1 } else { article += 1 }
        }
        return hits
    }

    /// A guide leads to articles, so it takes none of them its place among the first three: the first goes to it only where nothing else is
    /// nearly as likely, the second and third where it was asked for in its own words and the article was not. Of several the first two say enough.
    private func insert(_ guides: [FoundHit], into hits: inout [FoundHit], limit: Int) {
        for guide in guides.prefix(Self.mostGuides) {
            var place = 0
            while place < hits.count {
                let other = hits[place]
                let isAsked =
                    guide.hit.isWordForWord && !other.hit.isWordForWord
                    && (place > 0 || other.confidence < max(confidence.threshold, guide.confidence - Self.headStart))
                let mayTakeIt = place >= Self.placesOfArticles || other.hit.kind == .guide || isAsked
                if mayTakeIt, guide.confidence > other.confidence { break }
                place += 1
            }
            hits.insert(guide, at: place)
        }
        if hits.count > limit { hits.removeLast(hits.count - max(limit, 0)) }
    }

    private static let mostGuides = 2
    private static let placesOfArticles = 3
    /// By how much, as a logarithm of odds, it must be likelier than what would be first.
    private static let headStart = 2.5

    // MARK: For this caller

    private func found(
        _ hit: SearchHit, _ part: FoundHit.Part, _ isCityUnknown: Bool, _ plan: QueryPlan, _ facts: CallerFacts,
        _ matters: (all: UInt64, unknown: UInt64),
        _ asksForPlace: Bool
    ) -> FoundHit {
        var hit = hit
        hit.features.missingMatters = Double(
            min((matters.all & (matters.unknown | ~hit.explained)).nonzeroBitCount, 2))
        let index = part == .articles ? articles.index : directory?.index ?? articles.index
        var card = DocumentTable(index: index).card(of: hit.document)
        var reason: FoundHit.Reason?
        var certainty = confidence.of(hit, asksForPlace: asksForPlace)
        let all = card.details
        if all.contains(where: { $0.isConditional }) {
            var chosen: (number: Int, letters: Int)?
            var possible: [Int] = []
            for (number, detail) in all.enumerated() where detail.isConditional {
                switch facts.verdict(detail) {
                case .holds(let letters, let by):
                    if chosen.map({ letters > $0.letters }) ?? true { (chosen, reason) = ((number, letters), by) }
                case .mayHold: possible.append(number)
                case .doesNotHold: break
                }
            }
            let kept = chosen.map { [$0.number] } ?? possible
            card.details = all.indices.filter { !all[$0].isConditional || kept.contains($0) }.map { all[$0] }
            if part == .directory {
                if chosen != nil { certainty += confidence.holds }
                if chosen == nil, possible.isEmpty { certainty -= confidence.holdsNot }
            }
        }
        var missing = Self.missing(plan, explained: hit.explained)
        if Self.hasNumber(hit, plan) { certainty += confidence.number }
        // What decided is not missing; nor is a house in a street that is one from end to end.
        if reason == .name { missing.removeAll { $0 == facts.namePlace } }
        if hit.kind == .street { missing.removeAll { $0 == facts.housePlace } }
        // Where nobody knows the city, one city's office is one of many.
        if isCityUnknown, hit.kind.isOfOneCityOnly, hit.kind != .body { certainty -= confidence.holdsNot }
        // `Frau Müller` asks for a person, whatever else the word is part of.
        if hit.kind == .contact, reason == nil, let name = facts.namePlace, facts.name?.count ?? 0 > 1,
            Self.explains(hit, name, plan)
        {
            certainty += confidence.holds
        }
        // A quarter is named as the street is that leads there: without a word for it, a street answers to the whole question or is not
        // meant.
        if hit.kind == .street, !facts.namesStreet, !missing.isEmpty { certainty -= confidence.holdsNot }
        return FoundHit(
            hit: hit, part: part, card: card, reason: reason, confidence: certainty, missing: missing)
    }

    /// Adds the office that is responsible, and the notices that concern the hit.
    private func complete(_ hit: inout FoundHit, for municipality: Int?) {
        guard let tables else { return }
        var office: [UInt8]?
        for detail in hit.card.details where office == nil { office = detail.value("office") }
        if let office { hit.office = tables.office(office) }
        hit.notices = tables.notices(on: hit.hit.kind, hit.card.id, office: office, of: municipality)
    }

    /// Number of the word that is somebody's name.
    private func name(in question: QuestionWords, _ plan: QueryPlan, _ other: QueryPlan?) -> Int? {
        func isKnown(_ word: QuestionWords.Word) -> Bool {
            [plan, other].contains { plan in
                plan?.concepts.contains { $0.place == word.place && !$0.isName && !$0.alternatives.isEmpty } ?? false
            }
        }
        if let name = question.name, question.isNameSure(name) || !isKnown(question.words[name]) { return name }
        guard let other else { return nil }
        return question.words.indices.dropFirst().last { number in
            let word = question.words[number]
            return word.letters.count > 2 && !word.letters.contains(where: Letter.isDigit) && !isKnown(word)
                && other.concepts.contains { $0.place == word.place }
        }
    }

    /// Id of the district of the street, or the district, that the question names.
    private func district(of hits: [SearchHit], _ facts: CallerFacts) -> [UInt8]? {
        guard let directory else { return nil }
        let table = DocumentTable(index: directory.index)
        for hit in hits where hit.kind == .street || hit.kind == .district {
            guard hit.features.titleInQuery > 0.99 || hit.features.keyword > 0.6 else { continue }
            let details = table.card(of: hit.document).details
            let holding = details.filter {
                if case .doesNotHold = facts.verdict($0) { return false }
                return true
            }
            let districts = holding.compactMap { $0.value("district-id") }
            if let first = districts.first, districts.allSatisfy({ $0 == first }) { return first }
        }
        return nil
    }

    private func city(_ place: NamedPlaces.Place, _ directory: Searcher) -> FoundHit {
        let table = DocumentTable(index: directory.index)
        let entry = table.entry(of: place.document)
        let hit = SearchHit(
            kind: .city, document: place.document, topic: entry.topic, score: 0, isElsewhere: false,
            isOffered: entry.isOffered, municipalities: entry.municipalities, features: HitFeatures(), explained: 0)
        return FoundHit(
            hit: hit, part: .directory, card: table.card(of: place.document), reason: nil,
            confidence: confidence.namedCity, missing: [])
    }
}

/// What was found for the words of earlier questions, by index.
struct CollectionLookups: Sendable {
    var articles = WordLookups()
    var directory = WordLookups()
}
