import ArgumentParser
import Foundation
import Importing

struct ImportXZuFi: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "xzufi",
        abstract: "Imports services and offices from XZuFi, the exchange format of the federal portals.",
        discussion: """
            Examples: auskunft import xzufi leistungen.xml --municipality dinslaken --report bericht.tsv
                      auskunft import xzufi leistungen.xml --municipality dinslaken --update

            Takes messages and bare lists of any version and of any size. Text modules become sections; what has no place \
            in an article is named, and with --report written down line by line. With a bad record nothing is written, \
            unless --keep-going.

            Exit status: 0 fine, 1 a bad record or a conflict, 2 wrong use, 3 the machine failed.
            """)

    @OptionGroup var options: ImportOptions

    @Option(help: ArgumentHelp("Where to write what has no place: line, record, element, text.", valueName: "file"))
    var report: String?

    private static let optionalFields = ["keywords", "leika", "fees", "documents"]

    func validate() throws { try options.validate(fields: Self.optionalFields) }

    func run() throws {
        let session = try ImportSession(options, format: "xzufi")
        var importer = XZuFiImport(
            municipality: options.municipality, into: session.surroundings, known: session.knownIDs,
            without: options.left, overwrites: options.update)
        let spool = options.isStandardInput ? try SpooledInput() : nil
        let path = spool?.path ?? options.file
        // The report of before stays where there is nothing to report on.
        guard (try? FileByteSource(path)) != nil else { throw options.refuseFile() }
        let log = try report.map { try ReportFile($0) }
        do {
            try importer.run {
                try FileByteSource(path)
            } leftover: { rest in
                try log?.write("\(rest.line)\t\(rest.record)\t\(rest.path)\t\(rest.value)\n")
            } put: { file in
                try session.put(file)
            }
            try log?.close()
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

/// A file that lines are added to.
private final class ReportFile {
    private let handle: FileHandle
    private let path: String
    private var pending = Data()

    /// - Throws: `ExitCode` where it cannot be made, after saying so.
    init(_ path: String) throws {
        guard FileManager.default.createFile(atPath: path, contents: Data("line\trecord\telement\ttext\n".utf8)),
            let handle = FileHandle(forWritingAtPath: path)
        else {
            Console.message("auskunft: \(path): \(String(cString: strerror(errno)))")
            throw ExitStatus.machine
        }
        self.handle = handle
        self.path = path
        _ = try? handle.seekToEnd()
    }

    func write(_ line: String) throws {
        pending.append(contentsOf: line.utf8)
        if pending.count > 65_536 { try flush() }
    }

    func close() throws {
        try flush()
        try? handle.close()
    }

    private func flush() throws {
        do {
            try handle.write(contentsOf: pending)
        } catch {
            Console.message("auskunft: \(path): \(error.localizedDescription)")
            throw ExitStatus.machine
        }
        pending.removeAll(keepingCapacity: true)
    }
}
