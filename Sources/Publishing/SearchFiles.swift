import Compression
import Foundation
import Parallel

/// The files of the search, below `search/`: each as it is and compressed, for hosts that send such copies and for the page, which
/// can unpack gzip itself.
public struct SearchFiles: Sendable {
    /// Names and bytes, in order.
    private let files: [(name: String, bytes: [UInt8])]

    /// - Parameters:
    ///   - first: the index that the first result needs.
    ///   - full: the index of everything.
    public init(first: [UInt8], full: [UInt8]) {
        files = [("engine.wasm", Self.module), ("first.idx", first), ("full.idx", full)]
    }

    /// What an index may take up compressed, so that it and the engine are loaded with less than 300 kB.
    private static let quicklyLoadedBytes = 240_000

    /// Whether an index is loaded before a typist has finished a word. O(length), or less where it is long.
    public static func isQuicklyLoaded(_ index: [UInt8]) -> Bool {
        // No index shrinks to less than a tenth.
        guard index.count < 10 * quicklyLoadedBytes else { return false }
        return Gzip.compress(index, level: 6).map { $0.count <= quicklyLoadedBytes } ?? false
    }

    /// The engine as a WebAssembly module.
    private static let module = [UInt8](
        Data(base64Encoded: EmbeddedSearchModule.base64.withUTF8Buffer { Data($0) }) ?? Data())

    func write(to output: SiteOutput) throws {
        let written = files.parallelMap(chunk: 1) { file in
            Result {
                try output.write("search/\(file.name)", file.bytes)
                // A big file gains little from the last tenth of effort.
                let isBig = file.bytes.count > 1_000_000
                if let gzip = Gzip.compress(file.bytes, level: isBig ? 6 : 9) {
                    try output.write("search/\(file.name).gz", gzip)
                }
                if let brotli = Brotli.compress(file.bytes, quality: isBig ? 5 : 11) {
                    try output.write("search/\(file.name).br", brotli)
                }
            }
        }
        for file in written { try file.get() }
    }
}
