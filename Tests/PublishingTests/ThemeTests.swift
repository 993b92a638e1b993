import Foundation
import SiteTestSupport
import TestSupport
import Testing
import Theme

@testable import Publishing

/// A file of the user's theme replaces the one of the same name.
@Suite struct ThemeTests {
    private static let site = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appending(path: "../../site").standardizedFileURL

    private func build(_ overrides: [String: String]) throws -> [String: String] {
        try TestSite.twoCities().build(theme: overrides.mapValues { Array($0.utf8) })
    }

    @Test func templateReplacesThatOfTheSameName() throws {
        let files = try build(["templates/desk.mustache": "Tisch von {{city-name}} ({{language}})"])
        #expect(files["rhein/index.html"] == "Tisch von Rheinstadt (de)")
        #expect(files["rhein/anmelden/index.html"]?.contains("<!DOCTYPE html>") == true)
    }

    @Test func templateUsesOnesOfTheUsersOwn() throws {
        let files = try build([
            "templates/home.mustache": "{{>gruss}}!", "templates/gruss.mustache": "Hallo {{site-title}}",
        ])
        #expect(files["index.html"] == "Hallo Probe!")
    }

    @Test func assetReplacesThatOfTheSameName() throws {
        let files = try build(["assets/site.css": "p { color: red }", "assets/schrift/a.woff2": "W"])
        #expect(files["assets/site.css"] == "p { color: red }")
        #expect(files["assets/schrift/a.woff2"] == "W")
        #expect(files["assets/site.js"]?.isEmpty == false)
    }

    @Test func assetReplacesTheOneThatIsMade() throws {
        let files = try build(["assets/cities.css": ".city-rhein { --accent: red; }"])
        #expect(files["assets/cities.css"] == ".city-rhein { --accent: red; }")
    }

    @Test func textReplacesThatOfTheSameKeyAndLeavesTheOthers() throws {
        let files = try build([
            "texts/de.yaml": "fees: Kostet\neigenes: Ganz eigen\n", "templates/home.mustache": "{{text.eigenes}}",
        ])
        let main = try files.main("rhein/anmelden/index.html")
        #expect(main.definitions(of: "Kostet").count == 1)
        #expect(main.definitions(of: try words()[.duration]).count == 1)
        #expect(files["index.html"] == "Ganz eigen")
    }

    @Test func textOfAnotherLanguageChangesNothing() throws {
        #expect(try build(["texts/en.yaml": "fees: Costs\n"]) == (try build([:])))
    }

    @Test func coloursOfTheCitiesAreInTheStyle() throws {
        let css = try #require(try build([:])["assets/cities.css"])
        #expect(css.contains(".city-rhein") && css.contains("#123456"))
        #expect(!css.contains(".city-ruhr"))
    }

    // MARK: What cannot be used

    private func refusal(_ overrides: [String: [UInt8]]) -> Theme.Failure? {
        do {
            _ = try TestSite.twoCities().build(theme: overrides)
            return nil
        } catch {
            return error as? Theme.Failure
        }
    }

    @Test(arguments: ["{{#has-articles}}", "{{/main}}", "{{title", "{{#a}}{{/b}}", "{{<layout}}{{$main}}"])
    func brokenMustacheNamesItsFile(template: String) throws {
        let failure = try #require(refusal(["templates/category.mustache": Array(template.utf8)]))
        #expect(failure.path == "templates/category.mustache")
        #expect(!failure.reason.english.isEmpty)
        #expect("\(failure)".hasPrefix("templates/category.mustache:"))
    }

    @Test func brokenTemplateThatNoPageUsesIsReportedToo() throws {
        #expect(refusal(["templates/unbenutzt.mustache": Array("{{#".utf8)])?.path == "templates/unbenutzt.mustache")
    }

    @Test func aBrokenTemplateIsToldInWords() throws {
        let failure = try #require(refusal(["templates/category.mustache": Array("a\n{{/main}}".utf8)]))
        #expect(failure[.german] == "templates/category.mustache:2: hier endet ein Abschnitt, der nicht offen ist")
    }

    @Test(arguments: [
        ("texts/de.yaml", "feess: Kostet\n", "did you mean \"fees\"?"),
        ("templates/dsek.mustache", "x", "did you mean \"desk.mustache\"?"),
    ])
    func aMisspeltNameIsNotIgnored(path: String, text: String, help: String) throws {
        let failure = try #require(refusal([path: Array(text.utf8)]))
        #expect(failure.path == path && failure.reason.english.contains(help))
    }

    @Test func templateThatIsNotUTF8NamesItsFile() throws {
        #expect(refusal(["templates/home.mustache": [0x41, 0xFF]])?.path == "templates/home.mustache")
    }

    @Test(arguments: ["- a\n- b\n", "nur Text\n", "a:\n  b: c\n", "a: [\n", "fees: \"offen\n"])
    func textsThatAreNoListOfTextsNameTheirFile(yaml: String) throws {
        #expect(refusal(["texts/de.yaml": Array(yaml.utf8)])?.path == "texts/de.yaml")
    }

    @Test(arguments: ["{{<layuot}}{{$main}}x{{/main}}{{/layuot}}", "davor {{>fehlt}} danach"])
    func templateThatNamesAMissingOneIsReported(template: String) throws {
        let failure = refusal(["templates/home.mustache": Array(template.utf8)])
        #expect(failure?.path.hasPrefix("templates/") == true)
    }

    @Test func textsWithCommentsOnlyAreFine() throws {
        #expect(refusal(["texts/de.yaml": Array("# noch nichts\n".utf8)]) == nil)
    }

    // MARK: Texts

    private static func keys(_ language: String) throws -> Set<String> {
        let text = try String(contentsOf: site.appending(path: "texts/\(language).yaml"), encoding: .utf8)
        let lines = text.split(separator: "\n").filter { !$0.hasPrefix("#") }
        return Set(lines.compactMap { line in line.firstIndex(of: ":").map { String(line[..<$0]) } })
    }

    @Test(arguments: ["de", "en"])
    func everyTextOfTheProgramIsThere(language: String) throws {
        let keys = try Self.keys(language)
        #expect(TextKey.allCases.map(\.rawValue).filter { !keys.contains($0) } == [])
        let texts = try Theme(language: language).texts
        #expect(TextKey.allCases.filter { texts[$0].isEmpty } == [])
    }

    @Test(arguments: ["de", "en"])
    func everyTextOfTheTemplatesIsThere(language: String) throws {
        let keys = try Self.keys(language)
        let folder = Self.site.appending(path: "templates")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter {
            $0.hasSuffix(".mustache")
        }
        #expect(names.count >= 10)
        for name in names {
            let template = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
            let used = template.split(separator: "{").compactMap { piece -> String? in
                let tag = piece.drop { "#^/&".contains($0) }
                guard tag.hasPrefix("text.") else { return nil }
                return String(tag.dropFirst("text.".count).prefix { $0 != "}" && $0 != " " })
            }
            #expect(used.filter { !keys.contains($0) } == [], "\(name)")
        }
    }

    @Test func bothLanguagesHaveTheSameTexts() throws {
        #expect(try Self.keys("de").symmetricDifference(Self.keys("en")).sorted() == [])
    }
}
