import JSON
import Knowledge

/// Objects that several documents share.
package enum SharedObjects {
    static let period = JSONObject<DateRange>("Period", text: "From one day through another; a side may be open.") {
        members in
        members.optional("from", as: .date, text: "First day.") { $0.from }
        members.optional("until", as: .date, text: "Last day.") { $0.until }
    }

    static let webReference = JSONObject<WebReference>("WebReference", text: "A titled address: a form, or a law.") {
        members in
        members.required("title", as: .text, text: "What it is.") { $0.title.value }
        members.required("url", as: .uri, text: "Where it is.") { $0.url.value }
    }
}
