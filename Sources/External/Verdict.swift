/// What is known of an address.
public enum Verdict: Sendable, Hashable, Codable {
    /// Why an address is dead or nothing can be said.
    public enum Reason: Sendable, Hashable, Codable {
        case status(Int)
        case noSuchHost, refused, insecure, timeOut, brokenOff
        /// The name service of this machine does not answer.
        case noNameService
        case tooManyRedirects
        /// A public address redirects into a local network.
        case leadsInside
        /// It cannot be asked for: the address is malformed.
        case unreadable
    }

    case fine
    /// It answers, and says that it is to be asked for at another address.
    case moved(to: String)
    case dead(Reason)
    /// Nothing is certain.
    case unknown(Reason)
    /// Not asked: it lies in a local network.
    case local

    var isGood: Bool {
        switch self {
        case .fine, .moved: true
        case .dead, .unknown, .local: false
        }
    }

    /// Whether it says something of the address, and not of how the program was called.
    var isKept: Bool { self != .local && self != .unknown(.leadsInside) && self != .unknown(.noNameService) }
}
