import Checking
import Diagnostics

/// A rule's page for the terminal.
package struct RuleExplanation: Sendable {
    /// Ended by a line feed.
    package let text: String

    /// - Parameters:
    ///   - name: id of a rule, such as `link.http`, or of a group, such as `link`.
    ///   - emphasis: marks what is a heading.
    /// - Throws: where there is no such rule.
    package init(
        _ name: String, language: Language, emphasis: (String) -> String = { $0 }
    ) throws(Refusal) {
        if let rule = Rules.declarations.first(where: { $0.id.rawValue == name }) {
            text = Self.page(rule, language, emphasis)
            return
        }
        let group = Rules.declarations.filter { $0.id.group == name }
        guard !group.isEmpty else { throw Refusal(.wrongUse, Self.unknown(name)) }
        text = group.map { "\(emphasis($0.id.rawValue))  \($0.statement[language])\n" }.joined()
    }

    private static func page(
        _ rule: RuleDeclaration, _ language: Language, _ emphasis: (String) -> String
    ) -> String {
        let words = Words(language)
        var text = emphasis(rule.id.rawValue) + " (\(words.severity(rule.severity)))\n\n"
        text += rule.statement[language] + "\n"
        guard let explanation = rule.explanation else { return text }
        text += "\n" + explanation.reason[language] + "\n"
        text += "\n" + emphasis(words.wrong) + "\n" + files(explanation.wrong)
        text += "\n" + emphasis(words.right) + "\n" + files(explanation.right)
        return text + "\n" + (rule.isAdjustable ? words.adjustable(rule.id) : words.fixed) + "\n"
    }

    private static func files(_ example: RuleDeclaration.Example) -> String {
        example.files.map { file in
            "\n  \(file.path)\n"
                + file.text.split(separator: "\n", omittingEmptySubsequences: false).dropLast(
                    file.text.hasSuffix("\n") ? 1 : 0
                )
                .map { $0.isEmpty ? "\n" : "    \($0)\n" }.joined()
        }.joined()
    }

    private struct Words {
        let language: Language

        init(_ language: Language) { self.language = language }

        func severity(_ severity: Severity) -> String {
            switch (severity, language) {
            case (.error, .german): "Fehler"
            case (.warning, .german): "Warnung"
            case (.note, .german): "Hinweis"
            default: severity.name
            }
        }

        var wrong: String { LocalizedText(de: "Falsch", en: "Wrong")[language] }
        var right: String { LocalizedText(de: "Richtig", en: "Right")[language] }

        var fixed: String {
            LocalizedText(
                de: "Das Gewicht dieser Regel steht fest: Ohne sie würde die Website falsch.",
                en: "The weight of this rule is fixed: without it the site would be wrong.")[language]
        }

        func adjustable(_ id: RuleID) -> String {
            LocalizedText(
                de:
                    "Das Gewicht ändern (auskunft.yaml): rules: {\(id.rawValue): warning}. Eine Stelle entschuldigen: <!-- auskunft:allow \(id.rawValue): Grund -->",
                en:
                    "Change its weight (auskunft.yaml): rules: {\(id.rawValue): warning}. Excuse one place: <!-- auskunft:allow \(id.rawValue): reason -->"
            )[language]
        }
    }

    /// What is said of a name that no rule has.
    static func unknown(_ name: String) -> LocalizedText {
        let ids = Rules.declarations.map(\.id.rawValue)
        let matter = ids.filter { $0.split(separator: ".").last.map(String.init) == name }
        let nearest = matter.count == 1 ? matter.first : NearMiss.nearest(to: name, among: ids + Rules.groups)
        let groups = Rules.groups.joined(separator: ", ")
        return LocalizedText(de: "Die Regel „\(name)“ gibt es nicht.", en: "There is no rule \"\(name)\".").followed(
            by: nearest.map { .didYouMean($0) }
                ?? LocalizedText(de: "Gruppen von Regeln sind: \(groups).", en: "The groups of rules are: \(groups)."))
    }
}
