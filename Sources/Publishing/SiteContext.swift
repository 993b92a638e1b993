import Diagnostics
import Knowledge

/// What every page needs to know.
struct SiteContext: Sendable {
    let knowledge: KnowledgeBase
    let texts: Texts
    let language: Language
    let templates: TemplateSet
    let graph: LinkGraph
    let glossary: GlossaryMarker
    /// Notices in force on the day of the build, urgent ones first, then the latest.
    let notices: [Notice]
    /// Notices that are not in force yet, the next first: pages show them when their time comes.
    let comingNotices: [Notice]
    /// Indexed by municipality: topics in order of title.
    let topicsByTitle: [[Int]]
    /// Indexed by municipality, then by category: topics in order of title.
    let topicsByCategory: [[[Int]]]
    /// By office: topics of the office's own municipality that name it, in order of title.
    let topicsByOffice: [String: [Int]]
    /// By heading in small letters: number of the text module of the national service catalogue.
    let moduleOfHeading: [String: String]
    /// What agents say to whom they put a call through.
    let handoverText: BracedText?
    /// Indexed by office.
    private(set) var officePieces: [OfficePieces] = []

    init(_ knowledge: KnowledgeBase, _ theme: Theme) throws {
        self.knowledge = knowledge
        texts = theme.texts
        language = Language(rawValue: theme.texts.language) ?? .german
        templates = try TemplateSet(theme)
        graph = LinkGraph(knowledge)
        glossary = GlossaryMarker(knowledge.glossary)
        handoverText = theme.texts.all["script-handover"].map { BracedText($0) }
        moduleOfHeading = Dictionary(
            (knowledge.settings.sections?.value ?? []).compactMap { section in
                guard let heading = section.heading, let module = section.module else { return nil }
                return (heading.value.lowercased(), module.value)
            }, uniquingKeysWith: { first, _ in first })
        notices = knowledge.notices.filter { $0.isInForce(on: knowledge.date) }.sorted { left, right in
            if left.rank != right.rank { return left.rank > right.rank }
            let (a, b) = (left.from?.value.date, right.from?.value.date)
            if a != b { return (b ?? knowledge.date) < (a ?? knowledge.date) }
            return left.id < right.id
        }
        comingNotices = knowledge.notices.filter { notice in
            notice.from.map { knowledge.date < $0.value.date } ?? false
        }.sorted { left, right in
            let (a, b) = (left.from?.value.date ?? knowledge.date, right.from?.value.date ?? knowledge.date)
            return a == b ? left.id < right.id : a < b
        }
        let categories = knowledge.settings.categories?.value ?? []
        let categoryIndex = Dictionary(
            categories.enumerated().compactMap { pair in pair.element.id.map { ($0.value, pair.offset) } },
            uniquingKeysWith: { first, _ in first })
        // One pass over the topics in order of title, so that every list of them is in that order.
        var byTitle: [[Int]] = []
        var byCategory: [[[Int]]] = []
        var byOffice: [String: [Int]] = [:]
        for municipality in knowledge.municipalities.indices {
            let present = knowledge.topics.indices.filter {
                knowledge.topics[$0].versionOfMunicipality[municipality] != nil
            }
            let sorted = Self.sorted(present.map { ($0, knowledge.title(of: $0, in: municipality)) })
            var lists = [[Int]](repeating: [], count: categories.count)
            for topic in sorted {
                if let category = knowledge.topics[topic].category.flatMap({ categoryIndex[$0.value] }) {
                    lists[category].append(topic)
                }
                for office in knowledge.field(of: topic, in: municipality, \.offices)?.value ?? []
                where knowledge.officeIndex[office.value].map({ knowledge.offices[$0].municipality }) == municipality {
                    byOffice[office.value, default: []].append(topic)
                }
            }
            byTitle.append(sorted)
            byCategory.append(lists)
        }
        topicsByTitle = byTitle
        topicsByCategory = byCategory
        topicsByOffice = byOffice
        officePieces = knowledge.offices.map { OfficePieces($0, self) }
    }

    static func sorted(_ titled: [(topic: Int, title: String)]) -> [Int] {
        titled.map { (topic: $0.topic, key: SortKey.make($0.title)) }
            .sorted { $0.key == $1.key ? $0.topic < $1.topic : $0.key.lexicographicallyPrecedes($1.key) }
            .map(\.topic)
    }

    var categories: [Settings.Category] { knowledge.settings.categories?.value ?? [] }

    func notices(in municipality: Int, where isWanted: (Notice) -> Bool) -> [Notice] {
        Self.of(municipality, notices, where: isWanted)
    }

    /// Those in force, then those to come.
    func noticesWithComing(in municipality: Int, where isWanted: (Notice) -> Bool) -> [Notice] {
        notices(in: municipality, where: isWanted) + comingNotices(in: municipality, where: isWanted)
    }

    func comingNotices(in municipality: Int, where isWanted: (Notice) -> Bool) -> [Notice] {
        Self.of(municipality, comingNotices, where: isWanted)
    }

    private static func of(_ municipality: Int, _ notices: [Notice], where isWanted: (Notice) -> Bool) -> [Notice] {
        notices.filter { $0.bodies.indices.contains(municipality) && $0.bodies[municipality] != nil && isWanted($0) }
    }

    /// Whether a notice names the topic, by its id or an old one, or one of its offices.
    func concerns(_ notice: Notice, topic number: Int, _ fields: ArticleFields) -> Bool {
        let articles = notice.articles?.value ?? []
        return articles.contains { knowledge.topicIndex(named: $0.value) == number }
            || (notice.offices?.value ?? []).contains { office in
                (fields.offices?.value ?? []).contains { $0.value == office.value }
            }
    }

    /// Renders a page from its template and the values that all pages have.
    ///
    /// - Parameters:
    ///   - address: where the page will stand.
    ///   - municipality: whose page it is; nil where it is no city's.
    ///   - cityLinks: HTML of the links to the other cities.
    ///   - machine: what stands in the head for programs that read the page.
    func page(
        _ template: String, at address: SiteAddress, title: String, description: String = "", municipality: Int? = nil,
        cityLinks: [UInt8] = [], machine: [UInt8] = [], _ values: [PageValue] = []
    ) throws -> [UInt8] {
        let city = municipality.map { knowledge.municipalities[$0] }
        let siteTitle = knowledge.settings.title?.value ?? ""
        let base = [
            PageValue("language", texts.language),
            PageValue("title", title),
            PageValue("site-title", siteTitle),
            PageValue("description", description),
            PageValue("root", address.root),
            PageValue("canonical", knowledge.settings.siteBase?.url(of: address) ?? ""),
            PageValue("machine", machine),
            PageValue("city-id", city?.id ?? ""),
            PageValue("city-name", city?.displayName ?? ""),
            PageValue("city-links", cityLinks),
            PageValue("city-website", city?.website?.value ?? ""),
            PageValue("city-accessibility", city?.accessibility?.value ?? ""),
            PageValue("city-feedback", city?.feedback?.value ?? ""),
            PageValue("city-switchboard", city?.switchboard.map { PhoneNumber.display($0.value) } ?? ""),
            PageValue("date", Wording.date(knowledge.date, language)),
            PageValue("date-iso", knowledge.date.iso8601),
            PageValue("agents-edition", knowledge.edition == .agents),
        ]
        return try templates.render(template, base + values)
    }
}

extension KnowledgeBase {
    /// The title of a topic as a municipality reads it.
    func title(of topic: Int, in municipality: Int) -> String {
        guard let version = topics[topic].versionOfMunicipality[municipality],
            let title = topics[topic].versions[version].fields.title
        else { return topics[topic].displayTitle }
        return title.value
    }

    /// One field of what a municipality gets, without copying the others.
    func field<Value>(
        of topic: Int, in municipality: Int, _ path: KeyPath<ArticleFields, Value?>
    ) -> Value? {
        guard let version = topics[topic].versionOfMunicipality[municipality] else { return nil }
        return topics[topic].versions[version].fields[keyPath: path]
    }
}

/// Order of words as in a German telephone book's simpler cousin, DIN 5007-1: ä as a, ö as o, ü as u, ß as ss.
enum SortKey {
    static func make(_ text: String) -> [UInt8] {
        var key: [UInt8] = []
        // Characters are compared as they look: ä is the same in one part or in two.
        for character in text.lowercased() {
            switch character {
            case "ä": key.append(UInt8(ascii: "a"))
            case "ö": key.append(UInt8(ascii: "o"))
            case "ü": key.append(UInt8(ascii: "u"))
            case "ß": key.append(contentsOf: "ss".utf8)
            case _ where character.isASCII: key.append(contentsOf: character.utf8)
            default:
                // Other accents fall away.
                let plain = Slug.make(String(character))
                key.append(contentsOf: plain.isEmpty ? Array(character.utf8) : Array(plain.utf8))
            }
        }
        return key
    }

}
