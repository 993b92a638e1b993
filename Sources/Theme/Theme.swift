import Diagnostics
import Digest
import YAMLFault
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
        /// From 1; nil where it is the whole of it.
        package let line: Int?
        /// What is wrong with it, in a few words.
        package let reason: LocalizedText

        /// - Parameters:
        ///   - path: of the file, below the folder of the theme.
        ///   - line: from 1; nil where it is the whole of it.
        ///   - reason: what is wrong with it, in a few words.
        package init(path: String, line: Int? = nil, _ reason: LocalizedText) {
            self.path = path
            self.line = line
            self.reason = reason
        }

        /// `path:line: reason`.
        package subscript(language: Language) -> String {
            "\(path)\(line.map { ":\($0)" } ?? ""): \(reason[language])"
        }

        /// In English.
        package var description: String { self[.english] }
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
        let own = try Self.texts(overrides[name], name)
        try Self.requireKnown(own, besides: texts, templates, name)
        try Self.requireUsed(templates, overrides)
        texts.merge(own) { _, override in override }
        self.texts = Texts(language: language, texts: texts)
    }

    private static let wrongForm = LocalizedText(
        de: "die Form ist „schlüssel: Text“, eine Zeile für jeden Text",
        en: "the form is \"key: text\", a line for each text")

    /// A misspelt key would leave the text as it was, and nobody would know why.
    private static func requireKnown(
        _ own: [String: String], besides known: [String: String], _ templates: [String: String], _ path: String
    ) throws {
        for key in own.keys.sorted()
        where known[key] == nil && !templates.values.contains(where: { $0.contains("text.\(key)") }) {
            let nearest = NearMiss.nearest(to: key, among: known.keys.sorted())
            throw Failure(
                path: path,
                LocalizedText(
                    de:
                        "einen Text „\(key)“ gibt es nicht, und keine Vorlage zeigt ihn\(nearest.map { "; gemeint ist wohl „\($0)“" } ?? "")",
                    en:
                        "there is no text \"\(key)\", and no template shows it\(nearest.map { "; did you mean \"\($0)\"?" } ?? "")"
                ))
        }
    }

    /// A template that replaces none and that none includes, with nearly the name of one, is a misspelt one.
    private static func requireUsed(_ templates: [String: String], _ overrides: [String: [UInt8]]) throws {
        let known = EmbeddedTheme.files.compactMap { name(of: $0.path, in: "templates/", kind: ".mustache") }.sorted()
        for path in overrides.keys.sorted() {
            guard let name = name(of: path, in: "templates/", kind: ".mustache"), !known.contains(name),
                let nearest = NearMiss.nearest(to: name, among: known),
                !templates.values.contains(where: { includes($0, name) })
            else { continue }
            throw Failure(
                path: path,
                LocalizedText(
                    de: "keine Seite verwendet diese Vorlage; gemeint ist wohl „\(nearest).mustache“",
                    en: "no page uses this template; did you mean \"\(nearest).mustache\"?"))
        }
    }

    private static func includes(_ template: String, _ name: String) -> Bool {
        template.matches(of: /\{\{\s*[<>]\s*([^}\s]+)\s*\}\}/).contains { $0.1 == name }
    }

    /// What a file is called in its folder, without the ending of its kind; nil for files of other folders and kinds.
    private static func name(of path: String, in folder: String, kind: String) -> String? {
        guard path.hasPrefix(folder), path.hasSuffix(kind) else { return nil }
        return String(path.dropFirst(folder.count).dropLast(kind.count))
    }

    private static func text(_ bytes: [UInt8], _ path: String) throws -> String {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw Failure(path: path, LocalizedText(de: "kein UTF-8", en: "not UTF-8"))
        }
        return text
    }

    private static func texts(_ bytes: [UInt8]?, _ path: String) throws -> [String: String] {
        guard let bytes else { return [:] }
        do {
            let node = try Yams.compose(yaml: String(decoding: bytes, as: UTF8.self))
            // A file of comments changes no text.
            guard let node, node.scalar?.string != "" else { return [:] }
            guard let mapping = node.mapping else { throw Failure(path: path, Self.wrongForm) }
            var texts: [String: String] = [:]
            for (key, value) in mapping {
                guard let key = key.string, let text = value.string else {
                    throw Failure(path: path, Self.wrongForm)
                }
                texts[key] = text
            }
            return texts
        } catch let error as YamlError {
            let fault = YAMLFault(error)
            throw Failure(path: path, line: fault.line, fault.reason)
        }
    }
}
