import Diagnostics

/// What is wrong in a text that should be JSON.
enum JSONFault {
    case value, textEnd, escape, control, name, colon
    case comma(String)
    case number, depth, moreBehind, end

    var reason: LocalizedText {
        switch self {
        case .value:
            LocalizedText(
                de: "Hier muss ein Wert stehen: ein Text in \"…\", eine Zahl, true, false, null, [ oder {.",
                en: "A value belongs here: a text in \"…\", a number, true, false, null, [ or {.")
        case .textEnd:
            LocalizedText(
                de: "Der Text, der hier beginnt, hat kein Anführungszeichen am Ende.",
                en: "The text that begins here has no quotation mark at its end.")
        case .escape:
            LocalizedText(
                de: "Hinter \\ steht eines von \" \\ / b f n r t oder u mit vier Ziffern.",
                en: "Behind \\ stands one of \" \\ / b f n r t, or u with four digits.")
        case .control:
            LocalizedText(
                de: "Im Text steht ein Steuerzeichen; zu schreiben ist es als \\n, \\t oder \\u00….",
                en: "A control character stands in the text; it is written as \\n, \\t or \\u00….")
        case .name:
            LocalizedText(
                de: "Hier muss ein Name in \"…\" stehen.", en: "A name in \"…\" belongs here.")
        case .colon: LocalizedText(de: "Hier fehlt ein Doppelpunkt.", en: "A colon is missing here.")
        case .comma(let end):
            LocalizedText(de: "Hier fehlt ein Komma oder \(end).", en: "A comma or \(end) is missing here.")
        case .number: LocalizedText(de: "Das ist keine Zahl in JSON.", en: "This is not a number in JSON.")
        case .depth:
            LocalizedText(
                de: "Hier sind mehr als \(JSONParser.deepest) Werte ineinander geschachtelt.",
                en: "More than \(JSONParser.deepest) values are nested inside each other here.")
        case .moreBehind:
            LocalizedText(
                de: "Hinter dem Ende des Objekts steht noch etwas.",
                en: "Something stands behind the end of the object.")
        case .end:
            LocalizedText(de: "Die Zeile endet mittendrin.", en: "The line ends in the middle.")
        }
    }
}
