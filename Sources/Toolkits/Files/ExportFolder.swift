import Foundation

/// Where an export goes; files of other names in it are left alone.
package struct ExportFolder: Sendable {
    /// As it was given.
    package let path: String

    /// Touches nothing yet.
    package init(_ path: String) {
        self.path = path
    }

    /// Where a file of the folder is.
    package func url(_ name: String) -> URL { URL(fileURLWithPath: path).appending(path: name) }

    /// Makes the folder and those around it, where they are not there yet.
    package func make() throws {
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    /// Readers see the old file or the new one.
    package func write(_ name: String, _ bytes: [UInt8]) throws {
        try Data(bytes).write(to: url(name), options: .atomic)
    }

    /// Nil where there is no such file.
    package func read(_ name: String) throws -> [UInt8]? {
        guard FileManager.default.fileExists(atPath: url(name).path) else { return nil }
        return try [UInt8](Data(contentsOf: url(name)))
    }

    /// Names of files that begin and end so, in order.
    package func names(from prefix: String, to suffix: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: path)
            .filter { $0.hasPrefix(prefix) && $0.hasSuffix(suffix) }.sorted()
    }

    /// Removes a file.
    package func remove(_ name: String) throws {
        try FileManager.default.removeItem(at: url(name))
    }
}
