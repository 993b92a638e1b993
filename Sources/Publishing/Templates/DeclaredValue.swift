/// A value that a template can show, as a page's declaration says it.
package struct DeclaredValue: Sendable {
    /// What a value is.
    package enum Form: Sendable {
        case text, html, truth
        /// Items with these values, each of which every item has.
        case list([DeclaredValue])
    }

    /// As templates write it.
    package let name: String
    /// What templates may do with it.
    package let form: Form
    /// In a few words, for the handbook.
    package let meaning: String

    private init(_ name: String, _ form: Form, _ meaning: String) {
        (self.name, self.form, self.meaning) = (name, form, meaning)
    }

    static func text(_ name: String, _ meaning: String) -> Self { Self(name, .text, meaning) }
    static func html(_ name: String, _ meaning: String) -> Self { Self(name, .html, meaning) }
    static func truth(_ name: String, _ meaning: String) -> Self { Self(name, .truth, meaning) }
    static func list(_ name: String, _ meaning: String, _ values: [DeclaredValue]) -> Self {
        Self(name, .list(values), meaning)
    }
}

// MARK: Pages that keep to it

extension [DeclaredValue] {
    /// What of a page's values was not declared so; nil where all is.
    func difference(from values: [PageValue]) -> String? {
        guard map(\.name) == values.map(\.name) else { return "\(values.map(\.name)), declared \(map(\.name))" }
        for (declared, value) in zip(self, values) {
            switch (declared.form, value.content) {
            case (.text, .text), (.html, .html), (.truth, .truth): break
            case (.list(let declared), .list(let items)):
                for item in items {
                    if let difference = declared.difference(from: item) { return "\(value.name): \(difference)" }
                }
            default: return "\(value.name) is of another form"
            }
        }
        return nil
    }
}
