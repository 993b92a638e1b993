import Diagnostics
import Knowledge
import Search

/// What can be found besides articles: guides, offices, contacts, districts, streets, notices, other bodies, cities.
struct DirectoryText {
    private let knowledge: KnowledgeBase
    /// Cities that callers name and that the knowledge base answers nothing for, by what they are called.
    private let otherPlaces: [String]
    /// Indexed by office: titles of the articles that name it, in its city.
    private let articlesOfOffice: [String: [String]]
    /// Numbers that say nothing about an office: those of whole cities.
    private let switchboards: Set<String>

    private var language: Language { knowledge.settings.textLanguage }

    init(_ knowledge: KnowledgeBase, otherPlaces: [String]) {
        self.knowledge = knowledge
        self.otherPlaces = otherPlaces
        var articles: [String: [String]] = [:]
        for topic in knowledge.topics {
            for version in topic.versions {
                let title = version.fields.title?.value ?? topic.id
                for office in version.fields.offices?.value ?? [] where articles[office.value]?.last != title {
                    articles[office.value, default: []].append(title)
                }
            }
        }
        articlesOfOffice = articles
        switchboards = Set(
            knowledge.municipalities.flatMap { city in
                [city.switchboard?.value].compactMap { $0 } + (city.lines?.value ?? []).map(\.value)
            })
    }

    /// In the order of kinds, cities last. The number of a document is that of its topic.
    func documents() -> [SearchDocument] {
        var documents = GuideText(knowledge).documents()
        for office in knowledge.offices { documents.append(document(office)) }
        for contact in knowledge.contacts { documents.append(document(contact)) }
        for (number, city) in knowledge.municipalities.indexed() {
            for district in city.districts?.value ?? [] { documents.append(document(district, number)) }
            documents += streets(of: number)
        }
        for notice in knowledge.notices where !notice.isOver(on: knowledge.date) { documents += self.documents(notice) }
        for body in knowledge.publicBodies { documents += document(body).map { [$0] } ?? [] }
        documents += cities()
        for number in documents.indices { documents[number].topic = number }
        return documents
    }

    // MARK: Offices and contacts

    private func document(_ office: Office) -> SearchDocument {
        let city = knowledge.municipalities[office.municipality]
        let keywords = (office.keywords?.value ?? []).map(\.value)
        var texts = [text(.title, office.displayName)]
        texts += keywords.map { text(.keyword, $0) }
        texts += (articlesOfOffice[office.id] ?? []).map { text(.body, $0) }
        if let address = office.address?.value, let street = address.street {
            texts.append(text(.answer, street.value))
        }
        if let email = office.email { texts.append(text(.aside, email.value)) }
        for district in office.districts?.value ?? [] {
            texts.append(text(.answer, city.district(district.value)?.displayName ?? district.value))
        }
        texts += numbers(phone: office.phone?.value, transfer: office.transfer?.value)
        return SearchDocument(
            .office, topic: 0, municipalities: [office.municipality.number],
            card: SearchCard(
                id: bytes(office.id), title: bytes(office.displayName), answer: bytes(keywords.joined(separator: ", ")),
                details: [CardDetail(entries: entries(of: office))]),
            texts: texts)
    }

    /// How an office is reached, and when it is open.
    private func entries(of office: Office) -> [CardDetail.Entry] {
        let city = knowledge.municipalities[office.municipality]
        var entries = [entry("page", page(knowledge.address(of: office), in: city))]
        if let phone = office.phone { entries.append(entry("phone", phone.value)) }
        if let transfer = office.transfer { entries.append(entry("transfer", transfer.value)) }
        if let address = office.address?.value {
            let place = [address.postcode?.value, address.city?.value].compactMap { $0 }.joined(separator: " ")
            entries.append(entry("address", [address.street?.value, place].compactMap { $0 }.joined(separator: ", ")))
        }
        for part in ScheduleCode(office, in: city, on: knowledge.date)?.entries ?? [] {
            entries.append(entry(part.name, part.value))
        }
        return entries
    }

    private func document(_ contact: Contact) -> SearchDocument {
        let city = knowledge.municipalities[contact.municipality]
        let office = contact.office.flatMap { knowledge.office($0.value) }
        var texts = [text(.title, contact.function?.value ?? office?.displayName ?? contact.id.value)]
        // As much a name as an office's keywords are.
        if let function = contact.function { texts.append(text(.keyword, function.value)) }
        if let name = contact.name {
            texts.append(text(.keyword, name.value))
            texts.append(SearchDocument.Text(.aside, NameSound.words(of: bytes(name.value))))
        }
        if let office { texts.append(text(.aside, office.displayName)) }
        if let note = contact.note { texts.append(text(.aside, note.value)) }
        if let room = contact.room { texts.append(text(.aside, room.value)) }
        let districts = contact.districts.map { city.district($0.value)?.displayName ?? $0.value }
        texts += districts.map { text(.answer, $0) }
        for topic in contact.topics {
            guard let index = knowledge.topicIndex(named: topic.value) else { continue }
            texts.append(
                text(
                    .body, knowledge.topics[index].version(in: contact.municipality)?.fields.title?.value ?? topic.value
                ))
        }
        texts += numbers(phone: contact.phone?.value, transfer: contact.transfer?.value)
        var entries = [
            entry("page", page(.directory(of: city.id), in: city) + "#kontakt-" + contact.id.value)
        ]
        for (name, value): (StaticString, LocatedText?) in [
            ("phone", contact.phone), ("transfer", contact.transfer), ("room", contact.room), ("note", contact.note),
        ] {
            if let value { entries.append(entry(name, value.value)) }
        }
        if let letters = contact.letters { entries.append(entry("letters", letters.value.displayed)) }
        if !districts.isEmpty { entries.append(entry("districts", districts.joined(separator: ", "))) }
        if let office { entries.append(entry("office", office.id)) }
        return SearchDocument(
            .contact, topic: 0, municipalities: [contact.municipality.number],
            card: SearchCard(
                id: bytes(contact.id.value), title: bytes(contact.displayName), place: bytes(office?.displayName ?? ""),
                details: [
                    CardDetail(
                        letters: letters(contact.letters?.value), districts: contact.districts.map { bytes($0.value) },
                        entries: entries)
                ]),
            texts: texts)
    }

    private func letters(_ letters: NameLetters?) -> [CardDetail.Letters] {
        (letters?.parts ?? []).map { CardDetail.Letters(from: bytes($0.from), through: bytes($0.through)) }
    }

    /// A telephone number whole, without its area code, and the extension alone: however much of it somebody knows.
    private func numbers(phone: String?, transfer: String?) -> [SearchDocument.Text] {
        var numbers: [String] = []
        if let phone, !switchboards.contains(phone) {
            let displayed = PhoneNumber.display(phone)
            numbers.append(displayed)
            let parts = displayed.split(separator: " ")
            if parts.count > 1, let last = parts.last { numbers.append(String(last)) }
        }
        if let transfer { numbers.append(transfer) }
        return numbers.map { text(.keyword, $0) }
    }

    // MARK: Districts and streets

    private func document(_ district: District, _ municipality: CityIndex) -> SearchDocument {
        let city = knowledge.municipalities[municipality]
        let keywords = (district.keywords?.value ?? []).map(\.value)
        var entries = [
            entry("page", page(.directory(of: city.id), in: city)), entry("district-id", district.id?.value ?? ""),
        ]
        let office = knowledge.office(serving: district, in: municipality)
        if let office { entries.append(entry("office", office.id)) }
        return SearchDocument(
            .district, topic: 0, municipalities: [municipality.number],
            card: SearchCard(
                id: bytes(district.id?.value ?? ""), title: bytes(district.displayName),
                answer: bytes(keywords.joined(separator: ", ")), place: bytes(office?.displayName ?? ""),
                details: [CardDetail(entries: entries)]),
            texts: [text(.title, district.displayName)] + keywords.map { text(.keyword, $0) })
    }

    /// A document a street; what its lines say of some of its houses are its details.
    private func streets(of municipality: CityIndex) -> [SearchDocument] {
        let city = knowledge.municipalities[municipality]
        var lines: [(name: String, streets: [Street])] = []
        var known: [String: Int] = [:]
        for street in knowledge.streets.indices.contains(municipality) ? knowledge.streets[municipality] : [] {
            if let number = known[street.name.value] {
                lines[number].streets.append(street)
            } else {
                known[street.name.value] = lines.count
                lines.append((street.name.value, [street]))
            }
        }
        let served = Dictionary(
            (city.districts?.value ?? []).compactMap { district in
                district.id.map { ($0.value, (district, knowledge.office(serving: district, in: municipality))) }
            }, uniquingKeysWith: { first, _ in first })
        let columns = city.streetColumns?.value ?? []
        return lines.map { name, streets in
            let details = streets.map { street -> CardDetail in
                let numbers = street.numbers.value
                let district = street.district.flatMap { served[$0.value] }
                var entries = [entry("page", page(.streets(StreetForms.letter(name), of: city.id), in: city))]
                if numbers != .all { entries.append(entry("numbers", Wording.houseNumbers(numbers, language))) }
                if let id = street.district?.value {
                    entries.append(entry("district-id", id))
                    entries.append(entry("district", district?.0.displayName ?? id))
                }
                if let postcode = street.postcode { entries.append(entry("postcode", postcode.value)) }
                if let office = district?.1 { entries.append(entry("office", office.id)) }
                let further = columns.compactMap { column -> String? in
                    street.further.first { $0.column == column.key.value }.map {
                        "\(column.title?.value ?? column.key.value): \($0.value.value)"
                    }
                }
                if !further.isEmpty { entries.append(entry("further", further.joined(separator: "\n"))) }
                return CardDetail(
                    houses: numbers == .all
                        ? nil
                        : CardDetail.Houses(
                            lowest: numbers.lowest, highest: numbers.highest, isOdd: numbers.side.map { $0 == .odd }),
                    entries: entries)
            }
            var texts = [text(.title, name)]
            texts += StreetForms.forms(of: name).map { text(.keyword, $0) }
            texts += columns.map { text(.body, $0.title?.value ?? $0.key.value) }
            for district in Set(streets.compactMap { $0.district?.value }).sorted() {
                texts.append(text(.aside, served[district]?.0.displayName ?? district))
            }
            return SearchDocument(
                .street, topic: 0, municipalities: [municipality.number],
                card: SearchCard(id: bytes(Slug.make(name)), title: bytes(name), details: details), texts: texts)
        }
    }

    // MARK: Notices, bodies, cities

    /// One for each different text: cities may read another one.
    private func documents(_ notice: Notice) -> [SearchDocument] {
        let title = notice.title?.value ?? notice.id
        var readers: [(body: String, cities: [Int])] = []
        for (city, body) in notice.bodies.indexed() {
            guard let body else { continue }
            let words = BodyText.plain(body)
            if let number = readers.firstIndex(where: { $0.body == words }) {
                readers[number].cities.append(city.number)
            } else {
                readers.append((words, [city.number]))
            }
        }
        var entries = [entry("severity", notice.rank.rawValue)]
        if let from = notice.from { entries.append(entry("from", from.value.iso8601)) }
        if let until = notice.until { entries.append(entry("until", until.value.iso8601)) }
        entries += (notice.articles?.value ?? []).map { entry("article", knowledge.currentID(ofArticle: $0.value)) }
        entries += (notice.offices?.value ?? []).map { entry("of-office", $0.value) }
        return readers.map { body, cities in
            SearchDocument(
                .notice, topic: 0, municipalities: cities,
                card: SearchCard(
                    id: bytes(notice.id), title: bytes(title), answer: bytes(body),
                    details: [CardDetail(entries: entries)]),
                texts: [text(.title, title), text(.body, body)])
        }
    }

    private func document(_ body: PublicBody) -> SearchDocument? {
        let cities = knowledge.municipalities.indexed().filter { body.covers($0.1.id) }.map { $0.0.number }
        guard !cities.isEmpty else { return nil }
        let does = (body.does?.value ?? []).map(\.value)
        var entries: [CardDetail.Entry] = []
        if let phone = body.phone { entries.append(entry("phone", phone.value)) }
        if let website = body.website { entries.append(entry("website", website.value)) }
        return SearchDocument(
            .body, topic: 0, municipalities: cities,
            card: SearchCard(
                id: bytes(body.id?.value ?? ""), title: bytes(body.displayName),
                answer: bytes(does.joined(separator: ", ")), details: [CardDetail(entries: entries)]),
            texts: [text(.title, body.displayName)] + does.map { text(.keyword, $0) }
                + numbers(phone: body.phone?.value, transfer: nil))
    }

    /// Cities are found by their names alone, not by words: who asks for something else names them besides.
    private func cities() -> [SearchDocument] {
        let own = knowledge.municipalities.indexed().map { index, city in
            var entries = CityNames.words(of: city).flatMap(CityNames.forms).map { entry("form", $0) }
            if let phone = city.switchboard { entries.append(entry("phone", phone.value)) }
            return SearchDocument(
                .city, topic: 0, municipalities: [index.number],
                card: SearchCard(
                    id: bytes(city.id), title: bytes(city.displayName), details: [CardDetail(entries: entries)]),
                texts: [])
        }
        let names = Set(knowledge.municipalities.flatMap(CityNames.words))
        return own
            + otherPlaces.filter { !names.contains($0.lowercased()) }.map { place in
                SearchDocument(
                    .city, topic: 0, municipalities: knowledge.municipalities.indices.map(\.number), isOffered: false,
                    card: SearchCard(
                        id: bytes(Slug.make(place)), title: bytes(place),
                        details: [CardDetail(entries: [entry("form", place)])]),
                    texts: [])
            }
    }

    // MARK: Bytes

    private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

    private func text(_ field: SearchField, _ text: String) -> SearchDocument.Text {
        SearchDocument.Text(field, bytes(text))
    }

    private func entry(_ name: StaticString, _ value: String) -> CardDetail.Entry {
        CardDetail.Entry(name, bytes(value))
    }

    /// Below the folder of the city.
    private func page(_ address: SiteAddress, in city: Municipality) -> String {
        address.reference(from: .desk(of: city.id))
    }
}
