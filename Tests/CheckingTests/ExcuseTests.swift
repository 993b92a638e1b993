import Diagnostics
import TestSupport
import Testing

/// Settings and excuses that are wrong themselves.
struct ExcuseTests {
    private func found(_ files: [String: String]) -> [Diagnostic] {
        TestSite(MarkedFiles(files).files).read().diagnostics.filter {
            $0.rule.rawValue.hasPrefix("excuse.") || $0.rule.rawValue.hasPrefix("settings.")
                || $0.rule == "link.http"
        }
    }

    private func settings(_ lines: String) -> String { (TestSite.defaults["auskunft.yaml"] ?? "") + lines }

    @Test("An excuse for a rule that is switched off is unused")
    func aRuleThatIsOffNeedsNoExcuse() {
        let files = [
            "auskunft.yaml": settings("rules: {link.http: off}\n"),
            "articles/probe.md": article(
                body: "<!-- auskunft:allow link.http: kein https -->\n[Amt](http://amt.example)\n"),
        ]
        let found = found(files)
        #expect(found.map(\.rule) == ["excuse.unused"])
        #expect(
            found.first?.message.english
                == "This excuse has no effect: the rule \"link.http\" is switched off in auskunft.yaml.")
    }

    @Test("A mistyped excuse is the only finding")
    func aMistypedExcuseIsTheOnlyFinding() {
        let files = [
            "articles/probe.md": article(
                body: "<!-- auskunft: allow link.http: kein https -->\n[Amt](http://amt.example)\n")
        ]
        #expect(found(files).map(\.rule) == ["excuse.form"])
    }

    @Test(
        "A setting of a fixed or unknown rule is reported",
        arguments: [
            ("contract.type: note", "settings.fixed-rule", nil),
            ("link.htp: error", "settings.unknown-rule", "link.http"),
            ("banane.gelb: error", "settings.unknown-rule", nil), ("link.http: error", nil, nil),
        ])
    func settingsOfRules(line: String, rule: String?, meant: String?) {
        let marked = MarkedFiles(["auskunft.yaml": settings("rules:\n  1️⃣\(line)\n")])
        let found = TestSite(marked.files).read()
        let own = found.diagnostics.filter { found.knowledge.sources.path(of: $0.range.start.file) == "auskunft.yaml" }
        #expect(own.map(\.rule.rawValue) == [rule].compactMap(\.self))
        #expect(own.first?.fixes.first?.replacement == meant)
        guard let first = own.first else { return }
        #expect(Int(first.range.start.line) == marked.marks["1️⃣"]?.line)
        #expect(Int(first.range.endColumn - first.range.start.column) == line.prefix { $0 != ":" }.count)
    }

    private let insecure = article(body: "[Amt](http://amt.example) und [hier](https://amt.example)\n")

    private func severities(_ rules: String, _ files: [String: String]) -> [String: Severity] {
        let found = TestSite(files.merging(["auskunft.yaml": settings("rules:\n\(rules)")]) { $1 }).read().diagnostics
        return Dictionary(found.map { ($0.rule.rawValue, $0.severity) }, uniquingKeysWith: { first, _ in first })
    }

    @Test("A group sets the weight of all its rules that can be set")
    func groups() {
        let files = ["articles/probe.md": insecure]
        let unset = severities("  safety: warning\n", files)
        #expect(unset["link.http"] == .warning && unset["link.unclear-text"] == .warning)
        let set = severities("  link: note\n", files)
        #expect(set["link.http"] == .note && set["link.unclear-text"] == .note)
        let off = severities("  link: off\n", files)
        #expect(off["link.http"] == nil && off["link.unclear-text"] == nil)
        let dead = severities("  link: note\n", ["articles/probe.md": article(body: "[[nirgends]]\n")])
        #expect(dead["link.dead-article"] == .error, "fixed rules of the group keep their weight")
        #expect(dead["settings.fixed-rule"] == nil)
    }

    @Test(
        "A rule's own setting goes before its group's, in whatever order",
        arguments: [
            "  link: off\n  link.http: error\n", "  link.http: error\n  link: off\n",
        ])
    func ownSetting(rules: String) {
        let found = severities(rules, ["articles/probe.md": insecure])
        #expect(found["link.http"] == .error && found["link.unclear-text"] == nil)
    }

    @Test(
        "A group that does not exist names the nearest, one that is all fixed says so",
        arguments: [
            ("car: note", "settings.unknown-rule", "care"), ("banane: note", "settings.unknown-rule", nil),
            ("yaml: note", "settings.fixed-rule", nil), ("care: off", nil, nil),
        ])
    func groupSettings(line: String, rule: String?, meant: String?) {
        settingsOfRules(line: line, rule: rule, meant: meant)
    }
}
