import Bytes
import Diagnostics
import Knowledge

/// Comments of HTML are taken out of bodies only; in a value of a field they are text.
enum FieldComment: SingleFindingRule {
    static let declaration = RuleDeclaration(
        id: "safety.field-comment", .error,
        LocalizedText(
            de: "In einem Wert steht kein „<!-- … -->“: dort ist es Text und wird veröffentlicht.",
            en: "A value contains no \"<!-- … -->\": there it is text and is published."),
        why: LocalizedText(
            de:
                "Nur im Text unter dem Kopf verschwinden Kommentare. Ein Vermerk für die Redaktion in „answer“ oder „note“ stünde auf der Seite und würde vorgelesen.",
            en:
                "Comments disappear in the text below the front matter only. A note for editors in \"answer\" or \"note\" would appear on the page and be read aloud."
        ),
        wrong: .article("deadline: bis 31. März <!-- Chef fragen -->"),
        right: .article("deadline: bis 31. März # Chef fragen"))

    private static let opening = Array("<!--".utf8)

    static func checks(_ knowledge: KnowledgeBase) -> [ContentCheck] {
        ContentCheck.readTexts(
            of: knowledge, where: mayHold, sieve: isLookedAt
        ) { text, found in
            guard let start = text.bytes.withUnsafeBufferPointer({ $0.firstOffset(of: opening) }) else { return }
            found.add(finding(at: text.range(of: start..<(start + opening.count)), in: knowledge.ids(text.cities)))
        }
    }

    private static func mayHold(_ text: TextBytes) -> Bool { text.firstOffset(of: opening) != nil }

    /// Of bodies comments are gone when these are read.
    private static func isLookedAt(_ passage: Passage) -> Bool { false }

    private static func finding(at range: SourceRange, in municipalities: [String]) -> Diagnostic {
        Diagnostic(
            declaration, at: range,
            LocalizedText(
                de: "In einem Wert ist „<!--“ kein Kommentar: alles bis „-->“ wird veröffentlicht.",
                en: "In a value \"<!--\" is no comment: everything up to \"-->\" is published."),
            help: LocalizedText(
                de: "Den Vermerk in YAML hinter # schreiben, ein Leerzeichen davor: Wert # Vermerk",
                en: "Write the note of YAML behind #, with a blank before it: value # note"),
            municipalities: municipalities)
    }
}
