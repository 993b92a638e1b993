import Foundation
import PackagePlugin

/// Lists the rules of a target: every Swift file below its folder `Rules` holds the rule of its name.
@main
struct ListRules: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
        guard let target = target as? any SourceModuleTarget else { return [] }
        let folder = context.package.directoryURL.appending(path: "Sources/\(target.name)/Rules").path + "/"
        let files = target.sourceFiles(withSuffix: "swift").map(\.url).filter { $0.path.hasPrefix(folder) }
        let names = files.map { $0.deletingPathExtension().lastPathComponent }.sorted()
        let output = context.pluginWorkDirectoryURL.appending(path: "RuleList.swift")
        return [
            .buildCommand(
                displayName: "Listing the rules", executable: try context.tool(named: "RuleLister").url,
                arguments: [output.path] + names, inputFiles: [], outputFiles: [output])
        ]
    }
}
