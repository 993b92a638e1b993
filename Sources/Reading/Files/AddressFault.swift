import Bytes

/// Why an address of the web can lead nowhere, as far as the address itself shows it: one test for front matter and for
/// running text.
package enum AddressFault: Sendable, Hashable {
    /// `https:/host`: behind the colon of a scheme such as `https:` two slashes must follow.
    case missingSlashes
    /// `https://`: no host.
    case missingHost
    /// `mailto:` without a mail address.
    case missingMailbox
    /// `tel:` without a number.
    case missingNumber
    /// A blank, a quotation mark or an angle bracket: no address has one.
    case character(Unicode.Scalar)

    /// Nil where nothing is wrong that can be seen, and for schemes other than http, https, mailto and tel.
    ///
    /// - Complexity: O(length).
    package init?(in address: String) {
        let scheme = address.prefix { $0 != ":" }.lowercased()
        let rest = address.utf8.dropFirst(scheme.utf8.count + 1)
        switch scheme {
        case "http", "https":
            guard rest.starts(with: "//".utf8) else {
                self = .missingSlashes
                return
            }
            let host = rest.dropFirst(2).prefix { !"/?#".utf8.contains($0) }
            // A port alone is no host.
            guard let first = host.first, first != UInt8(ascii: ":") else {
                self = .missingHost
                return
            }
        case "mailto":
            let boxes = rest.prefix { $0 != UInt8(ascii: "?") }
            let parts = boxes.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
            guard parts.count >= 2, parts.allSatisfy({ !$0.isEmpty }) else {
                self = .missingMailbox
                return
            }
        case "tel":
            guard rest.contains(where: \.isASCIIDigit) else {
                self = .missingNumber
                return
            }
        default: return nil
        }
        let wrong = address.unicodeScalars.first { scalar in
            switch scalar.value {
            case ...0x20, 0x22, 0x3C, 0x3E: true
            case ..<0x80: false
            default: scalar.properties.isWhitespace
            }
        }
        guard let wrong else { return nil }
        self = .character(wrong)
    }
}
