import Foundation

/// The pages of the handbook as they lie in the repository.
enum HandbookFiles {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../site/handbook")
        .standardized

    /// Names without `.md`, in order.
    static func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".md") }
            .map { String($0.dropLast(".md".count)) }.sorted()
    }

    static func url(_ name: String) -> URL { folder.appending(path: name + ".md") }

    static func text(_ name: String) throws -> String { try String(contentsOf: url(name), encoding: .utf8) }
}
