extension HostileInput {
    /// Front matter, and files of YAML and of tables.
    package static let yaml: [HostileInput] =
        [
            head("keywords on a line") { "keywords: [" + repeated("a, ", $0) + "b]\n" },
            head("keywords that differ") { "keywords: [" + numbered($0) { "a\($0), " } + "b]\n" },
            head("questions") { "questions:\n" + numbered($0) { "  - Frage \($0)?\n" } },
            head("fees") { "fees:\n" + repeated("  - amount: 5\n", $0) },
            head("fees that differ") { "fees:\n" + numbered($0) { "  - name: a\($0)\n    amount: 5\n" } },
            head("documents") { "documents:\n" + repeated("  - a\n", $0) },
            head("legal") { "legal:\n" + repeated("  - title: a\n", $0) },
            head("forms") { "forms:\n" + repeated("  - title: a\n    url: https://a.example\n", $0) },
            head("aliases") { "aliases:\n" + numbered($0) { "  - a\($0)\n" } },
            head("related") { "related:\n" + numbered($0) { "  - a\($0)\n" } },
            head("offices") { "offices:\n" + numbered($0) { "  - a\($0)\n" } },
            head("cities") { "municipalities:\n" + numbered($0) { "  a\($0):\n" } },
            head("unknown keys") { numbered($0) { "a\($0): b\n" } },
            head("keys twice") { repeated("owner: a\n", $0) },
            head("a long value") { "owner: " + repeated("a", $0) + "\n" },
            head("a block of lines") { "deadline: |\n" + repeated("  a\n", $0) },
            head("lists in lists") { "keywords: " + repeated("[", $0 / 2) + repeated("]", $0 / 2) + "\n" },
            head("maps in maps") { "keywords: " + repeated("{a: ", $0 * 4 / 5) + repeated("}", $0 / 5) + "\n" },
            head("names used often") { "keywords: &a [x]\n" + numbered($0) { "k\($0): *a\n" } },
            head("tabs") { repeated("\towner: a\n", $0) },
            head("lines without a colon") { repeated("xx\n", $0) },
            head("two colons") { repeated("a: b: c\n", $0) },
            head("no blank behind the dash") { repeated("-name: x\n", $0) },
            head("remarks") { repeated("# a\n", $0) },
            head("excuses") { repeated("# auskunft:allow link.http: x\n", $0) },
            head("blanks at the ends") { repeated("# a \n", $0) },
            head("quotes") { "owner: " + repeated("\"", $0) + "\n" },
            file("rules of the front matter", "articles/probe.md") { repeated("---\n", $0) },
            file("byte-order marks", "articles/probe.md") { repeated("\u{FEFF}", $0) },
            file("zeros", "articles/probe.md") { repeated("\0", $0) },
            file("glossary", "glossary.yaml") { numbered($0) { "Wort\($0): Text.\n" } },
            file("glossary, one word", "glossary.yaml") { repeated("Wort: Text.\n", $0) },
            HostileInput("yaml: glossary and its words") { bytes in
                [
                    ("content/glossary.yaml", numbered(bytes / 2) { "Wort\($0): Text.\n" }),
                    ("content/articles/probe.md", article("", numbered(bytes / 2) { "Wort\($0) " } + "\n")),
                ]
            },
            file("synonyms", "synonyms.yaml") { numbered($0) { "- [wort\($0), ding\($0)]\n" } },
            file("synonyms of one word", "synonyms.yaml") { numbered($0) { "- [wort, ding\($0)]\n" } },
            file("synonyms on a line", "synonyms.yaml") { "- [" + numbered($0) { "wort\($0), " } + "x]\n" },
            file("questions", "questions.tsv") { numbered($0) { "Frage \($0)\tanderer\n" } },
            file("questions of nothing", "questions.tsv") { numbered($0) { "Frage \($0)\tnix\n" } },
            file("questions without a tab", "questions.tsv") { repeated("Frage\n", $0) },
            file("a question of many articles", "questions.tsv") { "Frage\t" + repeated("anderer ", $0) + "\n" },
            file("tabs in the questions", "questions.tsv") { repeated("\t", $0) + "\n" },
            file("hours", "offices/rhein/rhein-amt.yaml") {
                "name: A\nhours:\n  mon: " + repeated("08:00-09:00, ", $0) + "10:00-11:00\n"
            },
            file("days off", "offices/rhein/rhein-amt.yaml") {
                "name: A\nclosed:\n"
                    + numbered($0) { "  - 20\($0 % 80 + 10)-\($0 / 80 % 3 + 10)-\($0 / 240 % 18 + 10)\n" }
            },
            file("articles of a notice", "notices/2026-11-20-a.md") {
                "---\ntitle: A\narticles:\n" + numbered($0) { "  - a\($0)\n" } + "---\n\nText.\n"
            },
            settings("categories") { "categories:\n" + numbered($0) { "  - id: a\($0)\n    title: A\n" } },
            settings("sections") { "sections:\n" + numbered($0) { "  - heading: A\($0)\n" } },
            settings("rules") { "rules:\n" + numbered($0) { "  a\($0): off\n" } },
            file("scripts in a picture", "anlagen/a.svg") { "<svg>" + repeated("<script>x</script>", $0) + "</svg>" },
            file("handlers in a picture", "anlagen/a.svg") { "<svg " + repeated("onload='x' ", $0) + "/>" },
            file("brackets of a picture", "anlagen/a.svg") { repeated("<", $0) },
        ]

    private static func head(_ name: String, _ lines: @escaping @Sendable (_ bytes: Int) -> String) -> HostileInput {
        HostileInput("yaml: " + name) { [("content/articles/probe.md", article(lines($0), "Text.\n"))] }
    }

    private static func file(
        _ name: String, _ path: String, _ text: @escaping @Sendable (_ bytes: Int) -> String
    ) -> HostileInput {
        HostileInput("file: " + name) { [("content/" + path, text($0))] }
    }

    private static func settings(
        _ name: String, _ lines: @escaping @Sendable (_ bytes: Int) -> String
    ) -> HostileInput {
        HostileInput("settings: " + name) {
            [("content/auskunft.yaml", "title: Probe\nbase-url: https://probe.example/\n" + lines($0))]
        }
    }
}
