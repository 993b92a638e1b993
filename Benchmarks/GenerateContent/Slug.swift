/// The id form of a German text: `Gebühren für Straßen` becomes `gebuehren-fuer-strassen`.
func slug(_ text: String) -> String {
    var id: [UInt8] = []
    for scalar in text.lowercased().unicodeScalars {
        switch scalar {
        case "a"..."z", "0"..."9": id.append(UInt8(ascii: scalar))
        case "ä": id.write("ae")
        case "ö": id.write("oe")
        case "ü": id.write("ue")
        case "ß": id.write("ss")
        default:
            if id.last != UInt8(ascii: "-") { id.write("-") }
        }
    }
    return String(decoding: id, as: UTF8.self)
}
