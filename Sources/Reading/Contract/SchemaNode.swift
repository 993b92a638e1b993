import ReadingYAML

/// What a JSON Schema says of a value, and how the skeleton of a new file shows one.
indirect enum SchemaNode: Sendable {
    case string(SchemaText)
    case integer(ClosedRange<Int>)
    case boolean
    /// One of a few words.
    case choice([String])
    case array(of: SchemaNode)
    /// A group of keys and no others; where there are alternatives, exactly one of them is required.
    case object([SchemaProperty], alternatives: [SchemaAlternative] = [])
    /// A group whose keys are names that the content gives.
    case map(names: SchemaText, values: SchemaNode)
    /// A value of one of two forms.
    case either(SchemaNode, SchemaNode)
    /// A value, or nothing after the key.
    case optional(SchemaNode)
    /// A part that stands under `$defs` by this name.
    case definition(String, SchemaNode)

    /// A scalar with a form of its own.
    static func text(
        pattern: String? = nil, format: String? = nil, maximumLength: Int? = nil, integers: ClosedRange<Int>? = nil,
        example: String? = nil
    ) -> SchemaNode {
        .string(
            SchemaText(
                format: format, pattern: pattern, maximumLength: maximumLength, integers: integers, example: example))
    }

    /// Any text. Written without quotes, `2026` and `true` are texts to our reader and something else to others.
    static func freeText(maximumLength: Int? = nil) -> SchemaNode {
        .string(
            SchemaText(
                pattern: #"\S"#, minimumLength: 1, maximumLength: maximumLength, isNumberAllowed: true,
                isTruthAllowed: true))
    }

    /// The same value, its form in words.
    func described(_ form: String) -> SchemaNode {
        guard case .string(var text) = self else { return self }
        text.form = form
        return .string(text)
    }

    /// A value that reads well in this place, or an item of a list; nil where none is needed.
    var exampleText: String? {
        switch self {
        case .string(let text): text.example
        case .array(let item): item.exampleText
        default: nil
        }
    }

    /// Whether a value belongs in quotation marks, whatever it is: digits that are no number.
    var isQuoted: Bool {
        guard case .string(let text) = self, let example = text.example else { return false }
        return !text.admitsUnquoted(example)
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
    /// Whether they may take it for a truth value.
    var isTruthAllowed = false
    /// Numbers that they may take it for without losing a digit.
    var integers: ClosedRange<Int>?
    /// Least number, and what numbers are less than, where they are allowed.
    var minimum: Int?
    var limit: Int?
    var example: String?

    /// Whether the text may stand without quotation marks: not where others' readers would take it for something else
    /// and lose what it says, as the zero at the beginning of `05512000`.
    func admitsUnquoted(_ text: String) -> Bool {
        switch PlainScalar(text) {
        case .text: true
        case .null: false
        case .truth: isTruthAllowed
        case .fraction: isNumberAllowed
        case .integer(let value):
            isNumberAllowed || value.map { integers?.contains($0) == true && String($0) == text } ?? false
        }
    }
}

/// Which keys of a group belong together.
struct SchemaAlternative: Sendable {
    let required: [String]
    let forbidden: [String]
    /// A key that has this value, or if it is not required is left out; nil where no truth decides.
    var truth: (key: String, value: Bool)?
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
