import Knowledge

/// What a container or short code says of itself.
struct ForeignBoxName {
    /// In small letters.
    let word: String
    let title: String?
    let kind: Document.Callout?
    /// All of it, for the report.
    let written: String

    /// Nil for what is no name of a box.
    init?(_ header: Substring) {
        var rest = header
        var words: [String] = []
        if rest.hasPrefix("{") || rest.hasPrefix("<") {
            guard let end = rest.firstIndex(where: { $0 == "}" || $0 == ">" }) else { return nil }
            words = ForeignAttributes.classes(rest[..<end]).map(String.init)
            title = ForeignArguments(rest[..<end].dropFirst()).named["title"]
            word = words.first ?? "div"
        } else {
            let name = rest.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
            guard !name.isEmpty else { return nil }
            // These are marks of ours, and nobody else's.
            guard name != "agents", name != "not" else { return nil }
            rest = rest[name.endIndex...].trimmed
            words = [String(name)]
            if rest.hasPrefix("["), let end = rest.lastIndex(of: "]") {
                title = String(rest[..<end].dropFirst())
            } else if rest.hasPrefix("{") {
                words += ForeignAttributes.classes(rest).map(String.init)
                title = ForeignArguments(rest.dropFirst()).named["title"]
            } else {
                let bare = ForeignAttributes.withoutTrailing(rest)
                title = bare.isEmpty ? nil : String(bare.filter { $0 != "\"" })
            }
            word = name.lowercased()
        }
        kind = words.lazy.compactMap { ForeignCallouts.kind($0) }.first
        written = String(header)
    }

    init(word: String, title: String?, kind: Document.Callout?, written: String) {
        (self.word, self.title, self.kind, self.written) = (word, title, kind, written)
    }
}
