import ArgumentParser
import Foundation

/// The folder that the knowledge base is written to.
struct OutputFolder {
    private let root: String
    private var made: Set<String> = []
    private(set) var files = 0
    private(set) var bytes = 0

    /// A folder with files in it is refused: generated articles must not end up among somebody's own.
    init(emptyAt root: String) throws {
        let manager = FileManager.default
        if manager.fileExists(atPath: root) {
            guard try manager.contentsOfDirectory(atPath: root).isEmpty else {
                throw ValidationError("\(root) is not empty. Name a folder that is empty or does not exist yet.")
            }
        }
        self.root = root
    }

    mutating func write(_ text: [UInt8], to folder: String, _ name: String) throws {
        let path = folder.isEmpty ? root : "\(root)/\(folder)"
        if made.insert(path).inserted {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        }
        try Data(text).write(to: URL(fileURLWithPath: "\(path)/\(name)", isDirectory: false))
        files += 1
        bytes += text.count
    }
}
