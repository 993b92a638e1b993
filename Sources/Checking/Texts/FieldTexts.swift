import Diagnostics
import Knowledge

extension ArticleFields {
    /// The texts that the public edition shows or reads out.
    func forEachPublicText(_ visit: (LocatedText) -> Void) {
        for text in [title, answer, instead, duration, deadline] {
            if let text { visit(text) }
        }
        documents?.value.forEach(visit)
        for fee in fees?.value ?? [] {
            if let name = fee.name { visit(name) }
            if let note = fee.note { visit(note) }
        }
        for reference in forms?.value ?? [] { visit(reference.title) }
        for reference in legal?.value ?? [] { visit(reference.title) }
    }

    /// Every text that an editor writes freely.
    func forEachText(_ visit: (LocatedText) -> Void) {
        forEachPublicText(visit)
        keywords?.value.forEach(visit)
        questions?.value.forEach(visit)
        for reference in forms?.value ?? [] { visit(reference.url) }
        for reference in legal?.value ?? [] { visit(reference.url) }
        if let owner { visit(owner) }
        if let online { visit(online) }
    }
}

extension KnowledgeBase {
    /// Texts of articles' fields that `concerns` picks, with the municipalities that get them; once for each version.
    ///
    /// - Parameter isPublic: only what the public edition shows, of articles that it has.
    func forEachFieldText(
        isPublic: Bool, where concerns: (String) -> Bool,
        _ visit: (_ text: LocatedText, _ municipalities: [Int]) -> Void
    ) {
        func forEachText(_ fields: ArticleFields, _ visit: (LocatedText) -> Void) {
            if isPublic { fields.forEachPublicText(visit) } else { fields.forEachText(visit) }
        }
        for topic in topics {
            // Versions repeat the shared texts: those are looked at once, and the versions again only on suspicion.
            var isSuspected = false
            forEachText(topic.shared) { isSuspected = isSuspected || concerns($0.value) }
            for index in topic.versions.indices where !isSuspected {
                forEachText(topic.versions[index].fields) { text in
                    isSuspected = isSuspected || (text.layer != .shared && concerns(text.value))
                }
            }
            guard isSuspected else { continue }
            for version in topic.versions where !(isPublic && version.fields.isForAgentsOnly) {
                forEachText(version.fields) { text in
                    if concerns(text.value) { visit(text, version.municipalities) }
                }
            }
        }
    }
}
