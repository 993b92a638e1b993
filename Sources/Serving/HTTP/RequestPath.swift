import Bytes

/// Path and query of a request's target.
struct RequestPath: Hashable {
    /// Without percent-encoding and without the slash at the beginning.
    let path: String
    /// As sent, without the question mark.
    let query: String?

    /// - Parameter target: in origin form or absolute form (RFC 9112, section 3.2).
    /// - Throws: `BadRequest` for other forms, for broken percent-encoding, for NUL and for what is not UTF-8.
    init(target: String) throws(BadRequest) {
        var rest = target[...]
        for scheme in ["http://", "https://"] where rest.lowercased().hasPrefix(scheme) {
            rest = rest.dropFirst(scheme.count)
            rest = rest.drop { $0 != "/" && $0 != "?" }
            if !rest.hasPrefix("/") { rest = "/" + rest }
            break
        }
        guard rest.hasPrefix("/") else { throw BadRequest(400) }
        let parts = rest.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        path = try Self.decoded(parts[0].dropFirst())
        query = parts.count > 1 ? String(parts[1]) : nil
    }

    /// The host that an absolute target names; it comes before the `Host` field (RFC 9112, section 3.2.2).
    static func authority(ofTarget target: String) -> String? {
        for scheme in ["http://", "https://"] where target.lowercased().hasPrefix(scheme) {
            return String(target.dropFirst(scheme.count).prefix { $0 != "/" && $0 != "?" })
        }
        return nil
    }

    /// The value of a key in the query; nil where it is not there or not well-formed.
    func queryValue(_ key: String) -> String? {
        for pair in (query ?? "").split(separator: "&") {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            if parts.count == 2, parts[0] == key { return try? Self.decoded(parts[1]) }
        }
        return nil
    }

    private static func decoded(_ text: Substring) throws(BadRequest) -> String {
        var bytes: [UInt8] = []
        var rest = text.utf8[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit) else {
                throw BadRequest(400)
            }
            bytes.append(high << 4 | low)
        }
        guard !bytes.contains(0), let decoded = String(validating: bytes, as: UTF8.self) else { throw BadRequest(400) }
        return decoded
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x41 + 10
        case 0x61...0x66: byte - 0x61 + 10
        default: nil
        }
    }

    /// A path as it stands in an address (RFC 3986): everything but unreserved signs and `/` in percent-encoding.
    static func encoded(_ path: String) -> String {
        PercentEncoding.encoded(path) { $0.isUnreservedInAddress || $0 == UInt8(ascii: "/") }
    }
}
