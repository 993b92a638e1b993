/// What an index knows about its documents, the versions of topics.
struct DocumentTable {
    /// Bytes of a document: number of its topic (4), number of its set of municipalities (2), flags (1), kind (1).
    static let entry = 8
    static let isNotOffered: UInt8 = 1
    /// Details stand behind the card's texts.
    static let hasDetails: UInt8 = 2

    let index: SearchIndex

    struct Entry {
        /// Versions of one topic stand beside each other.
        var topic: Int
        var municipalities: Int
        var isOffered: Bool
        var hasDetails: Bool
        var kind: DocumentKind
    }

    func entry(of document: Int) -> Entry {
        index.read(.documents, from: document * Self.entry) { reader in
            let topic = reader.uint32()
            let municipalities = reader.uint16()
            let flags = reader.byte()
            return Entry(
                topic: topic, municipalities: municipalities, isOffered: flags & Self.isNotOffered == 0,
                hasDetails: flags & Self.hasDetails != 0, kind: DocumentKind(rawValue: reader.byte()) ?? .article)
        }
    }

    /// Whether a set of municipalities has a member.
    func isMember(_ municipality: Int, ofSet set: Int) -> Bool {
        guard set != IndexFormat.allMunicipalities else { return true }
        guard municipality < index.municipalityCount, set < index.municipalitySetCount else { return false }
        let width = (index.municipalityCount + 7) / 8
        return index.read(.municipalities, from: set * width + municipality / 8) { reader in
            reader.byte() & (1 << UInt8(municipality % 8)) != 0
        }
    }

    /// The sets of municipalities that read the versions of a document's topic. O(versions).
    func municipalitySets(ofTopicAt document: Int) -> [Int] {
        var sets = [entry(of: document).municipalities]
        _ = hasOtherVersion(of: document) { version in
            sets.append(version.municipalities)
            return false
        }
        return sets
    }

    /// Whether another version of a document's topic is wanted; versions of a topic stand beside each other. O(versions).
    func hasOtherVersion(of document: Int, where isWanted: (Entry) -> Bool) -> Bool {
        let topic = entry(of: document).topic
        for step in [-1, 1] {
            var other = document + step
            while other >= 0, other < index.documentCount {
                let neighbour = entry(of: other)
                guard neighbour.topic == topic else { break }
                if isWanted(neighbour) { return true }
                other += step
            }
        }
        return false
    }

    /// Ids of the municipalities in the order of their numbers; they stand behind the sets.
    func municipalityIDs() -> [[UInt8]] {
        let width = (index.municipalityCount + 7) / 8
        return index.read(.municipalities, from: index.municipalitySetCount * width) { reader in
            var ids: [[UInt8]] = []
            for _ in 0..<index.municipalityCount where !reader.isAtEnd {
                let length = Int(reader.byte())
                ids.append(reader.bytes(length))
            }
            return ids
        }
    }

    /// What is shown of a document.
    func card(of document: Int) -> SearchCard {
        let offset = index.read(.texts, from: document * 4) { $0.uint32() }
        return index.read(.texts, from: offset) { reader in
            func text() -> [UInt8] {
                let length = reader.varint()
                return reader.bytes(length)
            }
            var card = SearchCard(
                id: text(), title: text(), answer: text(), fee: text(), place: text(), online: text())
            if card.id.isEmpty { card.id = TitleSlug.make(card.title) }
            guard entry(of: document).hasDetails else { return card }
            var count = reader.varint()
            while count > 0, !reader.isAtEnd {
                card.details.append(CardDetail(&reader))
                count -= 1
            }
            return card
        }
    }
}
