import Diagnostics
import Files
import Foundation
import Knowledge
import OpenSearch
import Publishing
import SQLite
import Theme
import XML
import XZuFi

/// Content that is written in formats of other programs.
package struct ContentExport: Sendable {
    /// What was found, to be said where it forbids the export.
    package let checked: CheckedContent
    /// The folder that the files go to, as it was given.
    private let output: String
    private let environment: Environment

    /// Reads, resolves and checks the content.
    ///
    /// - Parameter output: the folder that the files go to.
    /// - Throws: where there is no content or the machine fails.
    package init(_ input: ContentInput, to output: String, in environment: Environment) throws(Refusal) {
        guard !output.isEmpty else {
            throw Refusal(.wrongUse, de: "--output nennt einen Ordner.", en: "--output names a folder.")
        }
        var stopwatch = Stopwatch(environment)
        let content = try ResolvedContent(input, in: environment, timing: &stopwatch)
        checked = CheckedContent(content, language: environment.language, timing: &stopwatch)
        (self.output, self.environment) = (output, environment)
    }

    /// Whether findings forbid the export.
    package var isForbidden: Bool { checked.forbidsPublishing(isStrict: false) }

    private func knowledge() throws(Refusal) -> KnowledgeBase {
        guard !isForbidden else { throw Refusal(.findings, de: "Nichts exportiert.", en: "Nothing exported.") }
        return checked.knowledge
    }

    /// Writes one SQLite file.
    ///
    /// - Returns: what was written.
    /// - Throws: where findings forbid it or the machine fails.
    package func sqlite() throws(Refusal) -> LocalizedText {
        let knowledge = try knowledge()
        return try write { theme, folder in
            let count = try SQLiteExport(knowledge, theme: theme).write(to: folder)
            let file = "\(output)/\(SQLiteExport.file)"
            return LocalizedText(de: "\(count) Artikel in \(file)", en: "\(count) articles in \(file)")
        }
    }

    /// Writes an index of OpenSearch and what to load into it.
    ///
    /// - Returns: what was written.
    /// - Throws: where findings forbid it or the machine fails.
    package func openSearch() throws(Refusal) -> LocalizedText {
        let knowledge = try knowledge()
        return try write { theme, folder in
            let outcome = try OpenSearchExport(knowledge, theme: theme).write(to: folder)
            return LocalizedText(
                de: "\(outcome.documents) Dokumente und \(outcome.deletions) Löschungen in \(output)",
                en: "\(outcome.documents) documents and \(outcome.deletions) deletions in \(output)")
        }
    }

    /// What goes wrong in writing is the machine's fault: the content was checked before.
    private func write(_ body: (Theme, ExportFolder) throws -> LocalizedText) throws(Refusal) -> LocalizedText {
        do {
            let theme = try Theme(language: checked.knowledge.settings.languageCode)
            return try body(theme, ExportFolder(environment.path(output)))
        } catch {
            throw environment.refusal(error, at: output)
        }
    }

    /// Writes one XZuFi message a city.
    ///
    /// - Parameters:
    ///   - id: of the only city that is wanted; nil for all.
    ///   - schema: the XML schema that the messages must fit.
    /// - Returns: what was written, and what the format has no place for.
    /// - Throws: where findings forbid it, there is no such city, a message does not fit, or the machine fails.
    package func xzufi(municipality id: String?, schema: String?) throws(Refusal) -> [LocalizedText] {
        if let schema, !FileManager.default.isReadableFile(atPath: environment.path(schema)) {
            throw Refusal(.wrongUse, de: "\(schema) lässt sich nicht lesen.", en: "\(schema) cannot be read.")
        }
        let knowledge = try knowledge()
        let only = try knowledge.municipality(named: id)
        let batch = FileBatch(folder: output, in: environment)
        var misfits: [LocalizedText] = []
        var summary: [LocalizedText] = []
        for (index, city) in knowledge.municipalities.indexed() where only ?? index == index {
            let export = XZuFiExport(knowledge, municipality: index)
            let file = "\(city.id).xml"
            if let schema { misfits += try self.misfits(export.message, schema, path: "\(output)/\(file)") }
            try batch.add(String(decoding: export.message, as: UTF8.self), at: file)
            summary += export.summary(path: "\(output)/\(file)")
        }
        guard misfits.isEmpty else {
            batch.discard()
            throw Refusal(
                .findings,
                misfits + [
                    LocalizedText(
                        de: "Nichts geschrieben: Die Dateien entsprechen dem Schema nicht.",
                        en: "Nothing written: the files do not match the schema.")
                ])
        }
        try batch.commit()
        return summary
    }

    private func misfits(_ message: [UInt8], _ schema: String, path: String) throws(Refusal) -> [LocalizedText] {
        do {
            return try XMLSchemaCheck.findings(in: message, schema: environment.path(schema))
                .map { LocalizedText("\(path):\($0.line): \($0.message)") }
        } catch {
            throw Refusal(
                .wrongUse,
                error.findings.map { LocalizedText("\(schema):\($0.line): \($0.message)") } + [
                    LocalizedText(de: "\(schema) ist kein brauchbares Schema.", en: "\(schema) is not a usable schema.")
                ])
        }
    }
}
