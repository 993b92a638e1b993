import Foundation

/// An address of the internet protocol.
public enum IPAddress: Sendable, Hashable {
    case v4(UInt32)
    /// 16 bytes.
    case v6([UInt8])

    /// Reads every form that the system's resolver takes for an address, such as `127.1` or `0x7f000001`.
    public init?(_ text: String) {
        var v4 = in_addr()
        if inet_aton(text, &v4) != 0 {
            self = .v4(UInt32(bigEndian: v4.s_addr))
            return
        }
        var v6 = in6_addr()
        guard inet_pton(AF_INET6, String(text.prefix { $0 != "%" }), &v6) == 1 else { return nil }
        self = .v6(withUnsafeBytes(of: v6) { Array($0) })
    }

    /// Whether it is reached through the public internet: in none of the special-purpose registries of IANA (RFC 6890).
    public var isPublic: Bool {
        switch self {
        case .v4(let bits):
            return !Self.specialV4.contains { bits >> (32 - $0.length) == $0.bits >> (32 - $0.length) }
        case .v6(let bytes):
            guard bytes.count == 16 else { return false }
            let embedded = IPAddress.v4(bytes[12...].reduce(0) { $0 << 8 | UInt32($1) })
            // Mapped (::ffff:0:0/96) and translated (64:ff9b::/96) addresses are as public as the one in them.
            if bytes[..<10].allSatisfy({ $0 == 0 }), bytes[10] == 0xFF, bytes[11] == 0xFF { return embedded.isPublic }
            if bytes[..<12].elementsEqual([0, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0]) { return embedded.isPublic }
            // Global unicast without documentation, Teredo and 6to4, which lead into networks of version 4.
            guard bytes[0] & 0xE0 == 0x20 else { return false }
            if bytes[0] == 0x20, bytes[1] == 0x02 { return false }
            if bytes[0] == 0x20, bytes[1] == 0x01, bytes[2] < 2 || (bytes[2] == 0x0D && bytes[3] == 0xB8) {
                return false
            }
            return !(bytes[0] == 0x3F && bytes[1] == 0xFF && bytes[2] < 0x10)
        }
    }

    private static let specialV4: [(bits: UInt32, length: UInt32)] = [
        (0x0000_0000, 8), (0x0A00_0000, 8), (0x6440_0000, 10), (0x7F00_0000, 8), (0xA9FE_0000, 16),
        (0xAC10_0000, 12), (0xC000_0000, 24), (0xC000_0200, 24), (0xC058_6300, 24), (0xC0A8_0000, 16),
        (0xC612_0000, 15), (0xC633_6400, 24), (0xCB00_7100, 24), (0xE000_0000, 4), (0xF000_0000, 4),
    ]
}

/// Names of hosts that lie in a local network by what they say.
enum HostName {
    /// Whether the name itself says so; other names lead where the name service says.
    static func isLocal(_ host: String) -> Bool {
        if let address = IPAddress(host) { return !address.isPublic }
        let name = host.hasSuffix(".") ? String(host.dropLast()) : host
        guard name.contains(".") else { return true }
        return [".localhost", ".local", ".internal", ".home.arpa"].contains { name.hasSuffix($0) }
    }

    /// The host of an address, in lower case and without brackets; nil where it has none that can be asked.
    static func of(_ url: URL) -> String? {
        guard let scheme = url.scheme?.lowercased(), scheme == "https" || scheme == "http",
            let host = url.host(percentEncoded: false)?.lowercased().trimmingCharacters(in: ["[", "]"]), !host.isEmpty,
            host.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "%") })
        else { return nil }
        return host
    }
}
