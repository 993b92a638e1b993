import ArgumentParser
import Diagnostics
import Foundation
import Knowledge

/// `check --fix`: applies the safe fixes to the files of the content folder.
enum Fixing {
    /// - Returns: the changes in unified format, in order of path; empty where nothing was changed.
    /// - Throws: `ExitCode` where a file cannot be written, after saying so; files before it stay mended.
    static func apply(_ pipeline: Pipeline, contentFolder: String) throws -> String {
        let fixes = pipeline.report.diagnostics.flatMap { $0.fixes.filter(\.isSafe) }
        let byFile = Dictionary(grouping: fixes) { $0.range.start.file }
        let sources = pipeline.knowledge.sources
        var diff = ""
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
            diff += UnifiedDiff.render(
                path: pipeline.report.pathPrefix + path, old: String(decoding: old, as: UTF8.self),
                new: String(decoding: new, as: UTF8.self))
        }
        return diff
    }
}
