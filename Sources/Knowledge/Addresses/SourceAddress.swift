import Bytes

/// Where people read and change a file of the content: on the page of the git host that auskunft.yaml names.
package struct SourceAddress: Sendable {
    /// A git host whose addresses are known by where it is.
    package enum Host: Sendable, CaseIterable {
        case gitHub, gitLab, forgejo, bitbucket

        /// By the name of the machine, in small letters: the host's own, or one that is called after the program.
        init?(name: String) {
            let labels = name.split(whereSeparator: { $0 == "." || $0 == "-" })
            if name == "github.com" || labels.contains("github") {
                self = .gitHub
            } else if labels.contains("gitlab") || name == "gitlab.opencode.de" {
                self = .gitLab
            } else if name == "codeberg.org" || labels.contains("forgejo") || labels.contains("gitea") {
                self = .forgejo
            } else if name == "bitbucket.org" {
                self = .bitbucket
            } else {
                return nil
            }
        }

        /// What stands behind the address of the repository.
        var template: String {
            switch self {
            case .gitHub: "/blob/{branch}/{path}#L{line}"
            case .gitLab: "/-/blob/{branch}/{path}#L{line}"
            case .forgejo: "/src/branch/{branch}/{path}#L{line}"
            case .bitbucket: "/src/{branch}/{path}#lines-{line}"
            }
        }
    }

    private let template: String
    private let branch: String
    /// Empty, or with a slash at the end.
    private let folder: String

    /// The folder of the content, where none is declared.
    package static let defaultFolder = "content"
    /// What is published from, where nothing is declared.
    package static let defaultBranch = "main"

    /// Nil where the form of the host's addresses is not known.
    package init?(_ repository: Settings.Repository) {
        guard let url = repository.url?.value else { return nil }
        let root = String(url.reversed().drop { $0 == "/" }.reversed())
        let trimmed = root.hasSuffix(".git") ? String(root.dropLast(4)) : root
        if let file = repository.file?.value {
            guard file.contains("{path}"), file.hasPrefix("https://") || file.hasPrefix("http://") else { return nil }
            template = file
        } else if let host = Self.host(of: trimmed) {
            template = trimmed + host.template
        } else {
            return nil
        }
        branch = Self.encoded(repository.branch?.value ?? Self.defaultBranch)
        let parts = (repository.folder?.value ?? Self.defaultFolder).split(separator: "/").filter { $0 != "." }
        folder = parts.map { $0 + "/" }.joined()
    }

    /// The host of a repository; nil where its name tells nothing.
    package static func host(of url: String) -> Host? {
        let rest = url.drop { $0 != ":" }.dropFirst(3)
        let authority = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        let machine = (authority.split(separator: "@").last ?? "").prefix { $0 != ":" }
        return Host(name: machine.lowercased())
    }

    /// The address of a line of a file.
    ///
    /// - Parameters:
    ///   - path: in the content folder.
    ///   - line: from 1.
    package func url(path: String, line: Int) -> String {
        template.replacing("{branch}", with: branch).replacing("{path}", with: Self.encoded(folder + path))
            .replacing("{line}", with: String(max(line, 1)))
    }

    private static func encoded(_ path: String) -> String {
        PercentEncoding.encoded(path) { byte in
            byte.isASCIILetterOrDigit || "-._~/".utf8.contains(byte)
        }
    }
}

extension Settings {
    /// Where the files can be read and changed; nil where nobody says, or no form of address is known.
    package var sourceAddress: SourceAddress? { repository.flatMap { SourceAddress($0.value) } }
}
