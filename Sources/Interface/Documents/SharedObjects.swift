import JSON
import Knowledge

/// Objects that several documents share.
package enum SharedObjects {
    static let period = JSONObject<SpecialDays>("Period", text: "From one day through another; a side may be open.") {
        members in
        members.optional("from", as: .date, text: "First day.") { $0.days.from }
        members.optional("until", as: .date, text: "Last day.") { $0.days.until }
        members.optional("reason", as: .text, text: "Why.") { $0.reason }
    }

    static let specialHours = JSONObject<SpecialDays>(
        "SpecialHours", text: "Days on which an office is open otherwise than by the rule."
    ) { members in
        members.optional("from", as: .date, text: "First day.") { $0.days.from }
        members.optional("until", as: .date, text: "Last day.") { $0.days.until }
        members.required(
            "open", as: .list(.object(timeRange)), text: "When it is open; empty where it is closed."
        ) {
            $0.ranges
        }
        members.optional("reason", as: .text, text: "Why.") { $0.reason }
    }

    static let webReference = JSONObject<WebReference>("WebReference", text: "A titled address: a form, or a law.") {
        members in
        members.required("title", as: .text, text: "What it is.") { $0.title.value }
        members.required("url", as: .uri, text: "Where it is.") { $0.url.value }
    }
}
