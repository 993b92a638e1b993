import Knowledge

/// The place whose administration sent a message, where the sender's name is one: portals and editorial offices send, too.
enum SenderPlace {
    /// What stands before a place's name.
    private static let titles: Set<String> = [
        "stadt", "landeshauptstadt", "bundesstadt", "hansestadt", "universitaetsstadt", "kreisstadt", "klingenstadt",
        "wissenschaftsstadt", "residenzstadt", "lutherstadt", "barlachstadt", "gemeinde", "ortsgemeinde",
        "einheitsgemeinde",
        "samtgemeinde", "verbandsgemeinde", "marktgemeinde", "markt", "flecken", "stadtverwaltung",
        "gemeindeverwaltung",
        "kommunalverwaltung", "magistrat", "city", "municipality",
    ]
    /// What is larger than a city may be called like one.
    private static let larger: Set<String> = ["kreis", "landkreis", "amt", "region", "staedteregion", "bezirk"]
    /// What stands among these.
    private static let fillers: Set<String> = [
        "der", "die", "des", "of", "grosse", "grossen", "kreisfreie", "kreisfreien", "freie", "freien", "und", "alte",
    ]
    /// What parts of a place's name are joined by.
    private static let joints: Set<String> = [
        "am", "an", "im", "in", "bei", "ob", "auf", "vor", "der", "dem", "den", "v", "d", "a", "i", "b",
    ]
    /// Parts of words that no place is called by.
    private static let machinery = [
        "system", "portal", "service", "redaktion", "datenbank", "zentrale", "information", "online", "verwaltung",
        "test",
        "schnittstelle", "software", "gmbh", "export", "ministerium", "dienst", "plattform", "digital", "suche",
        "katalog", "finder", "wiki", "behoerde", "adapter", "connector", "cms", "www", "zustaendigkeit", "buerger",
    ]

    /// - Parameter municipality: the id of the city that the message is imported for.
    /// - Returns: nil where the name is not certainly that of a place.
    static func name(of sender: String, municipality: String) -> String? {
        var words = sender.split(separator: " ")
        var hasTitle = false
        while let first = words.first.map({ Slug.make(String($0)) }) {
            if titles.contains(first) {
                hasTitle = true
            } else if !fillers.contains(first), !larger.contains(first) {
                break
            }
            words.removeFirst()
        }
        let name = words.joined(separator: " ")
        let slug = Slug.make(name)
        guard !slug.isEmpty, !machinery.contains(where: slug.contains),
            name.allSatisfy({ $0.isLetter || " -().".contains($0) })
        else { return nil }
        if slug == municipality { return name }
        let parts = slug.split(separator: "-").map(String.init)
        let isOneName = parts.count == 1 || joints.contains(parts[1]) || name.split(separator: " ").count == 1
        if isOneName, slug.hasPrefix(municipality + "-") { return name }
        // "Stadt Musterstadt" names a place; "Musterstadt" alone may be anybody.
        let isCapital = name.first?.isUppercase ?? false
        return hasTitle && isCapital && words.count <= 5 && (isOneName || words.count <= 2) ? name : nil
    }
}
