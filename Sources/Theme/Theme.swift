import Digest
import Yams

/// The look of a site: templates, assets and texts; those of the program, each replaced by the user's where there is one.
package struct Theme: Sendable {
    /// By name without `.mustache`.
    package let templates: [String: String]
    /// By path below `assets/`.
    package let assets: [String: [UInt8]]
    /// Of the user interface, in the language of the site.
    package let texts: Texts
    /// What callers say and the administration calls it (`search/everyday.yaml`), as YAML.
    package let everydayGerman: [UInt8]
    /// Pages of the handbook, as Markdown, by name without `.md`.
    package let handbook: [String: String]
    /// Of everything that the pages of a knowledge base are made of.
    package let hash: ContentHash

    private static let everydayGermanPath = "search/everyday.yaml"
    private static let handbookFolder = "handbook/"

    /// `search/everyday.yaml` as the program has it, for those who need no more of a theme.
    package static var ownEverydayGerman: [UInt8] {
        EmbeddedTheme.files.first { $0.path == everydayGermanPath }.map { $0.text.withUTF8Buffer { Array($0) } } ?? []
    }

    /// What cannot be used of a user's theme.
    package struct Failure: Error, Sendable, CustomStringConvertible {
        /// Of the file, below the folder of the theme.
        package let path: String
        /// What is wrong with it, in a few words.
        package let reason: String

        /// - Parameters:
        ///   - path: of the file, below the folder of the theme.
        ///   - reason: what is wrong with it, in a few words.
        package init(path: String, reason: String) {
            self.path = path
            self.reason = reason
        }

        /// `path: reason`.
        package var description: String { "\(path): \(reason)" }
    }

    /// - Parameters:
    ///   - language: `de` or `en`.
    ///   - overrides: the user's files by path below the theme: `templates/…`, `assets/…`, `texts/…`, `handbook/…`.
    /// - Throws: `Theme.Failure` where a file of texts or a template is not what its name says.
    package init(language: String, overrides: [String: [UInt8]] = [:]) throws {
        var files: [String: [UInt8]] = [:]
        for file in EmbeddedTheme.files {
            files[file.path] = file.text.withUTF8Buffer { Array($0) }
        }
        files.merge(overrides) { _, override in override }
        let parts = files.filter { !$0.key.hasPrefix(Self.handbookFolder) }.sorted { $0.key < $1.key }.flatMap {
            [ContentHash(of: $0.key), ContentHash(of: $0.value)]
        }
        hash = ContentHash(of: parts + [ContentHash(of: language)])
        var templates: [String: String] = [:]
        var assets: [String: [UInt8]] = [:]
        var handbook: [String: String] = [:]
        for (path, bytes) in files {
            if let name = Self.name(of: path, in: "templates/", kind: ".mustache") {
                templates[name] = try Self.text(bytes, path)
            } else if let name = Self.name(of: path, in: Self.handbookFolder, kind: ".md") {
                handbook[name] = try Self.text(bytes, path)
            } else if path.hasPrefix("assets/") {
                assets[String(path.dropFirst("assets/".count))] = bytes
            }
        }
        everydayGerman = files[Self.everydayGermanPath] ?? []
        self.templates = templates
        self.assets = assets
        self.handbook = handbook
        let name = "texts/\(language).yaml"
        var texts = try Self.texts(
            EmbeddedTheme.files.first { $0.path == name }.map { $0.text.withUTF8Buffer { Array($0) } }, name)
        texts.merge(try Self.texts(overrides[name], name)) { _, override in override }
        self.texts = Texts(language: language, texts: texts)
    }

    /// What a file is called in its folder, without the ending of its kind; nil for files of other folders and kinds.
    private static func name(of path: String, in folder: String, kind: String) -> String? {
        guard path.hasPrefix(folder), path.hasSuffix(kind) else { return nil }
        return String(path.dropFirst(folder.count).dropLast(kind.count))
    }

    private static func text(_ bytes: [UInt8], _ path: String) throws -> String {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw Failure(path: path, reason: "not UTF-8")
        }
        return text
    }

    private static func texts(_ bytes: [UInt8]?, _ path: String) throws -> [String: String] {
        guard let bytes else { return [:] }
        do {
            let node = try Yams.compose(yaml: String(decoding: bytes, as: UTF8.self))
            // A file of comments changes no text.
            guard let node, node.scalar?.string != "" else { return [:] }
            guard let mapping = node.mapping else { throw Failure(path: path, reason: "not a list of key: text") }
            var texts: [String: String] = [:]
            for (key, value) in mapping {
                guard let key = key.string, let text = value.string else {
                    throw Failure(path: path, reason: "not a list of key: text")
                }
                texts[key] = text
            }
            return texts
        } catch let error as YamlError {
            throw Failure(path: path, reason: "\(error)")
        }
    }
}
