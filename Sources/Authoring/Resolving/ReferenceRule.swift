import Diagnostics

/// What can be wrong with the name of a city.
package enum ReferenceRule: RuleSet {
    case municipality

    package var declaration: RuleDeclaration {
        switch self {
        case .municipality:
            RuleDeclaration(
                id: "reference.municipality", .error,
                LocalizedText(
                    de: "Jede Stadt, die eine Datei oder ein Dateiname nennt, ist in municipalities/ vorhanden.",
                    en: "Every city that a file or a file name mentions exists in municipalities/."),
                why: LocalizedText(
                    de: """
                        Mit einem Tippfehler bekäme eine Stadt ihre Gebühr, ihre Fassung oder den ganzen Artikel nicht, \
                        und die gemeinsame Angabe gälte statt ihrer.
                        """,
                    en: """
                        With a typo a city would lose its fee, its version or the whole article, and the shared \
                        value would apply instead.
                        """),
                wrong: .article("municipalities:\n  rein:\n  ruhr:"),
                right: .article("municipalities:\n  rhein:\n  ruhr:"))
        }
    }
}
