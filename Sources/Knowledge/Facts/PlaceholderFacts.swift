extension Placeholder {
    /// Ids of the facts that a text names, in their order.
    public static func facts(in text: String) -> [String] {
        guard text.contains("{{") else { return [] }
        return text.split(separator: "{{", omittingEmptySubsequences: false).dropFirst().compactMap { part in
            let name = String(part.prefix { $0 != "}" }).filter { !$0.isWhitespace }
            if case .fact(let id) = Placeholder(name) { return id }
            return nil
        }
    }
}
