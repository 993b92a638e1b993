import Diagnostics
import Knowledge

/// Every district leads to an office.
enum DistrictWithoutOffice: SingleFindingRule {
    static let declaration = RuleDeclaration(
        id: "directory.district-office", .note, adjustable: true,
        LocalizedText(
            de: "Für jeden Stadtteil ist eine Stelle da.", en: "Every district has an office."),
        why: LocalizedText(
            de: "Wer nach seiner Straße fragt, will wissen, wohin; ein Stadtteil ohne Stelle führt nirgendwohin.",
            en: "Callers who name their street want to know where to go; a district without an office leads nowhere."),
        wrong: RuleDeclaration.Example(
            (
                "municipalities/rhein.yaml",
                "name: Rheinstadt\nstate: DE-NW\ndistricts:\n  - id: nord\n    name: Nord\n"
            )),
        right: RuleDeclaration.Example(
            (
                "municipalities/rhein.yaml",
                "name: Rheinstadt\nstate: DE-NW\ndistricts:\n  - id: nord\n    name: Nord\n    office: rhein-amt\n"
            )))

    static func check(_ knowledge: KnowledgeBase, _ findings: inout Findings) {
        for (index, city) in knowledge.municipalities.indexed() {
            let served = Set(
                knowledge.offices.filter { $0.municipality == index }
                    .flatMap { ($0.districts?.value ?? []).map(\.value) })
            for district in city.districts?.value ?? [] {
                guard let id = district.id, district.office == nil, !served.contains(id.value) else { continue }
                findings.add(
                    Diagnostic(
                        declaration, at: id.span.range,
                        LocalizedText(
                            de: "Für „\(district.displayName)“ ist keine Stelle genannt.",
                            en: "No office is named for \"\(district.displayName)\"."),
                        help: LocalizedText(
                            de:
                                "Beim Stadtteil „office“ ergänzen, oder den Stadtteil bei einer Stelle unter „districts“.",
                            en: "Add \"office\" to the district, or the district to an office under \"districts\".")))
            }
        }
    }
}
