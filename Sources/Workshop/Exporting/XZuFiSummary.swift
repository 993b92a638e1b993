import Diagnostics
import XZuFi

extension XZuFiExport {
    /// What is in the message, and what is not.
    ///
    /// - Parameter path: of the file that holds it.
    func summary(path: String) -> [LocalizedText] {
        var lines = [
            LocalizedText(
                de: "\(path): \(serviceCount) Leistungen, \(officeCount) Stellen",
                en: "\(path): \(serviceCount) services, \(officeCount) offices")
        ]
        for reason in [Omission.Reason.notOffered, .agentsOnly] {
            let ids = omissions.filter { $0.reason == reason }.map(\.article).joined(separator: ", ")
            guard !ids.isEmpty else { continue }
            switch reason {
            case .notOffered:
                lines.append(
                    LocalizedText(de: "  nicht angeboten, fehlt: \(ids)", en: "  not offered, left out: \(ids)"))
            case .agentsOnly:
                lines.append(
                    LocalizedText(
                        de: "  nur fürs Servicecenter, fehlt: \(ids)", en: "  for agents only, left out: \(ids)"))
            }
        }
        return lines + losses.map { $0.summary.after("  ") }
    }
}

extension XZuFiLoss {
    /// What is lost and how often, with the first ids.
    fileprivate var summary: LocalizedText {
        let count = records.count
        let ids = records.prefix(5).joined(separator: ", ") + (count > 5 ? ", …" : "")
        func articles(_ german: String, _ english: String) -> LocalizedText {
            LocalizedText(
                de: "\(count) Artikel mit \(german): \(ids)",
                en: "\(count) \(count == 1 ? "article" : "articles") with \(english): \(ids)")
        }
        func offices(_ german: String, _ english: String) -> LocalizedText {
            LocalizedText(
                de: "\(count) \(count == 1 ? "Stelle" : "Stellen") mit \(german): \(ids)",
                en: "\(count) \(count == 1 ? "office" : "offices") with \(english): \(ids)")
        }
        return switch kind {
        case .footnotes:
            articles(
                "Fußnoten, die Text am Ende des Abschnitts werden", "footnotes, which become text at the section's end")
        case .headingMarkup:
            articles("Auszeichnung in Überschriften, die wegfällt", "markup in headings, which falls away")
        case .images:
            articles("Bildern, von denen der Ersatztext bleibt", "pictures, of which the alternative text stays")
        case .links:
            articles(
                "Verweisen auf Dateien oder Stellen der Seite, die Text werden",
                "links to files or places of the page, which become text")
        case .lineBreaks:
            articles("Zeilenumbrüchen in Angaben, die wegfallen", "line breaks in fields, which fall away")
        case .confidence:
            articles(
                "einer Verlässlichkeit, die ein Import als „draft“ liest", "a confidence that an import reads as draft")
        case .questions: articles("Fragen, die fehlen", "questions, left out")
        case .ask: articles("Nachfragen an Anrufende, die fehlen", "questions to callers, left out")
        case .responsible:
            articles(
                "Zuständigkeiten nach Name oder Adresse, die fehlen", "responsibilities by name or address, left out")
        case .related: articles("verwandten Artikeln, die fehlen", "related articles, left out")
        case .aliases: articles("früheren Namen, die fehlen", "aliases, left out")
        case .reviewInterval: articles("einem Prüfabstand, der fehlt", "a review interval, left out")
        case .transfer: offices("interner Nummer, die fehlt", "an internal number, left out")
        case .closures: offices("Schließtagen, die fehlen", "closing days, left out")
        }
    }
}
