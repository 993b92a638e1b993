import ArgumentParser
import Diagnostics
import Exporting
import Foundation
import Knowledge

struct ExportXZuFi: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "xzufi",
        abstract: "Writes services and offices as XZuFi 2.2.0 (experimental).",
        discussion: """
            Examples: auskunft export xzufi --output austausch
                      auskunft export xzufi --output austausch --edition public --xsd xzufi.xsd

            One file a city, <city>.xml. What the format has no place for is named with the articles and offices that \
            have it. Experimental: the schema was not at hand when this was written; check the files \
            against yours with --xsd before you send them.

            Exit status: 0 fine, 1 findings that forbid publishing or files that do not fit the schema, 2 wrong use, \
            3 the machine failed.
            """)

    @OptionGroup var options: ExportOptions

    @Option(help: ArgumentHelp("Only this city.", valueName: "id"))
    var municipality: String?

    @Option(help: ArgumentHelp("Check the files against this XML schema.", valueName: "file"))
    var xsd: String?

    func run() throws {
        if let xsd, !FileManager.default.isReadableFile(atPath: xsd) {
            Console.refuse(de: "\(xsd) lässt sich nicht lesen.", en: "\(xsd) cannot be read.")
            throw ExitStatus.wrongUse
        }
        let knowledge = try options.knowledge()
        let only = try knowledge.municipality(option: municipality)
        let batch = FileBatch(folder: options.output)
        var isValid = true
        var summary: [String] = []
        for (index, city) in knowledge.municipalities.enumerated() where only ?? index == index {
            let export = XZuFiExport(knowledge, municipality: index)
            let path = "\(city.id).xml"
            if let xsd { isValid = try check(export.message, xsd, "\(options.output)/\(path)") && isValid }
            try batch.add(String(decoding: export.message, as: UTF8.self), at: path)
            summary += lines(export, path)
        }
        guard isValid else {
            batch.discard()
            Console.refuse(
                de: "Nichts geschrieben: Die Dateien entsprechen dem Schema nicht.",
                en: "Nothing written: the files do not match the schema.")
            throw ExitStatus.findings
        }
        try batch.commit()
        Console.message(summary.joined(separator: "\n"))
    }

    private func check(_ message: [UInt8], _ schema: String, _ path: String) throws -> Bool {
        do {
            let findings = try XMLSchemaCheck.findings(in: message, schema: schema)
            for finding in findings { Console.message("\(path):\(finding.line): \(finding.message)") }
            return findings.isEmpty
        } catch {
            for finding in error.findings { Console.message("\(schema):\(finding.line): \(finding.message)") }
            Console.refuse(de: "\(schema) ist kein brauchbares Schema.", en: "\(schema) is not a usable schema.")
            throw ExitStatus.wrongUse
        }
    }

    private func lines(_ export: XZuFiExport, _ path: String) -> [String] {
        let isGerman = Console.language == .german
        var lines = [
            isGerman
                ? "\(options.output)/\(path): \(export.serviceCount) Leistungen, \(export.officeCount) Stellen"
                : "\(options.output)/\(path): \(export.serviceCount) services, \(export.officeCount) offices"
        ]
        for reason in [XZuFiExport.Omission.Reason.notOffered, .agentsOnly] {
            let ids = export.omissions.filter { $0.reason == reason }.map(\.article).joined(separator: ", ")
            guard !ids.isEmpty else { continue }
            switch reason {
            case .notOffered:
                lines.append(isGerman ? "  nicht angeboten, fehlt: \(ids)" : "  not offered, left out: \(ids)")
            case .agentsOnly:
                lines.append(
                    isGerman ? "  nur fürs Servicecenter, fehlt: \(ids)" : "  for agents only, left out: \(ids)")
            }
        }
        return lines + export.losses.map { "  " + Self.words($0)[Console.language] }
    }

    /// What is lost and how often, with the first ids.
    private static func words(_ loss: XZuFiLoss) -> LocalizedText {
        let count = loss.records.count
        let ids = loss.records.prefix(5).joined(separator: ", ") + (count > 5 ? ", …" : "")
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
        return switch loss.kind {
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
        case .related: articles("verwandten Artikeln, die fehlen", "related articles, left out")
        case .aliases: articles("früheren Namen, die fehlen", "aliases, left out")
        case .reviewInterval: articles("einem Prüfabstand, der fehlt", "a review interval, left out")
        case .transfer: offices("interner Nummer, die fehlt", "an internal number, left out")
        case .closures: offices("Schließtagen, die fehlen", "closing days, left out")
        }
    }
}
