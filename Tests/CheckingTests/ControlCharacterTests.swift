import TestSupport
import Testing

@testable import Checking

@Suite struct ControlCharacterTests {
    @Test(
        "Control characters and changes of direction are found",
        arguments: [
            "\u{1}", "\u{1B}", "\u{7F}", "\u{85}", "\u{9F}", "\u{61C}", "\u{200E}", "\u{200F}", "\u{202A}", "\u{202E}",
            "\u{2066}", "\u{2069}", "\u{FFFE}", "\u{FFFF}", String(decoding: [0xEF, 0xB7, 0x90], as: UTF8.self),
            "\u{1FFFE}", "\u{10FFFF}",
        ])
    func finds(_ character: String) {
        // At each offset within a group of eight bytes, and in the rest after the last group.
        for length in 0..<9 {
            let text = String(repeating: "a", count: length) + character + String(repeating: "b", count: length)
            let found = findings(of: ControlCharacter.self, in: ["articles/probe.md": article(body: "\(text)\n")])
            #expect(found.map(\.rule) == ["safety.control-character"], "after \(length)")
        }
    }

    @Test("Ordinary text and other formatting characters are left alone")
    func leavesOrdinaryTextAndOtherFormatting() {
        expectFindings(
            of: ControlCharacter.self,
            in: [
                "articles/probe.md": article(
                    "answer: \"Ä ö ü ß § 5, 10\u{A0}€ – „so“ … Rhein\u{2011}Ruhr\"\n",
                    body:
                        "Ä ö ü ß § 5\u{A0}Abs. – „so“ … ×\u{200B}÷\u{AD} ½ € ²\u{202F}% ؛ 😀 \u{FFFD} ﷏ ﷰ ｡ 𠀀\n\n\tCode\twie\n\n```\na\n\tb\n```\n"
                )
            ])
    }

    @Test("The finding stands where the character is")
    func namesThePlace() {
        let found = expectFindings(
            of: ControlCharacter.self,
            in: [
                "articles/probe.md": article(
                    "keywords: [\"a1️⃣\\u202Eb\"]\n",
                    body: "Text.\n2️⃣\u{202E}[A](https://a.example \"x\u{2066}\")\n\n::: agents\nIntern3️⃣\u{8}\n:::\n"
                        .replacing("(https", with: "(4️⃣https")),
                "offices/ruhr/ruhr-amt.yaml": "name: \"Amt5️⃣\\u200F\"\n",
                "notices/2026-11-20-neu.md": "---\ntitle: \"Neu6️⃣\\u0007\"\n---\n\nTe7️⃣\u{200E}xt.\n",
                "glossary.yaml": "Amt: \"Be8️⃣\\u202Ahörde\"\n",
            ], .error("safety.control-character", "1️⃣"), .error("safety.control-character", "2️⃣"),
            .error("safety.control-character", "3️⃣"), .error("safety.control-character", "4️⃣"),
            .error("safety.control-character", "5️⃣", in: ["ruhr"]), .error("safety.control-character", "6️⃣"),
            .error("safety.control-character", "7️⃣"), .error("safety.control-character", "8️⃣"))
        #expect(found.contains { $0.message.english.contains("U+202E") })
        #expect(found.contains { $0.message.english.contains("U+0007") })
    }
}
