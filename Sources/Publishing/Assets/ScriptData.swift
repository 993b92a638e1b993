import Diagnostics
import Interface
import JSON
import Knowledge
import Rendering
import Theme

/// The asset `data.js`: what the scripts of the pages must know of the whole site, as a module of its own, so that pages carry nothing
/// that changes with another page.
struct ScriptData {
    let context: SiteContext

    private var knowledge: KnowledgeBase { context.knowledge }

    /// Name of the asset.
    static let asset = "data.js"

    /// Years for which public holidays are named, that of the build included.
    private static let years = 3
    /// Texts of the interface whose key begins so are for the scripts.
    private static let prefix = "script-"

    func module() -> [UInt8] {
        var json = JSONBuffer()
        json.object { data in
            data.member("language", context.texts.language)
            data.member("timeZone", knowledge.settings.timeZoneName)
            data.key("isForAgents")
            data.bool(knowledge.edition == .agents)
            // Where agents write down what is missing; readers of the public edition write to the city.
            data.member("issues", knowledge.edition == .agents ? knowledge.settings.issueAddress?.template ?? "" : "")
            data.key("cities")
            data.array { cities in
                for municipality in knowledge.municipalities {
                    cities.object { city in
                        city.member("id", municipality.id)
                        city.member("name", municipality.displayName)
                    }
                }
            }
            data.key("holidays")
            data.object { states in
                for state in Set(knowledge.municipalities.compactMap { $0.state?.value }).sorted() {
                    states.key(state)
                    states.object { holidays(of: state, &$0) }
                }
            }
            data.key("texts")
            data.object { texts in
                for (key, text) in context.texts.all.sorted(by: { $0.key < $1.key }) where key.hasPrefix(Self.prefix) {
                    texts.key(String(key.dropFirst(Self.prefix.count)))
                    texts.string(text)
                }
            }
        }
        return ScriptModule.exporting(json.bytes)
    }

    /// Dates and names.
    private func holidays(of state: String, _ json: inout JSONBuffer) {
        for year in knowledge.date.year..<(knowledge.date.year + Self.years) {
            for (date, holiday) in PublicHolidays.of(year: year, state: state) {
                json.key(date.iso8601)
                json.string(Wording.holiday(holiday, context.language))
            }
        }
    }
}
