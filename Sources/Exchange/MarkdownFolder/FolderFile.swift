import Foundation

/// What a file of the folder is by its path.
enum FolderFile {
    /// Markdown that may be an article.
    case page
    /// HTML, which is an article where the folder has no Markdown.
    case webPage
    /// A picture or document that pages may show or lead to.
    case attachment
    /// What is left out, by the name of what it is.
    case leftOut(Reason)
    /// Of no use to an import.
    case other

    /// Why a file is left out.
    enum Reason: CaseIterable {
        /// A folder of the site's program, not of its content.
        case program
        /// Outside the folder that the site takes its content from.
        case outside
        /// About the project or the site's own menus.
        case project
        /// In another language, where there is the same in German.
        case language
        /// In HTML, beside Markdown.
        case webPage
    }

    private static let pageTypes: Set<String> = ["md", "markdown", "mdx", "mdown", "mkd", "qmd"]
    private static let programFolders: Set<String> = [
        "node_modules", "_site", "_layouts", "_includes", "_sass", "_data", "_plugins", "themes", "layouts",
        "archetypes",
        "public", "resources", "vendor", "venv", "site-packages", "overrides", "_shortcodes", "partials", "i18n",
        "build",
        "dist", "bower_components", "templates", "_templates",
    ]
    private static let projectNames: Set<String> = [
        "license", "licence", "contributing", "changelog", "code_of_conduct", "security", "summary", "_sidebar",
        "_navbar",
        "_footer", "_coverpage", "404", "pull_request_template", "issue_template", "authors", "codeowners",
        "code-of-conduct",
        "maintainers", "support", "governance", "search", "tags",
    ]

    /// Pages that the site's program fills.
    private static let menuNames: Set<String> = ["search", "tags"]

    /// - Parameter types: ends of names of files that may be published.
    init(_ path: String, types: Set<String>) {
        let parts = path.split(separator: "/")
        let name = parts.last ?? ""
        let end = name.split(separator: ".", omittingEmptySubsequences: false).dropFirst().last?.lowercased() ?? ""
        let isProgram = parts.dropLast().contains { Self.programFolders.contains($0.lowercased()) }
        if Self.pageTypes.contains(end) {
            let stem = name.dropLast(end.count + 1).lowercased()
            // A file of the project lies at its top, or says so by its capitals; a page may be called like one.
            let isLoud = !name.dropLast(end.count + 1).contains(where: \.isLowercase)
            let isProject =
                Self.projectNames.contains(stem)
                && (parts.count == 1 || parts.count == 2 && (isLoud || Self.menuNames.contains(stem))
                    || stem.hasPrefix("_") || stem == "404" || stem == "summary")
            self = isProgram ? .leftOut(.program) : isProject ? .leftOut(.project) : .page
        } else if end == "html" || end == "htm" {
            self = isProgram ? .leftOut(.program) : .webPage
        } else if types.contains(end), !parts.contains(where: { $0 == "node_modules" || $0 == "_site" }) {
            self = .attachment
        } else {
            self = .other
        }
    }
}

/// What a folder says of the site that is made of it.
struct FolderKind {
    /// The folder that articles are taken from, with a `/` at its end; empty for all of it.
    let root: String
    /// Where the site stands, as its settings say.
    let base: URL?
    /// Folders that addresses with a `/` before them begin in.
    let roots: [String]

    /// - Parameters:
    ///   - paths: of all files.
    ///   - text: of a file.
    init(_ paths: [String], text: (String) -> String?) {
        let all = Set(paths)
        func settings(_ names: [String]) -> String? { names.first(where: all.contains).flatMap(text) }
        func has(_ folder: String) -> Bool { paths.contains { $0.hasPrefix(folder + "/") } }
        let hugo = settings([
            "hugo.toml", "hugo.yaml", "hugo.yml", "config.toml", "config.yaml", "config.yml", "hugo.json",
            "config/_default/hugo.toml", "config/_default/config.toml", "config/_default/config.yaml",
        ])
        let mkdocs = settings(["mkdocs.yml", "mkdocs.yaml"])
        let docusaurus = settings(["docusaurus.config.js", "docusaurus.config.ts", "docusaurus.config.mjs"])
        let jekyll = settings(["_config.yml", "_config.yaml"])
        let gitbook = settings(["book.json"])
        let mdbook = settings(["book.toml"])
        var root = ""
        if let hugo, case let folder = Self.value("contentDir", in: hugo) ?? "content", has(folder) {
            root = folder
        } else if let mkdocs, case let folder = Self.value("docs_dir", in: mkdocs) ?? "docs", has(folder) {
            root = folder
        } else if docusaurus != nil, has("docs") {
            root = "docs"
        } else if let gitbook, let folder = Self.value("root", in: gitbook).map(Self.bare), has(folder) {
            root = folder
        } else if let mdbook, case let folder = Self.bare(Self.value("src", in: mdbook) ?? "src"), has(folder) {
            root = folder
        }
        self.root = root.isEmpty ? "" : root + "/"
        let found = [hugo, mkdocs, docusaurus, jekyll].compactMap(\.self).first
        base = found.flatMap { text in
            ["baseURL", "baseurl", "site_url", "url", "base_url"].lazy.compactMap { Self.value($0, in: text) }
                .first { $0.hasPrefix("http") }
        }.flatMap { URL(string: $0.hasSuffix("/") ? $0 : $0 + "/") }
        roots = ["", self.root, "static/", "assets/", "public/", "docs/", "content/", "pages/", "src/", "source/"]
    }

    /// `./docs` is `docs`.
    private static func bare(_ folder: String) -> String {
        folder.hasPrefix("./") ? String(folder.dropFirst(2)) : folder
    }

    /// The value of a key in settings of any kind: they are not more than one line each.
    private static func value(_ key: String, in text: String) -> String? {
        for line in text.split(separator: "\n") {
            var rest = line.drop { $0 == " " || $0 == "\t" || $0 == "\"" || $0 == "'" }
            guard rest.hasPrefix(key) else { continue }
            rest = rest.dropFirst(key.count).drop { $0 == "\"" || $0 == "'" || $0 == " " }
            guard let sign = rest.first, sign == ":" || sign == "=" else { continue }
            let value = rest.dropFirst().drop { " \"'".contains($0) }.prefix { !"\"',# \r".contains($0) }
            let trimmed = value.hasSuffix("/") && !value.contains("//") ? value.dropLast() : value
            if !trimmed.isEmpty { return String(trimmed) }
        }
        return nil
    }
}
