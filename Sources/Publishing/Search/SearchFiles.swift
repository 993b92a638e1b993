import Compression
import Foundation
import Parallel

/// The files of the search: each as it is and compressed, for hosts that send such copies and for the page, which
/// can unpack gzip itself.
package struct SearchFiles: Sendable {
    /// Names and bytes, in order.
    private let files: [(name: String, bytes: [UInt8])]

    /// Compresses the files, on all cores.
    ///
    /// - Parameters:
    ///   - first: the index that the first result needs.
    ///   - full: the index of all of the articles.
    ///   - directory: the index of whatever else is found.
    package init(first: [UInt8], full: [UInt8], directory: [UInt8]) {
        files =
            Self.moduleFiles
            + Self.withCopies([("first.idx", first), ("full.idx", full), ("directory.idx", directory)])
    }

    private typealias File = (name: String, bytes: [UInt8])

    /// Made once in the life of the program.
    private static let moduleFiles = withCopies([("engine.wasm", module)])

    private static func withCopies(_ files: [File]) -> [File] {
        let copies: [(file: File, isBrotli: Bool)] = files.flatMap { [($0, false), ($0, true)] }
        let made = copies.parallelMap(chunk: 1) { copy -> File? in
            let (name, bytes) = copy.file
            // A big file gains a hundredth from the second half of the effort, and pages load the copy in gzip.
            let isBig = bytes.count > 1_000_000
            if copy.isBrotli {
                return Brotli.compress(bytes, quality: isBig ? 4 : 9).map { ("\(name).br", $0) }
            }
            return Gzip.compress(bytes, level: isBig ? 4 : 9).map { ("\(name).gz", $0) }
        }
        return files + made.compactMap { $0 }
    }

    /// Whether a file of the search is one of the copies for hosts and pages.
    static func isCompressedCopy(_ name: String) -> Bool { name.hasSuffix(".gz") || name.hasSuffix(".br") }

    /// What an index may take up compressed, so that it and the engine are loaded with less than 300 kB.
    private static let quicklyLoadedBytes = 205_000

    /// Whether an index is loaded before a typist has finished a word. O(length), or less where it is long.
    package static func isQuicklyLoaded(_ index: [UInt8]) -> Bool {
        // No index shrinks to less than a tenth.
        guard index.count < 10 * quicklyLoadedBytes else { return false }
        return Gzip.compress(index, level: 6).map { $0.count <= quicklyLoadedBytes } ?? false
    }

    /// The engine as a WebAssembly module.
    private static let module = [UInt8](
        Data(base64Encoded: EmbeddedSearchModule.base64.withUTF8Buffer { Data($0) }) ?? Data())

    func write(to output: PageOutput) throws {
        for file in files { try output.write(.searchFile(file.name), file.bytes) }
    }
}

/// What the search adds to a site.
package struct SiteSearch: Sendable {
    let files: SearchFiles
    let unanswered: [UnansweredQuestion]

    /// - Parameter unanswered: test questions that the search does not answer, for editors.
    package init(files: SearchFiles, unanswered: [UnansweredQuestion] = []) {
        (self.files, self.unanswered) = (files, unanswered)
    }
}
