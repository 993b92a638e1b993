import JSON
import Knowledge

/// Objects that several documents share.
package enum SharedObjects {
    static let period = JSONObject<DateRange>("Period", "From one day through another; a side may be open.") {
        members in
        members.optional("from", .date, "First day.") { $0.from }
        members.optional("until", .date, "Last day.") { $0.until }
    }

    static let webReference = JSONObject<WebReference>("WebReference", "A titled address: a form, or a law.") {
        members in
        members.required("title", .text, "What it is.") { $0.title.value }
        members.required("url", .uri, "Where it is.") { $0.url.value }
    }
}
