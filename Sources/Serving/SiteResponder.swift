import Bytes

/// Answers requests out of a state: a function of values, without connections.
public struct SiteResponder: Sendable {
    let state: PreviewState
    /// Whether only this machine's own names are answered. Without it, a foreign page could have its own name lead to 127.0.0.1 and
    /// read the agents' edition (DNS rebinding).
    let checksHost: Bool

    /// - Parameter checksHost: whether requests for another host than this machine are refused.
    public init(_ state: PreviewState, checksHost: Bool = true) {
        self.state = state
        self.checksHost = checksHost
    }

    /// The handbook's for a host: what holds there is seen while writing, and a picture opened by itself runs nothing.
    public static let contentPolicy =
        "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'"

    /// Methods of RFC 9110 and RFC 5789 that are understood, but not for files.
    private static let otherMethods: Set<String> = ["POST", "PUT", "DELETE", "CONNECT", "OPTIONS", "TRACE", "PATCH"]

    /// The response to a request, whatever it asks for.
    public func respond(to request: RequestHead) -> Response {
        var response: Response
        do {
            response = try answer(request)
        } catch {
            response = Response.plain(error.status)
        }
        if request.method == "HEAD" { response.sendsBody = false }
        response.fields += [
            RequestHead.Field("content-security-policy", Self.contentPolicy),
            RequestHead.Field("x-content-type-options", "nosniff"),
            RequestHead.Field("cross-origin-resource-policy", "same-origin"),
        ]
        return response
    }

    private func answer(_ request: RequestHead) throws(BadRequest) -> Response {
        let hosts = request.fields.filter { $0.name == "host" }
        // RFC 9112, section 3.2: exactly one.
        guard hosts.count == 1 || (hosts.isEmpty && request.minorVersion == 0) else { throw BadRequest(400) }
        let host = RequestPath.authority(ofTarget: request.target) ?? hosts.first?.value
        if checksHost, let host, !Self.isOwnName(host) { return .plain(403) }
        guard request.method == "GET" || request.method == "HEAD" else {
            guard Self.otherMethods.contains(request.method) else { throw BadRequest(501) }
            return .plain(405, fields: [RequestHead.Field("allow", "GET, HEAD")])
        }
        let path = try RequestPath(target: request.target)
        // A service worker would show yesterday's pages while an editor looks for today's.
        if request.value(of: "service-worker") == "script" { return .plain(404) }
        if path.path.hasPrefix(".auskunft/") { return own(path, request) }
        guard let site = state.site else { return page(state.waitingPage, status: 503, request) }
        switch site.find(path.path) {
        case .file(let name, let bytes): return file(at: name, bytes, of: site, for: request)
        case .folder(let folder):
            let query = path.query.map { "?" + $0 } ?? ""
            return .plain(
                301, fields: [RequestHead.Field("location", "/" + RequestPath.encoded(folder) + query)])
        case .nothing:
            guard let bytes = site.files["404.html"] else { return .plain(404) }
            return page(bytes, status: 404, request)
        }
    }

    /// Names that lead to this machine whatever a name server says (RFC 6761).
    private static func isOwnName(_ host: String) -> Bool {
        var name = host.lowercased()[...]
        if let colon = name.lastIndex(of: ":"),
            name[name.index(after: colon)...].utf8.allSatisfy({ $0.isASCIIDigit }),
            !name.hasSuffix("]")
        {
            name = name[..<colon]
        }
        if name.hasSuffix(".") { name.removeLast() }
        return ["localhost", "127.0.0.1", "[::1]"].contains(name) || name.hasSuffix(".localhost")
    }

    // MARK: What the server adds

    private func own(_ path: RequestPath, _ request: RequestHead) -> Response {
        switch path.path {
        case ".auskunft/reload.js": return whole(at: "reload.js", Array(ReloadScript.text.utf8), for: request)
        case ".auskunft/overlay.css": return whole(at: "overlay.css", Array(OverlayStyle.text.utf8), for: request)
        case ".auskunft/events":
            var response = Response(
                200,
                fields: [
                    RequestHead.Field("content-type", "text/event-stream"),
                    RequestHead.Field("cache-control", "no-store"),
                ])
            response.isEventStream = true
            return response
        default: return .plain(404)
        }
    }

    private func page(_ bytes: [UInt8], status: Int, _ request: RequestHead) -> Response {
        Response(
            status,
            fields: [
                RequestHead.Field("content-type", MediaType.of("404.html")),
                RequestHead.Field("cache-control", "no-cache"),
            ],
            body: withScript(bytes))
    }

    /// The page with the script that reloads it, before the end of its head.
    private func withScript(_ bytes: [UInt8]) -> [UInt8] {
        let end = Array("</head>".utf8)
        guard let place = bytes.firstRange(of: end)?.lowerBound else { return bytes }
        let script = """
            <script defer src="/.auskunft/reload.js" data-page="\(PreviewState.tag(bytes))" \
            data-assets="\(state.site?.assetsTag ?? "")"></script>
            """
        return bytes[..<place] + Array(script.utf8) + bytes[place...]
    }

    // MARK: Files

    private func file(
        at path: String, _ bytes: [UInt8], of site: ServedSite, for request: RequestHead
    ) -> Response {
        // The copies know nothing of the script.
        if path.hasSuffix(".html") { return whole(at: path, withScript(bytes), for: request) }
        let copies = [("br", site.files[path + ".br"]), ("gzip", site.files[path + ".gz"])].compactMap { pair in
            pair.1.map { (coding: pair.0, bytes: $0) }
        }
        guard !copies.isEmpty else { return whole(at: path, bytes, for: request) }
        let accepted = AcceptEncoding(request.value(of: "accept-encoding"))
        let vary = RequestHead.Field("vary", "accept-encoding")
        var best: (coding: String, bytes: [UInt8])?
        for copy in copies {
            let weight = accepted.weight(of: copy.coding)
            if weight > 0, weight > best.map({ accepted.weight(of: $0.coding) }) ?? 0 { best = copy }
        }
        guard let best else { return whole(at: path, bytes, for: request, adding: [vary]) }
        return whole(
            at: path, best.bytes, for: request, adding: [RequestHead.Field("content-encoding", best.coding), vary])
    }

    /// One representation: preconditions first, then the stretches asked for (RFC 9110, section 13.2.2).
    private func whole(
        at path: String, _ bytes: [UInt8], for request: RequestHead, adding more: [RequestHead.Field] = []
    ) -> Response {
        let tag = EntityTag(of: bytes)
        let type = MediaType.of(path)
        let common =
            [RequestHead.Field("etag", tag.description), RequestHead.Field("cache-control", "no-cache")] + more
        if let list = request.value(of: "if-match"), !tag.isNamed(in: list, takesWeak: false) {
            return .plain(412)
        }
        if let list = request.value(of: "if-none-match"), tag.isNamed(in: list) {
            var response = Response(304, fields: common, body: bytes)
            response.sendsBody = false
            return response
        }
        let described = [RequestHead.Field("content-type", type), RequestHead.Field("accept-ranges", "bytes")] + common
        let isCurrent = request.value(of: "if-range").map { $0 == tag.description } ?? true
        guard request.method == "GET", isCurrent, let field = request.value(of: "range") else {
            return Response(200, fields: described, body: bytes)
        }
        switch ByteRanges(field, length: bytes.count) {
        case .ignored: return Response(200, fields: described, body: bytes)
        case .unsatisfiable:
            return .plain(416, fields: [RequestHead.Field("content-range", "bytes */\(bytes.count)")])
        case .ranges(let ranges):
            if let range = ranges.first, ranges.count == 1 {
                let place = RequestHead.Field("content-range", Self.place(range, bytes.count))
                return Response(206, fields: described + [place], body: Array(bytes[range]))
            }
            return multipart(ranges, of: bytes, type: type, tag: tag, fields: common)
        }
    }

    private static func place(_ range: Range<Int>, _ length: Int) -> String {
        "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(length)"
    }

    /// Several stretches as `multipart/byteranges` (RFC 9110, section 14.6).
    private func multipart(
        _ ranges: [Range<Int>], of bytes: [UInt8], type: String, tag: EntityTag, fields common: [RequestHead.Field]
    ) -> Response {
        // The tag's letters and digits; a file does not hold its own hash.
        let boundary = "auskunft-" + tag.description.filter { $0 != "\"" }
        var body: [UInt8] = []
        for range in ranges {
            let head =
                "--\(boundary)\r\nContent-Type: \(type)\r\nContent-Range: \(Self.place(range, bytes.count))\r\n\r\n"
            body += Array(head.utf8) + bytes[range] + Array("\r\n".utf8)
        }
        body += Array("--\(boundary)--\r\n".utf8)
        let kind = RequestHead.Field("content-type", "multipart/byteranges; boundary=\(boundary)")
        return Response(206, fields: [kind] + common, body: body)
    }
}
