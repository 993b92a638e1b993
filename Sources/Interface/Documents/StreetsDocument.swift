import JSON
import Knowledge
import Rendering

extension Documents {
    private static let streetColumn = JSONObject<StreetColumn>(
        "StreetColumn", text: "Something further that the city's streets decide."
    ) { members in
        members.required("key", as: .id, text: "Names it in `further`.") { $0.key.value }
        members.required("title", as: .text, text: "Name to show.") { $0.title?.value ?? $0.key.value }
        members.optional("article", as: .id, text: "The article that says more.") { $0.article?.value }
    }

    private static let street = JSONObject<Street>(
        "Street", text: "A street, or some of its houses, and what that decides; `12a` is house 12."
    ) { members in
        members.required("street", as: .text, text: "Its name.") { $0.name.value }
        members.optional("from", as: .ordinal, text: "The first house; left out where the line is about all of them.") {
            $0.numbers.value == .all ? nil : $0.numbers.value.lowest
        }
        members.optional("through", as: .ordinal, text: "The last house; left out where there is no end.") {
            $0.numbers.value.highest
        }
        members.optional("side", as: .word, text: "The side of the street; left out for both.") {
            $0.numbers.value.side
        }
        members.optional("district", as: .id, text: "The district that they are in.") { $0.district?.value }
        members.optional("postcode", as: .matching("^[0-9]{5}$"), text: "Their postcode.") { $0.postcode?.value }
        members.optional("further", as: .map(.text), text: "What else they decide, by the keys of `columns`.") {
            street in
            street.further.isEmpty
                ? nil
                : Dictionary(
                    street.further.map { ($0.column, $0.value.value) }, uniquingKeysWith: { first, _ in first })
        }
    }

    /// `<municipality>/streets.json`.
    static let streets = JSONDocument<CityRecord>(
        "Streets", named: "streets", "The street index of a city, as written."
    ) { members in
        members.required("municipality", as: .id, text: "The city.") { $0.city.id }
        members.required("columns", as: .list(.object(streetColumn)), text: "What its streets decide besides.") {
            $0.city.streetColumns?.value ?? []
        }
        members.required("streets", as: .list(.object(street)), text: "Lines of the index.") { record in
            record.knowledge.streets[record.municipality]
        }
    }

    private struct PlacedDistrict: Sendable {
        let district: District
        let office: String?
    }

    private static let district = JSONObject<PlacedDistrict>("District", text: "A part of a city.") { members in
        members.required("id", as: .id, text: "Never changes; unique in its city.") { $0.district.id?.value ?? "" }
        members.required("name", as: .text, text: "Name to show.") { $0.district.displayName }
        members.optional("office", as: .id, text: "The office that serves it.") { $0.office }
        members.optional("keywords", as: .list(.text), text: "Quarters and nicknames.") {
            $0.district.keywords?.value.map(\.value)
        }
    }

    /// `<municipality>/districts.json`.
    static let districts = JSONDocument<CityRecord>("Districts", named: "districts", "The parts of a city, as written.")
    {
        members in
        members.required("municipality", as: .id, text: "The city.") { $0.city.id }
        members.required("districts", as: .list(.object(district)), text: "Its parts.") { record in
            (record.city.districts?.value ?? []).filter { $0.id != nil }.map { district in
                PlacedDistrict(
                    district: district,
                    office: record.knowledge.office(serving: district, in: record.municipality)?.id)
            }
        }
    }

    private static let body = JSONObject<PublicBody>(
        "PublicBody", text: "An authority that is none of the cities' own."
    ) { members in
        members.required("id", as: .id, text: "Never changes.") { $0.id?.value ?? "" }
        members.required("name", as: .text, text: "Name to show.") { $0.displayName }
        members.optional("phone", as: .phone, text: "Number callers dial, ITU-T E.164.") { $0.phone?.value }
        members.optional("website", as: .uri, text: "Its own page.") { $0.website?.value }
        members.optional("hours", as: .object(SharedObjects.week), text: "When its telephone is answered.") {
            $0.hours?.value
        }
        members.optional("does", as: .list(.text), text: "What it does, in callers' words.") {
            $0.does?.value.map(\.value)
        }
        members.optional(
            "covers", as: .list(.id), text: "Cities that it is responsible for; left out where it is for all."
        ) {
            $0.covers?.value.map(\.value)
        }
    }

    /// `bodies.json`.
    static let bodies = JSONDocument<SiteContext>(
        "Bodies", named: "bodies", "Authorities that are none of the cities' own, as written."
    ) { members in
        members.required("bodies", as: .list(.object(body)), text: "The authorities.") { context in
            context.knowledge.publicBodies.filter { $0.id != nil }
        }
    }
}
