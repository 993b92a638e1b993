import Knowledge

/// Words that the content uses both alone and as a part of a longer word.
struct CompoundWords {
    /// Letters of a part.
    static let shortest = 4
    static let longest = 30

    /// In order, small letters.
    let parts: [String]

    /// - Complexity: O(letters of the distinct words).
    init(_ knowledge: KnowledgeBase) {
        var words: Set<String> = []
        func add(_ text: String) {
            for word in text.lowercased().split(whereSeparator: { !$0.isLetter })
            where word.count >= Self.shortest && word.count <= 2 * Self.longest {
                words.insert(String(word))
            }
        }
        for topic in knowledge.topics {
            for version in topic.versions { for text in version.fields.texts { add(text.value) } }
            for body in topic.bodies {
                for part in body.parts {
                    let document = body.documents[part.document]
                    for node in document.nodes[part.nodes] where node.kind == .text {
                        add(document.string(of: node))
                    }
                }
            }
        }
        var found: Set<String> = []
        for word in words {
            let letters = Array(word)
            guard letters.count >= 2 * Self.shortest else { continue }
            for cut in Self.shortest...(letters.count - Self.shortest) {
                let end = String(letters[cut...])
                guard words.contains(end), let beginning = Self.beginning(letters[..<cut], in: words) else { continue }
                found.insert(beginning)
                found.insert(end)
            }
        }
        parts = found.filter { $0.count <= Self.longest }.sorted()
    }

    /// The beginning of a compound as a word, with or without the letters that link it to the rest.
    private static func beginning(_ letters: ArraySlice<Character>, in words: Set<String>) -> String? {
        for link in ["", "s", "es", "n", "en", "er", "e"] {
            let stem = String(letters)
            guard stem.hasSuffix(link), letters.count - link.count >= shortest else { continue }
            let word = String(stem.dropLast(link.count))
            if words.contains(word) { return word }
        }
        return nil
    }
}
