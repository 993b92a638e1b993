import Diagnostics
import Foundation
import TestSupport
import Testing

/// One slip of an editor in the example content.
struct Mistake: Sendable, CustomTestStringConvertible {
    let rule: String
    let path: String
    /// Text of the file, and what the editor made of its first occurrence.
    let old: String
    let new: String
    /// What the finding is expected to begin at, in the changed file; its first occurrence after the change.
    let place: String

    init(_ rule: String, _ path: String, _ old: String, _ new: String, at place: String) {
        self.rule = rule
        self.path = path
        self.old = old
        self.new = new
        self.place = place
    }

    var testDescription: String { "\(rule) in \(path): \(new.prefix(40))" }
}

private let parking = "articles/verkehr/bewohnerparkausweis.md"
private let waste = "articles/abfall/sperrmuell.md"
private let ownWaste = "articles/abfall/sperrmuell.bottrop.md"
private let office = "offices/bottrop/bottrop-buergerbuero.yaml"
private let city = "municipalities/bottrop.yaml"
private let notice = "notices/2026-11-18-personalversammlung-dinslaken.md"
private let settings = "auskunft.yaml"

private let mistakes: [Mistake] = [
    // Keys and forms
    Mistake("contract.unknown-key", parking, "category: verkehr", "categroy: verkehr", at: "categroy"),
    Mistake("contract.unknown-key", waste, "owner: Abfallberatung", "onwer: Abfallberatung", at: "onwer"),
    Mistake("contract.unknown-key", waste, "        free: true", "        fre: true", at: "fre: true"),
    Mistake("contract.unknown-key", office, "  mon: ", "  mo: ", at: "mo: "),
    Mistake("contract.unknown-key", office, "transit:", "transport:", at: "transport:"),
    Mistake("contract.unknown-key", city, "website:", "webseite:", at: "webseite:"),
    Mistake("contract.unknown-key", notice, "severity:", "serverity:", at: "serverity:"),
    Mistake("contract.unknown-key", settings, "time-zone:", "timezone:", at: "timezone:"),
    Mistake("contract.missing", parking, "title: Bewohnerparkausweis beantragen\n", "", at: "category: verkehr"),
    Mistake("contract.missing", office, "name: Bürgerbüro Bottrop\n", "", at: "parent:"),
    Mistake("contract.missing", office, "  street: Ernst-Wilczok-Platz 1\n", "", at: "postcode:"),
    Mistake("contract.empty", waste, "owner: Abfallberatung", "owner:", at: "owner:"),
    Mistake("contract.empty", office, "accessible: Das", "accessible: \"\" # Das", at: "\"\""),
    Mistake("contract.type", parking, "reviewed: 2026-10-19", "reviewed: 19.10.2026", at: "19.10.2026"),
    Mistake("contract.type", parking, "reviewed: 2026-10-19", "reviewed: 2026-02-30", at: "2026-02-30"),
    Mistake("contract.type", parking, "review-every: 1 year", "review-every: jährlich", at: "jährlich"),
    Mistake("contract.type", parking, "amount: 30.00", "amount: 30,00", at: "30,00"),
    Mistake("contract.type", parking, "amount: 30.00", "amount: dreißig", at: "dreißig"),
    Mistake("contract.type", parking, "\"99108001001000\"", "\"9910800100100\"", at: "\"9910800100100\""),
    Mistake("contract.type", parking, "confidence: example", "confidence: exampel", at: "exampel"),
    Mistake(
        "contract.type", parking, "online: https://www.duisburg.de", "online: www.duisburg.de", at: "www.duisburg.de"),
    Mistake("contract.type", parking, "keywords: [Anwohnerparken", "keywords: Anwohner # [", at: "Anwohner #"),
    Mistake("contract.type", waste, "free: true", "free: ja", at: "ja\n"),
    Mistake("contract.type", office, "\"+492041703100\"", "02041 703100", at: "02041 703100"),
    Mistake("contract.type", office, "\"46236\"", "\"4623\"", at: "\"4623\""),
    Mistake("office.hours", office, "\"07:30-12:30\"", "\"12:30-07:30\"", at: "12:30-07:30"),
    Mistake("date.order", office, "until: 2027-01-02", "until: 2026-12-28", at: "2026-12-28\n    reason: Zwischen"),
    Mistake("contract.type", city, "state: DE-NW", "state: NRW", at: "NRW"),
    Mistake("contract.type", city, "accent: \"#14532d\"", "accent: \"green\"", at: "\"green\""),
    Mistake("contract.type", notice, "until: 2026-12-02T18:00", "until: 2. Dezember", at: "2. Dezember\nseverity"),
    Mistake("office.hours", office, "\"07:30-16:00\"", "\"07:30-12:30, 12:00-16:00\"", at: "12:00-16:00"),
    Mistake(
        "contract.too-long", waste, "answer: Sperrmüll melden",
        "answer: \(String(repeating: "Sperrmüll melden Sie an. ", count: 17))Sperrmüll melden", at: "Sperrmüll melden"),
    // Fees and dates
    Mistake("fee.price", parking, "amount: 30.00", "note: teuer", at: "name: ein Jahr\n        note"),
    Mistake("fee.range", parking, "amount: 30.00", "min: 40\n        max: 30", at: "30\n      - name: Änderung"),
    Mistake(
        "date.order", parking, "from: 2027-01-01", "from: 2027-01-01\n        until: 2026-12-01", at: "2026-12-01"),
    Mistake("date.order", notice, "from: 2026-11-18", "from: 2026-12-18", at: "2026-12-02T18:00"),
    // References
    Mistake("reference.category", waste, "category: abfall", "category: abfal", at: "abfal\n"),
    Mistake("reference.municipality", waste, "  dinslaken:\n", "  dinslacken:\n", at: "dinslacken"),
    Mistake("reference.office", waste, "[dinslaken-din-service]", "[dinslaken-din-servce]", at: "dinslaken-din-servce"),
    Mistake("reference.article", waste, "related: [wertstoffhof", "related: [wertstofhof", at: "wertstofhof"),
    Mistake("reference.municipality", notice, "[dinslaken]", "[dinslakn]", at: "dinslakn"),
    Mistake("alias.hides-article", parking, "[anwohnerparkausweis]", "[sperrmuell]", at: "sperrmuell"),
    // YAML
    Mistake("yaml.syntax", waste, "title: Sperrmüll abholen", "title: Sperrmüll: abholen", at: ": abholen"),
    Mistake("yaml.syntax", waste, "duration: etwa 3 Wochen", "\tduration: etwa 3 Wochen", at: "\tduration"),
    Mistake("yaml.duplicate-key", waste, "owner: Abfallberatung", "title: Noch einer", at: "title: Noch einer"),
    Mistake("file.front-matter", waste, "---\ntitle: Sperrmüll", "title: Sperrmüll", at: "title: Sperrmüll"),
    // Text
    Mistake("scope.unknown-municipality", waste, "::: dinslaken", "::: dinslacken", at: "dinslacken"),
    Mistake("scope.unclosed", parking, ":::\n\n## Unterlagen", "\n## Unterlagen", at: "::: dinslaken"),
    Mistake("scope.unopened", waste, "## Hinweise", ":::\n\n## Hinweise", at: ":::\n\n## Hinweise"),
    Mistake(
        "scope.place", parking, "## Hinweise\n\nWer", "## Hinweise\n\nFür ::: bottrop: Wer", at: "::: bottrop: Wer"),
    Mistake("placeholder.unknown", waste, "{{ fees }}", "{{ gebuehren }}", at: "{{ gebuehren }}"),
    Mistake("placeholder.unknown", waste, "{{ offices.0.phone }}", "{{ offices.0.phon }}", at: "{{ offices.0.phon }}"),
    Mistake("placeholder.empty", waste, "{{ fees }}", "{{ deadline }}", at: "{{ deadline }}"),
    Mistake("body.callout", waste, "[!CAUTION]", "[!CAUTON]", at: "[!CAUTON]"),
    Mistake("body.raw-html", waste, "Sperrmüll ist Hausrat", "<b>Sperrmüll</b> ist Hausrat", at: "<b>Sperrmüll"),
    // Links
    Mistake("link.dead-file", waste, "(wertstoffhof.md#ueberblick)", "(wertstofhof.md)", at: "wertstofhof.md"),
    Mistake("link.dead-anchor", waste, "#ueberblick", "#uberblick", at: "#uberblick"),
    Mistake("link.dead-article", parking, "[[wohnsitz-anmelden]]", "[[wohnsitz-anmelde]]", at: "[[wohnsitz-anmelde]]"),
    Mistake(
        "link.dead-office", ownWaste, "[[office:bottrop-best]]", "[[office:bottrop-bst]]", at: "[[office:bottrop-bst]]"),
    Mistake(
        "link.outside-content", waste, "(wertstoffhof.md#ueberblick)", "(../../../etc/x.md)", at: "../../../etc/x.md"),
    Mistake("link.scheme", waste, "(wertstoffhof.md#ueberblick)", "(javascript:alert)", at: "javascript:alert"),
    Mistake(
        "link.remote-image", waste, "Sperrmüll ist", "![x](https://x.example/a.png) Sperrmüll ist",
        at: "https://x.example"),
    Mistake(
        "questions.form", "questions.tsv", "\tpersonalausweis", " personalausweis", at: "mein perso ist abgelaufen"),
    // Running text, behind umlauts, marks, cells and items
    Mistake(
        "link.http", waste, "Möbel, Matratzen, Teppiche", "Möbel, 😀 [Größen](http://x.example)", at: "http://x.example"
    ),
    Mistake("link.bare-address", waste, "Stücke auf.", "Stücke auf: https://x.example/", at: "https://x.example/"),
    Mistake("link.unclear-text", waste, "[Wertstoffhof]", "[hier]", at: "hier](w"),
    Mistake("link.empty-text", waste, "[Wertstoffhof]", "[]", at: "[](w"),
    Mistake("safety.email", waste, "| Elektrogeräte |", "| an `erika.muster@x.example` |", at: "erika.muster@"),
    Mistake("safety.control-character", waste, "Hausrat, der", "Hausrat, de\u{202E}r", at: "\u{202E}"),
    Mistake("placeholder.agents-only", waste, "2. Zählen", "2. **{{ owner }}** Zählen", at: "{{ owner }}"),
    Mistake("scope.not-whom", waste, "::: dinslaken", "::: not agents", at: "not agents"),
    Mistake("care.heading-skipped", waste, "## Überblick", "#### Überblick", at: "Überblick"),
    Mistake("care.glossary-spelling", waste, "Gut erhaltene", "- _Äh_: Evb Nummer und gut", at: "Evb Nummer"),
    Mistake("body.raw-html", waste, "Farben, Lacke", "Öle, <br> Lacke", at: "<br>"),
    // Quotation marks, currencies, excuses, words for the search
    Mistake("yaml.syntax", waste, "duration: etwa", "duration: @etwa", at: "@etwa"),
    Mistake(
        "contract.quotation-marks", waste, "title: Sperrmüll abholen", "title: „Sperrmüll“ # abholen", at: "„Sperr"),
    Mistake("contract.unquoted", city, "ags: \"05512000\"", "ags: 05512000", at: "05512000"),
    Mistake("contract.type", parking, "keywords: [", "keywords: [Auch: so, ", at: "Auch: so"),
    Mistake("contract.empty", parking, "keywords: [", "keywords: [~, ", at: "~, "),
    Mistake("contract.type", parking, "amount: 30.00", "amount: 30 USD", at: "30 USD"),
    Mistake(
        "safety.control-character", parking, "title: Bewohnerpark", "title: Bewohner\u{202E}park", at: "\u{202E}"),
    Mistake(
        "excuse.form", waste, "## Hinweise", "<!-- Auskunft: alow link.http: so -->\n\n## Hinweise",
        at: "Auskunft: alow"),
    Mistake("scope.nobody", waste, "::: dinslaken", "::: not duisburg dinslaken bottrop", at: "not duisburg"),
    Mistake(
        "scope.nobody", waste, "::: dinslaken", "::: duisburg\n::: dinslaken\nX\n:::\n:::\n\n::: dinslaken",
        at: "dinslaken\nX"),
    Mistake("care.empty-section", waste, "## Hinweise", "## Leeres\n\n## Hinweise", at: "Leeres"),
    Mistake(
        "link.dead-file", waste, "(wertstoffhof.md#ueberblick)", "(anwohnerparkausweis.md)",
        at: "anwohnerparkausweis.md"
    ),
    Mistake(
        "settings.fixed-rule", settings, "time-zone:", "rules: {contract.type: note}\ntime-zone:", at: "contract.type"),
    Mistake("settings.unknown-rule", settings, "time-zone:", "rules: {link.htp: note}\ntime-zone:", at: "link.htp"),
    Mistake("synonym.never-asked", "synonyms.yaml", "alimente:", "ich auch: Unterhalt\nalimente:", at: "ich auch"),
    // Signs that are left standing, texts that disappear
    Mistake("body.literal-markup", waste, "## Hinweise", "##Hinweise", at: "##Hinweise"),
    Mistake("body.literal-markup", waste, "[Wertstoffhof](", "[Wertstoffhof] (", at: "] ("),
    Mistake("body.literal-markup", waste, "{{ fees }}", "{{ fees }", at: "{{ fees }"),
    Mistake("contract.comment", office, "name: Bürgerbüro Bottrop", "name: Bürgerbüro #1", at: "Bürgerbüro #1"),
    Mistake("contract.missing", settings, "title: Auskunft Rhein-Ruhr\n", "", at: "language: de"),
    Mistake(
        "reference.municipality", "synonyms.yaml", "alimente: [Unterhalt, Unterhaltsvorschuss]",
        "alimente: {means: Unterhalt, municipalities: [botrop]}", at: "botrop"),
    Mistake("synonym.leads-nowhere", "synonyms.yaml", "[Unterhalt, ", "[Zwergplanet, ", at: "Zwergplanet"),
]

@Suite("Mistakes of editors in the example content, one at a time")
struct EditorMistakesTests {
    private static let content: [String: String] = {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../content").standardized
        var files: [String: String] = [:]
        let paths = FileManager.default.enumerator(atPath: root.path)
        while let path = paths?.nextObject() as? String {
            if let text = try? String(contentsOf: root.appending(path: path), encoding: .utf8) { files[path] = text }
        }
        return files
    }()

    private static let before = TestSite(content: content).read()
    /// Of two hundred files one is changed at a time.
    private static let memory = TestSite(content: content).parsed().memory

    @Test("There are at least sixty mistakes")
    func areSixty() {
        #expect(mistakes.count >= 60)
        #expect(!Self.content.isEmpty)
    }

    @Test("The content itself has no error")
    func contentIsClean() {
        let errors = Self.before.diagnostics.filter { $0.severity == .error }
        #expect(errors.isEmpty)
    }

    @Test("Each mistake is found, where it is", arguments: mistakes)
    func isFoundWhereItStands(_ mistake: Mistake) throws {
        var files = Self.content
        let original = try #require(files[mistake.path])
        let range = try #require(original.range(of: mistake.old), "the content no longer has \(mistake.old)")
        let changed = original.replacingCharacters(in: range, with: mistake.new)
        files[mistake.path] = changed
        let after = TestSite(content: files).read(
            reusing: Self.memory, readsSynonyms: mistake.path == "synonyms.yaml")
        let errors = after.diagnostics.filter { $0.severity == .error }
        let unexpected = errors.filter { $0.rule.rawValue != mistake.rule || $0 != errors.first }
        #expect(unexpected.isEmpty, "\(unexpected.map { "\($0.rule.rawValue): \($0.message.english)" })")
        let found = after.diagnostics.filter { finding in
            finding.rule.rawValue == mistake.rule && !Self.before.diagnostics.contains(finding)
                && after.knowledge.sources.path(of: finding.range.start.file) == mistake.path
        }
        let first = try #require(found.first, "\(mistake.rule) was not found")
        let place = try #require(changed.range(of: mistake.place))
        let lead = changed[..<place.lowerBound]
        // Columns are Unicode characters, as an editor counts them.
        let line = lead.unicodeScalars.count { $0 == "\n" } + 1
        let column = lead.unicodeScalars.reversed().prefix { $0 != "\n" }.count + 1
        #expect(
            Int(first.range.start.line) == line && Int(first.range.start.column) == column,
            "found at \(first.range.start.line):\(first.range.start.column), expected \(line):\(column)")
    }
}
