/// One city and its offices.
struct City {
    let number: Int
    let id: String
    let name: String
    let offices: [Office]

    struct Office {
        let id: String
        let name: String
    }

    private static let services = [
        "Bürgerbüro", "Standesamt", "Ordnungsamt", "Jugendamt", "Sozialamt", "Steueramt", "Bauamt", "Gewerbeamt",
        "Straßenverkehrsamt", "Ausländerbehörde", "Wohngeldstelle", "Schulamt", "Kulturbüro", "Stadtbücherei",
        "Wertstoffhof", "Gesundheitsamt", "Fundbüro", "Wahlamt", "Friedhofsverwaltung", "Stadtarchiv",
    ]
    static let districts = ["Mitte", "Nord", "Süd"]
    static let officeLimit = services.count * districts.count

    init(number: Int, offices count: Int) {
        let name = CityNames.name(number)
        let id = slug(name)
        self.number = number
        self.name = name
        self.id = id
        offices = (0..<min(count, Self.officeLimit)).map { place in
            let service = Self.services[place % Self.services.count]
            let district = Self.districts[place / Self.services.count]
            return Office(id: "\(id)-\(slug(service))-\(slug(district))", name: "\(service) \(name)-\(district)")
        }
    }
}
