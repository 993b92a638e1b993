import Foundation

/// The program that was built with the tests.
package enum BuiltProgram {
    package struct NotFound: Error {}

    /// Beside the bundle of the tests.
    package static func url() throws -> URL {
        let starts =
            [CommandLine.arguments[0], Bundle.main.bundlePath, Bundle.main.executablePath ?? ""]
            + Bundle.allBundles.map(\.bundlePath)
        for start in starts where !start.isEmpty {
            var folder = URL(filePath: start)
            for _ in 0..<4 {
                folder.deleteLastPathComponent()
                let program = folder.appending(path: "auskunft")
                var isFolder: ObjCBool = false
                if FileManager.default.fileExists(atPath: program.path, isDirectory: &isFolder), !isFolder.boolValue,
                    FileManager.default.isExecutableFile(atPath: program.path)
                {
                    return program
                }
            }
        }
        throw NotFound()
    }
}
