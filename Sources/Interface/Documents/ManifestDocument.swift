import JSON
import Knowledge

/// A file of the site with what tells whether it is another than before.
package struct ManifestEntry: Sendable {
    /// What it is.
    package let address: SiteAddress
    /// Below the site's root.
    package let path: String
    /// Its size.
    package let bytes: Int
    /// SHA-256 in lower-case hexadecimal digits.
    package let hash: String

    /// - Parameter hash: SHA-256 in lower-case hexadecimal digits.
    package init(_ address: SiteAddress, bytes: Int, hash: String) {
        self.address = address
        path = address.path
        self.bytes = bytes
        self.hash = hash
    }
}

extension Documents {
    private static let file = JSONObject<ManifestEntry>("File", text: "A file of the site.") { members in
        members.required("path", as: .text, text: "Below the site's root.") { $0.path }
        members.required("bytes", as: .count, text: "Its size.") { $0.bytes }
        members.required("sha256", as: .matching("^[0-9a-f]{64}$"), text: "SHA-256 of its bytes.") { $0.hash }
    }

    /// `manifest.json`.
    package static let manifest = JSONDocument<[ManifestEntry]>(
        "Manifest", named: "manifest",
        "Every file of the site but this one, with a hash of its content: what differs is what a mirror must fetch."
    ) { members in
        members.required("files", as: .list(.object(file)), text: "The files, in order of path.") { $0 }
    }
}
