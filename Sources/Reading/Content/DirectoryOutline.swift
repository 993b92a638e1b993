import Knowledge

/// What lists of contacts and streets of a city may name, before anything is resolved.
package struct DirectoryOutline: Sendable {
    /// Something that lists name: an id, its name, and what else it is called.
    package typealias Place = (id: String, name: String, keywords: [String])

    /// The name of the city.
    package private(set) var name: String
    /// Its offices.
    package private(set) var offices: [Place] = []
    /// Its districts.
    package private(set) var districts: [Place] = []
    /// Keys and titles of columns of its street index.
    package private(set) var streetColumns: [(key: String, title: String)] = []
    /// As callers know them.
    package private(set) var diallingCodes: [String] = []
    /// Ids that contacts and bodies have.
    package private(set) var contactIDs: Set<String> = []

    /// By municipality id.
    static func all(_ content: ParsedContent) -> [String: DirectoryOutline] {
        var outlines: [String: DirectoryOutline] = [:]
        for city in content.municipalities {
            var outline = DirectoryOutline(name: city.displayName)
            outline.districts = (city.districts?.value ?? []).compactMap { district in
                district.id.map { ($0.value, district.displayName, (district.keywords?.value ?? []).map(\.value)) }
            }
            outline.streetColumns = (city.streetColumns?.value ?? []).map { ($0.key.value, $0.title?.value ?? "") }
            outline.diallingCodes = (city.diallingCodes?.value ?? []).map(\.value)
            outlines[city.id] = outline
        }
        let offices = Dictionary(content.offices.map { ($0.file, $0) }, uniquingKeysWith: { first, _ in first })
        for file in content.index.files {
            guard case .office(let city, let id) = file.kind else { continue }
            let office = offices[file.id]
            outlines[city]?.offices.append(
                (id, office?.displayName ?? id, (office?.keywords?.value ?? []).map(\.value)))
        }
        for list in content.contacts {
            outlines[list.municipality]?.contactIDs = Set(list.contacts.map(\.id.value))
        }
        return outlines
    }
}
