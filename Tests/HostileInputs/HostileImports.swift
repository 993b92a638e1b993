extension HostileInput {
    /// What others bring: HTML in lines of JSON, tables, XML, folders of Markdown.
    package static let imports: [HostileInput] =
        [
            "<p>", "<p>a</p>", "<b>a</b> ", "<b>", "<ul><li>a</ul>", "<li>a", "<table><tr><td>a</table>", "<tr>",
            "<td>a", "<br>",
            "&amp;", "&", "<", "<!--", "<a href=x>a</a> ", "<img src=x>", "<h2>a</h2>", "<div>", "</p>", "<a b=c ",
            "[vc_row]",
            "{% x %}", "{% ", "[a b=c ", "a@b.de ", "www.a.de ", "https://a.example/_x ", "*", "_a ", "`", "~", "[",
            "](", "• a<br>",
            "- a<br>", "z. B. ", "a. ", "5 € ", "\\n", "<p>- a</p>",
        ].map { text in
            HostileInput("html: " + text.debugDescription, json) {
                [("a.jsonl", "{\"id\":\"a\",\"title\":\"A\",\"body\":\"<p>" + repeated(text, $0) + "\"}\n")]
            }
        }
        + [
            "## A\\n\\n", "- a\\n", "> a\\n", "!!! note\\n    a\\n\\n", "::: tip\\na\\n:::\\n\\n", "{{< a >}} ",
            "[a](b.md) ", "[[a]] ", "{: #a}\\n",
            "<details>\\n\\n", "```\\n", "| a |\\n|---|\\n| b |\\n\\n", "![a](b.png) ", "<Tabs>\\n", "{{ x }} ",
            "{%x%}", "<!-- a -->",
        ].map { text in
            HostileInput(
                "foreign Markdown: " + text, ["import", "markdown", "alt", "--municipality", "rhein", "--dry-run"]
            ) {
                [("alt/a.md", "# A\n\n" + repeated(text.replacing("\\n", with: "\n"), $0) + "\n")]
            }
        } + [
            HostileInput("json: lines", json) {
                [("a.jsonl", numbered($0) { "{\"id\":\"a\($0)\",\"title\":\"A\",\"body\":\"x\"}\n" })]
            },
            HostileInput("json: lines that are none", json) { [("a.jsonl", repeated("{\n", $0))] },
            HostileInput("json: brackets", json) { [("a.jsonl", repeated("[", $0) + "\n")] },
            HostileInput("json: members", json) {
                [("a.jsonl", "{\"id\":\"a\"," + numbered($0) { "\"k\($0)\":1," } + "\"title\":\"A\"}\n")]
            },
            HostileInput("json: fees", json) {
                [
                    (
                        "a.jsonl",
                        "{\"id\":\"a\",\"title\":\"A\",\"body\":\"x\",\"fees\":\"" + repeated("Kind 5 €, ", $0)
                            + "\"}\n"
                    )
                ]
            },
            HostileInput("csv: rows", csv) { [("a.csv", "id;Titel;Text\n" + numbered($0) { "a\($0);A;x\n" })] },
            HostileInput("csv: cells", csv) { [("a.csv", "id;Titel;Text\n" + repeated(";", $0) + "\n")] },
            HostileInput("csv: quotes", csv) { [("a.csv", "id;Titel;Text\n" + repeated("\"", $0) + "\n")] },
            HostileInput("csv: columns", csv) { [("a.csv", numbered($0) { "a\($0);" } + "\n1\n")] },
            HostileInput("csv: empty rows", csv) { [("a.csv", "id;Titel;Text\n" + repeated("\n", $0))] },
            HostileInput("xml: services", xml) { [("a.xml", message(numbered($0) { service($0, "") }))] },
            HostileInput("xml: sections", xml) { bytes in
                [("a.xml", message(service(1, repeated(module("06", "a"), bytes))))]
            },
            HostileInput("xml: elements in elements", xml) { bytes in
                [("a.xml", message(service(1, repeated("<a>", bytes / 2) + repeated("</a>", bytes / 2))))]
            },
            HostileInput("xml: paragraphs", xml) { bytes in
                [("a.xml", message(service(1, module("06", repeated("&lt;p&gt;a&lt;/p&gt;", bytes)))))]
            },
            HostileInput("xml: unknown elements", xml) { bytes in
                [("a.xml", message(service(1, repeated("<a/>", bytes))))]
            },
            HostileInput("xml: attributes", xml) { bytes in
                [("a.xml", message("<leistung " + numbered(bytes) { "a\($0)='x' " } + "/>"))]
            },
            HostileInput("xml: entities", xml) { bytes in [("a.xml", message(repeated("&x;", bytes)))] },
            HostileInput("xml: broken services", xml) { bytes in [("a.xml", message(repeated("<leistung><id>", bytes)))]
            },
        ]

    private static let json = ["import", "jsonl", "a.jsonl", "--municipality", "rhein", "--dry-run"]
    private static let csv = ["import", "csv", "a.csv", "--municipality", "rhein", "--dry-run"]
    private static let xml = ["import", "xzufi", "a.xml", "--municipality", "rhein", "--dry-run"]

    private static func message(_ records: String) -> String { "<l>\n\(records)\n</l>\n" }

    private static func service(_ number: Int, _ more: String) -> String {
        "<leistung><id schemeAgencyID=\"L1\">\(number)</id>\(module("02", "A\(number)"))\(more)</leistung>\n"
    }

    private static func module(_ code: String, _ text: String) -> String {
        "<modulText><leikaTextmodul><code>\(code)</code></leikaTextmodul>"
            + "<inhalt languageCode=\"de\">\(text)</inhalt></modulText>"
    }
}
