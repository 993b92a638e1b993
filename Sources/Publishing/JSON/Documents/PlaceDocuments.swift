import JSON
import Knowledge

extension Documents {
    private static let cityMembers: @Sendable (inout JSONObject<Municipality>.Members) -> Void = { members in
        members.required("id", .id, "Never changes.") { $0.id }
        members.required("name", .text, "Name to show.") { $0.displayName }
        members.optional("state", .matching("^[A-Z]{2}-[A-Z0-9]{1,3}$"), "ISO 3166-2; sets public holidays.") {
            $0.state?.value
        }
        members.optional("ags", .matching("^[0-9]{8}$"), "Amtlicher Gemeindeschlüssel.") { $0.ags?.value }
        members.optional("ars", .matching("^[0-9]{12}$"), "Amtlicher Regionalschlüssel.") { $0.ars?.value }
        members.optional("status", .word, "How the city takes part.") { $0.status?.value }
        members.optional("since", .date, "Since when.") { $0.since?.value }
        members.optional("lines", .list(.phone), "Numbers callers dial, ITU-T E.164.") {
            $0.lines?.value.map(\.value)
        }
        members.optional("switchboard", .text, "The city's own number, ITU-T E.164.") { $0.switchboard?.value }
        members.optional("website", .uri, "The city's website.") { $0.website?.value }
        members.optional("accent", .matching("^#[0-9a-fA-F]{6}$"), "The city's colour.") { $0.accent?.value }
        members.optional("accessibility", .uri, "Statement on accessibility.") { $0.accessibility?.value }
        members.optional("feedback", .email, "Mail address for feedback.") { $0.feedback?.value }
    }

    private static let city = JSONObject<Municipality>("Municipality", "A city.") { members in
        cityMembers(&members)
        members.required("page", .reference, "The city's desk.") {
            SiteAddress.desk(of: $0.id).reference(from: .municipalitiesDocument)
        }
        members.required("articles", .reference, "All its articles in short.") {
            SiteAddress.articlesDocument(of: $0.id).reference(from: .municipalitiesDocument)
        }
        members.required("offices", .reference, "Its offices.") {
            SiteAddress.officesDocument(of: $0.id).reference(from: .municipalitiesDocument)
        }
        members.required("openings", .reference, "When they are open.") {
            SiteAddress.openingsDocument(of: $0.id).reference(from: .municipalitiesDocument)
        }
    }

    /// Members of a city whose change is a change of the content.
    static let trackedMunicipalityMembers = JSONObject("Municipality", "", cityMembers).memberNames.filter {
        $0 != "id"
    }

    /// `municipalities.json`.
    static let municipalities = JSONDocument<SiteContext>(
        "Municipalities", named: "municipalities", "All cities, in order of id."
    ) { members in
        members.required("date", .date, "The day of the build.") { $0.knowledge.date }
        members.required("municipalities", .list(.object(city)), "The cities.") { $0.knowledge.municipalities }
    }

    private struct CategoryRecord: Sendable {
        let index: Int
        let context: SiteContext
    }

    private struct CityTopics: Sendable {
        let city: String
        let topics: [String]
    }

    private static let cityTopics = JSONObject<CityTopics>("CategoryOfCity", "A category's articles in one city.") {
        members in
        members.required("municipality", .id, "The city.") { $0.city }
        members.required("articles", .list(.id), "Its articles, in order of title.") { $0.topics }
    }

    private static let category = JSONObject<CategoryRecord>("Category", "A category.") { members in
        members.required("id", .id, "Never changes.") { $0.context.categories[$0.index].id?.value ?? "" }
        members.required("title", .text, "Title to show.") {
            $0.context.categories[$0.index].title?.value ?? $0.context.categories[$0.index].id?.value ?? ""
        }
        members.required("municipalities", .list(.object(cityTopics)), "Its articles, by city.") { record in
            let knowledge = record.context.knowledge
            return knowledge.municipalities.indices.map { city in
                CityTopics(
                    city: knowledge.municipalities[city].id,
                    topics: record.context.topicsByCategory[city][record.index].map { knowledge.topics[$0].id })
            }
        }
    }

    /// `categories.json`.
    static let categories = JSONDocument<SiteContext>(
        "Categories", named: "categories", "All categories, in the order in which pages show them."
    ) { members in
        members.required("categories", .list(.object(category)), "The categories.") { context in
            context.categories.indices.filter { context.categories[$0].id != nil }.map {
                CategoryRecord(index: $0, context: context)
            }
        }
    }

    /// A city in the knowledge base it belongs to.
    struct CityRecord: Sendable {
        let context: SiteContext
        let municipality: Int
        /// By id of what is listed: the day of the build in which it changed last, where it is known.
        var changed: [String: CalendarDate] = [:]

        fileprivate var knowledge: KnowledgeBase { context.knowledge }
        fileprivate var city: Municipality { context.knowledge.municipalities[municipality] }
        fileprivate var offices: [Office] { knowledge.offices.filter { $0.municipality == municipality } }
    }

    private struct ListedOffice: Sendable {
        let office: Objects.PlacedOffice
        let articles: [String]
        let city: String
        let changed: CalendarDate?
    }

    private static let listedOffice = JSONObject<ListedOffice>(
        "OfficeOfCity", "A place or team that serves callers, and what it is responsible for."
    ) { members in
        members.members(of: Objects.office) { $0.office }
        members.required("page", .reference, "Its page.") {
            SiteAddress.office($0.office.office.id, in: $0.city).reference(from: .officesDocument(of: $0.city))
        }
        members.required("articles", .list(.id), "The city's articles that name it, in order of title.") { $0.articles }
        members.optional("changed", .date, dayOfChange) { $0.changed }
    }

    /// What `changed` says wherever it stands.
    static let dayOfChange =
        "Day of the build in which its content changed last; known only since --since is used."

    /// Members of an office whose change is a change of the content.
    static let trackedOfficeMembers = Objects.office.memberNames.filter { $0 != "id" }

    /// `<municipality>/offices.json`.
    static let offices = JSONDocument<CityRecord>(
        "Offices", named: "offices", "A city's offices, in order of id."
    ) {
        members in
        members.required("municipality", .id, "The city.") { $0.city.id }
        members.required("offices", .list(.object(listedOffice)), "Its offices.") { record in
            record.offices.map { office in
                ListedOffice(
                    office: Objects.PlacedOffice(office: office, knowledge: record.knowledge),
                    articles: (record.context.topicsByOffice[office.id] ?? []).map { record.knowledge.topics[$0].id },
                    city: record.city.id, changed: record.changed[office.id])
            }
        }
    }

    /// Days that `openings.json` looks ahead, the day of the build included.
    static let daysAhead = 14

    private struct OfficeOpenings: Sendable {
        let id: String
        let days: [OpeningSchedule.Day]
    }

    private enum DayException: String, CaseIterable, Sendable {
        case closure, holiday
    }

    private static let openDay = JSONObject<OpeningSchedule.Day>("OpenDay", "One day of an office.") { members in
        members.required("date", .date, "The day.") { $0.date }
        members.required("open", .list(.object(Objects.timeRange)), "When it is open; empty where it is closed.") {
            $0.ranges
        }
        members.optional("exception", .word, "Why the day is not as every week.") { day -> DayException? in
            switch day.exception {
            case .closure: .closure
            case .holiday: .holiday
            case nil: nil
            }
        }
        members.optional("holiday", .word, "Which public holiday it is.") { day -> PublicHoliday? in
            if case .holiday(let holiday) = day.exception { holiday } else { nil }
        }
    }

    private static let officeOpenings = JSONObject<OfficeOpenings>("OfficeOpenings", "The next days of an office.") {
        members in
        members.required("id", .id, "The office.") { $0.id }
        members.required("days", .list(.object(openDay)), "Its days, the day of the build first.") { $0.days }
    }

    /// `<municipality>/openings.json`. It stands apart from the offices because it differs every day.
    static let openings = JSONDocument<CityRecord>(
        "Openings", named: "openings",
        "When a city's offices are open in the next 14 days: their hours less closures and public holidays."
    ) { members in
        members.required("municipality", .id, "The city.") { $0.city.id }
        members.required("timeZone", .text, "The clock that all times are read on (IANA).") {
            $0.knowledge.settings.timeZoneName
        }
        members.required("from", .date, "First day: the day of the build.") { $0.knowledge.date }
        members.required("offices", .list(.object(officeOpenings)), "Offices with hours, in order of id.") { record in
            record.offices.compactMap { office in
                OpeningSchedule(office, in: record.city).map {
                    OfficeOpenings(id: office.id, days: $0.days(from: record.knowledge.date, count: daysAhead))
                }
            }
        }
    }
}
