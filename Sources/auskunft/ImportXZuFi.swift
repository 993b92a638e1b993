import ArgumentParser
import Bytes
import Foundation
import XML
import XZuFi

struct ImportXZuFi: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "xzufi",
        abstract: "Imports services and offices from XZuFi, the exchange format of the federal portals.",
        discussion: """
            Examples: auskunft import xzufi leistungen.xml --municipality dinslaken --report bericht.tsv
                      auskunft import xzufi leistungen.xml --municipality dinslaken --update

            Takes messages and bare lists of any version and of any size. Text modules become sections; what has no place \
            in an article is named, and with --report written down line by line. An article that other cities have gets \
            this city's own file with what its source says otherwise. Of a file for several areas, what is for the city's \
            "ars" comes in; where the city has none yet, --area chooses. With a bad record nothing is written, unless \
            --keep-going.

            Exit status: 0 fine, 1 a bad record or a conflict, 2 wrong use, 3 the machine failed.
            """)

    @OptionGroup var options: ImportOptions

    @Option(
        help: ArgumentHelp(
            "The area whose services are wanted, by its regional key (12 digits) or municipality key (8 digits); by default the city's own.",
            valueName: "key"))
    var area: String?

    private static let optionalFields = ["keywords", "leika", "fees", "documents"]

    func validate() throws {
        try options.validate(fields: Self.optionalFields)
        let isKey = area.map { [8, 12].contains($0.utf8.count) && $0.utf8.allSatisfy { $0.isASCIIDigit } }
        if isKey == false {
            throw ValidationError("--area is a regional key (12 digits) or a municipality key (8 digits).")
        }
    }

    func run() throws {
        let session = try ImportSession(options, format: "xzufi")
        var importer = XZuFiImport(
            municipality: options.municipality, into: session.surroundings, known: session.knownIDs,
            without: options.left, overwrites: options.update, area: area)
        let spool = options.isStandardInput ? try SpooledInput() : nil
        let path = spool?.path ?? options.file
        guard (try? FileByteSource(path)) != nil else { throw options.refuseFile() }
        do {
            try importer.run {
                try FileByteSource(path)
            } leftover: { rest in
                try session.note(rest)
            } put: { file in
                try session.put(file)
            }
        } catch is FileByteSource.Failure {
            throw options.refuseFile()
        }
        try session.finish(importer.findings, deleted: importer.deleted)
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

/// Standard input as a file, because it is read twice; gone with the object.
private final class SpooledInput {
    let path: String

    /// - Throws: `ExitCode` where there is no room for it, after saying so.
    init() throws {
        path = FileManager.default.temporaryDirectory.appending(path: "auskunft-\(UUID().uuidString).xml").path
        do {
            // Nobody else may read what is not theirs.
            guard FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
            else { throw CocoaError(.fileWriteUnknown) }
            let handle = try FileHandle(forWritingTo: URL(filePath: path))
            while let piece = try FileHandle.standardInput.read(upToCount: 1 << 20), !piece.isEmpty {
                try handle.write(contentsOf: piece)
            }
            try handle.close()
        } catch {
            Console.message("auskunft: \(path): \(error.localizedDescription)")
            throw ExitStatus.machine
        }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
}
