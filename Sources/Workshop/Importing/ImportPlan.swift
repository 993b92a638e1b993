import Diagnostics
import Foundation

/// What a dry run would write, however much that is: what is beyond a megabyte waits in a file that has no name any more.
package final class ImportPlan {
    private static let piece = 1 << 20

    private let environment: Environment
    private var waiting: [UInt8] = []
    private var file: FileHandle?

    init(in environment: Environment) { self.environment = environment }

    deinit { try? file?.close() }

    /// - Throws: where there is no room for it.
    func add(_ text: String) throws(Refusal) {
        waiting.append(contentsOf: text.utf8)
        guard waiting.count > Self.piece else { return }
        do {
            let file = try self.file ?? Self.unnamedFile(in: environment)
            self.file = file
            try file.write(contentsOf: waiting)
        } catch {
            throw environment.refusal(error, at: FileManager.default.temporaryDirectory.path)
        }
        waiting.removeAll(keepingCapacity: true)
    }

    /// Gives out all of it, a piece at a time; pieces end with lines.
    ///
    /// - Throws: where it cannot be read.
    package func forEachPiece(_ take: (String) -> Void) throws(Refusal) {
        do {
            try file?.seek(toOffset: 0)
            var rest: [UInt8] = []
            while let piece = try file?.read(upToCount: Self.piece), !piece.isEmpty {
                rest.append(contentsOf: piece)
                guard let end = rest.lastIndex(of: 0x0A) else { continue }
                take(String(decoding: rest[...end], as: UTF8.self))
                rest.removeSubrange(...end)
            }
            rest += waiting
            if !rest.isEmpty { take(String(decoding: rest, as: UTF8.self)) }
        } catch {
            throw environment.refusal(error, at: FileManager.default.temporaryDirectory.path)
        }
    }

    /// Gone with its handle, whatever happens to the program.
    private static func unnamedFile(in environment: Environment) throws -> FileHandle {
        var path = Array(FileManager.default.temporaryDirectory.appending(path: "auskunft-XXXXXX").path.utf8CString)
        let descriptor = mkstemp(&path)
        guard descriptor >= 0 else {
            throw environment.refusal(errno, at: FileManager.default.temporaryDirectory.path)
        }
        unlink(path)
        return FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    }
}
