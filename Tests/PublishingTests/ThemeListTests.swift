import Foundation
import SiteTestSupport
import TestSupport
import Testing
import Theme

@testable import Publishing

/// Pages whose lists a theme writes in its own way.
@Suite struct ThemeListTests {
    private func build(_ templates: [String: String], _ site: TestSite = .twoCities()) throws -> [String: String] {
        try site.build(
            theme: Dictionary(
                uniqueKeysWithValues: templates.map { ("templates/\($0.key).mustache", Array($0.value.utf8)) }))
    }

    @Test func deskHasTheMarkupOfItsTheme() throws {
        let files = try build([
            "desk": """
            {{#categories}}
            <p data-count="{{count}}">{{title}}{{#has-next}};{{/has-next}}</p>
            {{/categories}}
            {{#offices}}<b>{{title}} {{{open-now}}}</b>{{/offices}}
            """
        ])
        let desk = try #require(files["rhein/index.html"])
        #expect(desk.hasPrefix("<p data-count=\"3\">Alltag;</p>\n<p data-count=\"3\">Umwelt</p>\n<b>"))
        #expect(desk.contains(" <span class=\"open-now\" data-hours="))
    }

    @Test func comparisonHasTheMarkupOfItsTheme() throws {
        let files = try build([
            "comparison":
                "{{#rows}}{{label}}:{{#cells}} {{{content}}}{{#has-next}} |{{/has-next}}{{/cells}} {{{common}}}\n{{/rows}}"
        ])
        let page = try #require(files["vergleich/muell/index.html"])
        #expect(page.split(separator: "\n").contains { $0.contains(" | ") })
        #expect(!page.contains("&lt;"))
    }

    @Test func indexGoesThroughListsInLists() throws {
        let files = try build(["a-z": "{{#letters}}{{letter}}[{{#articles}}{{href}} {{/articles}}]{{/letters}}"])
        let page = try #require(files["ruhr/a-z/index.html"])
        #expect(page.hasPrefix("B[../baum/ ../intern/ ]"))
        #expect(page.hasSuffix("W[../abmelden/ ../anmelden/ ]"))
    }

    @Test func citiesAreTheThemesOnEveryPage() throws {
        let files = try build(["city": "<li>{{id}}{{#is-current}}!{{/is-current}}</li>"])
        for path in ["ruhr/index.html", "ruhr/anmelden/index.html"] {
            #expect(files[path]?.contains("<ul>\n<li>rhein</li><li>ruhr!</li><li") == true, "\(path)")
        }
    }

    @Test func textOfAnItemIsEscapedInThreeBracesToo() throws {
        let files = try build(
            ["a-z": "{{#letters}}{{#articles}}{{title}} {{{title}}} {{&title}}{{/articles}}{{/letters}}"],
            TestSite(["articles/a.md": Write.article("\"<b>&\"")]))
        let text = "&lt;b&gt;&amp;"
        #expect(files["rhein/a-z/index.html"] == "\(text) \(text) \(text)")
    }

    @Test func itemWithoutAValueDoesNotTakeThePages() throws {
        // A city without the article has a column without an address.
        let files = try build([
            "comparison":
                "{{#columns}}[{{href}}]{{/columns}}{{#rows}}{{#cells}}{{^has-content}}–{{/has-content}}{{/cells}}{{/rows}}"
        ])
        #expect(files["vergleich/fluss/index.html"]?.contains("[]") == true)
        let set = try TemplateSet(
            try Theme(
                language: "de",
                overrides: [
                    "templates/probe.mustache": Array("{{#list}}[{{title}}{{#has-title}}!{{/has-title}}]{{/list}}".utf8)
                ]
            ))
        let page = try set.render(
            "probe",
            [
                PageValue("title", "Seite"),
                PageValue("list", [[PageValue("title", "")], [PageValue("title", "Eintrag")]]),
            ])
        #expect(String(decoding: page, as: UTF8.self) == "[][Eintrag!]")
    }

    @Test(arguments: ["{{{categories}}}", "{{categories}}", "{{#has-categories}}{{&categories}}{{/has-categories}}"])
    func listThatIsPutLikeATextIsReported(template: String) throws {
        let failure = #expect(throws: Theme.Failure.self) { try build(["desk": template]) }
        #expect(failure?.path == "templates/desk.mustache")
        #expect(failure?.reason.english.contains("\"categories\" is a list") == true)
    }

    @Test func otherDelimitersAreReported() throws {
        let failure = #expect(throws: Theme.Failure.self) {
            try build(["desk": "{{=<% %>=}}<%#categories%><%title%><%/categories%>"])
        }
        #expect(failure?.path == "templates/desk.mustache")
    }

    // MARK: Declarations

    private static func names(_ values: [DeclaredValue]) -> [String] {
        values.flatMap { value in
            if case .list(let items) = value.form { [value.name] + names(items) } else { [value.name] }
        }
    }

    /// Names that mean something else are taken; a template sees at most so many values.
    @Test func declaredNamesAreUsable() {
        func expectUsable(_ values: [DeclaredValue]) {
            let names = values.map(\.name)
            #expect(Set(names).count == names.count && names.count < 64, "\(names)")
            #expect(names.filter { $0 == "text" || $0.hasPrefix("has-") || $0.contains(".") } == [])
            for value in values { if case .list(let items) = value.form { expectUsable(items) } }
        }
        for template in PageTemplate.all { expectUsable(PageTemplate.everyPage + template.values) }
    }

    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../site/templates").standardized

    private static func tags(_ name: String) throws -> [(sign: Substring, name: String)] {
        let template = try String(contentsOf: folder.appending(path: name + ".mustache"), encoding: .utf8)
        return template.matches(of: /\{\{\{?([#^&>]?)([a-z.-]+)/).map { ($0.1, String($0.2)) }
    }

    /// Tags of a template and of those that it is made of.
    private static func allTags(_ name: String) throws -> [String] {
        try tags(name).flatMap { $0.sign == ">" ? try allTags($0.name) : [$0.name] }
    }

    /// What no page gives is left out without a word.
    @Test(arguments: PageTemplate.all.map(\.name))
    func templatesUseWhatTheirPagesGive(name: String) throws {
        let template = try #require(PageTemplate.all.first { $0.name == name })
        let known = Set(Self.names(PageTemplate.everyPage + template.values))
        let used = Set(try Self.allTags(name) + Self.allTags("layout"))
        let unknown = used.filter { tag in
            let value = tag.hasPrefix("has-") ? String(tag.dropFirst("has-".count)) : tag
            return !known.contains(value) && !tag.hasPrefix("text.") && tag != "has-next"
        }
        #expect(unknown == [])
    }

    @Test func everyTemplateIsDeclaredOrAPartOfOne() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
            .filter { $0.hasSuffix(".mustache") }.map { String($0.dropLast(".mustache".count)) }
        let parts = Set(try files.flatMap { try Self.tags($0).filter { $0.sign == ">" }.map(\.name) } + ["layout"])
        #expect(Set(files).subtracting(parts) == Set(PageTemplate.all.map(\.name)))
    }
}
