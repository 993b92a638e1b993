import JSON
import Knowledge
import Rendering

extension SharedObjects {
    /// An office, and the knowledge base it belongs to.
    package struct PlacedOffice: Sendable {
        let office: Office
        let knowledge: SharedKnowledge

        /// - Parameter knowledge: what the office belongs to.
        package init(_ office: Office, in knowledge: SharedKnowledge) {
            (self.office, self.knowledge) = (office, knowledge)
        }
    }

    /// Members of an office wherever it stands.
    package static let office = JSONObject<PlacedOffice>(
        "Office", text: "A place or team that serves callers.", officeMembers)

    static let officeMembers: @Sendable (inout JSONObject<PlacedOffice>.Members) -> Void = { members in
        members.required("id", as: .id, text: "Never changes.") { $0.office.id }
        members.required("municipality", as: .id, text: "Whose office it is.") {
            $0.knowledge.municipalities[$0.office.municipality].id
        }
        members.required("name", as: .text, text: "Name to show.") { $0.office.displayName }
        members.optional("address", as: .object(address), text: "Where it is.") { $0.office.address?.value }
        members.optional("phone", as: .text, text: "Number callers dial, ITU-T E.164.") { $0.office.phone?.value }
        members.optional(
            "transfer", as: .text, text: "Internal number to put callers through to; agents' edition only."
        ) {
            $0.office.transfer?.value
        }
        members.optional("email", as: .email, text: "Mail address.") { $0.office.email?.value }
        members.optional(
            "hours", as: .object(week), text: "Opening hours as a rule; public holidays and `closed` go before it."
        ) {
            $0.office.hours?.value
        }
        members.optional("closed", as: .list(.object(period)), text: "When it is closed against the rule.") {
            $0.office.closed?.value.map(\.value)
        }
        members.optional(
            "specialHours", as: .list(.object(specialHours)),
            text: "Days with other hours than the rule says; they go before `closed` and public holidays."
        ) {
            $0.office.specialHours?.value.map(\.value)
        }
        members.optional("parent", as: .id, text: "The office that it is part of.") { $0.office.parent?.value }
        members.optional("keywords", as: .list(.text), text: "What callers call it.") {
            $0.office.keywords?.value.map(\.value)
        }
        members.optional("districts", as: .list(.text), text: "Ids of the districts that it serves.") {
            $0.office.districts?.value.map(\.value)
        }
        members.optional("appointment", as: .uri, text: "Where appointments are made.") { $0.office.appointment?.value }
        members.optional("accessible", as: .text, text: "What those with a disability find.") {
            $0.office.accessible?.value
        }
        members.optional("transit", as: .text, text: "How to get there.") { $0.office.transit?.value }
        members.optional("note", as: .text, text: "What else callers must know.") { $0.office.note?.value }
    }
}
