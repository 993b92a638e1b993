/// What a JSON Schema says of a value, and how the skeleton of a new file shows one.
indirect enum SchemaNode: Sendable {
    case string(SchemaText)
    case integer(ClosedRange<Int>)
    case boolean
    /// One of a few words.
    case choice([String])
    case array(of: SchemaNode)
    /// A group of keys and no others; where there are alternatives, one of these sets of keys is required.
    case object([SchemaProperty], alternatives: [[String]] = [])
    /// A group whose keys are names that the content gives.
    case map(names: SchemaText, values: SchemaNode)
    /// A value, or nothing after the key.
    case optional(SchemaNode)
    /// A part that stands under `$defs` by this name.
    case definition(String, SchemaNode)

    /// A scalar with a form of its own.
    static func text(
        pattern: String? = nil, format: String? = nil, maximumLength: Int? = nil, example: String? = nil
    ) -> SchemaNode {
        .string(SchemaText(format: format, pattern: pattern, maximumLength: maximumLength, example: example))
    }

    /// Any text. Written without quotes, `2026` is a text to our reader and a number to others.
    static func freeText(maximumLength: Int? = nil) -> SchemaNode {
        .string(SchemaText(pattern: #"\S"#, minimumLength: 1, maximumLength: maximumLength, isNumberAllowed: true))
    }

    /// The same value, its form in words.
    func described(_ form: String) -> SchemaNode {
        guard case .string(var text) = self else { return self }
        text.form = form
        return .string(text)
    }

    /// The form in words of a scalar that has one.
    var form: String? {
        switch self {
        case .string(let text): text.form
        default: nil
        }
    }
}

/// What must hold for a text.
struct SchemaText: Sendable {
    /// In words with an example; nil for any text.
    var form: String?
    /// A format of JSON Schema, such as `date`.
    var format: String?
    /// A regular expression of ECMA 262.
    var pattern: String?
    var minimumLength: Int?
    /// In Unicode scalars.
    var maximumLength: Int?
    /// Whether others' readers may take the text for a number.
    var isNumberAllowed = false
    /// Least number, where numbers are allowed.
    var minimum: Int?
    var example: String?
}

/// A key of a group.
struct SchemaProperty: Sendable {
    let key: String
    var isRequired: Bool
    /// What the key says, in German; one or two sentences.
    let help: String
    /// A value, or an item of a list, that reads well in this place; nil where any example of the type does.
    let example: String?
    let value: SchemaNode
}
