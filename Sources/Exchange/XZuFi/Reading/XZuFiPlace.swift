import Importing

/// The city that an import is for, by the keys of areas.
struct XZuFiPlace {
    /// Regional key; nil where it is not known. So is the municipality key.
    private(set) var ars: String?
    private(set) var ags: String?
    /// By ISO 3166-2; nil where nothing says it.
    let state: String?

    /// Nil where the file is for several cities and nothing says which one is wanted.
    ///
    /// - Parameter area: a key that the user chose; else the city's own, else the only one of the file.
    init?(area: String?, into content: ExistingContent, relations: XZuFiRelations) {
        let areas = relations.areas.keys.sorted()
        ars = area.map { $0.utf8.count == 12 ? $0 : nil } ?? content.ars
        ags = area.map { $0.utf8.count == 8 ? $0 : RegionalKey.ags(of: $0) } ?? content.ags
        if ars == nil, ags == nil {
            switch XZuFiAreas.only(areas) {
            case .none: break
            case .one(let key):
                ars = RegionalKey.isWellFormed(key) ? key : nil
                ags = RegionalKey.ags(of: key) ?? key
            case .several: return nil
            }
        } else {
            // The file may name the other key.
            let known = ags
            ars = ars ?? areas.first { known != nil && RegionalKey.ags(of: $0) == known }
        }
        state = (ars ?? ags).flatMap(RegionalKey.state) ?? RegionalKey.state(ofAll: areas)
    }

    /// Whether something for these areas is for the city.
    func has(_ areas: [String]) -> Bool { XZuFiAreas.cover(areas, ars: ars, ags: ags) }
}
