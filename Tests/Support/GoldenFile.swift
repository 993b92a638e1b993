import Foundation
import Testing

/// A file that keeps what the program has written, as somebody has read and approved it.
///
/// `AUSKUNFT_REWRITE=1 swift test` writes all of them anew; what has changed is then read in the difference that git shows.
public struct GoldenFile: Sendable {
    private let url: URL

    /// - Parameters:
    ///   - path: below the folder of the test's own file.
    ///   - test: the test's own file.
    public init(_ path: String, beside test: StaticString = #filePath) {
        url = URL(filePath: "\(test)").deletingLastPathComponent().appending(path: path)
    }

    public static var isRewriting: Bool { ProcessInfo.processInfo.environment["AUSKUNFT_REWRITE"] == "1" }

    /// Compares with the file, or writes it.
    public func expect(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        if Self.isRewriting {
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try text.write(to: url, atomically: true, encoding: .utf8)
            return
        }
        let expected = try String(contentsOf: url, encoding: .utf8)
        let (got, wanted) = (text.split(separator: "\n"), expected.split(separator: "\n"))
        let line = zip(got, wanted).enumerated().first { $0.element.0 != $0.element.1 }
        #expect(
            text == expected,
            """
            \(url.lastPathComponent) differs\(line.map { " in line \($0.offset + 1): \($0.element.0)" } ?? " in length"); \
            AUSKUNFT_REWRITE=1 writes it anew
            """, sourceLocation: sourceLocation)
    }
}
