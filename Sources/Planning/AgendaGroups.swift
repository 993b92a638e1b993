import Diagnostics
import Knowledge

extension Agenda {
    /// Items of the same cities and the same owner.
    public struct Group: Sendable {
        /// Those that all of its items concern; in order.
        public let municipalities: [CityIndex]
        /// Nil where nobody is named.
        public let owner: String?
        /// In the agenda's order.
        public fileprivate(set) var items: [AgendaItem]
    }

    /// By city, then by owner: what concerns all cities first, what nobody is named for last in its city.
    ///
    /// - Parameter municipality: whose agenda it is: then it is grouped by owner alone.
    public func grouped(for municipality: CityIndex? = nil) -> [Group] {
        struct Key: Hashable {
            let municipalities: [CityIndex]
            let owner: String?
        }
        var numbers: [Key: Int] = [:]
        var groups: [Group] = []
        for item in items {
            let cities = municipality.map { [$0] } ?? item.municipalities
            let key = Key(municipalities: cities, owner: item.owner.map(Self.key(ofOwner:)))
            if let number = numbers[key] {
                groups[number].items.append(item)
            } else {
                numbers[key] = groups.count
                groups.append(Group(municipalities: cities, owner: item.owner, items: [item]))
            }
        }
        func isOfAll(_ group: Group) -> Bool { group.municipalities.count == knowledge.municipalities.count }
        let ordered = groups.map { group in
            (
                group: group,
                cities: isOfAll(group)
                    ? [] : [group.municipalities.count == 1 ? 0 : 1] + group.municipalities.map(\.number),
                owner: group.owner.map { [0] + SortKey.make($0) } ?? [1]
            )
        }
        return ordered.sorted { left, right in
            left.cities == right.cities
                ? left.owner.lexicographicallyPrecedes(right.owner)
                : left.cities.lexicographicallyPrecedes(right.cities)
        }.map(\.group)
    }

    /// Where there are more cities in a group, they are counted.
    private static let mostNames = 5

    /// `Alle Städte`, `Bottrop, Dinslaken`, `12 Städte`.
    public func names(of municipalities: [CityIndex], _ language: Language) -> String {
        let count = municipalities.count
        if count == knowledge.municipalities.count, count > 1 {
            return language == .german ? "Alle Städte" : "All cities"
        }
        if count > Self.mostNames { return language == .german ? "\(count) Städte" : "\(count) cities" }
        return knowledge.names(of: municipalities)
    }

    /// What stands in the place of an owner that nobody names.
    public static func nobody(_ language: Language) -> String {
        language == .german ? "ohne Verantwortliche" : "nobody named"
    }
}
