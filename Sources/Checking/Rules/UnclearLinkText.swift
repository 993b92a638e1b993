import Diagnostics
import Knowledge

/// A link's text makes sense by itself.
enum UnclearLinkText: Rule {
    static let descriptions = [
        RuleDescription(
            "link.unclear-text", .warning, adjustable: true,
            LocalizedText(
                de: "Der Text eines Links sagt auch ohne den Satz darum, wohin er führt.",
                en: "The text of a link says where it leads even without the sentence around it."),
            why: LocalizedText(
                de:
                    "Wer eine Seite überfliegt oder sich ihre Links vorlesen lässt, hört nur „hier“ und „mehr“. Barrierefreie Seiten nennen das Ziel (WCAG 2.4.4).",
                en:
                    "Whoever skims a page or has its links read out hears only \"here\" and \"more\". Accessible pages name the target (WCAG 2.4.4)."
            ),
            wrong: .article(body: "Die Termine finden Sie [hier](https://www.stadt.example/abfall).\n"),
            right: .article(body: "Die Termine stehen im [Abfallkalender](https://www.stadt.example/abfall).\n"))
    ]

    /// In small letters, without signs around them.
    private static let unclear: Set<String> = [
        "hier", "hier klicken", "klicken sie hier", "klicken sie bitte hier", "bitte hier klicken", "bitte klicken",
        "klick", "klick hier", "klicke hier", "klicken", "hier entlang", "hier lesen", "hier nachlesen", "siehe hier",
        "siehe dort", "hier geht es weiter", "hier geht's weiter", "hier finden sie mehr", "da", "dort", "dorthin",
        "mehr", "mehr dazu", "mehr erfahren", "mehr lesen", "mehr infos", "mehr informationen", "mehr info",
        "erfahren sie mehr", "lesen sie mehr", "weiter", "weiter lesen", "weiterlesen", "weitere infos",
        "weitere informationen", "weiteres", "details", "info", "infos", "link", "links", "zum link", "diesem link",
        "dieser link", "diesen link", "unter diesem link", "diese seite", "dieser seite", "auf dieser seite",
        "zur seite", "öffnen", "anklicken", "download", "herunterladen", "here", "click here", "click", "see here",
        "there", "more", "more info", "more information", "more details", "read more", "learn more", "find out more",
        "continue", "this", "this link", "this page", "go",
    ]
    private static let longest = unclear.reduce(0) { max($0, $1.utf8.count) }

    static func check(_ knowledge: KnowledgeBase, _ findings: inout Findings) {
        knowledge.forEachDocument { shown in
            shown.forEachLink(where: { _ in true }) { link, node in
                let text = shown.document.plainText(of: node)
                guard isUnclear(text), !shown.containsPlaceholder(node) else { return }
                let readers = shown.readers(of: node)
                guard !readers.isEmpty else { return }
                findings.add(
                    Diagnostic(
                        "link.unclear-text", .warning, link.span.range,
                        LocalizedText(
                            de: "Der Text eines Links sagt, wohin er führt; „\(text)“ sagt es nicht.",
                            en: "The text of a link says where it leads; \"\(text)\" does not."),
                        help: LocalizedText(
                            de:
                                "Den Namen dessen verlinken, was dort steht: statt „hier“ zum Beispiel „Abfallkalender“.",
                            en:
                                "Link the name of what stands there: instead of \"here\" for example \"waste calendar\"."
                        ),
                        municipalities: knowledge.ids(readers)))
            }
        }
    }

    private static func isUnclear(_ text: String) -> Bool {
        // Room for signs around the words.
        guard text.utf8.count <= longest + 12 else { return false }
        var scalars = Array(text.unicodeScalars)[...]
        while let last = scalars.last, !isWord(last) { scalars.removeLast() }
        while let first = scalars.first, !isWord(first) { scalars.removeFirst() }
        guard !scalars.isEmpty else { return false }
        return unclear.contains(String(String.UnicodeScalarView(scalars)).lowercased())
    }

    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "\u{C0}"..."\u{1FFF}": true
        default: false
        }
    }
}

extension ShownDocument {
    fileprivate func containsPlaceholder(_ node: Int) -> Bool {
        document.nodes[node..<Int(document.nodes[node].end)].contains { $0.kind == .placeholder }
    }
}
