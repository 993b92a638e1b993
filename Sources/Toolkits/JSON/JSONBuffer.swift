/// JSON (RFC 8259) under construction, in UTF-8; keys keep the order they are written in.
package struct JSONBuffer {
    /// What stands between the values.
    package enum Layout: Sendable {
        /// Nothing: for programs.
        case compact
        /// A member a line, indented by two spaces, `"key": value`; lists of words and numbers on one line.
        case readable
        /// A member or item a line, indented by two spaces, `"key" : value`, as `JSONEncoder` writes it.
        case spacious
    }

    /// What is written so far.
    package private(set) var bytes: [UInt8] = []
    private let layout: Layout
    private var needsComma = false
    /// Whether the next value follows its key on the same line.
    private var followsKey = false
    /// Objects and lists around what is written next.
    private var depth = 0

    /// - Parameter capacity: bytes to make room for at once.
    package init(_ layout: Layout = .compact, capacity: Int = 0) {
        self.layout = layout
        bytes.reserveCapacity(capacity)
    }

    /// The finished text.
    package var text: String { String(decoding: bytes, as: UTF8.self) }

    // MARK: Objects and lists

    /// `{…}`; members are written in the body.
    package mutating func object(_ body: (inout JSONBuffer) -> Void) {
        group(from: UInt8(ascii: "{"), to: UInt8(ascii: "}"), body)
    }

    /// `[…]`; items are written in the body.
    package mutating func array(_ body: (inout JSONBuffer) -> Void) {
        group(from: UInt8(ascii: "["), to: UInt8(ascii: "]"), body)
    }

    /// A list of texts.
    package mutating func array(of texts: some Sequence<String>) {
        guard layout == .readable else { return array { json in for text in texts { json.string(text) } } }
        separate()
        bytes.append(UInt8(ascii: "["))
        for (index, text) in texts.enumerated() {
            if index > 0 { bytes.append(contentsOf: ", ".utf8) }
            var text = text
            text.withUTF8 { JSONString.append($0, to: &bytes) }
        }
        bytes.append(UInt8(ascii: "]"))
        needsComma = true
    }

    private mutating func group(from opening: UInt8, to closing: UInt8, _ body: (inout JSONBuffer) -> Void) {
        separate()
        bytes.append(opening)
        needsComma = false
        depth += 1
        body(&self)
        depth -= 1
        if layout != .compact {
            if !needsComma, layout == .spacious { bytes.append(0x0A) }
            if needsComma || layout == .spacious { startLine() }
        }
        bytes.append(closing)
        needsComma = true
    }

    /// `"name":`; needs no escapes.
    package mutating func key(_ name: StaticString) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        name.withUTF8Buffer { bytes.append(contentsOf: $0) }
        bytes.append(UInt8(ascii: "\""))
        endKey()
    }

    /// `"name":` of any text.
    package mutating func key(_ name: String) {
        string(name)
        endKey()
    }

    // MARK: Values

    /// A text.
    package mutating func string(_ text: String) {
        var text = text
        text.withUTF8 { quoted($0) }
    }

    /// A text in UTF-8.
    package mutating func string(_ utf8: [UInt8]) {
        utf8.withUnsafeBufferPointer { quoted($0) }
    }

    /// A whole number.
    package mutating func number(_ number: Int) {
        literal(String(number))
    }

    /// The shortest decimal number that is read as the same value.
    package mutating func number(_ number: Double) {
        let digits = String(describing: number)
        literal(digits.hasSuffix(".0") ? String(digits.dropLast(2)) : digits)
    }

    /// A number already in the form of JSON.
    package mutating func number(decimal: String) {
        literal(decimal)
    }

    /// `true` or `false`.
    package mutating func bool(_ value: Bool) {
        literal(value ? "true" : "false")
    }

    /// `null`.
    package mutating func null() {
        literal("null")
    }

    // MARK: Members

    /// `"name": text`, or nothing where there is no text.
    package mutating func member(_ name: StaticString, _ text: String?) {
        guard let text else { return }
        key(name)
        string(text)
    }

    /// `"name": text` under a name that is made, or nothing where there is no text.
    package mutating func member(named name: String, _ text: String?) {
        guard let text else { return }
        key(name)
        string(text)
    }

    /// `"name": number`.
    package mutating func member(_ name: StaticString, _ value: Int) {
        key(name)
        number(value)
    }

    /// `"name": number`, the shortest that is read as the same value.
    package mutating func member(_ name: StaticString, _ value: Double) {
        key(name)
        number(value)
    }

    /// `"name": true` or `"name": false`.
    package mutating func member(_ name: StaticString, _ value: Bool) {
        key(name)
        bool(value)
    }

    /// `"name": {…}`.
    package mutating func member(_ name: StaticString, object body: (inout JSONBuffer) -> Void) {
        key(name)
        object(body)
    }

    /// `"name": […]`, an item for each element.
    package mutating func member<Element>(
        _ name: StaticString, array elements: some Sequence<Element>, item: (Element, inout JSONBuffer) -> Void
    ) {
        key(name)
        array { json in for element in elements { item(element, &json) } }
    }

    /// Members written elsewhere, without braces, in the compact layout.
    package mutating func members(written: [UInt8]) {
        guard !written.isEmpty else { return }
        separate()
        bytes.append(contentsOf: written)
        needsComma = true
    }

    /// Ends a file.
    package mutating func lineFeed() {
        bytes.append(0x0A)
        needsComma = false
    }

    // MARK: Signs between values

    private mutating func separate() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
        guard layout != .compact else { return }
        if followsKey {
            followsKey = false
        } else if depth > 0 {
            startLine()
        }
    }

    private mutating func startLine() {
        bytes.append(0x0A)
        bytes.append(contentsOf: repeatElement(0x20, count: 2 * depth))
    }

    private mutating func endKey() {
        switch layout {
        case .compact: bytes.append(UInt8(ascii: ":"))
        case .readable: bytes.append(contentsOf: ": ".utf8)
        case .spacious: bytes.append(contentsOf: " : ".utf8)
        }
        needsComma = false
        followsKey = true
    }

    private mutating func literal(_ text: String) {
        separate()
        bytes.append(contentsOf: text.utf8)
        needsComma = true
    }

    private mutating func quoted(_ utf8: UnsafeBufferPointer<UInt8>) {
        separate()
        JSONString.append(utf8, to: &bytes)
        needsComma = true
    }
}
