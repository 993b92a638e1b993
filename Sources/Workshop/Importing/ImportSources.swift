import Bytes
import CSV
import Diagnostics
import Files
import Foundation
import Importing
import JSONLines
import Reading
import XML
import XZuFi

extension ImportSession {
    /// Takes articles from JSON, one object a line.
    ///
    /// - Parameter file: read three times.
    /// - Throws: where the file, the content or the report cannot be read or written.
    package static func jsonLines(
        _ file: String, names: RecordNames = .usual, _ order: ImportOrder, in environment: Environment
    ) throws(Refusal) -> (session: ImportSession, review: Review) {
        let path = environment.path(file)
        let reader = RecordReader(names, without: order.without)
        return try records(format: "jsonl", order, in: environment) { content in
            let encoding = try SourceEncoding(of: FileByteSource(path))
            return {
                JSONLinesSource(try FileByteSource(path), encoding, reader: reader, fileLimit: content.fileLimit)
            }
        }
    }

    /// Takes articles from a table in a text file.
    ///
    /// - Parameters:
    ///   - file: read several times.
    ///   - map: by field, what the table calls it.
    /// - Throws: where the file is no text, or the file, the content or the report cannot be read or written.
    package static func csv(
        _ file: String, map: [RecordField: String], _ order: ImportOrder, in environment: Environment
    ) throws(Refusal) -> (session: ImportSession, review: Review) {
        let path = environment.path(file)
        try refuseWorkbook(path, order)
        return try records(format: "csv", order, in: environment) { content in
            let encoding = try SourceEncoding(of: FileByteSource(path))
            let sample = try DecodedSource(FileByteSource(path), encoding).beginning(of: 1 << 16)
            let names = RecordNames(map: map)
            let dialect = CSVDialect(of: sample) { names.field(of: $0) != nil }
            return {
                CSVSource(
                    try FileByteSource(path), encoding, dialect, map: map, without: order.without,
                    fileLimit: content.fileLimit)
            }
        }
    }

    /// A spreadsheet's own file is no text, whatever it is called.
    static func refuseWorkbook(_ path: String, _ order: ImportOrder) throws(Refusal) {
        let first = (try? FileByteSource(path).beginning(of: 8)) ?? []
        let isWorkbook = first.starts(with: [0x50, 0x4B, 0x03, 0x04]) || first.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
        let name = order.sourceName.lowercased()
        guard isWorkbook || [".xlsx", ".xlsm", ".xls", ".ods"].contains(where: { name.hasSuffix($0) }) else { return }
        throw Refusal(
            .wrongUse,
            de: """
                \(order.sourceName) ist eine Arbeitsmappe, kein CSV. In der Tabellenkalkulation „Speichern unter“ wählen, \
                als Dateityp „CSV UTF-8“, und die neue Datei importieren.
                """,
            en: """
                \(order.sourceName) is a workbook, not CSV. In the spreadsheet program choose "Save as" with the type \
                "CSV UTF-8", and import the new file.
                """)
    }

    /// Takes records of any source.
    ///
    /// - Parameters:
    ///   - files: of a source of several.
    ///   - attachments: the bytes of a file that comes along.
    ///   - begin: looks at the source as a whole, and gives what opens it from its beginning.
    /// - Throws: where the source, the content or the report cannot be read or written.
    static func records(
        format: String, _ order: ImportOrder, files: [String] = [],
        attachments: @escaping @Sendable (_ path: String) throws -> [UInt8] = { throw FileFailure.unreadable($0) },
        in environment: Environment,
        _ begin: (ExistingContent) throws -> () throws -> any RecordSource
    ) throws(Refusal) -> (session: ImportSession, review: Review) {
        let session = try ImportSession(
            order, format: format, files: files, attachments: attachments, in: environment)
        var importer = RecordImport(
            municipality: order.municipality, into: session.content, overwrites: order.isUpdate)
        do {
            let open = try begin(session.content)
            try importer.run(open) { detail in
                try session.note(detail)
            } put: { file in
                try session.put(file)
            }
        } catch is FileByteSource.Failure {
            throw Refusal.unreadableSource(order.sourceName)
        } catch {
            throw environment.refusal(error, at: order.sourceName)
        }
        return (session, try session.review(importer.findings))
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
            } detail: { detail in
                try session.note(detail)
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
final class FileByteSource: ByteSource {
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
        path = FileManager.default.temporaryDirectory.appending(path: "auskunft-\(UUID().uuidString)").path
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
