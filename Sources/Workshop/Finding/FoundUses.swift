import Diagnostics
import JSON
import Knowledge

/// Where something of the content is used: what must be looked at before it changes.
package struct FoundUses: Sendable {
    /// What is looked for.
    package enum Sought: Sendable {
        case article(String)
        case office(String)
    }

    /// In which way it is used.
    enum Use: String, Sendable {
        case link, related, offices, responsible, notice, question, contact, district, parent, street, guide, journey

        fileprivate var label: LocalizedText {
            switch self {
            case .link: LocalizedText(de: "Verweis im Text", en: "link in the text")
            case .related: LocalizedText(de: "related", en: "related")
            case .offices: LocalizedText(de: "offices", en: "offices")
            case .responsible: LocalizedText(de: "responsible", en: "responsible")
            case .notice: LocalizedText(de: "Meldung", en: "notice")
            case .question: LocalizedText(de: "Testfrage", en: "test question")
            case .contact: LocalizedText(de: "Kontakt", en: "contact")
            case .district: LocalizedText(de: "Stadtteil", en: "district")
            case .parent: LocalizedText(de: "übergeordnete Stelle", en: "parent office")
            case .street: LocalizedText(de: "Spalte der Straßen", en: "column of streets")
            case .guide: LocalizedText(de: "Leitfaden", en: "guide")
            case .journey: LocalizedText(de: "Schritt", en: "step")
            }
        }
    }

    private struct Place: Sendable {
        let use: Use
        let span: Span
        /// What stands there, for people.
        let words: String
        var cities: [CityIndex]
    }

    private let knowledge: KnowledgeBase
    private let title: String
    private let places: [Place]

    /// - Parameter municipality: of the one city asked for; nil for all.
    /// - Throws: where there is no such thing or city.
    package init(
        of sought: Sought, in knowledge: KnowledgeBase, municipality: String? = nil
    ) throws(Refusal) {
        self.knowledge = knowledge
        let wanted = Set(try knowledge.cities(municipality))
        var collection = Collection(knowledge, wanted)
        switch sought {
        case .article(let id):
            guard let topic = knowledge.topicIndex(named: id) else {
                throw .unknown(
                    LocalizedText(de: "Den Artikel „\(id)“ gibt es nicht.", en: "There is no article \"\(id)\"."), id,
                    among: knowledge.topics.map(\.id))
            }
            title =
                "\(knowledge.topics[topic].displayTitle) (\(knowledge.sources.path(of: knowledge.topics[topic].file)))"
            collection.addUses(ofArticle: knowledge.topics[topic].id)
        case .office(let id):
            guard let office = knowledge.office(id) else {
                throw .unknown(
                    LocalizedText(de: "Die Stelle „\(id)“ gibt es nicht.", en: "There is no office \"\(id)\"."), id,
                    among: knowledge.offices.map(\.id))
            }
            title = "\(office.displayName) (\(knowledge.sources.path(of: office.file)))"
            collection.addUses(ofOffice: id)
        }
        places = collection.places.sorted { left, right in
            let (a, b) = (
                knowledge.sources.path(of: left.span.place.file), knowledge.sources.path(of: right.span.place.file)
            )
            return a == b ? left.span.place < right.span.place : a < b
        }
    }

    /// For people: a line for each place.
    package func text(in language: Language) -> String {
        var lines = [title]
        if places.isEmpty {
            lines.append("  " + LocalizedText(de: "wird nirgends verwendet", en: "is used nowhere")[language])
        }
        for place in places {
            let cities =
                place.cities.count == knowledge.municipalities.count ? "" : " (\(knowledge.names(of: place.cities)))"
            lines.append("  \(address(of: place)): \(place.use.label[language]): \(place.words)\(cities)")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func address(of place: Place) -> String {
        let at = place.span.place
        return "\(knowledge.sources.path(of: at.file)):\(at.line):\(at.column)"
    }

    /// For programs.
    package func json() -> String {
        var json = JSONBuffer(.readable)
        json.object { json in
            json.key("uses")
            json.array { json in
                for place in places {
                    json.object { json in
                        json.member("kind", place.use.rawValue)
                        json.member("file", knowledge.sources.path(of: place.span.place.file))
                        json.key("line")
                        json.number(Int(place.span.place.line))
                        json.key("column")
                        json.number(Int(place.span.place.column))
                        json.member("text", place.words)
                        json.key("municipalities")
                        json.array { json in for city in place.cities { json.string(knowledge.municipalities[city].id) }
                        }
                    }
                }
            }
        }
        json.lineFeed()
        return json.text
    }

    // MARK: Looking

    private struct Collection {
        private let knowledge: KnowledgeBase
        private let wanted: Set<CityIndex>
        private(set) var places: [Place] = []
        private var known: [Span: Int] = [:]

        init(_ knowledge: KnowledgeBase, _ wanted: Set<CityIndex>) {
            (self.knowledge, self.wanted) = (knowledge, wanted)
        }

        /// The same place in several cities is one.
        private mutating func add(_ use: Use, _ span: Span, _ words: String, _ cities: [CityIndex]) {
            let cities = cities.filter(wanted.contains)
            guard !cities.isEmpty else { return }
            if let number = known[span] {
                places[number].cities = Set(places[number].cities + cities).sorted()
                return
            }
            known[span] = places.count
            places.append(Place(use: use, span: span, words: words, cities: cities))
        }

        private var all: [CityIndex] { Array(knowledge.municipalities.indices) }

        private func readers(of ids: Located<[LocatedText]>?) -> [CityIndex] {
            ids.map { $0.value.compactMap { knowledge.municipalityIndex[$0.value] } } ?? all
        }

        mutating func addUses(ofArticle id: String) {
            let knowledge = knowledge
            func isIt(_ text: LocatedText) -> Bool { knowledge.currentID(ofArticle: text.value) == id }
            addLinks {
                if case .article(let target, _) = $0 { knowledge.currentID(ofArticle: target) == id } else { false }
            }
            for topic in knowledge.topics {
                for version in topic.versions {
                    for one in version.fields.related?.value ?? [] where isIt(one) {
                        add(.related, one.span, topic.displayTitle, version.municipalities)
                    }
                }
            }
            for notice in knowledge.notices {
                for one in notice.articles?.value ?? [] where isIt(one) {
                    add(.notice, one.span, notice.title?.value ?? notice.id, readers(of: notice.municipalities))
                }
            }
            for question in knowledge.questions where question.target == .article && isIt(question.article) {
                let city = question.municipality.flatMap { knowledge.municipalityIndex[$0.value] }
                add(.question, question.article.span, question.question.value, city.map { [$0] } ?? all)
            }
            for contact in knowledge.contacts {
                for one in contact.topics where isIt(one) {
                    add(.contact, one.span, contact.displayName, [contact.municipality])
                }
            }
            for (city, municipality) in knowledge.municipalities.indexed() {
                for column in municipality.streetColumns?.value ?? [] {
                    if let one = column.article, isIt(one) {
                        add(.street, one.span, column.title?.value ?? column.key.value, [city])
                    }
                }
            }
            addGuides { answer in
                answer.articleID.map { knowledge.currentID(ofArticle: $0) == id } == true ? answer.article?.span : nil
            }
            for guide in knowledge.guides {
                for city in knowledge.municipalities.indices {
                    for step in CityGuide(guide, in: city, of: knowledge)?.steps ?? [] {
                        if let one = step.written.article, isIt(one) {
                            add(.journey, one.span, "\(guide.displayTitle): \(step.text)", [city])
                        }
                    }
                }
            }
        }

        mutating func addUses(ofOffice id: String) {
            let knowledge = knowledge
            addLinks { if case .office(let target) = $0 { target == id } else { false } }
            for topic in knowledge.topics {
                for version in topic.versions {
                    for one in version.fields.offices?.value ?? [] where one.value == id {
                        add(.offices, one.span, topic.displayTitle, version.municipalities)
                    }
                    for one in version.fields.responsible?.value ?? [] {
                        if let office = one.office, office.value == id {
                            add(.responsible, office.span, topic.displayTitle, version.municipalities)
                        }
                    }
                }
            }
            for notice in knowledge.notices {
                for one in notice.offices?.value ?? [] where one.value == id {
                    add(.notice, one.span, notice.title?.value ?? notice.id, readers(of: notice.municipalities))
                }
            }
            for question in knowledge.questions where question.target == .office && question.targetID == id {
                let city = question.municipality.flatMap { knowledge.municipalityIndex[$0.value] }
                add(.question, question.article.span, question.question.value, city.map { [$0] } ?? all)
            }
            for contact in knowledge.contacts {
                if let one = contact.office, one.value == id {
                    add(.contact, one.span, contact.displayName, [contact.municipality])
                }
            }
            for (city, municipality) in knowledge.municipalities.indexed() {
                for district in municipality.districts?.value ?? [] {
                    if let one = district.office, one.value == id {
                        add(.district, one.span, district.displayName, [city])
                    }
                }
            }
            for office in knowledge.offices {
                if let one = office.parent, one.value == id {
                    add(.parent, one.span, office.displayName, [office.municipality])
                }
            }
            addGuides { answer in answer.office?.value == id ? answer.office?.span : nil }
        }

        private mutating func addLinks(where isIt: (Document.Target) -> Bool) {
            for topic in knowledge.topics {
                for body in topic.bodies {
                    body.forEachLink { link, _ in
                        if isIt(link.target) { add(.link, link.span, topic.displayTitle, body.municipalities) }
                    }
                }
            }
            for notice in knowledge.notices {
                for (city, body) in notice.bodies.indexed() {
                    body?.forEachLink { link, _ in
                        if isIt(link.target) { add(.link, link.span, notice.title?.value ?? notice.id, [city]) }
                    }
                }
            }
        }

        /// Answers of guides, with the way that leads to them.
        private mutating func addGuides(where place: (Guide.Answer) -> Span?) {
            for guide in knowledge.guides {
                for city in knowledge.municipalities.indices {
                    guard let own = CityGuide(guide, in: city, of: knowledge) else { continue }
                    for (number, question) in own.questions.enumerated() {
                        for (position, answer) in question.answers.enumerated() {
                            guard let span = place(answer.written) else { continue }
                            let way = own.words(to: number, answer: position)
                            add(.guide, span, "\(guide.displayTitle): \(way)", [city])
                        }
                    }
                }
            }
        }
    }
}
