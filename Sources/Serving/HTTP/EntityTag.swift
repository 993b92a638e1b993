import Digest

/// A strong validator of bytes (RFC 9110, section 8.8.3).
struct EntityTag: Hashable, CustomStringConvertible {
    /// With its quotes.
    let description: String

    init(of bytes: [UInt8]) {
        description = "\"\(ContentHash(of: bytes))\""
    }

    /// Whether a list names it, or `*`.
    ///
    /// - Parameter takesWeak: compared weakly, as for `If-None-Match`; strongly, as for `If-Match`, where false.
    func isNamed(in list: String, takesWeak: Bool = true) -> Bool {
        list.split(separator: ",").contains { part in
            var tag = part.drop { $0 == " " || $0 == "\t" }
            while tag.last == " " || tag.last == "\t" { tag.removeLast() }
            if takesWeak, tag.hasPrefix("W/") { tag = tag.dropFirst(2) }
            return tag == "*" || tag == description
        }
    }
}
