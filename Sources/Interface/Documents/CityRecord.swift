import Knowledge
import Rendering

extension Documents {
    /// A city in the knowledge base it belongs to.
    struct CityRecord: Sendable {
        let context: SiteContext
        let municipality: CityIndex
        /// By id of what is listed: the day of the build in which it changed last, where it is known.
        var changed: [String: CalendarDate] = [:]

        var knowledge: KnowledgeBase { context.knowledge }
        var city: Municipality { context.knowledge.municipalities[municipality] }
        var offices: [Office] { knowledge.offices.filter { $0.municipality == municipality } }
    }
}
