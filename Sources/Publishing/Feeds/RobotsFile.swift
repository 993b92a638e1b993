import Knowledge

/// `robots.txt` (RFC 9309).
enum RobotsFile {
    static func text(_ edition: Edition, _ base: SiteBase?) -> [UInt8] {
        // What agents read is nobody else's business, wherever the site is served.
        let rule = edition == .agents ? "Disallow: /" : "Allow: /"
        let sitemap = base.map { "Sitemap: \($0.url(of: .sitemap))\n" } ?? ""
        return Array("User-agent: *\n\(rule)\n\(sitemap)".utf8)
    }
}
