import Bytes
import Diagnostics
import Knowledge

/// Scopes stand in the body only: in a field everybody reads what is meant for some.
enum ScopeOutsideBody: SingleFindingRule {
    static let declaration = RuleDeclaration(
        id: "scope.outside-body", .error,
        LocalizedText(
            de: "Bereiche „:::“ stehen nur im Text unter dem Kopf.",
            en: "Scopes \":::\" belong in the body only."),
        why: LocalizedText(
            de: """
                In einer Angabe des Kopfes begrenzen sie nichts: alle läsen, auch in der öffentlichen Ausgabe, was nur \
                für manche gedacht ist. Was eine Stadt anders macht, steht dort unter „municipalities“.
                """,
            en: """
                In the front matter they limit nothing: everybody would read what is meant for some, in the public \
                edition too. What a city does differently goes under "municipalities".
                """),
        wrong: .article("documents:\n  - \"::: agents Akte 12 :::\""),
        right: .article("documents:\n  - Ausweis", body: "::: agents\nAkte 12\n:::\n"))

    static func check(_ knowledge: KnowledgeBase, _ findings: inout Findings) {
        // Cities share values; a place is reported once.
        var seen: Set<SourceRange> = []
        func check(_ text: LocatedText) {
            guard let scope = scope(in: text.value), seen.insert(text.span.range).inserted else { return }
            findings.add(
                Diagnostic(
                    declaration, at: text.place(of: scope).range,
                    LocalizedText(
                        de: "Ein Bereich „:::“ gilt nur im Text unter dem Kopf; in dieser Angabe lesen ihn alle.",
                        en: "A scope \":::\" works in the body only; in this value everybody reads it."),
                    help: LocalizedText(
                        de: "Den Satz im Text darunter in den Bereich setzen.",
                        en: "Put the sentence in a scope in the body.")))
        }
        for title in knowledge.notices.compactMap(\.title) { check(title) }
        for number in knowledge.topics.indices {
            for index in knowledge.topics[number].versions.indices {
                knowledge.topics[number].versions[index].fields.forEachText(isPublic: false, check)
            }
        }
        for office in knowledge.offices {
            for case let text? in [office.name, office.transit, office.accessible, office.note] { check(text) }
        }
    }

    /// The colons of the first `:::`, or of `::` before `agents`; nil where there are none.
    private static func scope(in text: String) -> Range<Int>? {
        text.withBytes { bytes in
            var found: Range<Int>?
            ByteScan.forEach(UInt8(ascii: ":"), in: bytes) { offset in
                guard found == nil else { return }
                let count = bytes[offset...].prefix { $0 == UInt8(ascii: ":") }.count
                let isForAgents =
                    count == 2 && bytes[(offset + 2)...].drop { $0 == 0x20 }.starts(with: "agents".utf8)
                if count >= 3 || isForAgents { found = offset..<(offset + count) }
            }
            return found
        }
    }
}
