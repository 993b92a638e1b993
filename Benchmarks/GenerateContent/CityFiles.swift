/// Writes a city and its offices. Telephone numbers are from the blocks that the Bundesnetzagentur keeps for films.
struct CityFiles {
    let city: City
    let hasDistricts: Bool

    func write(to folder: inout OutputFolder, vocabulary: Vocabulary, random: inout RandomNumbers) throws {
        try folder.write(municipality(&random), to: "municipalities", "\(city.id).yaml")
        for office in city.offices {
            let text = describe(office, vocabulary, &random)
            try folder.write(text, to: "offices/\(city.id)", "\(office.id).yaml")
        }
    }

    private func municipality(_ random: inout RandomNumbers) -> [UInt8] {
        // 058 is no district of North Rhine-Westphalia, so that no key is a real city's.
        let district = "058" + digits(51 + city.number / 20, 2)
        let local = digits(4 * (city.number % 20 + 1), 3)
        let line = "+49221471" + digits(city.number, 4)
        let accent = random.one(of: ["#14532d", "#1e3a8a", "#7c2d12", "#581c87", "#134e4a", "#7f1d1d"])
        var text: [UInt8] = []
        text.write(
            """
            name: \(city.name)
            state: DE-NW
            ags: "\(district)\(local)"
            ars: "\(district)0\(local)\(local)"
            status: \(city.number == 1 ? "pilot" : "permanent")
            since: \(Day(-365 - 90 * city.number))
            lines: ["\(line)"]
            switchboard: "\(line)"
            website: https://\(city.id).example
            accent: "\(accent)"
            accessibility: https://\(city.id).example/barrierefreiheit
            feedback: barrierefreiheit@\(city.id).example

            """
        )
        if hasDistricts {
            text.write("districts:\n")
            for district in City.districts {
                text.write(
                    "  - id: \(slug(district))\n    name: \(district)\n    office: \(city.offices.first?.id ?? "")\n")
            }
            text.write("streets:\n  gelbe-tonne:\n    title: Gelbe Tonne\n")
        }
        return text
    }

    private func describe(_ office: City.Office, _ vocabulary: Vocabulary, _ random: inout RandomNumbers) -> [UInt8] {
        let street = random.one(of: ["Rathausplatz", "Hafenstraße", "Lindenallee", "Am Markt", "Königsweg"])
        var text: [UInt8] = []
        text.write(
            """
            name: \(office.name)
            address:
              street: \(street) \(random.within(1...180))
              postcode: "\(digits(46_000 + city.number, 5))"
              city: \(city.name)
            phone: "+493023125\(digits(random.below(1_000), 3))"
            transfer: "\(random.within(1_000...9_999))"
            email: \(office.id)@\(city.id).example
            hours:

            """
        )
        for day in ["mon", "tue", "wed", "thu", "fri"] {
            switch random.below(4) {
            case 0: text.write("  \(day): \"08:00-12:00, 14:00-16:00\"\n")
            case 1: text.write("  \(day): \"07:30-18:00\"\n")
            case 2: text.write("  \(day): \"08:30-12:30\"\n")
            // Closed; Monday never is, because an office without hours is a mistake.
            default: text.write(day == "mon" ? "  mon: \"08:00-13:00\"\n" : "")
            }
        }
        text.write(
            """
            closed:
              - "\(Day(random.within(5...25)))"
              - "2026-12-28/2026-12-31"
            appointment: https://termine.example/\(office.id)
            accessible: Der Eingang ist stufenlos, ein Aufzug führt in alle Stockwerke.
            transit: Haltestelle \(street), Buslinie \(random.within(900...999))
            note: Bitte \(vocabulary.noun(&random)) und \(vocabulary.noun(&random)) mitbringen.

            """
        )
        return text
    }
}
