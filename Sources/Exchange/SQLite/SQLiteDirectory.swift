import GRDB
import Knowledge

/// Districts, streets, contacts and other bodies.
extension SQLiteExport {
    func writeDirectory(_ database: Database) throws {
        for (index, city) in knowledge.municipalities.indexed() {
            try writeDistricts(of: city, index, database)
            try writeStreets(of: city, knowledge.streets[index], database)
        }
        // The knowledge base of the public edition has none.
        for (position, contact) in knowledge.contacts.enumerated() { try write(contact, at: position, database) }
        for (position, body) in knowledge.publicBodies.enumerated() { try write(body, at: position, database) }
    }

    private func writeDistricts(of city: Municipality, _ index: CityIndex, _ database: Database) throws {
        for (position, district) in (city.districts?.value ?? []).enumerated() {
            guard let id = district.id?.value else { continue }
            try insert(
                into: "district", of: database,
                [city.id, id, position, district.displayName, knowledge.office(serving: district, in: index)?.id])
            for (number, keyword) in (district.keywords?.value ?? []).enumerated() {
                try insert(into: "district_keyword", of: database, [city.id, id, number, keyword.value])
            }
        }
    }

    private func writeStreets(of city: Municipality, _ streets: [Street], _ database: Database) throws {
        for (position, column) in (city.streetColumns?.value ?? []).enumerated() {
            try insert(
                into: "street_column", of: database,
                [city.id, column.key.value, position, column.title?.value ?? column.key.value, column.article?.value])
        }
        for (position, street) in streets.enumerated() {
            let numbers = street.numbers.value
            try insert(
                into: "street", of: database,
                [
                    city.id, position, street.name.value, numbers.lowest, numbers.highest, numbers.side?.rawValue,
                    street.district?.value, street.postcode?.value,
                ])
            for value in street.further {
                try insert(into: "street_value", of: database, [city.id, position, value.column, value.value.value])
            }
        }
    }

    private func write(_ contact: Contact, at position: Int, _ database: Database) throws {
        let id = contact.id.value
        try insert(
            into: "contact", of: database,
            [
                id, knowledge.municipalities[contact.municipality].id, position, contact.office?.value,
                contact.function?.value, contact.name?.value, contact.phone?.value, contact.transfer?.value,
                contact.room?.value, contact.note?.value,
            ])
        for (number, part) in (contact.letters?.value.parts ?? []).enumerated() {
            try insert(into: "contact_letters", of: database, [id, number, part.from, part.through])
        }
        for (kind, list) in [("district", contact.districts), ("topic", contact.topics)] {
            for (number, text) in list.enumerated() {
                try insert(into: "contact_text", of: database, [id, kind, number, text.value])
            }
        }
    }

    private func write(_ body: PublicBody, at position: Int, _ database: Database) throws {
        guard let id = body.id?.value else { return }
        try insert(
            into: "body", of: database, [id, position, body.displayName, body.phone?.value, body.website?.value])
        for (number, day) in Weekday.allCases.enumerated() {
            for (part, range) in (body.hours?.value.days[day] ?? []).enumerated() {
                try insert(into: "body_hours", of: database, [id, number + 1, part, range.opens, range.closes])
            }
        }
        for (kind, list) in [("does", body.does), ("covers", body.covers)] {
            for (number, text) in (list?.value ?? []).enumerated() {
                try insert(into: "body_text", of: database, [id, kind, number, text.value])
            }
        }
    }
}
