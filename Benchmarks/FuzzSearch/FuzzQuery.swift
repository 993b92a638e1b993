import Search
import SeededNumbers

/// Questions between sense and noise.
enum FuzzQuery {
    private static let words = [
        "Ausweis", "Personalausweisverlust", "hund", "Hundesteuer", "anmelden", "melde", "ab", "knolle",
        "couch loswerden",
        "Schperrmühl", "i. V. m.", "§ 3", "1.000 €", "Straße", "Strasse", "BAföG", "Bürger*innen", "Gewerbe-Anmeldung",
        "護照",
        "😀", "\u{0}", "\u{308}", "a\u{308}", "'; DROP TABLE x;--", "../..", "xyz", "e", "ß",
    ].map { Array($0.utf8) }

    static func request(using random: inout SplitMix64) -> SearchRequest {
        var text: [UInt8] = []
        for _ in 0..<Int.random(in: 0...5, using: &random) {
            text += words.randomElement(using: &random) ?? []
            if random.next() % 5 > 0 { text.append(0x20) }
        }
        for _ in 0..<Int.random(in: 0...3, using: &random) where !text.isEmpty {
            let place = Int.random(in: 0..<text.count, using: &random)
            if Bool.random(using: &random) {
                text[place] = UInt8.random(in: 0...255, using: &random)
            } else {
                text.insert(contentsOf: text.suffix(Int.random(in: 0...9, using: &random)), at: place)
            }
        }
        let city: Int? = [nil, 0, 1, 7].randomElement(using: &random) ?? nil
        return SearchRequest(
            text: text, municipality: city, limit: Int.random(in: 0...12, using: &random),
            isTyping: Bool.random(using: &random))
    }
}
