import Diagnostics

/// Everything the cities know, resolved for each of them: the input of checking, searching and publishing.
///
/// One object that all share: as a value, every closure, page and link that asks it something would copy its two dozen parts.
public final class KnowledgeBase: Sendable {
    /// What auskunft.yaml declares.
    public let settings: Settings
    /// Paths of the files that spans name by number.
    public let sources: SourceTable
    /// The day the knowledge base is read on.
    public let date: CalendarDate
    /// Who it is read for.
    public let edition: Edition
    /// In order of id.
    public let municipalities: IndexedList<CityIndex, Municipality>
    /// In order of id.
    public let offices: IndexedList<OfficeIndex, Office>
    /// In order of id.
    public let topics: IndexedList<TopicIndex, Topic>
    /// Ids of articles that this edition leaves out.
    public let withheld: Set<String>
    /// In order of id.
    public let notices: [Notice]
    /// In the order of the file.
    public let glossary: [GlossaryEntry]
    /// In the order of the file.
    public let synonyms: [SynonymEntry]
    /// In the order of the file.
    public let questions: [TestQuestion]
    /// Who answers which extension, city by city in the order of their files; none in the public edition.
    public let contacts: IndexedList<ContactIndex, Contact>
    /// Lines of the street index, indexed by city, in the order of its file.
    public let streets: IndexedList<CityIndex, [Street]>
    /// Authorities that are none of the cities' own, in the order of the file.
    public let publicBodies: [PublicBody]
    /// Values that stand in many places, in the order of the file.
    public let facts: [Fact]
    /// Ids of the facts that any text names, also one that this edition or this day leaves out.
    public let namedFacts: Set<String>
    /// Guided questions and journeys, in order of id.
    public let guides: [Guide]
    /// Comments that excuse findings.
    public let excuses: [Excuse]
    /// From id to index in `offices`.
    public let officeIndex: [String: OfficeIndex]
    /// From id to index in `facts`.
    public let factIndex: [String: Int]
    /// From id to index in `contacts`.
    public let contactIndex: [String: ContactIndex]
    /// From id to index in `topics`; old ids are in `aliasIndex`.
    public let topicIndex: [String: TopicIndex]
    /// From id to index in `municipalities`.
    public let municipalityIndex: [String: CityIndex]
    /// From an old id to the topic that has it as an alias.
    public let aliasIndex: [String: TopicIndex]

    /// Makes the indices. O(n) in the number of topics and their aliases.
    public init(
        settings: Settings, sources: SourceTable, date: CalendarDate, edition: Edition,
        municipalities: IndexedList<CityIndex, Municipality>, offices: IndexedList<OfficeIndex, Office>,
        topics: IndexedList<TopicIndex, Topic>, withheld: Set<String>,
        notices: [Notice], glossary: [GlossaryEntry], synonyms: [SynonymEntry], questions: [TestQuestion],
        contacts: IndexedList<ContactIndex, Contact> = [], streets: IndexedList<CityIndex, [Street]> = [],
        publicBodies: [PublicBody] = [], facts: [Fact] = [], namedFacts: Set<String> = [], guides: [Guide] = [],
        excuses: [Excuse] = []
    ) {
        self.settings = settings
        self.sources = sources
        self.date = date
        self.edition = edition
        self.municipalities = municipalities
        self.offices = offices
        self.topics = topics
        self.withheld = withheld
        self.notices = notices
        self.glossary = glossary
        self.synonyms = synonyms
        self.questions = questions
        self.contacts = contacts
        self.streets = streets
        self.publicBodies = publicBodies
        self.facts = facts
        self.namedFacts = namedFacts
        factIndex = Dictionary(
            facts.enumerated().map { ($1.id.value, $0) }, uniquingKeysWith: { first, _ in first })
        self.guides = guides
        self.excuses = excuses
        func index<Index>(_ ids: IndexedList<Index, String>) -> [String: Index] {
            Dictionary(zip(ids, ids.indices), uniquingKeysWith: { first, _ in first })
        }
        officeIndex = index(offices.mapped(\.id))
        topicIndex = index(topics.mapped(\.id))
        municipalityIndex = index(municipalities.mapped(\.id))
        contactIndex = index(contacts.mapped(\.id.value))
        var aliases: [String: TopicIndex] = [:]
        for (index, topic) in topics.indexed() {
            for alias in topic.aliases where aliases[alias.value] == nil { aliases[alias.value] = index }
        }
        aliasIndex = aliases
    }

    /// The topic that an id names.
    public func topic(_ id: String) -> Topic? { topicIndex[id].map { topics[$0] } }

    /// The topic that an id or an old id names, by its index.
    public func topicIndex(named id: String) -> TopicIndex? { topicIndex[id] ?? aliasIndex[id] }

    /// The id that an article has today, by that or an old one; other ids stay as they are.
    public func currentID(ofArticle id: String) -> String { aliasIndex[id].map { topics[$0].id } ?? id }

    /// The office that an id names.
    public func office(_ id: String) -> Office? { officeIndex[id].map { offices[$0] } }

    /// Offices that the ids name, in their order; unknown ones are left out.
    public func offices(of fields: ArticleFields) -> [Office] {
        (fields.offices?.value ?? []).compactMap { office($0.value) }
    }

    /// The body that an id names. O(n) in the number of bodies.
    public func publicBody(_ id: String) -> PublicBody? { publicBodies.first { $0.id?.value == id } }

    /// The fact that an id names.
    public func fact(_ id: String) -> Fact? { factIndex[id].map { facts[$0] } }

    /// The contact that an id names.
    public func contact(_ id: String) -> Contact? { contactIndex[id].map { contacts[$0] } }

    /// Names of the municipalities, for a sentence.
    public func names(of municipalities: some Sequence<CityIndex>) -> String {
        municipalities.map { self.municipalities[$0].displayName }.joined(separator: ", ")
    }
}
