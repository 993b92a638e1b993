import Diagnostics
import Knowledge

/// A text that a city reads leads to no office of another city.
enum ForeignOfficeLink: SingleFindingRule {
    static let declaration = RuleDeclaration(
        id: "reference.foreign-office-link", .error, adjustable: true,
        LocalizedText(
            de: "Ein Text verweist nur auf Stellen der Städte, die ihn lesen.",
            en: "A text leads only to offices of the cities that read it."),
        why: LocalizedText(
            de: """
                Sonst hört ein Anrufer aus Ruhrstadt, zuständig sei ein Amt in Rheinstadt. Arbeitet eine Stelle wirklich \
                für mehrere Städte, nennt eine Ausnahme den Grund.
                """,
            en: """
                Otherwise a caller from Ruhrstadt hears that an office in Rheinstadt is responsible. If an office really \
                works for several cities, an excuse gives the reason.
                """),
        wrong: .article(body: "Zuständig ist das [[office:rhein-amt]]."),
        right: .article(
            body:
                "::: rhein\nZuständig ist das [[office:rhein-amt]].\n:::\n\n::: ruhr\nZuständig ist das [[office:ruhr-amt]].\n:::"
        ))

    static func checks(_ knowledge: KnowledgeBase) -> [ContentCheck] {
        [
            .passages { passage, findings in
                let links = passage.links { link in
                    if case .office(let id) = link.target { knowledge.officeIndex[id] != nil } else { false }
                }
                for (link, _) in links {
                    guard case .office(let id) = link.target, let office = knowledge.office(id) else { continue }
                    let foreign = passage.municipalities.filter { $0 != office.municipality }
                    guard !foreign.isEmpty else { continue }
                    let owner = knowledge.municipalities[office.municipality]
                    findings.add(
                        Diagnostic(
                            declaration, at: link.whole.range,
                            LocalizedText(
                                de: "Die Stelle „\(id)“ gehört zu \(owner.displayName), der Text gilt auch für andere.",
                                en: "The office \"\(id)\" belongs to \(owner.displayName); the text is for others, too."
                            ),
                            help: LocalizedText(
                                de:
                                    "Den Satz zwischen „::: \(owner.id)“ und „:::“ setzen oder {{ offices }} schreiben.",
                                en: "Put the sentence between \"::: \(owner.id)\" and \":::\", or write {{ offices }}."),
                            municipalities: knowledge.ids(foreign)))
                }
            }
        ]
    }
}
