import Foundation

/// Where the content folder is when nobody says it: here or in a folder above, as git finds its repository.
package struct ContentSearch: Sendable {
    /// The content folder, as it is named from the working folder.
    package let content: String
    /// What leads to the folder that holds it, with a slash at the end, or nothing.
    package let base: String

    /// The folder's name where no other is given.
    package static let name = "content"

    /// A folder that was given.
    package init(given content: String) {
        self.content = content
        base = ""
    }

    /// Looks here and upwards for `content/auskunft.yaml`, and for a folder that holds auskunft.yaml itself.
    ///
    /// Where nothing is found the content is `content`, so that what is said of it names that.
    package init(in environment: Environment) {
        var folder = Self.realPath(environment.currentDirectory)
        var up = ""
        while true {
            if environment.kind(of: folder + "/" + Self.name) == .folder,
                up.isEmpty || environment.kind(of: folder + "/" + Self.name + "/auskunft.yaml") == .file
            {
                (content, base) = (up + Self.name, up)
                return
            }
            if environment.kind(of: folder + "/auskunft.yaml") == .file {
                // In the content folder itself, or below it.
                content = up.isEmpty ? "." : String(up.dropLast())
                base = up + "../"
                return
            }
            let parent = URL(filePath: folder).deletingLastPathComponent().path
            guard folder != "/", !folder.isEmpty, parent != folder else { break }
            folder = parent.hasSuffix("/") && parent != "/" ? String(parent.dropLast()) : parent
            up += "../"
        }
        (content, base) = (Self.name, "")
    }

    /// The folder that was given, else the one that is found.
    package static func folder(_ given: String?, in environment: Environment) -> String {
        given ?? ContentSearch(in: environment).content
    }

    private static func realPath(_ path: String) -> String { URL(filePath: path).standardizedFileURL.path }
}
