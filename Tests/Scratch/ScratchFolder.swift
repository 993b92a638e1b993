import Foundation

/// A folder of a test's own, removed with it.
package final class ScratchFolder {
    package let url: URL

    package init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "auskunft-scratch-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    package func write(_ path: String, _ text: String) throws {
        let file = url.appending(path: path)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    package func remove(_ path: String) throws { try FileManager.default.removeItem(at: url.appending(path: path)) }

    package func text(_ path: String) -> String? { try? String(contentsOf: url.appending(path: path), encoding: .utf8) }

    package func has(_ path: String) -> Bool { FileManager.default.fileExists(atPath: url.appending(path: path).path) }

    /// Names in a folder, in order.
    package func names(_ path: String = "") -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: url.appending(path: path).path)) ?? []).sorted()
    }

    /// Every file below a folder with its bytes.
    package func files(_ path: String) throws -> [String: Data] {
        let root = url.appending(path: path).path
        var files: [String: Data] = [:]
        for name in try FileManager.default.subpathsOfDirectory(atPath: root) {
            var isFolder: ObjCBool = false
            _ = FileManager.default.fileExists(atPath: root + "/" + name, isDirectory: &isFolder)
            if !isFolder.boolValue { files[name] = try Data(contentsOf: URL(filePath: root + "/" + name)) }
        }
        return files
    }

    // MARK: Content

    /// A folder with a small knowledge base of two cities, without findings, and nothing else.
    package static func withContent(_ more: [String: String] = [:]) throws -> ScratchFolder {
        let folder = try ScratchFolder()
        try folder.writeContent(more)
        return folder
    }

    /// - Parameter more: further files, by path in the content folder.
    package func writeContent(_ more: [String: String] = [:], order: (String, String) -> Bool = { $0 < $1 }) throws {
        let all = Self.content.merging(more) { _, new in new }
        for path in all.keys.sorted(by: order) { try write("content/\(path)", all[path] ?? "") }
    }

    package static let settings = """
        title: Probe
        base-url: https://probe.example/
        time-zone: Europe/Berlin
        categories:
          - id: alltag
            title: Alltag

        """

    private static let content = [
        "auskunft.yaml": settings,
        "municipalities/rhein.yaml": "name: Rheinstadt\nstate: DE-NW\nlines: [\"+4920312345\"]\n",
        "municipalities/ruhr.yaml": "name: Ruhrstadt\nstate: DE-NW\nlines: [\"+4920412345\"]\n",
        "offices/rhein/rhein-amt.yaml": "name: Amt am Rhein\nphone: \"+4920312345\"\ntransfer: \"4711\"\n",
        "articles/probe.md": article("Probe", body: "Siehe [[ziel]].\n\n::: agents\nIntern.\n:::"),
        "articles/ziel.md": article("Ziel", body: "Siehe [[probe]]."),
    ]

    package static func article(_ title: String, _ head: String = "", body: String = "Text.") -> String {
        """
        ---
        title: \(title)
        category: alltag
        answer: Das ist die Antwort.
        owner: Amt
        reviewed: 2026-10-01
        confidence: verified
        \(head.isEmpty ? "" : head + "\n")---

        \(body)

        """
    }

    /// Content that forbids publishing.
    package static let withError = ["articles/falsch.md": article("Falsch", body: "[[gibt-es-nicht]]")]
    /// Content with a warning and no error.
    package static let withWarning = ["articles/html.md": article("HTML", body: "Das ist <b>fett</b>, siehe [[ziel]].")]
}
