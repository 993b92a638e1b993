/// German verbs whose first syllable parts from them: `abmelden`, `melde … ab`, `abgemeldet`, `abzumelden` are one verb.
enum SeparableVerb {
    private static let particles: [StaticString] = [
        "ab", "an", "auf", "aus", "bei", "durch", "ein", "fest", "fort", "frei", "her", "hin", "los", "mit", "nach",
        "nieder",
        "statt", "teil", "um", "vor", "weg", "weiter", "zu", "zur\u{2}ck", "zusammen",
    ]
    private static let shortestVerb = 3

    static func isParticle(_ letters: [UInt8]) -> Bool {
        for particle in particles where particle.utf8CodeUnitCount == letters.count && begins(letters, with: particle) {
            return true
        }
        return false
    }

    /// `abgemeldet` and `abzumelden` as `abmeld…`: the letters without the `ge` of a participle or the `zu` of an infinitive;
    /// nil where there is none. O(length).
    static func joined(_ letters: [UInt8]) -> [UInt8]? {
        for particle in particles where begins(letters, with: particle) {
            let start = particle.utf8CodeUnitCount
            guard letters.count >= start + 2 + shortestVerb else { continue }
            let isParticiple = letters[start] == UInt8(ascii: "g") && letters[start + 1] == UInt8(ascii: "e")
            let isInfinitive = letters[start] == UInt8(ascii: "z") && letters[start + 1] == UInt8(ascii: "u")
            guard isParticiple || isInfinitive else { continue }
            var joined = letters
            joined.removeSubrange(start..<start + 2)
            // angezeigt is anzeigen, abgemeldet is abmelden: the stemmer takes the one ending and not the other.
            if isParticiple, joined.last == UInt8(ascii: "t") { joined.removeLast() }
            return joined
        }
        return nil
    }

    private static func begins(_ letters: [UInt8], with particle: StaticString) -> Bool {
        guard letters.count >= particle.utf8CodeUnitCount else { return false }
        for index in 0..<particle.utf8CodeUnitCount where letters[index] != particle.utf8Start[index] { return false }
        return true
    }
}
