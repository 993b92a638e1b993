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
        let value = PageValue("x", "<b>\"&\"</b>")
        #expect(
            try render("{{x}}|{{{x}}}|{{&x}}", [value])
                == "&lt;b&gt;&quot;&amp;&quot;&lt;/b&gt;|<b>\"&\"</b>|<b>\"&\"</b>")
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
        let values = [PageValue("x", text), PageValue("y", "WERT")]
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
        #expect(try render(template, [PageValue("x", true)]) == "da: 1")
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
        let values = (0..<40).map { PageValue("v\($0)", "<\($0)>") }
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
}
