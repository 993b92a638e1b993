/// Values written as YAML 1.2, as an editor would.
package enum YAMLText {
    /// A scalar: plain where nothing can be misread, else in double quotes.
    package static func scalar(_ text: String) -> String {
        let text = withoutOwnSyntax(text)
        let isPlain =
            text.unicodeScalars.first.map { $0.properties.isAlphabetic } ?? false
            && !text.contains(": ") && !text.contains(" #") && !text.hasSuffix(":") && text.last != " "
            && text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0 != "\"" && $0 != "\\" && $0.value != 0x7F }
            && !["true", "false", "null", "yes", "no", "on", "off", "y", "n", "nan"].contains(text.lowercased())
        return isPlain ? text : quoted(text)
    }

    /// Two braces would be a placeholder, three colons a scope.
    private static func withoutOwnSyntax(_ text: String) -> String {
        text.replacing("{{", with: "{ {").replacing(":::", with: ":: :")
    }

    /// A scalar in double quotes.
    /// A list of ids in brackets; those that other programs would read as numbers in quotation marks. Nil where there are none.
    static func ids(_ ids: [String]) -> String? {
        ids.isEmpty ? nil : "[\(ids.map(scalar).joined(separator: ", "))]"
    }

    static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }

    /// `key: value`, a text of several lines as a block; nothing without a value.
    static func line(_ key: String, _ value: String?) -> [String] {
        guard let value else { return [] }
        let lines = value.split(separator: "\n")
        guard lines.count > 1 else { return ["\(key): \(scalar(value))"] }
        let indent = String(key.prefix { $0 == " " }) + "  "
        return ["\(key): |-"] + lines.map { indent + withoutOwnSyntax(String($0)) }
    }

    /// A list of texts, one a line; nothing without items.
    static func list(_ key: String, _ items: [String]) -> [String] {
        items.isEmpty ? [] : ["\(key):"] + items.map { "  - \(scalar($0))" }
    }

    /// A list of groups, each with its lines; nothing without groups.
    static func groups(_ key: String, _ groups: [[String]]) -> [String] {
        guard !groups.isEmpty else { return [] }
        return ["\(key):"]
            + groups.flatMap { lines in lines.enumerated().map { ($0.offset == 0 ? "  - " : "    ") + $0.element } }
    }
}
