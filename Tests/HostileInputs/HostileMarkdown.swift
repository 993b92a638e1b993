extension HostileInput {
    /// The bodies of articles.
    package static let markdown: [HostileInput] =
        repeatedBodies.map { text in
            body(String(text.debugDescription.dropFirst().dropLast())) { repeated(text, $0) }
        } + [
            body("numbered sections") { numbered($0) { "## Abschnitt \($0)\n\nText \($0).\n\n" } },
            body("numbered headings of one line below") { numbered($0) { "Text \($0)\n---\n\n" } },
            body("dead ids") { numbered($0) { "[[nix-\($0)]] " } },
            body("dead ids on lines") { numbered($0) { "[[nix-\($0)]]\n" } },
            body("dead files") { numbered($0) { "[x](a\($0).md) " } },
            body("unknown placeholders") { numbered($0) { "{{ a\($0) }} " } },
            body("footnotes") { bytes in
                numbered(bytes / 2) { "a[^\($0)]\n" } + "\n" + numbered(bytes / 2) { "[^\($0)]: x\n\n" }
            },
            body("unused footnotes") { numbered($0) { "[^\($0)]: x\n\n" } },
            body("definitions") { numbered($0) { "[a\($0)]: https://a.example/\($0)\n" } },
            body("words") { numbered($0) { "wort\($0) " } },
            body("a word") { repeated("a", $0) + "\n" },
            body("paragraphs that differ") { numbered($0) { "Absatz \($0).\n\n" } },
            body("runs of backticks") { numbered($0) { String(repeating: "`", count: $0 % 300 + 1) + " " } },
            body("rows") { "| a | b |\n|---|---|\n" + repeated("| a | b |\n", $0) },
            body("rows that are too long") { "| a | b |\n|---|---|\n" + repeated("| a | b | c |\n", $0) },
            body("brackets in brackets") { repeated("[", $0 / 2) + repeated("]", $0 / 2) + "\n" },
            body("pictures in pictures") { repeated("![", $0 / 3) + "a" + repeated("](x)", $0 / 3) + "\n" },
            body("emphases in emphases") { repeated("*a ", $0 / 2) + repeated(" a*", $0 / 2) + "\n" },
            body("a lazy quote") { "> a\n" + repeated("b\n", $0) },
            HostileInput("a city's own sections") { bytes in
                [
                    ("content/articles/probe.md", article("", numbered(bytes / 2) { "## A\($0)\n\na\n\n" })),
                    ("content/articles/probe.rhein.md", numbered(bytes / 2) { "## B\($0)\n\na\n\n" }),
                ]
            },
            HostileInput("a notice") {
                [
                    (
                        "content/notices/2026-11-20-a.md",
                        "---\ntitle: A\n---\n\n" + repeated("Text [[nix]]. ", $0) + "\n"
                    )
                ]
            },
        ]

    private static let repeatedBodies = [
        // Addresses
        "a@b.de ", "a@b.de\n", "@", "a@", "www.a.de ", "http://a.example ", "https://a.example/x\n",
        "<https://a.example> ",
        "<a@b.de> ", "[a](mailto:a@b.de) ", "[a](tel:+49) ", "max.muster@stadt.example\n\n",
        // Headings and blocks
        "Text\n---\n\n", "a\n===\n\n", "## A\n\n", "## A\n\nText.\n\n", "### A\n\n", "# A\n\n", "a\n\n", "---\n\n",
        "**Ablauf**\n\n", "    a\n\nb\n\n", "```\na\n```\n\n", "> a\n\n", "> a\n", ">\n", "> [!NOTE]\n> a\n\n",
        "> [!XX]\n> a\n\n",
        // Lists and tables
        "- a\n", "- \n\n\n", "1. a\n", "7. a\n8. b\n\n", "- [ ] a\n", "a) eins\n", "1.eins\n", "– a\n",
        "- a\n  - b\n    - c\n", "| a |\n|---|\n| b |\n\n", "| a | b |\n", "a | b\n", "a\tb\n",
        // Links, pictures, placeholders
        "[x](a.md) ", "[x](a.md)\n", "[[nix]] ", "[[nix]]\n", "[[anderer]] ", "[[anderer]]\n", "[[office:nix]] ",
        "![x](a.png) ", "![x](a.png)\n\n", "[a](#x) ", "[hier](https://a.example) ", "[a](http://a.example) ", "[a] ",
        "[a][b] ", "[a](", "![", "[", "{{ a }} ", "{{ a }}\n", "{{ title }} ", "a[^1] ", "a[^x] ",
        // HTML, comments, excuses
        "<b>x</b> ", "<div>\n\n", "a<br>", "<p>\n", "<script>\n\n", "<a b='", "<a ", "<!-- a -->", "<!-- a -->\n\n",
        "<!-- auskunft:allow link.http: x -->\n\n", "a <![CDATA[ ", "a <? ", "a <!X ",
        // Signs
        "*a* ", "**a** ", "~~a~~ ", "`a` ", "\\* ", "&amp; ", "&#65;", "&", "<", "\\", "~", "*", "_", "`", "-", "*a ",
        "*a_ ", "a_b ", "!", ": ", "%20 ", "\n", " ", "\t", "\0 ", "\u{1B} ", "\u{A0}a ", "\u{AD}a ", "ä ", "😀 ",
        "a\r\n",
        "a  \n", "a\\\n",
        // Scopes
        "::: rhein\na\n:::\n\n", "::: xx\na\n:::\n\n", "::: agents\na\n:::\n\n", ":::\n",
        // What rules look for
        "Wort ", "der der ", "Das ist so. ", "z. B. ", "S. ", "31.12.2024 ", "am 3. Mai 2024 ", "TODO ",
        "02041 70-4712 ",
        "0151 23456789 ", "12,50 Euro ", "zwei Wochen ", "montags von 8 bis 12 Uhr ", "geöffnet ",
        "Ein Absatz, der sich wiederholt und wiederholt und niemals aufhört, bis er zu Ende ist.\n\n",
        "<<<<<<< a\n=======\n>>>>>>> b\n",
    ]

    private static func body(_ name: String, _ text: @escaping @Sendable (_ bytes: Int) -> String) -> HostileInput {
        HostileInput("text: " + name) { [("content/articles/probe.md", article("", text($0) + "\n"))] }
    }
}
