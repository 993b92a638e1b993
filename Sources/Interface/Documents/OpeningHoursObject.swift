import JSON
import Knowledge

extension SharedObjects {
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
}
