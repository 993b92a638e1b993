import ArgumentParser
import Diagnostics
import Foundation
import Knowledge

/// `check --fix`: applies the safe fixes to the files of the content folder.
struct Fixing {
    /// Most rounds: what a fix lets be read may have findings of its own, with fixes.
    static let rounds = 5

    /// Changed files as they were and as they are, by path in the content folder.
    private var changes: [String: (old: [UInt8], new: [UInt8])] = [:]

    /// Writes the safe fixes into the files.
    ///
    /// - Returns: whether anything was changed.
    /// - Throws: `ExitCode` where a file cannot be written, after saying so; files before it stay mended.
    mutating func apply(_ pipeline: Pipeline, contentFolder: String) throws -> Bool {
        let fixes = pipeline.report.diagnostics.flatMap { $0.fixes.filter(\.isSafe) }
        let byFile = Dictionary(grouping: fixes) { $0.range.start.file }
        let sources = pipeline.knowledge.sources
        var isChanged = false
        for (file, fixes) in byFile.sorted(by: { sources.path(of: $0.key) < sources.path(of: $1.key) }) {
            let path = sources.path(of: file)
            guard let old = pipeline.tree.contents(ofFile: path) else { continue }
            let (new, applied) = FixApplication.apply(fixes, to: old)
            guard !applied.isEmpty, new != old else { continue }
            do {
                // Atomic: written beside the file, then renamed over it.
                try Data(new).write(to: URL(filePath: contentFolder + "/" + path), options: .atomic)
            } catch {
                Console.message("auskunft: \(contentFolder)/\(path): \(error.localizedDescription)")
                throw ExitStatus.machine
            }
            changes[path] = (changes[path]?.old ?? old, new)
            isChanged = true
        }
        return isChanged
    }

    /// All changes in unified format, in order of path; empty where there are none.
    func diff(pathPrefix: String) -> String {
        changes.sorted { $0.key < $1.key }.map { path, texts in
            UnifiedDiff.render(
                path: pathPrefix + path, old: String(decoding: texts.old, as: UTF8.self),
                new: String(decoding: texts.new, as: UTF8.self))
        }.joined()
    }
}
