import Knowledge
import Rendering
import Theme

/// Who is there to help in a city: its offices by structure with their contacts, its districts, and other bodies.
struct DirectoryPage {
    let context: PageContext
    let municipality: CityIndex

    static let template = PageTemplate(
        "directory",
        [
            .list(
                "offices", "by structure, each before those that are part of it",
                DeclaredValue.link + [
                    .text("depth", "of how many others it is part"),
                    .html("open-now", "where a script says whether it is open"),
                    .html("phone", "the link that calls it"),
                    .text("transfer", "the number to put callers through to"),
                    .text("keywords", "what callers call it"),
                    .list(
                        "contacts", "who answers in it",
                        [
                            .text("id", "of the contact"), .text("name", "what it does, and who"),
                            .text("transfer", "the number to put callers through to"),
                            .html("phone", "the link that calls it"),
                            .text("room", "where it sits"), .text("letters", "surnames that it answers for"),
                            .text("districts", "districts that it answers for"),
                            .text("note", "what an agent must know"),
                        ]),
                ]),
            .list(
                "districts", "the parts of the city",
                [
                    .text("id", "of the district"), .text("name", "of the district"),
                    .text("keywords", "quarters and nicknames"),
                    .text("office-href", "of the office that serves it"), .text("office", "its name"),
                ]),
            .list(
                "bodies", "authorities that are none of the city's own",
                [
                    .text("id", "of the body"), .text("name", "of the body"), .text("does", "what it does"),
                    .html("ways", "how it is reached"),
                ]),
            .text("streets-address", "the way to the street index, where there is one"),
        ])

    private var knowledge: KnowledgeBase { context.knowledge }
    private var city: Municipality { knowledge.municipalities[municipality] }
    private var address: SiteAddress { .directory(of: city.id) }

    func render() throws -> [UInt8] {
        try context.frame.page(
            Self.template, at: address, title: context.frame.texts[.directory], municipality: municipality,
            cityLinks: context.frame.cityLinks(municipality, from: address) { .directory(of: $0.id) },
            [
                PageValue("offices", offices()), PageValue("districts", districts()), PageValue("bodies", bodies()),
                PageValue(
                    "streets-address",
                    knowledge.streets[municipality].isEmpty
                        ? "" : SiteAddress.streets(of: city.id).reference(from: address)),
            ])
    }

    private func offices() -> [[PageValue]] {
        let own = knowledge.offices.filter { $0.municipality == municipality }
            .sorted { ($0.displayName, $0.id) < ($1.displayName, $1.id) }
        let ids = Set(own.map(\.id))
        let children = Dictionary(grouping: own.filter { $0.parent.map { ids.contains($0.value) } ?? false }) {
            $0.parent?.value ?? ""
        }
        let contacts = Dictionary(grouping: knowledge.contacts.filter { $0.municipality == municipality }) {
            $0.office?.value ?? ""
        }
        var items: [[PageValue]] = []
        var shown: Set<String> = []
        func add(_ office: Office, depth: Int) {
            guard shown.insert(office.id).inserted else { return }
            items.append(item(office, depth: depth, contacts[office.id] ?? []))
            for child in children[office.id] ?? [] { add(child, depth: depth + 1) }
        }
        for office in own where office.parent.map({ !ids.contains($0.value) }) ?? true { add(office, depth: 0) }
        // Offices that are part of each other.
        for office in own { add(office, depth: 0) }
        return items
    }

    private func item(_ office: Office, depth: Int, _ contacts: [Contact]) -> [PageValue] {
        var openNow = HTMLBuffer()
        context.site.pieces.openNow(office, to: &openNow)
        return [
            PageValue("href", knowledge.address(of: office).reference(from: address)),
            PageValue("title", office.displayName), PageValue("depth", depth), PageValue("open-now", openNow.bytes),
            PageValue("phone", phone(office.phone?.value)), PageValue("transfer", office.transfer?.value ?? ""),
            PageValue("keywords", (office.keywords?.value ?? []).map(\.value).joined(separator: ", ")),
            PageValue("contacts", contacts.map(item)),
        ]
    }

    private func item(_ contact: Contact) -> [PageValue] {
        [
            PageValue("id", contact.id.value), PageValue("name", contact.displayName),
            PageValue("transfer", contact.transfer?.value ?? ""), PageValue("phone", phone(contact.phone?.value)),
            PageValue("room", contact.room?.value ?? ""),
            PageValue("letters", contact.letters.map { context.site.pieces.letters($0.value) } ?? ""),
            PageValue(
                "districts",
                contact.districts.map { city.district($0.value)?.displayName ?? $0.value }.joined(separator: ", ")),
            PageValue("note", contact.note?.value ?? ""),
        ]
    }

    private func districts() -> [[PageValue]] {
        (city.districts?.value ?? []).map { district in
            let office = knowledge.office(serving: district, in: municipality)
            return [
                PageValue("id", district.id?.value ?? ""), PageValue("name", district.displayName),
                PageValue("keywords", (district.keywords?.value ?? []).map(\.value).joined(separator: ", ")),
                PageValue("office-href", office.map { knowledge.address(of: $0).reference(from: address) } ?? ""),
                PageValue("office", office?.displayName ?? ""),
            ]
        }
    }

    private func bodies() -> [[PageValue]] {
        knowledge.publicBodies.filter { $0.covers(city.id) }.map { body in
            var ways = HTMLBuffer()
            context.site.pieces.ways(to: body, &ways)
            return [
                PageValue("id", body.id?.value ?? ""), PageValue("name", body.displayName),
                PageValue("does", (body.does?.value ?? []).map(\.value).joined(separator: ", ")),
                PageValue("ways", ways.bytes),
            ]
        }
    }

    private func phone(_ number: String?) -> [UInt8] {
        guard let number else { return [] }
        var html = HTMLBuffer()
        html.phoneLink(number)
        return html.bytes
    }
}
