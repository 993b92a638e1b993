/// Writes a city's tables of contacts and streets. Streets are made of words as real ones are, so that many begin alike.
struct DirectoryFiles {
    let city: City
    /// Ids of the city's articles.
    let topics: [String]

    private static let duties = [
        "Leitung", "Vorzimmer", "Team Anträge", "Team Auskünfte", "Kasse", "Team Widersprüche", "Außendienst", "Archiv",
        "Team Bescheide", "Beratung", "Posteingang", "Team Nachweise",
    ]
    private static let letters = ["A-F", "G-K, Sch", "L-R", "S-Z"]
    private static let firsts = [
        "Ahorn", "Birken", "Buchen", "Eichen", "Eschen", "Garten", "Goethe", "Hafen", "Heine", "Kirch", "König",
        "Lessing",
        "Linden", "Markt", "Mozart", "Mühlen", "Rosen", "Schiller", "Schul", "Ulmen", "Wald", "Wiesen",
    ]
    private static let lasts = ["straße", "weg", "allee", "platz", "gasse", "ring", "damm", "ufer", "steig", "pfad"]
    private static let days = ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag"]

    func write(contacts: Int, streets: Int, to folder: inout OutputFolder, random: inout RandomNumbers) throws {
        if contacts > 0 { try folder.write(contactTable(contacts, &random), to: "contacts", "\(city.id).tsv") }
        if streets > 0 { try folder.write(streetTable(streets, &random), to: "streets", "\(city.id).tsv") }
    }

    private func contactTable(_ count: Int, _ random: inout RandomNumbers) -> [UInt8] {
        var text: [UInt8] = []
        text.write("id\toffice\tfunction\tname\tphone\ttransfer\troom\tletters\tdistricts\ttopics\tnote\n")
        var (district, topic) = ("", "")
        for number in 0..<count {
            // Four teams in a row divide the alphabet, so that every surname has one.
            let group = number / 4
            let office = city.offices[group % city.offices.count]
            let duty = Self.duties[group / city.offices.count % Self.duties.count]
            let hasLetters = group % 2 == 0 && number - number % 4 + 4 <= count
            let letters = hasLetters ? Self.letters[number % 4] : ""
            if number % 4 == 0 {
                district = random.chance(percent: 20) ? slug(random.one(of: City.districts)) : ""
                topic = random.chance(percent: 50) ? random.one(of: topics) : ""
            }
            text.write("\(city.id)-kontakt-\(number)\t\(office.id)\t\(duty) \(group)\t\t\t\(10_000 + number)\t")
            text.write("\(random.within(0...9)).\(digits(random.below(100), 2))\t\(letters)\t\(district)\t\(topic)\t")
            text.write(random.chance(percent: 10) ? "Vormittags besetzt.\n" : "\n")
        }
        return text
    }

    private func streetTable(_ count: Int, _ random: inout RandomNumbers) -> [UInt8] {
        var text: [UInt8] = []
        text.write("street\tnumbers\tdistrict\tpostcode\tgelbe-tonne\n")
        let combinations = Self.firsts.count * Self.lasts.count
        for number in 0..<count {
            let first = Self.firsts[number % Self.firsts.count]
            let last = Self.lasts[number / Self.firsts.count % Self.lasts.count]
            let round = number / combinations
            let name =
                round == 0
                ? first + last : "\(Self.firsts[round % Self.firsts.count])-\(round)-\(first.lowercased())\(last)"
            let numbers = number % 10 == 0 ? ["1-99 odd", "2-98 even", "100-"] : [""]
            for houses in numbers {
                let district = slug(random.one(of: City.districts))
                let postcode = digits(46_000 + random.below(20), 5)
                text.write("\(name)\t\(houses)\t\(district)\t\(postcode)\t\(random.one(of: Self.days))\n")
            }
        }
        return text
    }
}
