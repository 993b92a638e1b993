import JSON
import Knowledge
import Rendering

extension Documents {
    private struct ListedOffice: Sendable {
        let office: SharedObjects.PlacedOffice
        let articles: [String]
        let city: String
        let changed: CalendarDate?
    }

    private static let listedOffice = JSONObject<ListedOffice>(
        "OfficeOfCity", text: "A place or team that serves callers, and what it is responsible for."
    ) { members in
        members.members(of: SharedObjects.office) { $0.office }
        members.required("page", as: .reference, text: "Its page.") {
            SiteAddress.office($0.office.office.id, in: $0.city).reference(from: .officesDocument(of: $0.city))
        }
        members.required("articles", as: .list(.id), text: "The city's articles that name it, in order of title.") {
            $0.articles
        }
        members.optional("changed", as: .date, text: dayOfChange) { $0.changed }
    }

    /// What `changed` says wherever it stands.
    static let dayOfChange =
        "Day of the build in which its content changed last; known only since --since is used."

    /// Members of an office whose change is a change of the content.
    static let trackedOfficeMembers = SharedObjects.office.memberNames.filter { $0 != "id" }

    /// `<municipality>/offices.json`.
    static let offices = JSONDocument<CityRecord>(
        "Offices", named: "offices", "A city's offices, in order of id."
    ) {
        members in
        members.required("municipality", as: .id, text: "The city.") { $0.city.id }
        members.required("offices", as: .list(.object(listedOffice)), text: "Its offices.") { record in
            record.offices.map { office in
                ListedOffice(
                    office: SharedObjects.PlacedOffice(office, in: record.context.pieces.knowledge),
                    articles: (record.context.topicsByOffice[office.id] ?? []).map { record.knowledge.topics[$0].id },
                    city: record.city.id, changed: record.changed[office.id])
            }
        }
    }
}
