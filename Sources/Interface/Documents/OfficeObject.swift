import JSON
import Knowledge

extension SharedObjects {
    /// An office, and the knowledge base it belongs to.
    package struct PlacedOffice: Sendable {
        let office: Office
        let knowledge: KnowledgeBase

        /// - Parameter knowledge: what the office belongs to.
        package init(_ office: Office, in knowledge: KnowledgeBase) {
            (self.office, self.knowledge) = (office, knowledge)
        }
    }

    /// Members of an office wherever it stands.
    package static let office = JSONObject<PlacedOffice>(
        "Office", "A place or team that serves callers.", officeMembers)

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
}
