import Serving
import Testing

/// Types, validators, copies and stretches (RFC 9110).
@Suite struct RepresentationTests {
    @Test(arguments: [
        ("/assets/site.css", "text/css; charset=utf-8"), ("/assets/site.js", "text/javascript; charset=utf-8"),
        ("/assets/module.mjs", "text/javascript; charset=utf-8"), ("/assets/icon.svg", "image/svg+xml"),
        ("/assets/app.webmanifest", "application/manifest+json"), ("/search/engine.wasm", "application/wasm"),
        ("/api/v1/a.json", "application/json"), ("/sitemap.xml", "application/xml"),
        ("/feed.xml", "application/atom+xml"), ("/feed.atom", "application/atom+xml"),
        ("/opensearch.xml", "application/opensearchdescription+xml"), ("/robots.txt", "text/plain; charset=utf-8"),
        ("/", "text/html; charset=utf-8"), ("/dateien/merkblatt.pdf", "application/pdf"),
        ("/dateien/karte", "application/octet-stream"), ("/search/engine.wasm.gz", "application/gzip"),
    ])
    func mediaTypes(target: String, type: String) {
        let response = SmallPreview.get(target)
        #expect(response.status == 200)
        #expect(response.value(of: "content-type") == type)
        #expect(response.value(of: "x-content-type-options") == "nosniff")
    }

    @Test func headSendsNoBody() {
        let response = SmallPreview.get("/robots.txt", method: "HEAD")
        #expect(response.status == 200)
        #expect(!response.sendsBody)
        #expect(response.fields == SmallPreview.get("/robots.txt").fields)
        #expect(response.body.count == 10)
    }

    @Test(arguments: ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "CONNECT"])
    func otherMethods(method: String) {
        let response = SmallPreview.get("/robots.txt", method: method)
        #expect(response.status == 405)
        #expect(response.value(of: "allow") == "GET, HEAD")
    }

    @Test func unknownMethod() {
        #expect(SmallPreview.get("/", method: "BREW").status == 501)
        #expect(SmallPreview.get("/", method: "get").status == 501)
    }

    // MARK: Validators

    @Test func entityTags() throws {
        let tag = try #require(SmallPreview.get("/robots.txt").value(of: "etag"))
        #expect(tag.hasPrefix("\"") && tag.hasSuffix("\""))
        for list in [tag, "W/\(tag)", "\"a\", \(tag)", "*"] {
            let response = SmallPreview.get("/robots.txt", ["if-none-match": list])
            #expect(response.status == 304)
            #expect(!response.sendsBody)
            #expect(response.value(of: "etag") == tag)
        }
        #expect(SmallPreview.get("/robots.txt", ["if-none-match": "\"a\""]).status == 200)
        #expect(SmallPreview.get("/", ["if-none-match": tag]).status == 200)
        #expect(SmallPreview.get("/robots.txt", ["if-match": tag]).status == 200)
        #expect(SmallPreview.get("/robots.txt", ["if-match": "W/\(tag)"]).status == 412)
        #expect(SmallPreview.get("/robots.txt", ["if-match": "\"a\""]).status == 412)
    }

    @Test(
        arguments: [
            (nil, "module", nil), ("identity", "module", nil), ("gzip", "gz!", "gzip"), ("gzip, br", "br", "br"),
            ("GZIP", "gz!", "gzip"), ("br;q=0.1, gzip;q=0.5", "gz!", "gzip"), ("br;q=0, gzip;q=0", "module", nil),
            ("*", "br", "br"), ("*;q=0", "module", nil), ("deflate", "module", nil), ("gzip;q=x", "module", nil),
        ] as [(String?, String, String?)])
    func compressedCopies(accepted: String?, body: String, coding: String?) throws {
        let plain = try #require(SmallPreview.get("/search/engine.wasm").value(of: "etag"))
        let response = SmallPreview.get(
            "/search/engine.wasm", accepted.map { ["accept-encoding": $0] } ?? [:])
        #expect(response.text == body)
        #expect(response.value(of: "content-encoding") == coding)
        #expect(response.value(of: "vary") == "accept-encoding")
        #expect(response.value(of: "content-type") == "application/wasm")
        #expect((response.value(of: "etag") == plain) == (coding == nil))
    }

    // MARK: Stretches

    @Test(arguments: [
        ("bytes=0-0", "0", "bytes 0-0/10"), ("bytes=2-4", "234", "bytes 2-4/10"), ("bytes=8-", "89", "bytes 8-9/10"),
        ("bytes=-3", "789", "bytes 7-9/10"), ("bytes=5-99", "56789", "bytes 5-9/10"),
        ("bytes=-99", "0123456789", "bytes 0-9/10"), ("bytes= 1-2 , 50-60", "12", "bytes 1-2/10"),
        ("BYTES=1-1", "1", "bytes 1-1/10"),
        ("bytes=9-99999999999999999999999", "9", "bytes 9-9/10"),
        ("bytes=0-9223372036854775807", "0123456789", "bytes 0-9/10"),
    ])
    func oneRange(field: String, body: String, place: String) {
        let response = SmallPreview.get("/robots.txt", ["range": field])
        #expect(response.status == 206)
        #expect(response.text == body)
        #expect(response.value(of: "content-range") == place)
    }

    @Test(arguments: ["bytes=10-", "bytes=99-100", "bytes=-0", "bytes=99999999999999999999999-"])
    func unsatisfiableRange(field: String) {
        let response = SmallPreview.get("/robots.txt", ["range": field])
        #expect(response.status == 416)
        #expect(response.value(of: "content-range") == "bytes */10")
    }

    @Test(arguments: [
        "", "bytes", "bytes=", "bytes=,", "bytes=a-b", "bytes=4-2", "bytes=--1", "bytes=1", "lines=1-2", "bytes=0x1-2",
        "bytes=0-,0-,0-", "bytes=" + (0..<40).map { "\($0 % 10)-\($0 % 10)" }.joined(separator: ","),
    ])
    func otherRangesArePassedOver(field: String) {
        let response = SmallPreview.get("/robots.txt", ["range": field])
        #expect(response.status == 200)
        #expect(response.text == "0123456789")
    }

    @Test func severalRanges() throws {
        let response = SmallPreview.get("/robots.txt", ["range": "bytes=0-1, 5-6,-1"])
        #expect(response.status == 206)
        let type = try #require(response.value(of: "content-type"))
        let boundary = try #require(type.split(separator: "boundary=").last)
        #expect(type == "multipart/byteranges; boundary=\(boundary)")
        let part = "Content-Type: text/plain; charset=utf-8\r\nContent-Range: bytes"
        #expect(
            response.text
                == "--\(boundary)\r\n\(part) 0-1/10\r\n\r\n01\r\n--\(boundary)\r\n\(part) 5-6/10\r\n\r\n56\r\n"
                + "--\(boundary)\r\n\(part) 9-9/10\r\n\r\n9\r\n--\(boundary)--\r\n")
    }

    @Test func rangesDependOnTheValidator() throws {
        let tag = try #require(SmallPreview.get("/robots.txt").value(of: "etag"))
        #expect(SmallPreview.get("/robots.txt", ["range": "bytes=0-1", "if-range": tag]).status == 206)
        #expect(SmallPreview.get("/robots.txt", ["range": "bytes=0-1", "if-range": "\"a\""]).status == 200)
        #expect(SmallPreview.get("/robots.txt", ["range": "bytes=0-1", "if-range": "W/\(tag)"]).status == 200)
        #expect(SmallPreview.get("/robots.txt", ["range": "bytes=0-1", "if-none-match": tag]).status == 304)
        #expect(SmallPreview.get("/robots.txt", method: "HEAD", ["range": "bytes=0-1"]).status == 200)
    }

    // MARK: What the server adds

    @Test func pagesCarryTheScriptAndFilesDoNot() {
        let page = SmallPreview.get("/duisburg/").text
        #expect(page.contains("<script defer src=\"/.auskunft/reload.js\" data-page=\""))
        #expect(page.contains("data-assets=\""))
        #expect(page.hasSuffix("</script></head><body>Duisburg</body></html>"))
        #expect(SmallPreview.get("/nothing").text.contains("reload.js"))
        #expect(!SmallPreview.get("/robots.txt").text.contains("reload.js"))
        #expect(SmallPreview.get("/.auskunft/reload.js").value(of: "content-type") == "text/javascript; charset=utf-8")
        #expect(SmallPreview.get("/.auskunft/overlay.css").value(of: "content-type") == "text/css; charset=utf-8")
        let events = SmallPreview.get("/.auskunft/events?page=%2F")
        #expect(events.isEventStream)
        #expect(events.value(of: "content-type") == "text/event-stream")
        #expect(events.value(of: "cache-control") == "no-store")
    }

    @Test func noServiceWorkerWhileWriting() {
        #expect(SmallPreview.get("/assets/site.js", ["service-worker": "script"]).status == 404)
    }

    @Test func beforeTheFirstSite() {
        let host = RequestHead.Field("host", "localhost")
        let response = SiteResponder(PreviewState()).respond(to: RequestHead(target: "/duisburg/", fields: [host]))
        #expect(response.status == 503)
        #expect(response.text.contains("/.auskunft/reload.js"))
    }
}
