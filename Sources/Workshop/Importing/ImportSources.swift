import Diagnostics
import Foundation
import Importing
import JSONLines
import Reading
import XML
import XZuFi

extension ImportSession {
    /// Takes articles from JSON, one object a line.
    ///
    /// - Throws: where the content or the report cannot be read or written.
    package static func jsonLines(
        _ bytes: [UInt8], _ order: ImportOrder, in environment: Environment
    ) throws(Refusal) -> (session: ImportSession, review: Review) {
        let session = try ImportSession(order, format: "jsonl", in: environment)
        let result = JSONLinesImport(
            jsonLines: bytes, municipality: order.municipality, into: session.content, without: order.without,
            overwrites: order.isUpdate)
        for file in result.files { try session.put(file) }
        for loss in result.losses { try session.note(loss) }
        return (session, try session.review(result.findings))
    }

    /// Takes services and offices from XZuFi, a record at a time.
    ///
    /// - Parameters:
    ///   - file: read twice.
    ///   - area: the key of the area whose services are wanted; nil for the city's own.
    /// - Throws: where the file, the content or the report cannot be read or written.
    package static func xzufi(
        _ file: String, area: String?, _ order: ImportOrder, in environment: Environment
    ) throws(Refusal) -> (session: ImportSession, review: Review) {
        let session = try ImportSession(order, format: "xzufi", in: environment)
        var importer = XZuFiImport(
            municipality: order.municipality, into: session.content, known: session.knownIDs,
            without: order.without, overwrites: order.isUpdate, area: area)
        let path = environment.path(file)
        do {
            _ = try FileByteSource(path)
            try importer.run {
                try FileByteSource(path)
            } leftover: { rest in
                try session.note(rest)
            } put: { file in
                try session.put(file)
            }
        } catch is FileByteSource.Failure {
            throw Refusal.unreadableSource(order.sourceName)
        } catch {
            throw environment.refusal(error, at: order.sourceName)
        }
        return (session, try session.review(importer.findings, deleted: importer.deleted))
    }
}

extension Refusal {
    /// For a source that cannot be read.
    ///
    /// - Parameter name: what people call it.
    package static func unreadableSource(_ name: String) -> Refusal {
        Refusal(.wrongUse, de: "\(name) lässt sich nicht lesen.", en: "\(name) cannot be read.")
    }
}

/// The bytes of a file of this machine, a piece at a time.
private final class FileByteSource: ByteSource {
    struct Failure: Error {}

    private let handle: FileHandle

    init(_ path: String) throws {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue,
            let handle = FileHandle(forReadingAtPath: path)
        else { throw Failure() }
        self.handle = handle
    }

    deinit { try? handle.close() }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        guard let start = buffer.baseAddress else { return 0 }
        while true {
            let count = Foundation.read(handle.fileDescriptor, start, buffer.count)
            if count >= 0 { return count }
            guard errno == EINTR else { throw Failure() }
        }
    }
}

/// A stream as a file, because it is read twice; gone with the object.
package final class SpooledInput {
    /// Of the file.
    package let path: String

    /// Reads the stream to its end.
    ///
    /// - Throws: where there is no room for it.
    package init(_ stream: FileHandle, in environment: Environment) throws(Refusal) {
        path = FileManager.default.temporaryDirectory.appending(path: "auskunft-\(UUID().uuidString).xml").path
        do {
            // Nobody else may read what is not theirs.
            guard FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
            else { throw environment.refusal(errno, at: path) }
            let handle = try FileHandle(forWritingTo: URL(filePath: path))
            while let piece = try stream.read(upToCount: 1 << 20), !piece.isEmpty {
                try handle.write(contentsOf: piece)
            }
            try handle.close()
        } catch {
            throw environment.refusal(error, at: path)
        }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
}
