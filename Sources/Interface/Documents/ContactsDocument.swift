import JSON
import Knowledge
import Rendering

extension Documents {
    private static let letters = JSONObject<NameLetters.Part>(
        "Letters", text: "Beginnings of surnames, small and as directories sort them: ä as a, ß as ss."
    ) { members in
        members.required("from", as: .text, text: "The first beginning.") { $0.from }
        members.required("through", as: .text, text: "The last beginning, every surname that goes on from it included.")
        {
            $0.through
        }
    }

    private static let contact = JSONObject<Contact>(
        "Contact", text: "Who answers an extension: a team, a function, a person."
    ) { members in
        members.required("id", as: .id, text: "Never changes.") { $0.id.value }
        members.required("title", as: .text, text: "Name to show.") { $0.displayName }
        members.optional("office", as: .id, text: "The office that it belongs to.") { $0.office?.value }
        members.optional("function", as: .text, text: "What it does.") { $0.function?.value }
        members.optional("name", as: .text, text: "A person's name; often nobody's.") { $0.name?.value }
        members.optional("phone", as: .phone, text: "Number callers may dial, ITU-T E.164.") { $0.phone?.value }
        members.optional("transfer", as: .text, text: "Internal number to put callers through to.") {
            $0.transfer?.value
        }
        members.optional("room", as: .text, text: "Where it sits.") { $0.room?.value }
        members.optional(
            "letters", as: .list(.object(letters)),
            text: "Surnames that it answers for; of several contacts the longest beginning counts."
        ) {
            $0.letters?.value.parts
        }
        members.optional("districts", as: .list(.id), text: "Districts that it answers for.") { contact in
            contact.districts.isEmpty ? nil : contact.districts.map(\.value)
        }
        members.optional(
            "topics", as: .list(.id),
            text: "Articles that it answers for; left out where it answers for all of its office's."
        ) { contact in
            contact.topics.isEmpty ? nil : contact.topics.map(\.value)
        }
        members.optional("note", as: .text, text: "What an agent must know.") { $0.note?.value }
    }

    /// `<municipality>/contacts.json`; not in the public edition.
    static let contacts = JSONDocument<CityRecord>(
        "Contacts", named: "contacts", "Who answers which extension of a city, as written; agents' edition only."
    ) { members in
        members.required("municipality", as: .id, text: "The city.") { $0.city.id }
        members.required("contacts", as: .list(.object(contact)), text: "The contacts.") { record in
            record.knowledge.contacts.filter { $0.municipality == record.municipality }
        }
    }
}
