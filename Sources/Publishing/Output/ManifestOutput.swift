import Digest
import Knowledge
import Parallel

/// Where the pages of a site go, by their address.
protocol PageOutput {
    /// Writes one file; safe to call from several threads.
    func write(_ address: SiteAddress, _ bytes: [UInt8]) throws
}

/// Passes files on, each path once, and notes their size and content hash.
final class ManifestOutput: PageOutput, Sendable {
    struct Entry: Sendable {
        let address: SiteAddress
        let path: String
        let bytes: Int
        /// SHA-256 in lower-case hexadecimal digits.
        let hash: String
    }

    /// Two files of one path: a fault of the program, for the ids that could bring it about are refused when the content is read.
    struct WrittenTwice: Error, Sendable, CustomStringConvertible {
        let path: String

        var description: String { "two files of the site have the path \(path)" }
    }

    private let output: any SiteOutput
    private let entries = MutexBox<[String: Entry]>([:])

    init(_ output: any SiteOutput) {
        self.output = output
    }

    func write(_ address: SiteAddress, _ bytes: [UInt8]) throws {
        try write(address, bytes, hash: SHA256.hexadecimal(bytes))
    }

    /// - Parameter hash: of the bytes, where it is known from an earlier build.
    /// - Throws: `WrittenTwice`; what the output throws.
    func write(_ address: SiteAddress, _ bytes: [UInt8], hash: String) throws {
        let path = address.path
        let entry = Entry(address: address, path: path, bytes: bytes.count, hash: hash)
        guard entries.withLock({ $0.updateValue(entry, forKey: path) }) == nil else { throw WrittenTwice(path: path) }
        try output.write(path, bytes)
    }

    /// Everything written so far, in order of path.
    var sortedEntries: [Entry] { entries.withLock { Array($0.values) }.sorted { $0.path < $1.path } }
}
