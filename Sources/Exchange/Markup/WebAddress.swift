/// Addresses that other people wrote.
package enum WebAddress {
    /// An http or https address as the content may hold it; nil where it is none.
    package static func cleaned(_ text: String?) -> String? {
        guard let text else { return nil }
        var address = MarkdownText.line(text)
        if address.lowercased().hasPrefix("www.") { address = "https://" + address }
        address = address.replacing(" ", with: "%20").replacing("\"", with: "%22").replacing("<", with: "%3C")
            .replacing(">", with: "%3E")
        guard let scheme = ["https://", "http://"].first(where: { address.lowercased().hasPrefix($0) }) else {
            return nil
        }
        let rest = address.dropFirst(scheme.count)
        guard let host = rest.prefix(while: { !"/?#".contains($0) }).first, host.isLetter || host.isNumber else {
            return nil
        }
        return scheme + rest
    }
}
