import JSON
import Knowledge
import Rendering

extension Documents {
    private static let cityMembers: @Sendable (inout JSONObject<Municipality>.Members) -> Void = { members in
        members.required("id", as: .id, text: "Never changes.") { $0.id }
        members.required("name", as: .text, text: "Name to show.") { $0.displayName }
        members.optional("state", as: .matching("^[A-Z]{2}-[A-Z0-9]{1,3}$"), text: "ISO 3166-2; sets public holidays.")
        {
            $0.state?.value
        }
        members.optional("ags", as: .matching("^[0-9]{8}$"), text: "Amtlicher Gemeindeschlüssel.") { $0.ags?.value }
        members.optional("ars", as: .matching("^[0-9]{12}$"), text: "Amtlicher Regionalschlüssel.") { $0.ars?.value }
        members.optional("status", as: .word, text: "How the city takes part.") { $0.status?.value }
        members.optional("since", as: .date, text: "Since when.") { $0.since?.value }
        members.optional("lines", as: .list(.phone), text: "Numbers callers dial, ITU-T E.164.") {
            $0.lines?.value.map(\.value)
        }
        members.optional("switchboard", as: .text, text: "The city's own number, ITU-T E.164.") {
            $0.switchboard?.value
        }
        members.optional("website", as: .uri, text: "The city's website.") { $0.website?.value }
        members.optional("accent", as: .matching("^#[0-9a-fA-F]{6}$"), text: "The city's colour.") { $0.accent?.value }
        members.optional("accessibility", as: .uri, text: "Statement on accessibility.") { $0.accessibility?.value }
        members.optional("feedback", as: .email, text: "Mail address for feedback.") { $0.feedback?.value }
    }

    private static let city = JSONObject<Municipality>("Municipality", text: "A city.") { members in
        cityMembers(&members)
        members.optional("postcodes", as: .list(.text), text: "Its postcodes.") { $0.postcodes?.value.map(\.value) }
        members.optional("diallingCodes", as: .list(.text), text: "Its dialling codes, as callers know them.") {
            $0.diallingCodes?.value.map(\.value)
        }
        members.required("page", as: .reference, text: "The city's desk.") {
            SiteAddress.desk(of: $0.id).reference(from: .municipalitiesDocument)
        }
        members.required("articles", as: .reference, text: "All its articles in short.") {
            SiteAddress.articlesDocument(of: $0.id).reference(from: .municipalitiesDocument)
        }
        members.required("offices", as: .reference, text: "Its offices.") {
            SiteAddress.officesDocument(of: $0.id).reference(from: .municipalitiesDocument)
        }
        members.required("openings", as: .reference, text: "When they are open.") {
            SiteAddress.openingsDocument(of: $0.id).reference(from: .municipalitiesDocument)
        }
        members.required("districts", as: .reference, text: "Its parts.") {
            SiteAddress.districtsDocument(of: $0.id).reference(from: .municipalitiesDocument)
        }
        members.required("streets", as: .reference, text: "Its street index.") {
            SiteAddress.streetsDocument(of: $0.id).reference(from: .municipalitiesDocument)
        }
        members.required("guides", as: .reference, text: "Its guided questions and journeys.") {
            SiteAddress.guidesDocument(of: $0.id).reference(from: .municipalitiesDocument)
        }
    }

    /// Members of a city whose change is a change of the content.
    static let trackedMunicipalityMembers = JSONObject("Municipality", text: "", cityMembers).memberNames.filter {
        $0 != "id"
    }

    /// `municipalities.json`.
    static let municipalities = JSONDocument<SiteContext>(
        "Municipalities", named: "municipalities", "All cities, in order of id."
    ) { members in
        members.required("date", as: .date, text: "The day of the build.") { $0.knowledge.date }
        members.required("municipalities", as: .list(.object(city)), text: "The cities.") {
            Array($0.knowledge.municipalities)
        }
    }
}
