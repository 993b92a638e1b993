import Digest

/// A site held in memory, as it is served.
public struct ServedSite: Sendable {
    /// By path below the site's root.
    package let files: [String: [UInt8]]
    /// Path that the published site lies under, such as `wissen/`, or empty; addresses with it and without lead to the same files.
    let prefix: String
    /// Changes with every file that pages load besides themselves.
    let assetsTag: String

    /// - Parameter baseURL: where the site will be published; its path is taken off addresses, because 404.html names it.
    /// - Complexity: O(bytes below `assets/`).
    public init(files: [String: [UInt8]], baseURL: String? = nil) {
        self.files = files
        let path = (baseURL ?? "").split(separator: "/", omittingEmptySubsequences: false).dropFirst(3)
            .filter { !$0.isEmpty }.joined(separator: "/")
        prefix = path.isEmpty ? "" : path + "/"
        var tags: [UInt8] = []
        for (path, bytes) in files.filter({ $0.key.hasPrefix("assets/") }).sorted(by: { $0.key < $1.key }) {
            tags += Array("\(path) \(ContentHash(of: bytes))\n".utf8)
        }
        assetsTag = ContentHash(of: tags).description
    }

    enum Found {
        case file(path: String, bytes: [UInt8])
        /// A folder that was asked for without the slash at its end; its path with the slash.
        case folder(String)
        case nothing
    }

    /// - Parameter path: below the site's root, without percent-encoding. Only files of the site can be found: there is no folder of
    ///   the machine that `..` or a link could lead to.
    func find(_ path: String) -> Found {
        let plain = lookUp(path)
        guard case .nothing = plain, !prefix.isEmpty else { return plain }
        if path + "/" == prefix { return .folder("") }
        return path.hasPrefix(prefix) ? lookUp(String(path.dropFirst(prefix.count))) : plain
    }

    private func lookUp(_ path: String) -> Found {
        if path.isEmpty || path.hasSuffix("/") {
            return files[path + "index.html"].map { .file(path: path + "index.html", bytes: $0) } ?? .nothing
        }
        if let bytes = files[path] { return .file(path: path, bytes: bytes) }
        return files[path + "/index.html"] == nil ? .nothing : .folder(path + "/")
    }
}
