import JSON
import Knowledge

extension SharedObjects {
    static let timeRange = JSONObject<TimeRange>("TimeRange", text: "A stretch of a day.") { members in
        let time = #"^([01][0-9]|2[0-4]):[0-5][0-9]$"#
        members.required("opens", as: .matching(time), text: "`hh:mm`, included.") { ClockTime.text($0.opens) }
        members.required("closes", as: .matching(time), text: "`hh:mm`, excluded; at most `24:00`.") {
            ClockTime.text($0.closes)
        }
    }

    static let week = JSONObject<OpeningHours>(
        "Week", text: "Opening hours of an ordinary week; a day that is left out is closed."
    ) { members in
        members.optional("mon", as: .list(.object(timeRange)), text: "Monday.") { $0.days[.mon] }
        members.optional("tue", as: .list(.object(timeRange)), text: "Tuesday.") { $0.days[.tue] }
        members.optional("wed", as: .list(.object(timeRange)), text: "Wednesday.") { $0.days[.wed] }
        members.optional("thu", as: .list(.object(timeRange)), text: "Thursday.") { $0.days[.thu] }
        members.optional("fri", as: .list(.object(timeRange)), text: "Friday.") { $0.days[.fri] }
        members.optional("sat", as: .list(.object(timeRange)), text: "Saturday.") { $0.days[.sat] }
        members.optional("sun", as: .list(.object(timeRange)), text: "Sunday.") { $0.days[.sun] }
    }
}
