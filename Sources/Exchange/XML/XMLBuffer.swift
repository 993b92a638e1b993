import Bytes

/// XML under construction: UTF-8, an element a line, two blanks a level.
package struct XMLBuffer {
    /// What is written so far.
    package private(set) var bytes: [UInt8] = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)
    private var open: [String] = []

    /// A document without a root.
    package init() {}

    /// Attributes are written in the order given; one without a value is left out.
    package mutating func begin(_ name: String, attributes: [(String, String?)] = []) {
        indent()
        tag(name, attributes)
        bytes.append(UInt8(ascii: "\n"))
        open.append(name)
    }

    /// Closes the element that was begun last.
    package mutating func end() {
        guard let name = open.popLast() else { return }
        indent()
        bytes.append(contentsOf: "</\(name)>\n".utf8)
    }

    /// An element with text; nothing without one.
    package mutating func leaf(_ name: String, _ text: String?, attributes: [(String, String?)] = []) {
        guard let text, !text.isEmpty else { return }
        indent()
        tag(name, attributes)
        escape(text)
        bytes.append(contentsOf: "</\(name)>\n".utf8)
    }

    /// An element with elements inside.
    package mutating func element(
        _ name: String, attributes: [(String, String?)] = [], _ content: (inout XMLBuffer) -> Void
    ) {
        begin(name, attributes: attributes)
        content(&self)
        end()
    }

    private mutating func tag(_ name: String, _ attributes: [(String, String?)]) {
        bytes.append(contentsOf: "<\(name)".utf8)
        for (key, value) in attributes {
            guard let value else { continue }
            bytes.append(contentsOf: " \(key)=\"".utf8)
            escape(value)
            bytes.append(UInt8(ascii: "\""))
        }
        bytes.append(UInt8(ascii: ">"))
    }

    private mutating func indent() {
        bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * open.count))
    }

    /// Leaves out what XML 1.0 does not admit (section 2.2).
    private mutating func escape(_ text: String) {
        var text = String(
            String.UnicodeScalarView(
                text.unicodeScalars.filter { scalar in
                    switch scalar {
                    case "\u{0}"..."\u{8}", "\u{B}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": false
                    default: true
                    }
                }))
        text.withUTF8 { MarkupEscaping.append($0, to: &bytes) }
    }
}
