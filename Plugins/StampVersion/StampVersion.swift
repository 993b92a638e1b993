import Foundation
import PackagePlugin

/// Puts commit and day of the build into the program as Swift source, for `auskunft --version`.
///
/// Made again with each commit only: that is one small file to compile.
@main
struct StampVersion: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
        let files = Self.filesThatNameTheCommit(context.package.directoryURL)
        let output = context.pluginWorkDirectoryURL.appending(path: "BuildStamp.swift")
        return [
            .buildCommand(
                displayName: "Stamping the version", executable: try context.tool(named: "VersionStamper").url,
                arguments: [output.path] + files.map(\.path), inputFiles: files, outputFiles: [output])
        ]
    }

    /// `HEAD`, what it points to, and the packed references, as far as they are there: none outside a repository.
    private static func filesThatNameTheCommit(_ package: URL) -> [URL] {
        var folder = package.appending(path: ".git")
        var common = folder
        if let link = text(folder), link.hasPrefix("gitdir: ") {
            // A further working tree: its HEAD is its own, the branches are all trees'.
            folder = file(String(link.dropFirst("gitdir: ".count)), from: package)
            common = text(folder.appending(path: "commondir")).map { file($0, from: folder) } ?? folder
        }
        let head = folder.appending(path: "HEAD")
        guard let content = text(head) else { return [] }
        var files = [head]
        if content.hasPrefix("ref: ") { files.append(common.appending(path: String(content.dropFirst("ref: ".count)))) }
        files.append(common.appending(path: "packed-refs"))
        return files.filter { FileManager.default.fileExists(atPath: $0.path) }
    }

    private static func file(_ path: String, from folder: URL) -> URL {
        path.hasPrefix("/") ? URL(filePath: path) : folder.appending(path: path).standardizedFileURL
    }

    private static func text(_ file: URL) -> String? {
        (try? String(contentsOf: file, encoding: .utf8))?.trimmingCharacters(in: .whitespacesAndNewlines)
    }
}
