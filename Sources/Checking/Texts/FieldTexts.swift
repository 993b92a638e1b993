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

extension KnowledgeBase {
    /// What `check` finds in the texts of articles' fields that `concerns` picks, looked for on all cores; a text is
    /// checked for each version that has it, with the municipalities that get the version.
    ///
    /// - Parameter isPublic: only what the public edition shows, of articles that it has.
    func findings(
        inFieldTexts isPublic: Bool, where concerns: @Sendable (String) -> Bool,
        _ check: @Sendable (_ text: LocatedText, _ municipalities: [CityIndex], _ findings: inout Findings) -> Void
    ) -> [Diagnostic] {
        findings(inTopics: { number, findings in
            // Versions repeat the shared texts: those are looked at once, and the versions again only on suspicion.
            var isSuspected = false
            topics[number].shared.forEachText(isPublic: isPublic) { text in
                isSuspected = isSuspected || concerns(text.value)
            }
            for index in topics[number].versions.indices where !isSuspected {
                topics[number].versions[index].fields.forEachText(isPublic: isPublic) { text in
                    isSuspected = isSuspected || (text.layer != .shared && concerns(text.value))
                }
            }
            guard isSuspected else { return }
            for version in topics[number].versions where !(isPublic && version.fields.isForAgentsOnly) {
                version.fields.forEachText(isPublic: isPublic) { text in
                    if concerns(text.value) { check(text, version.municipalities, &findings) }
                }
            }
        })
    }
}
