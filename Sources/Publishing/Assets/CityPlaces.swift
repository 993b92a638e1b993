import JSON
import Knowledge

/// The asset `places.js`: by what callers name a city. It comes when somebody looks for a city, so no page waits for it.
enum CityPlaces {
    /// Name of the asset.
    static let asset = "places.js"

    static func module(_ municipalities: some Sequence<Municipality>) -> [UInt8] {
        var json = JSONBuffer()
        json.array { cities in
            for municipality in municipalities {
                let districts = municipality.districts?.value ?? []
                cities.object { city in
                    city.member("id", municipality.id)
                    city.member("name", municipality.displayName)
                    list("districts", districts.flatMap(names), &city)
                    list("postcodes", texts(municipality.postcodes?.value), &city)
                    list("codes", texts(municipality.diallingCodes?.value), &city)
                    list("lines", texts(municipality.lines?.value), &city)
                }
            }
        }
        return ScriptModule.exporting(json.bytes)
    }

    /// A district with what else it is called.
    private static func names(of district: District) -> [String] {
        [district.displayName] + texts(district.keywords?.value)
    }

    private static func texts(_ texts: [LocatedText]?) -> [String] { (texts ?? []).map(\.value) }

    private static func list(_ key: String, _ texts: [String], _ json: inout JSONBuffer) {
        json.key(key)
        json.array(of: texts)
    }
}
