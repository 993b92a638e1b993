import Diagnostics
import Knowledge
import TestSupport
import Testing

/// `::: city` … `:::`: what each city reads.
struct ScopeTests {
    private func read(_ body: String, edition: Edition = .agents) -> KnowledgeBase {
        expectReadingFindings(
            in: [
                "articles/probe.md": article(body: body),
                "municipalities/lippe.yaml": "name: Lippstadt\nstate: DE-NW\n",
            ], edition: edition)
    }

    /// Outlines in lippe, rhein and ruhr.
    private func outlines(_ body: String, edition: Edition = .agents) -> [String?] {
        let knowledge = read(body, edition: edition)
        return ["lippe", "rhein", "ruhr"].map { knowledge.outline(in: $0) }
    }

    @Test(arguments: [
        ("::: rhein", ["", "p X.", ""]), ("::: rhein ruhr", ["", "p X.", "p X."]),
        ("::: rhein, ruhr", ["", "p X.", "p X."]),
        ("::: not rhein", ["p X.", "", "p X."]), ("::: not rhein ruhr", ["p X.", "", ""]),
        (":::rhein", ["", "p X.", ""]), (":::::: rhein", ["", "p X.", ""]), ("  ::: rhein", ["", "p X.", ""]),
        ("::: rhein  \t", ["", "p X.", ""]), ("::: agents", ["@p X.", "@p X.", "@p X."]),
        ("::: agents rhein", ["", "@p X.", ""]), ("::: rhein agents", ["", "@p X.", ""]),
        ("::: agents not rhein", ["@p X.", "", "@p X."]),
    ])
    func forThoseCitiesOnly(marker: String, expected: [String]) {
        #expect(outlines("\(marker)\nX.\n:::\n") == expected)
    }

    @Test func textAroundItIsForAll() {
        #expect(
            outlines("Davor.\n\n::: rhein\nNur Rhein.\n:::\n\nDanach.\n") == [
                "p Davor.\np Danach.", "p Davor.\np Nur Rhein.\np Danach.", "p Davor.\np Danach.",
            ])
    }

    @Test func itNeedsNoBlankLines() {
        #expect(
            outlines("Davor.\n::: rhein\nNur Rhein.\n:::\nDanach.\n") == [
                "p Davor.\np Danach.", "p Davor.\np Nur Rhein.\np Danach.", "p Davor.\np Danach.",
            ])
    }

    @Test func nestedScopesNeedBothConditions() {
        let body =
            "::: rhein ruhr\nBeide.\n::: not rhein\nNur Ruhr.\n:::\n::: agents\nAgenten.\n:::\nWieder beide.\n:::\nAlle.\n"
        #expect(
            outlines(body) == [
                "p Alle.", "p Beide.\n@p Agenten.\np Wieder beide.\np Alle.",
                "p Beide.\np Nur Ruhr.\n@p Agenten.\np Wieder beide.\np Alle.",
            ])
        #expect(
            outlines(body, edition: .public) == [
                "p Alle.", "p Beide.\np Wieder beide.\np Alle.", "p Beide.\np Nur Ruhr.\np Wieder beide.\np Alle.",
            ])
    }

    @Test func aScopeForNobodyReachesNobody() {
        let body = "::: rhein\n::: 1️⃣ruhr\nX.\n:::\n:::\nAlle.\n"
        let knowledge = expectReadingFindings(in: ["articles/probe.md": article(body: body)], .warning("scope.nobody"))
        #expect(["rhein", "ruhr"].map { knowledge.outline(in: $0) } == ["p Alle.", "p Alle."])
    }

    // MARK: In lists, tables, quotes

    @Test(arguments: ["-", "*", "+"])
    func aListStaysOneList(bullet: String) {
        #expect(
            outlines("\(bullet) a\n::: rhein\n\(bullet) b\n:::\n::: not rhein\n\(bullet) c\n:::\n\(bullet) d\n") == [
                "ul\n  li\n    p a\n  li\n    p c\n  li\n    p d", "ul\n  li\n    p a\n  li\n    p b\n  li\n    p d",
                "ul\n  li\n    p a\n  li\n    p c\n  li\n    p d",
            ])
    }

    @Test func anOrderedListGoesOnCounting() {
        #expect(
            outlines("3. a\n::: rhein\n4. b\n:::\n5. c\n").map { $0 ?? "" } == [
                "ol 3\n  li\n    p a\n  li\n    p c", "ol 3\n  li\n    p a\n  li\n    p b\n  li\n    p c",
                "ol 3\n  li\n    p a\n  li\n    p c",
            ])
    }

    @Test func itemsOfSeveralLinesAndOfNestedLists() {
        let body = "- a\n  weiter\n::: rhein\n- b\n  - b1\n  ::: agents\n  - b2\n  :::\n:::\n- c\n"
        #expect(
            outlines(body)[1] == """
                ul
                  li
                    p a⏎weiter
                  li
                    p b
                    ul
                      li
                        p b1
                      @li
                        @p b2
                  li
                    p c
                """)
        #expect(outlines(body)[0] == "ul\n  li\n    p a⏎weiter\n  li\n    p c")
    }

    @Test func anItemOfSeveralLinesWithoutIndentationStaysInItsList() {
        #expect(outlines("- a\nweiter\n::: rhein\n- b\n:::\n")[1] == "ul\n  li\n    p a⏎weiter\n  li\n    p b")
    }

    @Test func partOfAnItem() {
        #expect(
            outlines("- a\n  ::: rhein\n  mehr zu a\n  :::\n- b\n")[1]
                == "ul loose\n  li\n    p a\n    p mehr zu a\n  li\n    p b")
        #expect(outlines("- a\n  ::: rhein\n  mehr zu a\n  :::\n- b\n")[0] == "ul\n  li\n    p a\n  li\n    p b")
    }

    @Test func aTableStaysOneTable() {
        let body = "| A | B |\n|---|---|\n::: rhein\n| 1 | r |\n:::\n| 2 | x |\n::: agents\n| 3 | y |\n:::\n"
        let head = "table\n  th\n    td A\n    td B\n"
        #expect(
            outlines(body, edition: .public) == [
                head + "  tr\n    td 2\n    td x", head + "  tr\n    td 1\n    td r\n  tr\n    td 2\n    td x",
                head + "  tr\n    td 2\n    td x",
            ])
        #expect(
            outlines(body)[0] == head + "  tr\n    td 2\n    td x\n  @tr\n    @td 3\n    @td y")
    }

    @Test func inAQuote() {
        let body = "> a\n> ::: rhein\n> b\n> :::\n> c\n"
        #expect(outlines(body)[1] == "quote\n  p a\n  p b\n  p c")
        #expect(outlines(body)[0] == "quote\n  p a\n  p c")
    }

    @Test func inACallout() {
        let body = "> [!NOTE]\n> a\n> ::: rhein\n> b\n> :::\n"
        #expect(outlines(body)[1] == "NOTE\n  p a\n  p b")
        #expect(outlines(body)[0] == "NOTE\n  p a")
    }

    @Test func aroundHeadingsAndCode() {
        let body = "::: rhein\n## Nur Rhein\n\n```\nx\n\ny\n```\n:::\n## Alle\n"
        #expect(
            outlines(body) == ["h2 Alle #alle", "h2 Nur Rhein #nur-rhein\ncode x⏎y\nh2 Alle #alle", "h2 Alle #alle"])
    }

    // MARK: Not in code

    @Test(arguments: [
        ("```\n::: rhein\nX\n:::\n```\n", "code ::: rhein⏎X⏎:::"),
        ("~~~ text\n::: nirgends\n~~~\n", "code text⏎::: nirgends"),
        ("> ```\n> ::: rhein\n> ```\n", "quote\n  code ::: rhein"),
        ("Man schreibt `::: rhein` so.\n", "p Man schreibt `::: rhein` so."),
    ])
    func inCodeItIsText(body: String, expected: String) {
        #expect(outlines(body) == [expected, expected, expected])
    }

    @Test func indentedAsCodeItIsReported() {
        expectReadingFindings(
            in: [
                "articles/probe.md": article(
                    body: "Text.\n\n    1️⃣::: agents\n    X\n    2️⃣:::\n\n- a\n\n      3️⃣::: rhein\n")
            ],
            .error("scope.place", "1️⃣", help: "Delete the indentation."), .error("scope.place", "2️⃣"),
            .error("scope.place", "3️⃣"))
    }

    @Test func withTwoColonsItIsReported() {
        expectReadingFindings(
            in: [
                "articles/probe.md": article(
                    body: "1️⃣:: agents\nX\n2️⃣::\n\n> 3️⃣:: rhien\n\nstd::vector\n\n:: Überschrift\n\n```\n:: rhein\n```\n")
            ], .error("scope.colons", "1️⃣", help: "Did you mean \"::: agents\"?"), .error("scope.colons", "2️⃣"),
            .error("scope.colons", "3️⃣"))
    }

    @Test func inACodeSpanOfTwoBackticksToo() {
        #expect(outlines("Man schreibt `` ::: rhein `` so.\n")[0] == "p Man schreibt `::: rhein` so.")
    }

    @Test func placesInAScopeAreThoseOfTheFile() {
        expectReadingFindings(
            in: [
                "articles/probe.md": article(
                    body: """
                        ::: rhein
                        Eins.
                        :::
                        ::: ruhr

                        Zwei [x](1️⃣fehlt.md).
                        :::

                        - a
                        ::: not ruhr
                        - [y](2️⃣fehlt.md)
                        :::
                        - 3️⃣{{ dauer }}

                        """)
            ], .error("link.dead-file", "1️⃣"), .error("link.dead-file", "2️⃣"), .error("placeholder.unknown", "3️⃣"))
    }

    @Test func citiesThatReadTheSameLinesShareOneBody() throws {
        let topic = try #require(read("Alle.\n\n::: rhein\nX.\n:::\n").topic("probe"))
        #expect(topic.bodies.map { $0.municipalities.map(\.number) } == [[0, 2], [1]])
    }
}
