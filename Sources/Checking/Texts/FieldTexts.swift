import Diagnostics
import Knowledge

extension ArticleFields {
    /// Every text that an editor writes freely, or only what the public edition shows or reads out.
    func forEachText(isPublic: Bool, _ visit: (LocatedText) -> Void) {
        if isPublic { forEachPublicText(visit) } else { forEachText(visit) }
    }

    private func forEachPublicText(_ visit: (LocatedText) -> Void) {
        for field in Self.publicFields { self[field]?.forEachText(visit) }
    }

    private func forEachText(_ visit: (LocatedText) -> Void) {
        for field in ArticleField.allCases {
            guard let value = self[field] else { continue }
            value.forEachText(visit)
            value.forEachAddress(visit)
        }
    }

    private static let publicFields = ArticleField.allCases.filter(\.isShownToCallers)
}

extension Topic {
    /// Visits the texts of its fields that `concerns` picks, once for each version that has it, with the municipalities
    /// that get the version.
    func forEachFieldText(
        isPublic: Bool, where concerns: (String) -> Bool, _ visit: (LocatedText, [CityIndex]) -> Void
    ) {
        // Versions repeat the shared texts: those are looked at once, and the versions again only on suspicion.
        var isSuspected = false
        shared.forEachText(isPublic: isPublic) { text in isSuspected = isSuspected || concerns(text.value) }
        for version in versions where !isSuspected {
            version.fields.forEachText(isPublic: isPublic) { text in
                isSuspected = isSuspected || (text.layer != .shared && concerns(text.value))
            }
        }
        guard isSuspected else { return }
        for version in versions where !(isPublic && version.fields.isForAgentsOnly) {
            version.fields.forEachText(isPublic: isPublic) { text in
                // What stands in facts.yaml is no fault of the article's.
                let text = text.prose
                if concerns(text.value) { visit(text, version.municipalities) }
            }
        }
    }
}
