import Files
import Parallel

/// Where a site's files go.
package protocol SiteOutput: Sendable {
    /// Writes one file; safe to call from several threads for different paths.
    ///
    /// - Parameter path: relative to the site's root, with `/`.
    func write(_ path: String, _ bytes: [UInt8]) throws
}

/// A site held in memory, for tests.
package final class MemoryOutput: SiteOutput {
    private let storage = MutexBox<[String: [UInt8]]>([:])

    /// Holds nothing yet.
    package init() {}

    /// Keeps the file; a second one of a path takes the place of the first.
    package func write(_ path: String, _ bytes: [UInt8]) throws {
        storage.withLock { $0[path] = bytes }
    }

    /// By path.
    package var files: [String: [UInt8]] { storage.withLock { $0 } }

    /// A file as text; nil where there is none.
    package func text(_ path: String) -> String? {
        files[path].map { String(decoding: $0, as: UTF8.self) }
    }
}

extension StagedFolder: SiteOutput {}
