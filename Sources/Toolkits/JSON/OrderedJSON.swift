/// JSON whose keys stay in the order they are given in.
package enum OrderedJSON: Sendable {
    case string(String)
    case integer(Int)
    case boolean(Bool)
    case array([OrderedJSON])
    case object([(key: String, value: OrderedJSON)])

    package static func strings(_ texts: [String]) -> OrderedJSON { .array(texts.map { .string($0) }) }

    /// Indented by two spaces, a line feed at the end. Equal values give equal bytes.
    package var prettyPrinted: String {
        var text = ""
        write(to: &text, indentation: 0)
        return text + "\n"
    }

    private var isScalar: Bool {
        switch self {
        case .string, .integer, .boolean: true
        case .array, .object: false
        }
    }

    private func write(to text: inout String, indentation: Int) {
        switch self {
        case .string(let value): text += Self.quoted(value)
        case .integer(let value): text += String(value)
        case .boolean(let value): text += value ? "true" : "false"
        case .array(let items) where items.allSatisfy(\.isScalar):
            text += "["
            for (index, item) in items.enumerated() {
                if index > 0 { text += ", " }
                item.write(to: &text, indentation: indentation)
            }
            text += "]"
        case .array(let items):
            Self.writeLines(items, "[", "]", to: &text, indentation) { item, text in
                item.write(to: &text, indentation: indentation + 1)
            }
        case .object(let members):
            Self.writeLines(members, "{", "}", to: &text, indentation) { member, text in
                text += Self.quoted(member.key) + ": "
                member.value.write(to: &text, indentation: indentation + 1)
            }
        }
    }

    private static func writeLines<Item>(
        _ items: [Item], _ opening: String, _ closing: String, to text: inout String, _ indentation: Int,
        write: (Item, inout String) -> Void
    ) {
        text += opening
        for (index, item) in items.enumerated() {
            text += (index > 0 ? ",\n" : "\n") + String(repeating: "  ", count: indentation + 1)
            write(item, &text)
        }
        if !items.isEmpty { text += "\n" + String(repeating: "  ", count: indentation) }
        text += closing
    }

    /// In quotes; a YAML reader takes it for the same text.
    package static func quoted(_ text: String) -> String { JSONString.quoted(text) }
}
