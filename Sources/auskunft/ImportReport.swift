import Diagnostics
import Foundation
import Markup

/// What an import could not place, line by line, in a file where one is wanted.
///
/// The file is begun with the first line or at the end: one of before stays where an import could not even begin.
final class ImportReport {
    private let path: String?
    private let isDry: Bool
    private var handle: FileHandle?
    private var pending = Data()
    private(set) var count = 0

    /// - Parameter isDry: counts the lines and writes none.
    init(_ path: String?, isDry: Bool) {
        self.path = path
        self.isDry = isDry
    }

    /// - Throws: `ExitCode` where the machine fails, after saying so.
    func add(_ loss: ImportLoss) throws {
        count += 1
        try add([String(loss.line), loss.record, loss.path, loss.value])
    }

    /// A record that could not be read.
    func add(_ finding: Diagnostic) throws {
        guard path != nil else { return }
        count += 1
        let message = Console.language == .german ? finding.message.german : finding.message.english
        try add([String(finding.range.start.line), "", finding.rule.rawValue, message])
    }

    private func add(_ cells: [String]) throws {
        guard path != nil, !isDry else { return }
        // A cell is one line without tabs, whatever a source calls its records and members.
        let line = cells.map { cell in String(cell.map { $0.isNewline || $0 == "\t" ? " " : $0 }) }
        pending.append(contentsOf: (line.joined(separator: "\t") + "\n").utf8)
        if pending.count > 65_536 { try flush() }
    }

    /// Writes the rest, and says where it is.
    func close() throws {
        guard let path else {
            if count > 0 {
                Console.message(
                    Console.language == .german
                        ? "Ohne Platz im Inhalt: \(count); --report DATEI schreibt alles auf."
                        : "Without a place in the content: \(count); --report FILE writes all of it down.")
            }
            return
        }
        guard !isDry else {
            Console.message(
                Console.language == .german
                    ? "\(path): \(count) Zeilen würden geschrieben." : "\(path): \(count) lines would be written.")
            return
        }
        try flush()
        try? handle?.close()
        Console.message(Console.language == .german ? "\(path): \(count) Zeilen" : "\(path): \(count) lines")
    }

    private func flush() throws {
        guard let path else { return }
        if handle == nil {
            guard FileManager.default.createFile(atPath: path, contents: Data("line\trecord\telement\ttext\n".utf8)),
                let opened = FileHandle(forWritingAtPath: path)
            else { throw failure(path, String(cString: strerror(errno))) }
            _ = try? opened.seekToEnd()
            handle = opened
        }
        do {
            try handle?.write(contentsOf: pending)
        } catch {
            throw failure(path, error.localizedDescription)
        }
        pending.removeAll(keepingCapacity: true)
    }

    private func failure(_ path: String, _ reason: String) -> Error {
        Console.message("auskunft: \(path): \(reason)")
        return ExitStatus.machine
    }
}
