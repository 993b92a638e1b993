import Foundation
import TestSupport

/// `Golden/<name>.md`: the Markdown of a body. `Golden/<name>.html`: what becomes of it.
enum GoldenFolder {
    private static let url = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")

    static func names(_ type: String) -> [String] {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []
        return files.filter { $0.hasSuffix("." + type) }.map { String($0.dropLast(type.count + 1)) }.sorted()
    }

    static func markdown(_ name: String) throws -> String {
        try String(contentsOf: url.appending(path: name + ".md"), encoding: .utf8)
    }

    static func html(_ name: String) -> GoldenFile { GoldenFile("Golden/\(name).html") }
}
