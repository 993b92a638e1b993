import Bytes
import Diagnostics
import Knowledge

extension Verdict {
    /// What is to be said at one place; nil where all is well.
    func finding(at use: ExternalLink.Use, of address: String, in knowledge: KnowledgeBase) -> Diagnostic? {
        let range = use.span.range
        let isForAll = use.municipalities.count == knowledge.municipalities.count
        let municipalities = isForAll ? [] : use.municipalities.sorted().map { knowledge.municipalities[$0].id }
        switch self {
        case .fine:
            return nil
        case .dead(let reason):
            return Diagnostic(
                ExternalRule.externalDead, at: range,
                LocalizedText(
                    de: "Die Adresse „\(address)“ führt ins Leere: \(reason.text.german).",
                    en: "The address \"\(address)\" leads nowhere: \(reason.text.english)."),
                help: LocalizedText(
                    de: "Die neue Adresse suchen und eintragen, oder den Link entfernen.",
                    en: "Find the new address and write it here, or remove the link."),
                municipalities: municipalities)
        case .moved(let target):
            return Diagnostic(
                ExternalRule.externalMoved, at: range,
                LocalizedText(
                    de: "Die Adresse „\(address)“ ist auf Dauer umgezogen: „\(target)“.",
                    en: "The address \"\(address)\" has moved permanently: \"\(target)\"."),
                help: LocalizedText(
                    de: "Ansehen, ob die neue Seite dasselbe sagt, und ihre Adresse eintragen.",
                    en: "Check that the new page says the same, and write its address."),
                fixes: Self.fix(use, target).map { [$0] } ?? [], municipalities: municipalities)
        case .unknown(let reason):
            return Diagnostic(
                ExternalRule.externalUnknown, at: range,
                LocalizedText(
                    de: "Ob die Adresse „\(address)“ noch stimmt, ist ungewiss: \(reason.text.german).",
                    en: "It is uncertain whether the address \"\(address)\" still works: \(reason.text.english)."),
                help: LocalizedText(de: "Die Seite im Browser öffnen.", en: "Open the page in a browser."),
                municipalities: municipalities)
        case .local:
            return Diagnostic(
                ExternalRule.externalUnknown, at: range,
                LocalizedText(
                    de: "Die Adresse „\(address)“ wurde nicht abgefragt: sie liegt in einem lokalen Netz.",
                    en: "The address \"\(address)\" was not requested: it is in a local network."),
                help: LocalizedText(
                    de: "Mit --external-allow-local wird sie abgefragt.",
                    en: "With --external-allow-local it is requested."),
                municipalities: municipalities)
        }
    }

    /// The new address in place of the old, where the source writes that just so and the new one needs no quotes.
    private static func fix(_ use: ExternalLink.Use, _ target: String) -> Diagnostic.Fix? {
        let anchor = target.contains("#") ? "" : String(use.written.drop { $0 != "#" })
        let replacement = target + anchor
        let isPlain = replacement.utf8.allSatisfy {
            $0.isASCIILetterOrDigit || "-._~:/?#@!$&'*+;=%".utf8.contains($0)
        }
        let losesEncryption = use.written.lowercased().hasPrefix("https:") && !target.hasPrefix("https:")
        guard isPlain, !losesEncryption, Int(use.span.length) == use.written.unicodeScalars.count else { return nil }
        return Diagnostic.Fix(
            use.span.range, replacement: replacement,
            summary: LocalizedText(de: "„\(replacement)“ schreiben", en: "Write \"\(replacement)\""))
    }
}

extension Verdict.Reason {
    /// A clause, without a full stop.
    var text: LocalizedText {
        switch self {
        case .status(404):
            LocalizedText(de: "die Seite gibt es nicht (404)", en: "there is no such page (404)")
        case .status(410):
            LocalizedText(de: "die Seite wurde entfernt (410)", en: "the page was removed (410)")
        case .status(403):
            LocalizedText(de: "der Server verweigert die Auskunft (403)", en: "the server refuses access (403)")
        case .status(let status):
            LocalizedText(de: "der Server antwortet mit \(status)", en: "the server answers with \(status)")
        case .noSuchHost:
            LocalizedText(de: "den Server gibt es nicht", en: "there is no such server")
        case .refused:
            LocalizedText(de: "der Server nimmt keine Verbindung an", en: "the server accepts no connection")
        case .insecure:
            LocalizedText(
                de: "eine sichere Verbindung kommt nicht zustande (Zertifikat)",
                en: "no secure connection can be made (certificate)")
        case .timeOut:
            LocalizedText(de: "der Server antwortet nicht rechtzeitig", en: "the server does not answer in time")
        case .brokenOff:
            LocalizedText(de: "die Verbindung brach ab", en: "the connection broke off")
        case .noNameService:
            LocalizedText(
                de: "dieser Rechner kann Namen gerade nicht auflösen", en: "this machine cannot look up names now")
        case .tooManyRedirects:
            LocalizedText(
                de: "sie leitet mehr als \(Inquiry.maximumRedirects)-mal weiter",
                en: "it redirects more than \(Inquiry.maximumRedirects) times")
        case .leadsInside:
            LocalizedText(de: "sie leitet in ein lokales Netz weiter", en: "it redirects into a local network")
        case .unreadable:
            LocalizedText(de: "sie ist keine Adresse, die sich abfragen lässt", en: "it cannot be requested as written")
        }
    }
}
