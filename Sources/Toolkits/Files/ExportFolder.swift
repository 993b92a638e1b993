import Foundation

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Where an export goes; files of other names in it are left alone.
package struct ExportFolder: Sendable {
    /// As it was given.
    package let path: String

    /// Touches nothing yet.
    package init(_ path: String) {
        self.path = path
    }

    /// Files of an export that stand ready beside those that they will replace.
    package final class Stage {
        private let folder: URL
        private let area: StagingArea
        /// In the order in which they take their places.
        private var ready: [String] = []
        private var gone: [String] = []

        fileprivate init(in folder: URL) throws {
            self.folder = folder
            area = try StagingArea(in: folder.path, prefix: ".export")
        }

        /// Where somebody else makes a file ready.
        package func place(for name: String) -> URL {
            ready.append(name)
            return URL(fileURLWithPath: area.path(of: name))
        }

        /// Makes a file ready.
        package func write(_ name: String, _ bytes: [UInt8]) throws {
            try area.write(name, bytes)
            ready.append(name)
        }

        /// A file of an earlier export; nil where there is none.
        package func earlier(_ name: String) throws -> [UInt8]? {
            let file = folder.appending(path: name)
            guard FileManager.default.fileExists(atPath: file.path) else { return nil }
            return try [UInt8](Data(contentsOf: file))
        }

        /// Has the files of an earlier export removed whose names begin and end so, unless new ones take their places.
        package func removeEarlier(from prefix: String, to suffix: String) throws {
            gone += try FileManager.default.contentsOfDirectory(atPath: folder.path)
                .filter { $0.hasPrefix(prefix) && $0.hasSuffix(suffix) }
        }

        fileprivate func commit() throws {
            for name in ready {
                guard rename(area.path(of: name), folder.appending(path: name).path) == 0 else {
                    throw FileFailure(action: .create, path: folder.appending(path: name).path, number: errno)
                }
            }
            for name in Set(gone).subtracting(ready) {
                try FileManager.default.removeItem(at: folder.appending(path: name))
            }
        }

        fileprivate func end() { area.remove() }
    }

    /// Makes the folder and those around it, where they are not there yet, and has `body` make files ready beside the earlier ones.
    ///
    /// Readers see the old file or the new one, each whole, whenever the program is killed; what it leaves then goes with the next export.
    package func replaceFiles<Outcome>(_ body: (Stage) throws -> Outcome) throws -> Outcome {
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        let stage = try Stage(in: URL(fileURLWithPath: path))
        defer { stage.end() }
        let outcome = try body(stage)
        try stage.commit()
        return outcome
    }
}
