import Diagnostics
import Foundation
import Importing
import Markup

/// What an import could not place, line by line, in a file where one is wanted.
///
/// The file is begun with the first line or at the end: one of before stays where an import could not even begin.
final class ImportReport {
    private let path: String?
    private let isDry: Bool
    private let environment: Environment
    private var handle: FileHandle?
    private var pending = Data()
    private(set) var count = 0

    /// - Parameter isDry: counts the lines and writes none.
    init(_ path: String?, isDry: Bool, in environment: Environment) {
        self.path = path
        self.isDry = isDry
        self.environment = environment
    }

    /// - Throws: where the machine fails.
    func add(_ loss: ImportLoss) throws(Refusal) {
        count += 1
        try add(line: LossTable.line(of: loss))
    }

    /// Something wrong.
    ///
    /// - Parameter record: identifier of the record that it is in; empty where it has none.
    func add(_ problem: ImportProblem, record: String) throws(Refusal) {
        guard path != nil else { return }
        count += 1
        try add(line: LossTable.line(of: problem, record: record, in: environment.language))
    }

    private func add(line: String) throws(Refusal) {
        guard path != nil, !isDry else { return }
        pending.append(contentsOf: line.utf8)
        if pending.count > 65_536 { try flush() }
    }

    /// Writes the rest.
    ///
    /// - Returns: where it is; nil where there is nothing to say.
    /// - Throws: where the machine fails.
    func close() throws(Refusal) -> LocalizedText? {
        guard let path else {
            guard count > 0 else { return nil }
            return LocalizedText(
                de: "Ohne Platz im Inhalt: \(count); --report DATEI schreibt alles auf.",
                en: "Without a place in the content: \(count); --report FILE writes all of it down.")
        }
        guard !isDry else {
            return LocalizedText(
                de: "\(path): \(count) Zeilen würden geschrieben.", en: "\(path): \(count) lines would be written.")
        }
        try flush()
        try? handle?.close()
        return LocalizedText(de: "\(path): \(count) Zeilen", en: "\(path): \(count) lines")
    }

    private func flush() throws(Refusal) {
        guard let path else { return }
        do {
            if handle == nil {
                let url = URL(filePath: environment.path(path))
                try Data(LossTable.header.utf8).write(to: url)
                let opened = try FileHandle(forWritingTo: url)
                try opened.seekToEnd()
                handle = opened
            }
            try handle?.write(contentsOf: pending)
        } catch {
            throw environment.refusal(error, at: path)
        }
        pending.removeAll(keepingCapacity: true)
    }
}
