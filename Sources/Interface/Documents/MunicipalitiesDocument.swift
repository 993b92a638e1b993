import JSON
import Knowledge
import Rendering

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
        members.required("municipalities", .list(.object(city)), "The cities.") { Array($0.knowledge.municipalities) }
    }
}
