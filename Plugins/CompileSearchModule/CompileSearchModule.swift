import Foundation
import PackagePlugin

/// Compiles the search engine to WebAssembly and puts the module into the program as Swift source.
///
/// The engine's sources are those of `Sources/Search` that answer questions; `Building` and `Explaining` stay native.
@main
struct CompileSearchModule: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
        let sources = context.package.directoryURL.appending(path: "Sources")
        var inputs: [URL] = []
        for folder in ["Search", "Search/Text", "Search/Index", "Search/Query", "SearchWeb"] {
            let files = try FileManager.default.contentsOfDirectory(
                at: sources.appending(path: folder), includingPropertiesForKeys: nil)
            inputs += files.filter { ["swift", "c"].contains($0.pathExtension) }
        }
        inputs.sort { $0.path < $1.path }
        let work = context.pluginWorkDirectoryURL
        let output = work.appending(path: "EmbeddedSearchModule.swift")
        return [
            .buildCommand(
                displayName: "Compiling the search module",
                executable: try context.tool(named: "SearchModuleCompiler").url,
                arguments: [output.path, work.path, try context.tool(named: "swiftc").url.path] + inputs.map(\.path),
                inputFiles: inputs, outputFiles: [output])
        ]
    }
}
