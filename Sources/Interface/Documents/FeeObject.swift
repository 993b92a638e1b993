import JSON
import Knowledge

extension SharedObjects {
    /// A fee, and the day on which it is asked for.
    struct DatedFee: Sendable {
        let fee: Fee
        let date: CalendarDate
    }

    static let fee = JSONObject<DatedFee>(
        "Fee", text: "What something costs: one of `amount`, `min` with `max`, or `free`."
    ) { members in
        members.optional("name", as: .text, text: "Who or what it is for.") { $0.fee.name?.value }
        members.optional("amount", as: .amount, text: "The price.") {
            if case .fixed(let amount) = $0.fee.price { amount } else { nil }
        }
        members.optional("min", as: .amount, text: "Least price.") {
            if case .range(let minimum, _) = $0.fee.price { minimum } else { nil }
        }
        members.optional("max", as: .amount, text: "Highest price.") {
            if case .range(_, let maximum) = $0.fee.price { maximum } else { nil }
        }
        members.optional("free", as: .flag, text: "True where it costs nothing.") {
            if case .free = $0.fee.price { true } else { nil }
        }
        members.required("currency", as: .matching("^[A-Z]{3}$"), text: "ISO 4217.") { $0.fee.currency }
        members.optional("from", as: .date, text: "First day.") { $0.fee.from }
        members.optional("until", as: .date, text: "Last day.") { $0.fee.until }
        members.optional("note", as: .text, text: "What else holds.") { $0.fee.note?.value }
        members.optional("fact", as: .id, text: "Its value in `facts.json`, where it is one.") { $0.fee.fact?.value }
        members.optional("law", as: .object(webReference), text: "What sets it, of a fact.") { $0.fee.law }
        members.required("inForce", as: .flag, text: "Whether it holds on the day of the build.") {
            $0.fee.period.contains($0.date)
        }
    }
}
