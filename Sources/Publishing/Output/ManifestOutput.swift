import Digest
import Interface
import Knowledge
import Parallel

/// Where the pages of a site go, by their address.
protocol PageOutput {
    /// Writes one file; safe to call from several threads.
    func write(_ address: SiteAddress, _ bytes: [UInt8]) throws
}

/// Passes files on, each path once, and notes their size and content hash.
final class ManifestOutput: PageOutput, Sendable {
    /// Two files of one path: a fault of the program, for the ids that could bring it about are refused when the content is read.
    struct WrittenTwice: Error, Sendable, CustomStringConvertible {
        let path: String

        var description: String { "two files of the site have the path \(path)" }
    }

    private let output: any SiteOutput
    private let entries = MutexBox<[String: ManifestEntry]>([:])

    init(_ output: any SiteOutput) {
        self.output = output
    }

    func write(_ address: SiteAddress, _ bytes: [UInt8]) throws {
        try write(address, bytes, hash: SHA256.hexadecimal(bytes))
    }

    /// - Parameter hash: of the bytes, where it is known from an earlier build.
    /// - Throws: `WrittenTwice`; what the output throws.
    func write(_ address: SiteAddress, _ bytes: [UInt8], hash: String) throws {
        let entry = ManifestEntry(address, bytes: bytes.count, hash: hash)
        guard entries.withLock({ $0.updateValue(entry, forKey: entry.path) }) == nil else {
            throw WrittenTwice(path: entry.path)
        }
        try output.write(entry.path, bytes)
    }

    /// Everything written so far, in order of path.
    var sortedEntries: [ManifestEntry] { entries.withLock { Array($0.values) }.sorted { $0.path < $1.path } }
}
