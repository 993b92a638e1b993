import JSON
import Knowledge

extension SharedObjects {
    static let address = JSONObject<Address>("Address", "A postal address.") { members in
        members.optional("street", .text, "Street and number.") { $0.street?.value }
        members.optional("postcode", .text, "Postcode.") { $0.postcode?.value }
        members.optional("city", .text, "Town.") { $0.city?.value }
    }
}
