import FlyingSocks
import Foundation

/// Serves a `Preview` to browsers on this machine.
public struct PreviewServer: Sendable {
    /// Where browsers find it.
    public enum Address: Sendable, Hashable {
        /// 127.0.0.1; port 0 takes a free one.
        case loopback(port: UInt16)
        /// A Unix domain socket, for a server in front of this one.
        case socket(path: String)
    }

    /// Why an address cannot be served.
    public struct Failure: Error, Sendable, Hashable {
        /// Address and port, or the path of the socket.
        public let place: String
        /// `errno`.
        public let number: Int32
    }

    /// As many clients at once; then the one that has waited longest gives way.
    private static let mostConnections = 512

    private let address: Address
    private let preview: Preview
    private let socket: Socket

    /// Binds the address; connections wait until `run`.
    ///
    /// - Throws: `PreviewServer.Failure` where the address is taken or not allowed.
    public init(_ address: Address, preview: Preview) throws(Failure) {
        self.address = address
        self.preview = preview
        let place: String
        switch address {
        case .loopback(let port): place = "127.0.0.1:\(port)"
        case .socket(let path): place = path
        }
        do {
            socket = try Self.bound(address)
        } catch SocketError.failed(_, let number, _) {
            throw Failure(place: place, number: number)
        } catch {
            throw Failure(place: place, number: EADDRNOTAVAIL)
        }
    }

    private static func bound(_ address: Address) throws -> Socket {
        let socket: Socket
        switch address {
        case .loopback(let port):
            socket = try Socket(domain: AF_INET)
            try socket.setValue(true, for: .localAddressReuse)
            try socket.bind(to: .inet(ip4: "127.0.0.1", port: port))
        case .socket(let path):
            // The system keeps 108 bytes (macOS 104), the last of them 0.
            guard !path.isEmpty, path.utf8.count < 104 else {
                throw SocketError.failed(type: "bind", errno: ENAMETOOLONG, message: "")
            }
            removeDeadSocket(path)
            socket = try Socket(domain: AF_UNIX)
            try socket.bind(to: .unix(path: path))
        }
        try socket.listen()
        return socket
    }

    /// Where a browser finds it: an address, or the path of the socket.
    public var location: String {
        switch address {
        case .socket(let path): return path
        case .loopback(let port):
            if case .ip4(_, let bound) = try? socket.sockname() { return "http://localhost:\(bound)/" }
            return "http://localhost:\(port)/"
        }
    }

    /// Serves until the task is cancelled; then closes every connection.
    ///
    /// - Throws: where the system can no longer watch connections.
    public func run() async throws {
        let pool = SocketPool.make()
        try await pool.prepare()
        let listener = try AsyncSocket(socket: socket, pool: pool)
        defer {
            try? socket.close()
            if case .socket(let path) = address { unlink(path) }
        }
        do {
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { try await pool.run() }
                group.addTask { try await accept(on: listener) }
                group.addTask {
                    while true {
                        try await Task.sleep(for: .seconds(15))
                        await preview.beat()
                    }
                }
                try await group.next()
                group.cancelAll()
            }
        } catch {
            guard !Task.isCancelled else { return }
            throw error
        }
    }

    private func accept(on listener: AsyncSocket) async throws {
        var checksHost = false
        if case .loopback = address { checksHost = true }
        let open = OpenConnections(limit: Self.mostConnections)
        try await withThrowingDiscardingTaskGroup { [checksHost] group in
            while true {
                do {
                    let socket = try await listener.accept()
                    guard let number = open.enter(socket.socket) else {
                        try? socket.close()
                        continue
                    }
                    group.addTask {
                        await Connection(socket: socket, preview: preview, checksHost: checksHost) {
                            open.mark(number, as: $0)
                        }.serve()
                        open.leave(number)
                        try? socket.close()
                    }
                } catch {
                    // A client that gave up, or no more descriptors: others are served on.
                    try await Task.sleep(for: .milliseconds(50))
                }
            }
        }
    }

    /// A socket that nobody listens on any more is in the way of a new one.
    private static func removeDeadSocket(_ path: String) {
        var status = stat()
        guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFSOCK,
            let probe = try? Socket(domain: AF_UNIX)
        else { return }
        defer { try? probe.close() }
        if (try? probe.connect(to: .unix(path: path))) == nil { unlink(path) }
    }
}
