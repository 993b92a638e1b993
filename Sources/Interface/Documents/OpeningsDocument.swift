import JSON
import Knowledge

extension Documents {
    /// Days that `openings.json` looks ahead, the day of the build included.
    static let daysAhead = 14

    private struct OfficeOpenings: Sendable {
        let id: String
        let days: [OpeningSchedule.Day]
    }

    private enum DayException: String, CaseIterable, Sendable {
        case closure, special, holiday
    }

    private static let openDay = JSONObject<OpeningSchedule.Day>("OpenDay", text: "One day of an office.") { members in
        members.required("date", as: .date, text: "The day.") { $0.date }
        members.required(
            "open", as: .list(.object(SharedObjects.timeRange)), text: "When it is open; empty where it is closed."
        ) {
            $0.ranges
        }
        members.optional("exception", as: .word, text: "Why the day is not as every week.") { day -> DayException? in
            switch day.exception {
            case .closure: .closure
            case .special: .special
            case .holiday: .holiday
            case nil: nil
            }
        }
        members.optional("reason", as: .text, text: "Why it is closed or open otherwise, in the office's words.") {
            day -> String? in
            switch day.exception {
            case .closure(let reason), .special(let reason): reason
            case .holiday, nil: nil
            }
        }
        members.optional("holiday", as: .word, text: "Which public holiday it is.") { day -> PublicHoliday? in
            if case .holiday(let holiday) = day.exception { holiday } else { nil }
        }
    }

    private static let officeOpenings = JSONObject<OfficeOpenings>(
        "OfficeOpenings", text: "The next days of an office."
    ) {
        members in
        members.required("id", as: .id, text: "The office.") { $0.id }
        members.required("days", as: .list(.object(openDay)), text: "Its days, the day of the build first.") { $0.days }
    }

    /// `<municipality>/openings.json`. It stands apart from the offices because it differs every day.
    static let openings = JSONDocument<CityRecord>(
        "Openings", named: "openings",
        "When a city's offices are open in the next 14 days: their hours, special days, closures and public holidays counted."
    ) { members in
        members.required("municipality", as: .id, text: "The city.") { $0.city.id }
        members.required("timeZone", as: .text, text: "The clock that all times are read on (IANA).") {
            $0.knowledge.settings.timeZoneName
        }
        members.required("from", as: .date, text: "First day: the day of the build.") { $0.knowledge.date }
        members.required("offices", as: .list(.object(officeOpenings)), text: "Offices with hours, in order of id.") {
            record in
            record.offices.compactMap { office in
                OpeningSchedule(office, in: record.city).map {
                    OfficeOpenings(id: office.id, days: $0.days(from: record.knowledge.date, count: daysAhead))
                }
            }
        }
    }
}
