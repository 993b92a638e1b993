import Knowledge

/// The office of the same kind in another city, where that can be told: it has the same name once the city's is taken off, or more
/// nicknames in common than any other there.
struct OfficeCounterparts: Sendable {
    private let offices: IndexedList<OfficeIndex, Office>
    /// By city: offices by what their name says without the city's.
    private let byKind: [CityIndex: [String: [OfficeIndex]]]
    private let kinds: IndexedList<OfficeIndex, String>
    private let nicknames: IndexedList<OfficeIndex, Set<String>>

    init(_ knowledge: KnowledgeBase) {
        offices = knowledge.offices
        kinds = offices.mapped { office in
            Self.kind(of: office.displayName, in: knowledge.municipalities[office.municipality].displayName)
        }
        nicknames = offices.mapped { office in Set((office.keywords?.value ?? []).map { Self.folded($0.value) }) }
        var byKind: [CityIndex: [String: [OfficeIndex]]] = [:]
        for (index, office) in offices.indexed() {
            byKind[office.municipality, default: [:]][kinds[index], default: []].append(index)
        }
        self.byKind = byKind
    }

    /// Nil where none is, or where several are.
    func counterpart(of office: OfficeIndex, in city: CityIndex) -> Office? {
        if offices[office].municipality == city { return offices[office] }
        if let same = byKind[city]?[kinds[office]] { return same.count == 1 ? offices[same[0]] : nil }
        guard !nicknames[office].isEmpty else { return nil }
        let shared = offices.indexed().filter { $1.municipality == city }.map { index, other in
            (office: other, count: nicknames[office].intersection(nicknames[index]).count)
        }
        let most = shared.map(\.count).max() ?? 0
        let best = shared.filter { $0.count == most }
        return most > 0 && best.count == 1 ? best[0].office : nil
    }

    /// `Steueramt Bottrop` is a `steueramt`.
    private static func kind(of name: String, in city: String) -> String {
        let place = words(city)
        var words = words(name)
        while let start = words.indices.first(where: { words[$0...].starts(with: place) }), !place.isEmpty {
            words.removeSubrange(start..<start + place.count)
        }
        return words.joined(separator: " ")
    }

    private static func folded(_ text: String) -> String { String(decoding: SortKey.make(text), as: UTF8.self) }

    private static func words(_ name: String) -> [Substring] {
        folded(name).split { !$0.isLetter && !$0.isNumber }
    }
}
