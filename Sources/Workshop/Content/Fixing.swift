import Diagnostics
import Knowledge

/// Applies the safe fixes to the files of the content folder.
package struct Fixing {
    /// Most rounds: what a fix lets be read may have findings of its own, with fixes.
    private static let mostRounds = 5

    /// Changed files as they were and as they are, by path in the content folder.
    private var changes: [String: (old: [UInt8], new: [UInt8])] = [:]
    private let environment: Environment

    /// Mends until there is nothing left to mend.
    ///
    /// - Parameters:
    ///   - checked: becomes the content after it.
    ///   - read: the content of now.
    /// - Throws: where the files cannot be written.
    package init(
        _ checked: inout CheckedContent, in environment: Environment,
        readingAgain read: () throws(Refusal) -> CheckedContent
    ) throws(Refusal) {
        self.environment = environment
        for _ in 0..<Self.mostRounds {
            guard try apply(to: checked) else { return }
            checked = try read()
        }
    }

    /// Writes the safe fixes into the files.
    ///
    /// - Returns: whether anything was changed.
    private mutating func apply(to checked: CheckedContent) throws(Refusal) -> Bool {
        let fixes = checked.report.diagnostics.flatMap { $0.fixes.filter(\.isSafe) }
        let byFile = Dictionary(grouping: fixes) { $0.range.start.file }
        let sources = checked.knowledge.sources
        let batch = FileBatch(folder: checked.content.input.folder, in: environment)
        var changed: [String: (old: [UInt8], new: [UInt8])] = [:]
        for (file, fixes) in byFile.sorted(by: { sources.path(of: $0.key) < sources.path(of: $1.key) }) {
            let path = sources.path(of: file)
            guard let old = checked.content.tree.contents(ofFile: path) else { continue }
            let (new, applied) = FixApplication.apply(fixes, to: old)
            guard !applied.isEmpty, new != old else { continue }
            try batch.add(new, at: path)
            changed[path] = (changes[path]?.old ?? old, new)
        }
        guard !changed.isEmpty else { return false }
        try batch.commit()
        changes.merge(changed) { _, new in new }
        return true
    }

    /// All changes in unified format, in order of path; empty where there are none.
    ///
    /// - Parameter pathPrefix: what leads to a file of the content folder.
    package func difference(pathPrefix: String) -> String {
        changes.sorted { $0.key < $1.key }.map { path, texts in
            UnifiedDiff.render(
                path: pathPrefix + path, old: String(decoding: texts.old, as: UTF8.self),
                new: String(decoding: texts.new, as: UTF8.self))
        }.joined()
    }
}
