import Serving
import Testing

/// The form of a request (RFC 9112).
@Suite struct RequestHeadTests {
    private func status(_ text: String) -> Int? {
        do {
            _ = try RequestHead(parsing: Array(text.utf8)[...])
            return nil
        } catch {
            return error.status
        }
    }

    @Test func wholeRequest() throws {
        let text = "\r\nGET /a?b HTTP/1.1\r\nHost: localhost\r\nX-A:  b\tc \r\nx-a:\r\nAccept: d\r\n\r\n"
        let head = try RequestHead(parsing: Array(text.utf8)[...])
        #expect(head.method == "GET" && head.target == "/a?b" && head.minorVersion == 1)
        #expect(head.value(of: "host") == "localhost")
        #expect(head.value(of: "x-a") == "b\tc, ")
        #expect(head.value(of: "x-b") == nil)
        #expect(head.isPersistent && !head.announcesBody)
    }

    @Test func linesMayEndInLineFeeds() throws {
        let head = try RequestHead(parsing: Array("GET / HTTP/1.0\nHost: a\n\n".utf8)[...])
        #expect(head.minorVersion == 0 && head.value(of: "host") == "a" && !head.isPersistent)
    }

    @Test(arguments: [
        "", "\r\n", "GET", "GET /", "GET / HTTP/1.1 x", "GET  / HTTP/1.1", " GET / HTTP/1.1", "G(T / HTTP/1.1",
        "GET / http/1.1", "GET / HTTP/1.", "GET / HTTP/11", "GET / HTTP/1.1\r\nno colon", "GET / HTTP/1.1\r\n: a",
        "GET / HTTP/1.1\r\nHost : a", "GET / HTTP/1.1\r\nA: b\r\n c", "GET / HTTP/1.1\r\nA: \u{0}",
        "GET / HTTP/1.1\r\nA: \u{1B}[2J", "GET / HTTP/1.1\r\nA: b\rc", "GET /\u{7F} HTTP/1.1", "GET /\ta HTTP/1.1",
    ])
    func badRequests(text: String) {
        #expect(status(text) == 400)
    }

    @Test(arguments: ["GET / HTTP/2.0", "GET / HTTP/0.9", "GET / HTTP/9.9"])
    func otherVersions(text: String) {
        #expect(status(text) == 505)
    }

    @Test(arguments: [
        ("Content-Length: 0", false), ("Content-Length: 1", true), ("Content-Length: x", true),
        ("Transfer-Encoding: chunked", true),
    ])
    func bodies(field: String, isAnnounced: Bool) throws {
        let head = try RequestHead(parsing: Array("GET / HTTP/1.1\r\n\(field)\r\n\r\n".utf8)[...])
        #expect(head.announcesBody == isAnnounced)
    }

    @Test(arguments: [
        ("1.1", "close", false), ("1.1", "Keep-Alive, Close", false), ("1.0", "keep-alive", true), ("1.1", "x", true),
    ])
    func persistence(version: String, connection: String, isPersistent: Bool) throws {
        let text = "GET / HTTP/\(version)\r\nConnection: \(connection)\r\n\r\n"
        #expect(try RequestHead(parsing: Array(text.utf8)[...]).isPersistent == isPersistent)
    }

    /// No request, however broken, is answered otherwise than by a status.
    @Test func randomBytes() {
        var generator = SystemRandomNumberGenerator()
        let pieces: [[UInt8]] = [
            "GET ", "/", " HTTP/1.1", "\r\n", "Host:", " localhost", "%", "\u{0}", "range: bytes=",
        ]
        .map { Array($0.utf8) }
        for _ in 0..<2_000 {
            var bytes: [UInt8] = []
            for _ in 0..<Int.random(in: 0..<12, using: &generator) {
                if Bool.random() { bytes += pieces[Int.random(in: 0..<pieces.count, using: &generator)] }
                bytes.append(UInt8.random(in: 0...255, using: &generator))
            }
            do {
                let head = try RequestHead(parsing: bytes[...])
                #expect((200...599).contains(SmallPreview.responder().respond(to: head).status))
            } catch {
                #expect([400, 505].contains(error.status))
            }
        }
    }
}
