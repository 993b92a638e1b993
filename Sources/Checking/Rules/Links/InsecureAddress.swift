import Diagnostics
import Knowledge

/// Web addresses begin with `https:`.
enum InsecureAddress: SingleFindingRule {
    static let declaration = RuleDeclaration(
        id: "link.http", .warning, adjustable: true,
        LocalizedText(
            de: "Eine Adresse im Internet beginnt mit „https:“, nicht mit „http:“.",
            en: "A web address begins with \"https:\", not with \"http:\"."),
        why: LocalizedText(
            de:
                "Bei „http:“ geht alles unverschlüsselt durch das Netz: Wer mitliest, sieht auch, was Menschen in ein Formular schreiben. Browser warnen vor solchen Seiten.",
            en:
                "With \"http:\" everything travels unencrypted: anyone listening sees what people type into a form. Browsers warn about such pages."
        ),
        wrong: .article(body: "Die Termine stehen im [Abfallkalender](http://www.stadt.example/abfall).\n"),
        right: .article(body: "Die Termine stehen im [Abfallkalender](https://www.stadt.example/abfall).\n"))

    static func checks(_ knowledge: KnowledgeBase) -> [ContentCheck] {
        [
            .passages { check($0, in: knowledge, &$1) },
            .topics { number, findings in
                for index in knowledge.topics[number].versions.indices {
                    let version = knowledge.topics[number].versions[index]
                    for field in ArticleField.allCases {
                        version.fields[field]?.forEachAddress { url in
                            guard isInsecure(url.value) else { return }
                            findings.add(
                                diagnostic(
                                    url.value, at: url.span, exactly: url.span.exactly(url.value),
                                    in: knowledge.ids(version.municipalities)))
                        }
                    }
                }
            },
        ]
    }

    private static func check(_ passage: Passage, in knowledge: KnowledgeBase, _ findings: inout Findings) {
        for (link, node) in passage.links(where: { insecureAddress($0) != nil }) {
            guard let address = insecureAddress(link), !passage.isWrittenWithoutScheme(address, node) else { continue }
            findings.add(
                diagnostic(
                    address, at: link.span, exactly: link.span.isFor(address) ? link.span : nil,
                    in: knowledge.ids(passage.municipalities)))
        }
    }

    private static func insecureAddress(_ link: Document.Link) -> String? {
        guard case .web(let url) = link.target, isInsecure(url) else { return nil }
        return url
    }

    private static func isInsecure(_ url: String) -> Bool {
        url.withBytes { bytes in
            bytes.count > 5 && bytes[4] == UInt8(ascii: ":")
                && zip(bytes, "http".utf8).allSatisfy { $0 | 0x20 == $1 }
        }
    }

    private static func diagnostic(
        _ address: String, at span: Span, exactly exact: Span?, in municipalities: [String]
    ) -> Diagnostic {
        let secure = "https" + address.dropFirst(4)
        return Diagnostic(
            declaration, at: span.range,
            LocalizedText(
                de: "Eine Adresse im Internet beginnt mit „https:“; diese ist unverschlüsselt.",
                en: "A web address begins with \"https:\"; this one is not encrypted."),
            help: LocalizedText(
                de: "Stattdessen „\(secure)“ schreiben und prüfen, ob die Seite sich öffnet.",
                en: "Write \"\(secure)\" instead, and check that the page opens."),
            fixes: exact.map {
                [
                    Diagnostic.Fix(
                        $0.range, replacement: secure,
                        summary: LocalizedText(de: "„https:“ schreiben", en: "Write \"https:\""))
                ]
            } ?? [],
            municipalities: municipalities)
    }
}

extension Span {
    /// Whether the span is as long as the address that was looked for, so that it was found.
    fileprivate func isFor(_ address: String) -> Bool { Int(length) == address.unicodeScalars.count }
}
