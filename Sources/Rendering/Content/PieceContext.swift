import Diagnostics
import Knowledge
import Theme

/// What pieces of pages are made of, those of articles above all: words, and what may be asked of the content.
package struct PieceContext: Sendable {
    /// All that is no article, and what may be said of articles.
    package private(set) var knowledge: SharedKnowledge
    /// Of the user interface.
    package let texts: Texts
    /// In which dates, fees and times are worded.
    package let language: Language
    /// Finds the terms of the glossary in texts.
    package let glossary: GlossaryMarker
    /// Notices in force on the day of the build, urgent ones first, then the latest.
    package let notices: [Notice]
    /// Notices that are not in force yet, the next first: pages show them when their time comes.
    package let comingNotices: [Notice]
    /// By heading in small letters: number of the text module of the national service catalogue.
    package let moduleOfHeading: [String: String]
    /// What agents say to whom they put a call through.
    private let handoverText: BracedText?

    /// - Complexity: O(links).
    package init(_ knowledge: KnowledgeBase, _ texts: Texts) {
        self.knowledge = SharedKnowledge(knowledge)
        self.texts = texts
        language = Language(rawValue: texts.language) ?? .german
        glossary = GlossaryMarker(knowledge.glossary)
        handoverText = texts.all["script-handover"].map { BracedText($0) }
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
    }

    /// The same; what is asked about articles is noted.
    package func recorded(by recorder: ReadRecorder) -> PieceContext {
        var context = self
        context.knowledge = knowledge.recorded(by: recorder)
        return context
    }

    /// In the order in which pages show them.
    package var categories: IndexedList<CategoryIndex, Settings.Category> {
        IndexedList(knowledge.settings.categories?.value ?? [])
    }

    /// Those in force that a city has.
    package func notices(in municipality: CityIndex, where isWanted: (Notice) -> Bool) -> [Notice] {
        Self.of(municipality, notices, where: isWanted)
    }

    /// Those in force, then those to come.
    package func noticesWithComing(in municipality: CityIndex, where isWanted: (Notice) -> Bool) -> [Notice] {
        notices(in: municipality, where: isWanted) + comingNotices(in: municipality, where: isWanted)
    }

    /// Those to come that a city has.
    package func comingNotices(in municipality: CityIndex, where isWanted: (Notice) -> Bool) -> [Notice] {
        Self.of(municipality, comingNotices, where: isWanted)
    }

    private static func of(
        _ municipality: CityIndex, _ notices: [Notice], where isWanted: (Notice) -> Bool
    ) -> [Notice] {
        notices.filter { $0.bodies.indices.contains(municipality) && $0.bodies[municipality] != nil && isWanted($0) }
    }

    /// Whether a notice names the article, by its id or an old one, or one of its offices.
    package func concerns(_ notice: Notice, _ topic: Topic, _ fields: ArticleFields) -> Bool {
        knowledge.names(notice, topic)
            || (notice.offices?.value ?? []).contains { office in
                (fields.offices?.value ?? []).contains { $0.value == office.value }
            }
    }

    /// What agents say to whom they put a call through; nil where the theme has no words for it.
    package func handover(_ topic: Topic, in municipality: CityIndex) -> String? {
        handoverText?.filled([
            "city": knowledge.municipalities[municipality].displayName,
            "title": topic.title(in: municipality),
            "answer": topic.version(in: municipality)?.fields.answer?.value ?? "–",
        ])
    }
}
