import Serving

/// A small site and what is answered to requests for it.
enum SmallPreview {
    static let page = "<!DOCTYPE html><html><head><title>Desk</title></head><body>Duisburg</body></html>"

    static let files: [String: String] = [
        "index.html": page,
        "404.html": "<!DOCTYPE html><html><head><title>Nichts</title></head><body></body></html>",
        "duisburg/index.html": page,
        "duisburg/gebühr/index.html": page,
        "robots.txt": "0123456789",
        "search/engine.wasm": "module",
        "search/engine.wasm.br": "br",
        "search/engine.wasm.gz": "gz!",
        "assets/site.css": "body {}", "assets/site.js": "1", "assets/module.mjs": "1", "assets/icon.svg": "<svg/>",
        "assets/app.webmanifest": "{}", "api/v1/a.json": "{}", "sitemap.xml": "<a/>", "feed.xml": "<feed/>",
        "opensearch.xml": "<a/>", "feed.atom": "<feed/>", "dateien/merkblatt.pdf": "%PDF", "dateien/karte": "?",
    ]

    static func responder(baseURL: String? = nil, checksHost: Bool = true) -> SiteResponder {
        let site = ServedSite(files: files.mapValues { Array($0.utf8) }, baseURL: baseURL)
        return SiteResponder(PreviewState(site: site), checksHost: checksHost)
    }

    static func get(
        _ target: String, method: String = "GET", baseURL: String? = nil, _ fields: [String: String] = [:]
    ) -> Response {
        var all = fields
        all["host"] = fields["host"] ?? "localhost:8000"
        return responder(baseURL: baseURL).respond(
            to: RequestHead(
                method: method, target: target,
                fields: all.sorted { $0.key < $1.key }.map { RequestHead.Field($0.key, $0.value) }))
    }
}

extension Response {
    var text: String { String(decoding: body, as: UTF8.self) }
}
