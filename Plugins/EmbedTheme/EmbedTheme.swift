import Foundation
import PackagePlugin

/// Puts the default theme (`site/templates`, `site/assets`, `site/texts`, `site/search`, `site/handbook`) into the program as Swift source.
@main
struct EmbedTheme: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
        let site = context.package.directoryURL.appending(path: "site")
        var inputs: [URL] = []
        for folder in ["templates", "assets", "texts", "search", "handbook"] {
            let files = FileManager.default.enumerator(
                at: site.appending(path: folder), includingPropertiesForKeys: [.isRegularFileKey],
                options: [.skipsHiddenFiles])
            while let file = files?.nextObject() as? URL {
                if try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true { inputs.append(file) }
            }
        }
        inputs.sort { $0.path < $1.path }
        let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedTheme.swift")
        return [
            .buildCommand(
                displayName: "Embedding the default theme", executable: try context.tool(named: "ThemeEmbedder").url,
                arguments: [output.path, site.path] + inputs.map(\.path), inputFiles: inputs, outputFiles: [output])
        ]
    }
}
