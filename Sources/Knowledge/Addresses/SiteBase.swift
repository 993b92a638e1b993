/// Where a site is published: the address of its root.
package struct SiteBase: Hashable, Sendable {
    /// Ends with a slash.
    package let url: String

    /// - Parameter url: with or without a slash at the end.
    package init(_ url: String) {
        self.url = url.hasSuffix("/") ? url : url + "/"
    }

    /// The whole address of a file of the site.
    ///
    /// - Parameter anchor: an id in the page that it leads to.
    package func url(of address: SiteAddress, anchor: String? = nil) -> String {
        url + address.reference + (anchor.map { "#" + $0 } ?? "")
    }

    /// The path of the root on its host: `/wissen/` of `https://example.org/wissen`; begins and ends with a slash.
    package var path: String {
        let parts = url.split(separator: "/", omittingEmptySubsequences: false).dropFirst(3)
        return "/" + parts.joined(separator: "/")
    }
}

extension Settings {
    /// Where the site will be published, if auskunft.yaml says so.
    package var siteBase: SiteBase? { baseURL.map { SiteBase($0.value) } }
}
