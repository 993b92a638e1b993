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
}
