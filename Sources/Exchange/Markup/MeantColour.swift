/// The colour of a text, where it may say something: "what is red is new".
enum MeantColour {
    /// What all text has, and what only stands behind it.
    private static let ordinary: Set<String> = [
        "", "black", "white", "gray", "grey", "inherit", "initial", "unset", "revert", "transparent", "none", "auto",
        "currentcolor", "windowtext", "window", "canvastext", "canvas",
    ]

    /// - Returns: the attribute that has the colour, and the colour as written; nil where it is that of all text.
    static func of(_ element: String, _ attributes: [String: String]) -> (attribute: String, colour: String)? {
        if element == "font", let colour = attributes["color"], isMeant(colour) { return ("color", shown(colour)) }
        guard let style = attributes["style"], style.lowercased().contains("color") else { return nil }
        for declaration in style.split(separator: ";") {
            let parts = declaration.split(separator: ":", maxSplits: 1).map { shown(String($0)) }
            guard parts.count == 2, ["color", "background-color"].contains(parts[0].lowercased()), isMeant(parts[1])
            else { continue }
            return ("style", parts[1])
        }
        return nil
    }

    private static func shown(_ value: String) -> String {
        MarkdownText.line(value.lowercased().replacing("!important", with: ""))
    }

    /// Greys are how a page looks.
    private static func isMeant(_ value: String) -> Bool {
        let colour = shown(value)
        if ordinary.contains(colour) { return false }
        guard let channels = channels(colour), let most = channels.max(), let least = channels.min() else {
            return true
        }
        return most - least > 24
    }

    /// Red, green and blue from 0 to 255; nil for what is written otherwise.
    private static func channels(_ colour: String) -> [Int]? {
        if colour.hasPrefix("#") {
            let digits = colour.dropFirst().compactMap(\.hexDigitValue)
            switch digits.count {
            case 3, 4: return digits.prefix(3).map { $0 * 17 }
            case 6, 8: return [0, 2, 4].map { digits[$0] * 16 + digits[$0 + 1] }
            default: return nil
            }
        }
        guard colour.hasPrefix("rgb"), let open = colour.firstIndex(of: "(") else { return nil }
        let numbers = colour[open...].split { !$0.isNumber && $0 != "." }.prefix(3).compactMap { Int($0) }
        return numbers.count == 3 ? numbers : nil
    }
}
