import Importing
import Knowledge

/// Gives contacts their ids: those that they had before, else some made of what they do.
struct ContactIDs {
    private let places: ListPlaces
    private let earlier: [TableText]

    init(_ places: ListPlaces, earlier: [TableText]) { (self.places, self.earlier) = (places, earlier) }

    /// Contacts with ids, in order; of two rows with one id of their own the first.
    func named(_ contacts: [ListedContact], _ found: inout ListFindings) -> [ListedContact] {
        var contacts = contacts
        var used: Set<String> = []
        var isDropped = Set<Int>()
        for index in contacts.indices {
            let written = contacts[index].cell("id")
            let id = String(Slug.make(written).prefix(100))
            contacts[index].values["id"] = id
            guard !id.isEmpty else { continue }
            if !used.insert(id).inserted {
                found.report(.duplicate(id: id), line: contacts[index].line)
                isDropped.insert(index)
            } else if places.taken.contains(id) {
                // The id of an article or an office; a contact needs one of its own.
                contacts[index].values["id"] = ""
                used.remove(id)
            }
        }
        findAgain(&contacts, &used)
        make(&contacts, &used)
        return contacts.indices.filter { !isDropped.contains($0) }.map { contacts[$0] }
    }

    /// By everything that says who it is, then by its number alone, then by what it does alone: a row that changed in one of them is
    /// still the same.
    private func findAgain(_ contacts: inout [ListedContact], _ used: inout Set<String>) {
        let identities: [[String]] = [
            ["office", "function", "name", "phone", "transfer"], ["phone", "transfer"], ["transfer"],
            ["office", "function", "name"],
        ]
        for columns in identities {
            var known: [String: Set<String>] = [:]
            for table in earlier {
                for row in table.rows {
                    let (id, name) = (table.cell("id", of: row), columns.map { table.cell($0, of: row) })
                    guard !id.isEmpty, name.contains(where: { !$0.isEmpty }) else { continue }
                    known[name.joined(separator: "\t"), default: []].insert(id)
                }
            }
            var wanted: [String: [Int]] = [:]
            for (index, contact) in contacts.enumerated() where contact.cell("id").isEmpty {
                let name = columns.map { contact.cell($0) }
                guard name.dropFirst(columns.count > 2 ? 1 : 0).contains(where: { !$0.isEmpty }) else { continue }
                wanted[name.joined(separator: "\t"), default: []].append(index)
            }
            for (name, indices) in wanted where indices.count == 1 {
                let free = (known[name] ?? []).subtracting(used)
                guard free.count == 1, let id = free.first, let index = indices.first else { continue }
                contacts[index].values["id"] = id
                used.insert(id)
            }
        }
    }

    private func make(_ contacts: inout [ListedContact], _ used: inout Set<String>) {
        let prefix = places.municipality + "-"
        func base(_ contact: ListedContact) -> String {
            let function = Slug.make(contact.cell("function"))
            let name = function.isEmpty ? contact.cell("office") : function
            return String((name.hasPrefix(prefix) ? name : prefix + name).prefix(80))
        }
        var counts: [String: Int] = [:]
        for contact in contacts where contact.cell("id").isEmpty { counts[base(contact), default: 0] += 1 }
        let old = Set(earlier.flatMap { table in table.rows.map { table.cell("id", of: $0) } })
        func isFree(_ id: String) -> Bool { !used.contains(id) && !places.taken.contains(id) && !old.contains(id) }
        for index in contacts.indices where contacts[index].cell("id").isEmpty {
            let contact = contacts[index]
            var id = base(contact)
            if contact.cell("function").isEmpty || counts[id, default: 0] > 1 || !isFree(id) {
                let number =
                    contact.cell("transfer").isEmpty
                    ? String(contact.cell("phone").suffix(6)) : contact.cell("transfer")
                let digits = Slug.make(number)
                if !digits.isEmpty { id += "-\(digits)" }
            }
            if !isFree(id) { id = (2...).lazy.map { "\(id)-\($0)" }.first(where: isFree) ?? id }
            contacts[index].values["id"] = id
            used.insert(id)
        }
    }
}
