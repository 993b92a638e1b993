/// The media type of a file by the end of its name.
enum MediaType {
    static func of(_ path: String) -> String {
        let name = path.split(separator: "/").last ?? ""
        guard let dot = name.lastIndex(of: ".") else { return "application/octet-stream" }
        switch name[name.index(after: dot)...].lowercased() {
        case "html": return "text/html; charset=utf-8"
        case "css": return "text/css; charset=utf-8"
        case "js", "mjs": return "text/javascript; charset=utf-8"
        case "json", "map": return "application/json"
        case "jsonld": return "application/ld+json"
        case "ndjson", "jsonl": return "application/x-ndjson"
        case "webmanifest": return "application/manifest+json"
        case "wasm": return "application/wasm"
        case "svg": return "image/svg+xml"
        case "xml":
            return name == "feed.xml"
                ? "application/atom+xml"
                : name == "opensearch.xml"
                    ? "application/opensearchdescription+xml" : "application/xml"
        case "atom": return "application/atom+xml"
        case "txt": return "text/plain; charset=utf-8"
        case "md": return "text/markdown; charset=utf-8"
        case "csv": return "text/csv; charset=utf-8"
        case "tsv": return "text/tab-separated-values; charset=utf-8"
        case "ics": return "text/calendar; charset=utf-8"
        case "vcf": return "text/vcard; charset=utf-8"
        case "pdf": return "application/pdf"
        case "png": return "image/png"
        case "jpg", "jpeg": return "image/jpeg"
        case "gif": return "image/gif"
        case "webp": return "image/webp"
        case "avif": return "image/avif"
        case "ico": return "image/vnd.microsoft.icon"
        case "woff2": return "font/woff2"
        case "gz": return "application/gzip"
        case "sqlite": return "application/vnd.sqlite3"
        default: return "application/octet-stream"
        }
    }
}
