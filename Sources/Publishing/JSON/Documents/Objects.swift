import JSON
import Knowledge

/// Objects that several documents share.
enum Objects {
    static let address = JSONObject<Address>("Address", "A postal address.") { members in
        members.optional("street", .text, "Street and number.") { $0.street?.value }
        members.optional("postcode", .text, "Postcode.") { $0.postcode?.value }
        members.optional("city", .text, "Town.") { $0.city?.value }
    }

    static let timeRange = JSONObject<TimeRange>("TimeRange", "A stretch of a day.") { members in
        let time = #"^([01][0-9]|2[0-4]):[0-5][0-9]$"#
        members.required("opens", .matching(time), "`hh:mm`, included.") { ClockTime.text($0.opens) }
        members.required("closes", .matching(time), "`hh:mm`, excluded; at most `24:00`.") {
            ClockTime.text($0.closes)
        }
    }

    static let week = JSONObject<OpeningHours>(
        "Week", "Opening hours of an ordinary week; a day that is left out is closed."
    ) { members in
        members.optional("mon", .list(.object(timeRange)), "Monday.") { $0.days[.mon] }
        members.optional("tue", .list(.object(timeRange)), "Tuesday.") { $0.days[.tue] }
        members.optional("wed", .list(.object(timeRange)), "Wednesday.") { $0.days[.wed] }
        members.optional("thu", .list(.object(timeRange)), "Thursday.") { $0.days[.thu] }
        members.optional("fri", .list(.object(timeRange)), "Friday.") { $0.days[.fri] }
        members.optional("sat", .list(.object(timeRange)), "Saturday.") { $0.days[.sat] }
        members.optional("sun", .list(.object(timeRange)), "Sunday.") { $0.days[.sun] }
    }

    static let period = JSONObject<DateRange>("Period", "From one day through another; a side may be open.") {
        members in
        members.optional("from", .date, "First day.") { $0.from }
        members.optional("until", .date, "Last day.") { $0.until }
    }

    /// An office, and the knowledge base it belongs to.
    struct PlacedOffice: Sendable {
        let office: Office
        let knowledge: KnowledgeBase
    }

    static let office = JSONObject<PlacedOffice>("Office", "A place or team that serves callers.", officeMembers)

    static let officeMembers: @Sendable (inout JSONObject<PlacedOffice>.Members) -> Void = { members in
        members.required("id", .id, "Never changes.") { $0.office.id }
        members.required("municipality", .id, "Whose office it is.") {
            $0.knowledge.municipalities[$0.office.municipality].id
        }
        members.required("name", .text, "Name to show.") { $0.office.displayName }
        members.optional("address", .object(address), "Where it is.") { $0.office.address?.value }
        members.optional("phone", .text, "Number callers dial, ITU-T E.164.") { $0.office.phone?.value }
        members.optional("transfer", .text, "Internal number to put callers through to; agents' edition only.") {
            $0.office.transfer?.value
        }
        members.optional("email", .email, "Mail address.") { $0.office.email?.value }
        members.optional("hours", .object(week), "Opening hours as a rule; public holidays and `closed` go before it.")
        {
            $0.office.hours?.value
        }
        members.optional("closed", .list(.object(period)), "When it is closed against the rule.") {
            $0.office.closed?.value.map(\.value)
        }
        members.optional("appointment", .uri, "Where appointments are made.") { $0.office.appointment?.value }
        members.optional("accessible", .text, "What those with a disability find.") { $0.office.accessible?.value }
        members.optional("transit", .text, "How to get there.") { $0.office.transit?.value }
        members.optional("note", .text, "What else callers must know.") { $0.office.note?.value }
    }

    /// A notice as it stands in an article.
    static let noticeReference = JSONObject<Notice>("NoticeInShort", "What agents must know now, without its text.") {
        members in
        members.required("id", .text, "Name of its file.") { $0.id }
        members.required("title", .text, "Title to show.") { $0.title?.value ?? $0.id }
        members.required("severity", .word, "How much it matters.") { $0.rank }
        members.optional("from", .moment, "From when it holds.") { $0.from?.value }
        members.optional("until", .moment, "Until when it holds.") { $0.until?.value }
    }

    static let webReference = JSONObject<WebReference>("WebReference", "A titled address: a form, or a law.") {
        members in
        members.required("title", .text, "What it is.") { $0.title.value }
        members.required("url", .uri, "Where it is.") { $0.url.value }
    }

    /// A fee, and the day on which it is asked for.
    struct DatedFee: Sendable {
        let fee: Fee
        let date: CalendarDate
    }

    static let fee = JSONObject<DatedFee>(
        "Fee", "What something costs: one of `amount`, `min` with `max`, or `free`."
    ) { members in
        members.optional("name", .text, "Who or what it is for.") { $0.fee.name?.value }
        members.optional("amount", .amount, "The price.") {
            if case .fixed(let amount) = $0.fee.price { amount } else { nil }
        }
        members.optional("min", .amount, "Least price.") {
            if case .range(let minimum, _) = $0.fee.price { minimum } else { nil }
        }
        members.optional("max", .amount, "Highest price.") {
            if case .range(_, let maximum) = $0.fee.price { maximum } else { nil }
        }
        members.optional("free", .flag, "True where it costs nothing.") {
            if case .free = $0.fee.price { true } else { nil }
        }
        members.required("currency", .matching("^[A-Z]{3}$"), "ISO 4217.") { $0.fee.currency }
        members.optional("from", .date, "First day.") { $0.fee.from }
        members.optional("until", .date, "Last day.") { $0.fee.until }
        members.optional("note", .text, "What else holds.") { $0.fee.note?.value }
        members.required("inForce", .flag, "Whether it holds on the day of the build.") {
            $0.fee.period.contains($0.date)
        }
    }
}
