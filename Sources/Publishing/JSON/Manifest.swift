import JSON

extension Documents {
    private static let file = JSONObject<ManifestOutput.Entry>("File", "A file of the site.") { members in
        members.required("path", .text, "Below the site's root.") { $0.path }
        members.required("bytes", .count, "Its size.") { $0.bytes }
        members.required("sha256", .matching("^[0-9a-f]{64}$"), "SHA-256 of its bytes.") { $0.hash }
    }

    /// `manifest.json`.
    static let manifest = JSONDocument<[ManifestOutput.Entry]>(
        "Manifest", named: "manifest",
        "Every file of the site but this one, with a hash of its content: what differs is what a mirror must fetch."
    ) { members in
        members.required("files", .list(.object(file)), "The files, in order of path.") { $0 }
    }
}
