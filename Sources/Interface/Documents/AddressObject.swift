import JSON
import Knowledge

extension SharedObjects {
    static let address = JSONObject<Address>("Address", text: "A postal address.") { members in
        members.optional("street", as: .text, text: "Street and number.") { $0.street?.value }
        members.optional("postcode", as: .text, text: "Postcode.") { $0.postcode?.value }
        members.optional("city", as: .text, text: "Town.") { $0.city?.value }
    }
}
