import Bytes
import Knowledge

/// HTML under construction, in UTF-8.
package struct HTMLBuffer: Sendable {
    /// What is written so far.
    package var bytes: [UInt8] = []

    /// - Parameter capacity: bytes to expect.
    package init(capacity: Int = 0) {
        bytes.reserveCapacity(capacity)
    }

    /// Markup written in the source of the program.
    package mutating func raw(_ markup: StaticString) {
        markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// Markup made elsewhere.
    package mutating func raw(_ markup: [UInt8]) { bytes.append(contentsOf: markup) }

    /// Part of markup made elsewhere.
    package mutating func raw(_ markup: ArraySlice<UInt8>) { bytes.append(contentsOf: markup) }

    /// A number in decimal digits.
    package mutating func number(_ number: Int) {
        bytes.append(contentsOf: String(number).utf8)
    }

    /// Text of a page or of a quoted attribute.
    package mutating func text(_ text: String) {
        var text = text
        text.withUTF8 { MarkupEscaping.append($0, to: &bytes) }
    }

    /// Text of a page or of a quoted attribute, in UTF-8.
    package mutating func text(_ utf8: ArraySlice<UInt8>) {
        utf8.withUnsafeBufferPointer { MarkupEscaping.append($0, to: &bytes) }
    }

    /// An address as the value of a quoted attribute: what may not stand in an address is percent-encoded.
    package mutating func address(_ address: String) {
        for byte in address.utf8 {
            switch byte {
            case UInt8(ascii: "&"): raw("&amp;")
            case UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"), UInt8(ascii: "^"),
                UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "|"), UInt8(ascii: "}"), 0...0x20, 0x7F...:
                PercentEncoding.append(byte, to: &bytes)
            default: bytes.append(byte)
            }
        }
    }

    /// Text as one part of an address: everything but RFC 3986's unreserved characters is percent-encoded.
    package mutating func component(_ text: String) {
        for byte in text.utf8 {
            if byte.isUnreservedInAddress { bytes.append(byte) } else { PercentEncoding.append(byte, to: &bytes) }
        }
    }

    /// `<tag class="…">text</tag>`.
    package mutating func element(_ tag: StaticString, class name: StaticString? = nil, _ text: String) {
        raw("<")
        raw(tag)
        if let name {
            raw(" class=\"")
            raw(name)
            raw("\"")
        }
        raw(">")
        self.text(text)
        raw("</")
        raw(tag)
        raw(">")
    }

    /// A text, marked for the script that puts in what it is on the day of the reader where that is another one.
    ///
    /// - Parameter later: what it becomes.
    package mutating func changing(_ text: String, _ later: [DatedText]) {
        guard !later.isEmpty else {
            self.text(text)
            return
        }
        openChanging(later)
        self.text(text)
        raw("</span>")
    }

    /// Begins a `span` whose text is another one later.
    package mutating func openChanging(_ later: [DatedText]) {
        raw("<span data-later=\"")
        text(later.lines)
        raw("\">")
    }

    /// A link to another site.
    ///
    /// - Parameter title: what a short text stands for; nothing where it is the text.
    package mutating func externalLink(_ address: String, _ text: String, title: String? = nil) {
        raw("<a rel=\"external\" href=\"")
        self.address(address)
        raw("\"")
        if let title, title != text {
            raw(" title=\"")
            self.text(title)
            raw("\"")
        }
        raw(">")
        self.text(text)
        raw("</a>")
    }

    /// A link that calls a number (E.164), which is shown as people read it.
    package mutating func phoneLink(_ number: String) {
        link("tel:" + number, PhoneNumber.display(number))
    }

    /// A link from one page of the site to another.
    ///
    /// - Parameter anchor: what it leads to in the page.
    package mutating func link(
        to target: SiteAddress, from page: SiteAddress, anchor: PageAnchor? = nil, _ text: String
    ) {
        link(target.reference(from: page, anchor: anchor?.id), text)
    }

    /// `<a href="address">text</a>`.
    package mutating func link(_ address: String, _ text: String, class name: StaticString? = nil) {
        raw("<a")
        if let name {
            raw(" class=\"")
            raw(name)
            raw("\"")
        }
        raw(" href=\"")
        self.address(address)
        raw("\">")
        self.text(text)
        raw("</a>")
    }
}
