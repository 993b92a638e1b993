import FlyingSocks
import Foundation

/// One client's connection: requests one after the other, each answered by the state of its moment.
struct Connection: Sendable {
    /// What a client may take, so that no client keeps what others need.
    private enum Limit {
        /// Bytes of a request's head.
        static let head = 32_768
        /// Until the next request begins.
        static let idle = Duration.seconds(75)
        /// From the first byte of a head to its last.
        static let wholeHead = Duration.seconds(10)
        /// For each piece of an answer.
        static let piece = Duration.seconds(30)
        static let pieceSize = 262_144
        /// What is read of a body that nobody asked for, before the connection ends.
        static let unread = 65_536
    }

    let socket: AsyncSocket
    let preview: Preview
    let checksHost: Bool
    /// Is told what the connection does.
    let enters: @Sendable (OpenConnections.Phase) -> Void

    init(
        socket: AsyncSocket, preview: Preview, checksHost: Bool,
        enters: @escaping @Sendable (OpenConnections.Phase) -> Void
    ) {
        (self.socket, self.preview, self.checksHost, self.enters) = (socket, preview, checksHost, enters)
    }

    /// Answers until the client or an error ends the connection, which whoever opened it closes.
    func serve() async {
        var rest: [UInt8] = []
        while true {
            do {
                let (request, following) = try await nextRequest(rest)
                rest = following
                enters(.answering)
                let closes = !request.isPersistent || request.announcesBody
                let state = await preview.state
                let response = SiteResponder(state, checksHost: checksHost).respond(to: request)
                if response.isEventStream, response.sendsBody {
                    enters(.listening)
                    try await sendEvents(response, request)
                    break
                }
                try await send(response, closes: closes)
                if closes {
                    await closeSlowly()
                    return
                }
                enters(.waiting)
            } catch let error as BadRequest {
                try? await send(Response.plain(error.status), closes: true)
                await closeSlowly()
                return
            } catch {
                // The client is gone, or the server stops.
                break
            }
        }
    }

    // MARK: Reading

    /// - Parameter start: bytes that came with the request before.
    /// - Returns: the request, and the bytes after its head.
    private func nextRequest(_ start: [UInt8]) async throws -> (RequestHead, [UInt8]) {
        var bytes = start
        if bytes.isEmpty {
            bytes = try await withTimeLimit(Limit.idle) { [socket] in try await socket.read(atMost: 4_096) }
        }
        let first = bytes
        do {
            return try await withTimeLimit(Limit.wholeHead) { try await wholeRequest(first) }
        } catch is TimeLimitExceeded {
            throw BadRequest(408)
        }
    }

    private func wholeRequest(_ start: [UInt8]) async throws -> (RequestHead, [UInt8]) {
        var bytes = start
        var searched = 0
        while true {
            if let end = Self.endOfHead(bytes, from: max(searched - 3, 0)) {
                guard end <= Limit.head else { throw BadRequest(431) }
                return (try RequestHead(parsing: bytes[..<end]), Array(bytes[end...]))
            }
            searched = bytes.count
            guard bytes.count <= Limit.head else {
                throw BadRequest(bytes.contains(UInt8(ascii: "\n")) ? 431 : 414)
            }
            bytes += try await socket.read(atMost: 4_096)
        }
    }

    /// The place after the empty line that ends a head; empty lines before a head end none.
    private static func endOfHead(_ bytes: [UInt8], from start: Int) -> Int? {
        let newline = UInt8(ascii: "\n")
        guard let content = bytes.firstIndex(where: { $0 != newline && $0 != UInt8(ascii: "\r") }) else { return nil }
        var index = max(start, content)
        while let end = bytes[index...].firstIndex(of: newline) {
            if end + 1 < bytes.count, bytes[end + 1] == newline { return end + 2 }
            if end + 2 < bytes.count, bytes[end + 1] == UInt8(ascii: "\r"), bytes[end + 2] == newline { return end + 3 }
            index = end + 1
        }
        return nil
    }

    // MARK: Writing

    private func send(_ response: Response, closes: Bool) async throws {
        var bytes = response.head(closes: closes)
        // One piece, so that a small answer is one packet.
        if response.sendsBody { bytes += response.body }
        try await write(bytes)
    }

    private func write(_ bytes: [UInt8]) async throws {
        var start = 0
        while start < bytes.count {
            let piece = Data(bytes[start..<min(start + Limit.pieceSize, bytes.count)])
            try await withTimeLimit(Limit.piece) { [socket] in try await socket.write(piece) }
            start += piece.count
        }
    }

    /// Tells a page what is new until the page goes away.
    private func sendEvents(_ response: Response, _ request: RequestHead) async throws {
        let page = (try? RequestPath(target: request.target))?.queryValue("page") ?? "/"
        let signals = await preview.signals()
        try await write(response.head(closes: true) + Array("retry: 1000\n\n".utf8))
        try await write(await preview.state.event(forPage: page))
        for await signal in signals {
            switch signal {
            case .changed: try await write(await preview.state.event(forPage: page))
            case .beat: try await write(Array(": \n\n".utf8))
            }
        }
    }

    /// Waits so that the client can still read the answer: closed at once with bytes unread, it would be reset.
    private func closeSlowly() async {
        shutdown(socket.socket.file.rawValue, Int32(SHUT_WR))
        _ = try? await withTimeLimit(.seconds(1)) { [socket] in
            var count = 0
            while count < Limit.unread { count += try await socket.read(atMost: 4_096).count }
        }
    }
}
