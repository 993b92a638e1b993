import Digest
import Parallel

/// Passes files on and notes their size and content hash.
final class ManifestOutput: SiteOutput {
    struct Entry: Sendable {
        let path: String
        let bytes: Int
        /// SHA-256 in lower-case hexadecimal digits.
        let hash: String
    }

    private let output: any SiteOutput
    private let entries = MutexBox<[Entry]>([])

    init(_ output: any SiteOutput) {
        self.output = output
    }

    func write(_ path: String, _ bytes: [UInt8]) throws {
        try write(path, bytes, hash: SHA256.hexadecimal(bytes))
    }

    /// - Parameter hash: of the bytes, where it is known from an earlier build.
    func write(_ path: String, _ bytes: [UInt8], hash: String) throws {
        try output.write(path, bytes)
        let entry = Entry(path: path, bytes: bytes.count, hash: hash)
        entries.withLock { $0.append(entry) }
    }

    /// Everything written so far, in order of path.
    var sortedEntries: [Entry] { entries.withLock { $0 }.sorted { $0.path < $1.path } }
}
