import Diagnostics
import Knowledge

/// A picture says in words what it shows.
enum MissingImageText: SingleFindingRule {
    static let declaration = RuleDeclaration(
        id: "care.image-text", .warning, adjustable: true,
        LocalizedText(
            de: "Jedes Bild hat einen Text, der sagt, was darauf zu sehen ist.",
            en: "Every picture has a text that describes what it shows."),
        why: LocalizedText(
            de: """
                Wer nicht sieht, bekommt diesen Text vorgelesen, und er steht da, wenn das Bild nicht lädt. Für Städte \
                ist er Pflicht (BITV 2.0, EN 301 549, 9.1.1.1).
                """,
            en: """
                It is read out to people who cannot see the picture, and shown where the picture does not load. \
                Cities must provide it (BITV 2.0, EN 301 549, 9.1.1.1).
                """),
        wrong: .article(body: "![](plan.png)\n").and(picture),
        right: .article(body: "![Der Eingang liegt links vom Brunnen](plan.png)\n").and(picture))

    private static let picture = RuleDeclaration.Example(("articles/plan.png", ""))

    static func checks(_ knowledge: KnowledgeBase) -> [ContentCheck] {
        [
            .passages { passage, findings in
                let document = passage.document
                guard !document.links.isEmpty else { return }
                for index in passage.nodes {
                    let node = document.nodes[index]
                    guard node.kind == .image else { continue }
                    let hasText = document.nodes[index..<node.end].contains { inner in
                        switch inner.kind {
                        case .text, .code:
                            document.text(of: inner).contains { $0 > 0x20 }
                        case .placeholder: true
                        default: false
                        }
                    }
                    if hasText {
                        if let name = ImageName(document, index) {
                            findings.add(
                                finding(name, at: document.link(of: node).whole, knowledge.ids(passage.municipalities)))
                        }
                        continue
                    }
                    findings.add(
                        Diagnostic(
                            declaration, at: document.link(of: node).whole.range,
                            LocalizedText(
                                de: "Das Bild hat keinen Text, der sagt, was darauf zu sehen ist.",
                                en: "The picture has no text that describes what it shows."),
                            help: LocalizedText(
                                de:
                                    "Den Text in die eckigen Klammern schreiben: ![Der Eingang liegt links vom Brunnen](…)",
                                en: "Write the text in the square brackets: ![The entrance is left of the fountain](…)"),
                            municipalities: knowledge.ids(passage.municipalities)))
                }
            }
        ]
    }

    private static func finding(_ name: ImageName, at place: Span, _ municipalities: [String]) -> Diagnostic {
        Diagnostic(
            declaration, at: place.range,
            LocalizedText(
                de: "„\(name.text)“ sagt nicht, was auf dem Bild zu sehen ist.",
                en: "\"\(name.text)\" does not describe what the picture shows."),
            help: LocalizedText(
                de:
                    "Statt des Namens schreiben, was darauf zu sehen ist: ![Der Eingang liegt links vom Brunnen](…)",
                en: "Describe what it shows instead of giving a name: ![The entrance is left of the fountain](…)"),
            municipalities: municipalities)
    }
}

/// A picture's text that is the name of a file, or the word that stands for any picture.
private struct ImageName {
    let text: String

    /// What cameras, telephones and programs call pictures, and what is written where no text comes to mind.
    private static let stems: Set<String> = [
        "img", "dsc", "dscn", "dscf", "dscpdc", "pxl", "mvi", "pict", "image", "images", "bild", "foto", "photo",
        "picture", "grafik", "screenshot", "bildschirmfoto", "bildschirmaufnahme", "screenshots", "scan", "unbenannt",
        "untitled", "logo", "whatsapp", "signal", "clipboard", "zwischenablage", "platzhalter", "placeholder",
    ]
    /// What goes on in such names.
    private static let others: Set<String> = [
        "um", "at", "uhr", "am", "pm", "von", "vom", "kopie", "copy", "final", "neu", "wa", "image", "bild", "photo",
        "edited", "e", "x", "hdr", "portrait", "burst", "the", "der", "des",
    ]
    private static let endings: Set<String> = [
        "jpg", "jpeg", "png", "gif", "svg", "webp", "avif", "heic", "heif", "tif", "tiff", "bmp", "pdf",
    ]

    /// Nil where the text may describe what is to be seen.
    init?(_ document: Document, _ image: NodeIndex) {
        let text = document.plainText(of: image)
        guard text.utf8.count <= 120 else { return nil }
        self.text = text
        let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
        if let last = words.last, words.count > 1, Self.endings.contains(String(last)),
            text.contains(".\(text.suffix(last.count))")
        {
            return
        }
        if Self.isFileName(text, of: document.link(of: document.nodes[image])) { return }
        // IMG_2031, DSC00012, Bild 1
        guard let first = words.first else { return nil }
        let stem = first.prefix { $0.isLetter }
        guard Self.stems.contains(String(stem)), first.dropFirst(stem.count).allSatisfy(\.isNumber),
            stem != "logo" || words.count == 1
        else { return nil }
        guard
            words.dropFirst().allSatisfy({ word in
                word.allSatisfy(\.isNumber) || Self.others.contains(String(word))
                    || word.first?.isNumber == true && word.utf8.count > 5
                    || word.hasPrefix("wa") && word.dropFirst(2).allSatisfy(\.isNumber)
            })
        else { return nil }
    }

    /// Whether it is the picture's own name without its ending, and no word that might describe it.
    private static func isFileName(_ text: String, of link: Document.Link) -> Bool {
        guard case .file(let path) = link.target, let name = path.split(separator: "/").last,
            let dot = name.lastIndex(of: "."), name[..<dot] == text[...]
        else { return false }
        return text.contains { $0.isNumber || $0 == "_" || $0 == "-" } && !text.contains(" ")
    }
}
