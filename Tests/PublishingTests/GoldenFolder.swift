import Foundation
import Testing

/// `Golden/<name>.md`: the Markdown of a body. `Golden/<name>.html`: what becomes of it.
///
/// `UPDATE_GOLDEN=1 swift test --filter BodyRendererTests` writes the HTML files anew.
enum GoldenFolder {
    static let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Golden")

    static var isUpdating: Bool { ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" }

    static func names(_ type: String) -> [String] {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []
        return files.filter { $0.hasSuffix("." + type) }.map { String($0.dropLast(type.count + 1)) }.sorted()
    }

    static func markdown(_ name: String) throws -> String {
        try String(contentsOf: url.appending(path: name + ".md"), encoding: .utf8)
    }

    /// Compares with the file, or writes it.
    static func expect(_ html: String, is name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let file = url.appending(path: name + ".html")
        if isUpdating {
            try html.write(to: file, atomically: true, encoding: .utf8)
            return
        }
        let expected = try String(contentsOf: file, encoding: .utf8)
        let (got, wanted) = (html.split(separator: "\n"), expected.split(separator: "\n"))
        let line = zip(got, wanted).enumerated().first { $0.element.0 != $0.element.1 }
        #expect(
            html == expected,
            """
            Golden/\(name).html differs\(line.map { " in line \($0.offset + 1): \($0.element.0)" } ?? " in length"); \
            UPDATE_GOLDEN=1 writes it anew
            """, sourceLocation: sourceLocation)
    }
}
