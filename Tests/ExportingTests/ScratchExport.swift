import Files
import Foundation

/// An empty folder that goes away with the test.
final class ScratchExport {
    let url = FileManager.default.temporaryDirectory.appending(path: "auskunft-export-\(UUID().uuidString)")

    var folder: ExportFolder { ExportFolder(url.path) }

    deinit { try? FileManager.default.removeItem(at: url) }

    func text(_ name: String) throws -> String {
        String(decoding: try Data(contentsOf: url.appending(path: name)), as: UTF8.self)
    }

    var names: [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []).sorted()
    }
}
