import Knowledge
import Rendering
import Theme

/// A city's street index: a page of letters, and a page for each of them.
struct StreetsPages {
    let context: PageContext
    let municipality: CityIndex
    /// By letter, in order; within one by name and house numbers.
    private let letters: [(id: String, name: String, streets: [Street])]
    /// By id, with the office that serves it: streets are many, districts few.
    private let districts: [String: (district: District, office: Office?)]

    static let contents = PageTemplate(
        "streets",
        [
            .list(
                "letters", "the letters that streets begin with, in order",
                DeclaredValue.link + [.text("count", "how many lines it has")])
        ])

    static let letter = PageTemplate(
        "street-letter",
        [
            .text("letter", "a capital, or `0–9`"),
            .list(
                "columns", "titles of what the streets decide",
                [.text("title", "of the column"), .text("href", "of the article that says more")]),
            .list(
                "streets", "in order of name",
                [
                    .text("name", "of the street"), .text("numbers", "the houses, where it is not all of them"),
                    .text("district", "that it is in"), .text("office-href", "of the office that serves the district"),
                    .text("office", "its name"), .text("postcode", "of the street"),
                    .list("values", "what the street decides, as `columns`", [.text("value", "of the column")]),
                ]),
            .text("contents-address", "the way to the other letters"),
        ])

    init(context: PageContext, municipality: CityIndex) {
        self.context = context
        self.municipality = municipality
        let knowledge = context.knowledge
        districts = Dictionary(
            (knowledge.municipalities[municipality].districts?.value ?? []).compactMap { district in
                district.id.map {
                    ($0.value, (district, knowledge.office(serving: district, in: municipality)))
                }
            }, uniquingKeysWith: { first, _ in first })
        var letters: [String: [(key: [UInt8], street: Street)]] = [:]
        for street in knowledge.streets[municipality] {
            let key = SortKey.make(street.name.value)
            letters[StreetLetter.id(of: key), default: []].append((key, street))
        }
        self.letters = letters.sorted { $0.key < $1.key }.map { letter, streets in
            let sorted = streets.sorted { left, right in
                left.key == right.key
                    ? left.street.numbers.value.lowest < right.street.numbers.value.lowest
                    : left.key.lexicographicallyPrecedes(right.key)
            }
            return (letter, letter == "0" ? "0–9" : letter.uppercased(), sorted.map(\.street))
        }
    }

    private var knowledge: KnowledgeBase { context.knowledge }
    private var city: Municipality { knowledge.municipalities[municipality] }

    /// Writes nothing for a city without streets.
    func write(to output: PageOutput) throws {
        guard !letters.isEmpty else { return }
        let contents = SiteAddress.streets(of: city.id)
        try output.write(
            contents,
            try context.frame.page(
                Self.contents, at: contents, title: context.frame.texts[.streets], municipality: municipality,
                cityLinks: context.frame.cityLinks(municipality, from: contents, target: streetsOrDesk),
                [
                    PageValue(
                        "letters",
                        letters.map { letter in
                            [
                                PageValue(
                                    "href",
                                    SiteAddress.streets(letter.id, of: city.id).reference(from: contents)),
                                PageValue("title", letter.name), PageValue("count", letter.streets.count),
                            ]
                        })
                ]))
        for letter in letters {
            let address = SiteAddress.streets(letter.id, of: city.id)
            try output.write(address, try page(letter, at: address))
        }
    }

    /// A city without streets has no such page.
    private func streetsOrDesk(_ other: Municipality) -> SiteAddress {
        let index = knowledge.municipalityIndex[other.id]
        return index.map { knowledge.streets[$0].isEmpty } ?? true ? .desk(of: other.id) : .streets(of: other.id)
    }

    private func page(
        _ letter: (id: String, name: String, streets: [Street]), at address: SiteAddress
    ) throws -> [UInt8] {
        let columns = city.streetColumns?.value ?? []
        return try context.frame.page(
            Self.letter, at: address, title: "\(context.frame.texts[.streets]): \(letter.name)",
            municipality: municipality,
            cityLinks: context.frame.cityLinks(municipality, from: address, target: streetsOrDesk),
            [
                PageValue("letter", letter.name),
                PageValue(
                    "columns",
                    columns.map { column in
                        let topic = column.article.flatMap { knowledge.topicIndex(named: $0.value) }
                        let isHere = topic.map { knowledge.topics[$0].version(in: municipality) != nil } ?? false
                        return [
                            PageValue("title", column.title?.value ?? column.key.value),
                            PageValue(
                                "href",
                                topic.flatMap {
                                    isHere
                                        ? knowledge.address(ofTopic: $0, in: municipality).reference(from: address)
                                        : nil
                                } ?? ""),
                        ]
                    }),
                PageValue("streets", letter.streets.map { item($0, columns.map(\.key.value), from: address) }),
                PageValue("contents-address", SiteAddress.streets(of: city.id).reference(from: address)),
            ])
    }

    private func item(_ street: Street, _ columns: [String], from address: SiteAddress) -> [PageValue] {
        let served = street.district.flatMap { districts[$0.value] }
        return [
            PageValue("name", street.name.value),
            PageValue("numbers", Wording.houseNumbers(street.numbers.value, context.frame.language)),
            PageValue("district", served?.district.displayName ?? street.district?.value ?? ""),
            PageValue("office-href", served?.office.map { knowledge.address(of: $0).reference(from: address) } ?? ""),
            PageValue("office", served?.office?.displayName ?? ""),
            PageValue("postcode", street.postcode?.value ?? ""),
            PageValue(
                "values",
                columns.map { column in
                    [PageValue("value", street.further.first { $0.column == column }?.value.value ?? "")]
                }),
        ]
    }
}
