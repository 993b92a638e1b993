import Importing
import Knowledge

/// Whether a service of one area is one of a city: regional keys (ARS, 12 digits) and municipality keys (AGS, 8 digits) are
/// hierarchical, a shorter one with zeros behind it names all that lies inside.
enum XZuFiAreas {
    /// - Returns: true where nothing is known of either side.
    static func cover(_ areas: [String], ars: String?, ags: String?) -> Bool {
        let known = areas.filter { area in area.utf8.count == 12 ? ars != nil : area.utf8.count == 8 && ags != nil }
        // "00" is the federation in either.
        guard !known.isEmpty, known.count == areas.count || known.contains(where: { holds($0, ars: ars, ags: ags) })
        else {
            return areas.isEmpty || known.isEmpty
        }
        return known.contains { holds($0, ars: ars, ags: ags) }
    }

    enum Only: Equatable {
        case none, several
        case one(String)
    }

    /// The area that all others lie around, where it is one of a municipality or district: what is for the whole state is for
    /// its cities, too.
    static func only(_ areas: [String]) -> Only {
        let keys = areas.filter { [8, 12].contains($0.utf8.count) }
        if let city = keys.max(by: { $0.utf8.count < $1.utf8.count }), keys.allSatisfy(RegionalKey.isCityState),
            RegionalKey.state(ofAll: keys) != nil
        {
            return .one(city)
        }
        let local = keys.filter { used($0) > 3 }
        let narrowest = local.max { (used($0), $0.utf8.count) < (used($1), $1.utf8.count) }
        guard let narrowest else { return .none }
        let (ars, ags) = narrowest.utf8.count == 12 ? (narrowest, RegionalKey.ags(of: narrowest)) : (nil, narrowest)
        return local.allSatisfy { cover([$0], ars: ars, ags: ags) } ? .one(narrowest) : .several
    }

    /// Digits that say something.
    private static func used(_ area: String) -> Int {
        area.utf8.count - area.utf8.reversed().prefix { $0 == UInt8(ascii: "0") }.count
    }

    private static func holds(_ area: String, ars: String?, ags: String?) -> Bool {
        let isRegional = area.utf8.count == 12
        guard let city = isRegional ? ars : ags else { return false }
        let used = used(area)
        // Country, district, county, association, municipality.
        let length = (isRegional ? [0, 2, 3, 5, 9, 12] : [0, 2, 3, 5, 8]).first { $0 >= used } ?? area.utf8.count
        return city.hasPrefix(area.prefix(length))
    }
}
