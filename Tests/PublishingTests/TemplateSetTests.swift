import Mustache
import Testing
import Theme

@testable import Publishing

/// Filling templates with values.
@Suite struct TemplateSetTests {
    private func render(_ template: String, _ values: [PageValue], texts: String = "") throws -> String {
        var overrides = ["templates/probe.mustache": Array(template.utf8)]
        if !texts.isEmpty { overrides["texts/de.yaml"] = Array(texts.utf8) }
        let set = try TemplateSet(try Theme(language: "de", overrides: overrides))
        return String(decoding: try set.render("probe", values), as: UTF8.self)
    }

    @Test func twoBracesEscapeAndThreeDoNot() throws {
        let value = PageValue("x", Array("<b>\"&\"</b>".utf8))
        #expect(
            try render("{{x}}|{{{x}}}|{{&x}}", [value])
                == "&lt;b&gt;&quot;&amp;&quot;&lt;/b&gt;|<b>\"&\"</b>|<b>\"&\"</b>")
    }

    @Test func textIsEscapedHoweverItIsPut() throws {
        #expect(
            try render("{{x}}|{{{x}}}|{{&x}}", [PageValue("x", "<&>")]) == "&lt;&amp;&gt;|&lt;&amp;&gt;|&lt;&amp;&gt;")
    }

    @Test func textsOfTheThemeAreEscapedToo() throws {
        #expect(try render("{{text.t}}|{{{text.t}}}", [], texts: "t: <b>&\n") == "&lt;b&gt;&amp;|<b>&")
    }

    @Test(arguments: [
        "{{x}}", "{{{y}}}", "{{#has-y}}a{{/has-y}}", "{{text.fees}}", "\u{1}0<\u{2}", "\u{1}1&lt;\u{2}", "\u{1}",
        "\u{2}",
        "\u{1}99<\u{2}", "\u{0}\u{7}\u{B}\u{1B}[31m\u{7F}", "a\nb\r\n\tc", "👩🏽‍🚒 \u{202E}abc", "\u{FFFD}", "%{1}$&\\1",
    ])
    func valueIsNeverATemplate(text: String) throws {
        let values = [PageValue("x", Array(text.utf8)), PageValue("y", "WERT")]
        #expect(try render("[{{{x}}}|{{y}}|{{{x}}}]", values) == "[\(text)|WERT|\(text)]")
    }

    @Test func bytesThatAreNotUTF8StayAsTheyAre() throws {
        let set = try TemplateSet(
            try Theme(language: "de", overrides: ["templates/probe.mustache": Array("<{{{x}}}>".utf8)]))
        #expect(try set.render("probe", [PageValue("x", [0xFF, 0xC0] as [UInt8])]) == [0x3C, 0xFF, 0xC0, 0x3E])
    }

    @Test func emptyValueCountsAsNotThere() throws {
        let template = "{{#has-x}}da: {{x}}{{/has-x}}{{^has-x}}fehlt{{/has-x}}"
        #expect(try render(template, [PageValue("x", "")]) == "fehlt")
        #expect(try render(template, [PageValue("x", "a")]) == "da: a")
        #expect(try render(template, [PageValue("x", true)]) == "da: true")
        #expect(try render(template, [PageValue("x", false)]) == "fehlt")
        #expect(try render(template, []) == "fehlt")
    }

    @Test func oneSetFillsManyCombinations() throws {
        let template = "{{#has-a}}A{{a}}{{/has-a}}{{#has-b}}B{{b}}{{/has-b}}"
        let set = try TemplateSet(
            try Theme(language: "de", overrides: ["templates/probe.mustache": Array(template.utf8)]))
        for round in 0..<3 {
            for (a, b) in [("1", "2"), ("", "2"), ("1", ""), ("", "")] {
                let page = try set.render("probe", [PageValue("a", a), PageValue("b", b)])
                let expected = (a.isEmpty ? "" : "A\(a)") + (b.isEmpty ? "" : "B\(b)")
                #expect(String(decoding: page, as: UTF8.self) == expected, "round \(round)")
            }
        }
    }

    @Test func tenAndMoreValuesKeepTheirPlaces() throws {
        let values = (0..<40).map { PageValue("v\($0)", Array("<\($0)>".utf8)) }
        let template = (0..<40).reversed().map { "{{{v\($0)}}}" }.joined(separator: " ")
        #expect(try render(template, values) == (0..<40).reversed().map { "<\($0)>" }.joined(separator: " "))
    }

    @Test func lastValueOfANameHolds() throws {
        #expect(try render("{{root}}", [PageValue("root", "./"), PageValue("root", "/wissen/")]) == "/wissen/")
    }

    @Test func unknownNameIsEmpty() throws {
        #expect(try render("a{{nichts}}b{{text.nichts}}c", []) == "abc")
    }

    @Test func missingTemplateNamesItsFile() throws {
        let set = try TemplateSet(try Theme(language: "de"))
        let failure = #expect(throws: Theme.Failure.self) { try set.render("fehlt", []) }
        #expect(failure?.path == "templates/fehlt.mustache")
    }

    /// A lone mark of a template's or text's own must not swallow the value after it.
    @Test func templateWithControlCharactersStillShowsItsValues() throws {
        let page = try render("\u{1}{{x}}", [PageValue("x", "WERT")])
        #expect(page == "\u{1}WERT")
    }

    @Test func textThatLooksLikeAMarkIsNoValue() throws {
        let page = try render("{{{text.t}}}", [PageValue("x", "WERT")], texts: "t: \"\\x010<\\x02\"\n")
        #expect(page == "\u{1}0<\u{2}")
    }

    // MARK: Lists

    private static func city(_ id: String, _ name: String, _ numbers: [Int]) -> [PageValue] {
        let html = Array("<i>\(id)</i>".utf8)
        let items = numbers.map { [PageValue("number", $0)] }
        return [
            PageValue("id", id), PageValue("name", name), PageValue("is-second", id == "b"),
            PageValue("html", html), PageValue("numbers", items),
        ]
    }

    private static let lists: [PageValue] = [
        PageValue("title", "Seite"), PageValue("yes", true),
        PageValue("cities", [city("a", "<A>", [1, 2, 3]), city("b", "", []), city("c", "C", [4])]),
        PageValue("none", [[PageValue]]()),
    ]

    /// The same values for the library itself.
    private static func context(_ values: [PageValue], hasNext: Bool? = nil) -> [String: Any] {
        var context: [String: Any] = [:]
        for value in values {
            context["has-" + value.name] = value.isThere
            context[value.name] =
                switch value.content {
                case .text(let bytes), .html(let bytes): String(decoding: bytes, as: UTF8.self)
                case .truth(let isTrue): isTrue
                case .list(let items):
                    items.enumerated().map { Self.context($1, hasNext: $0 + 1 < items.count) }
                }
        }
        if let hasNext { context["has-next"] = hasNext }
        return context
    }

    @Test(arguments: [
        "{{#cities}}{{id}}{{/cities}}",
        "{{#cities}}{{name}}|{{{html}}}|{{html}}{{#has-next}}, {{/has-next}}{{/cities}}",
        "{{#none}}a{{/none}}{{^none}}b{{/none}}{{#has-none}}c{{/has-none}}{{#has-cities}}d{{/has-cities}}",
        "{{^cities}}a{{/cities}}b",
        "{{#cities}}{{title}}{{#yes}}{{id}}{{/yes}}{{^is-second}}!{{/is-second}}{{/cities}}",
        "<ul>\n{{#cities}}\n<li>{{name}}</li>\n{{/cities}}\n</ul>",
        "<ul>\n  {{#cities}}\n  <li>{{name}}\n    {{#numbers}}\n    <b>{{number}}</b>\n    {{/numbers}}\n  </li>\n  {{/cities}}\n</ul>",
        "{{#cities}}{{#numbers}}{{id}}{{number}}{{title}}{{#has-next}},{{/has-next}}{{/numbers}}{{#has-next}};{{/has-next}}{{/cities}}",
        "{{#cities}}{{id}}{{/cities}} {{#cities}}{{name}}{{/cities}}", "{{#cities}}\n{{>row}}\n{{/cities}}\n",
        "{{#cities}} {{>row}} {{/cities}}", "{{<frame}}{{$a}}{{#cities}}{{id}}{{/cities}}{{/a}}{{/frame}}",
        "{{#cities}}{{<frame}}{{$a}}{{id}}{{/a}}{{/frame}}{{/cities}}", "{{#cities}}ö{{nothing}}\u{1F692}{{/cities}}",
    ])
    func fillingAgreesWithTheLibrary(template: String) throws {
        let parts = ["row": "<li>{{id}}\n{{#numbers}}\n{{number}}\n{{/numbers}}</li>\n", "frame": "({{$a}}-{{/a}})"]
        var library = MustacheLibrary()
        for (name, text) in parts { try library.register(text, named: name) }
        try library.register(template, named: "probe")
        let expected = library.render(Self.context(Self.lists), withTemplate: "probe")
        var overrides = parts.merging(["probe": template]) { $1 }
        overrides = Dictionary(uniqueKeysWithValues: overrides.map { ("templates/\($0.key).mustache", $0.value) })
        let set = try TemplateSet(try Theme(language: "de", overrides: overrides.mapValues { Array($0.utf8) }))
        #expect(String(decoding: try set.render("probe", Self.lists), as: UTF8.self) == expected)
    }

    @Test func itemsOfOnePresenceShareWhatIsConstantOnly() throws {
        let items = (0..<1_000).map { number -> [PageValue] in
            [PageValue("x", number), PageValue("y", number % 3 == 0 ? "" : "y")]
        }
        let page = try render("{{#items}}{{x}}{{y}} {{/items}}", [PageValue("items", items)])
        let expected = (0..<1_000).map { number in number % 3 == 0 ? "\(number) " : "\(number)y " }
        #expect(page == expected.joined())
    }
}
