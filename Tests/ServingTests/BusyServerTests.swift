import FlyingSocks
import Foundation
import Serving
import Testing

/// A page in use is answered, however many connections lie idle.
@Suite struct BusyServerTests {
    private func connected(to path: String) throws -> Socket {
        let socket = try Socket(domain: AF_UNIX)
        try socket.connect(to: .unix(path: path))
        return socket
    }

    /// The answer to a request, as far as the first read gives it.
    private func answer(to request: String, over socket: Socket) throws -> String {
        var patience = timeval(tv_sec: 20, tv_usec: 0)
        setsockopt(
            socket.file.rawValue, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        _ = try socket.write(Data(request.utf8))
        return String(decoding: try socket.read(atMost: 4_096), as: UTF8.self)
    }

    @Test func idleConnectionsGiveWay() async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appendingPathComponent("s").path
        let site = ServedSite(files: ["index.html": Array("<html><head></head></html>".utf8)], baseURL: nil)
        let server = try PreviewServer(.socket(path: path), preview: Preview(PreviewState(site: site)))
        let running = Task { try await server.run() }
        defer { running.cancel() }
        // More than are served at once; one of them has begun a request and never ends it.
        var idle: [Socket] = []
        defer { for socket in idle { try? socket.close() } }
        for number in 0..<700 {
            let socket = try connected(to: path)
            if number % 7 == 0 { _ = try socket.write(Data("GET / HT".utf8)) }
            idle.append(socket)
            if number % 50 == 0 { try await Task.sleep(for: .milliseconds(20)) }
        }
        let used = try connected(to: path)
        defer { try? used.close() }
        #expect(try answer(to: "GET / HTTP/1.1\r\nHost: a\r\n\r\n", over: used).hasPrefix("HTTP/1.1 200"))
    }
}
