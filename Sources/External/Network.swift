import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// Everything the check asks of the world; tests bring their own.
public struct Network: Sendable {
    /// What came back for one request; redirects are answers, not followed.
    public enum Answer: Sendable, Hashable {
        case response(Response)
        case failure(Failure)

        /// A response without further headers.
        public static func status(_ status: Int) -> Answer { .response(Response(status: status)) }
    }

    /// What of a response says whether an address holds.
    public struct Response: Sendable, Hashable {
        /// Of RFC 9110.
        public var status: Int
        /// The header `Location`.
        public var location: String?
        /// How long the server asks to wait, by `Retry-After`.
        public var retryAfter: Duration?

        /// - Parameter status: of RFC 9110.
        public init(status: Int, location: String? = nil, retryAfter: Duration? = nil) {
            self.status = status
            self.location = location
            self.retryAfter = retryAfter
        }
    }

    /// Why there was no response.
    public enum Failure: Sendable, Hashable {
        case noSuchHost, refused, insecure, timeOut
        /// Anything else: the connection broke, the answer was no HTTP.
        case other
    }

    /// What the name service says of a host.
    public enum Resolution: Sendable, Hashable {
        case addresses([IPAddress])
        case noSuchHost
        /// The name service itself does not answer: offline, or names are resolved by a proxy.
        case noAnswer
    }

    /// Asks one address, without following redirects.
    public let fetch: @Sendable (URLRequest) async -> Answer
    /// The addresses that a name stands for.
    public let resolve: @Sendable (_ host: String) async -> Resolution
    /// Waits.
    public let pause: @Sendable (Duration) async -> Void

    /// Any network: the live one, or one that a test writes down.
    public init(
        fetch: @escaping @Sendable (URLRequest) async -> Answer,
        resolve: @escaping @Sendable (_ host: String) async -> Resolution,
        pause: @escaping @Sendable (Duration) async -> Void
    ) {
        self.fetch = fetch
        self.resolve = resolve
        self.pause = pause
    }
}
