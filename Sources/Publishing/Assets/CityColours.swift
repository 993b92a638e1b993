import Knowledge

/// `assets/cities.css`: a class for each city, so that pages need no style of their own.
enum CityColours {
    /// Name of the asset; a theme may bring its own.
    static let asset = "cities.css"

    static func css(_ municipalities: some Sequence<Municipality>) -> [UInt8] {
        var css: [UInt8] = []
        for municipality in municipalities {
            guard let accent = municipality.accent else { continue }
            css.append(contentsOf: ".city-\(municipality.id) { --accent: \(accent.value); }\n".utf8)
        }
        return css
    }
}
