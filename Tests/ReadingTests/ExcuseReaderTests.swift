import Diagnostics
import Testing

@testable import ReadingFiles

struct ExcuseReaderTests {
    @Test(arguments: [
        ("<!-- auskunft:allow link.http: kein https -->\n", ["link.http"]),
        ("Text. <!-- auskunft:allow link.http: kein https -->\n", ["link.http"]),
        ("`a` <!-- auskunft:allow link.http: kein https -->\n", ["link.http"]),
        ("So: `<!-- auskunft:allow link.http: kein https -->`\n", []),
        ("```\n<!-- auskunft:allow link.http: kein https -->\n```\n", []),
    ])
    func aCommentShownAsCodeIsNone(text: String, rules: [String]) {
        var findings = Findings()
        #expect(ExcuseReader.read(Array(text.utf8), file: 0, &findings).map(\.rule.value) == rules)
        #expect(findings.list.isEmpty)
    }

    @Test(arguments: [
        ("<!-- auskunft: allow link.http: so -->", "<!-- auskunft:allow link.http: so -->"),
        ("<!-- auskunft:alow link.http: so -->", "<!-- auskunft:allow link.http: so -->"),
        ("<!-- Auskunft:allow link.http: so -->", "<!-- auskunft:allow link.http: so -->"),
        ("Grüße <!--auskunft allow: link.http: so -->", "Grüße <!--auskunft:allow link.http: so -->"),
        ("owner: Amt # AUSKUNFT-ALLOW care.owner: so", "owner: Amt # auskunft:allow care.owner: so"),
        ("<!-- auskunft:erlaube link.http: so -->", "<!-- auskunft:allow link.http: so -->"),
    ])
    func aMistypedOneIsReportedAndHolds(written: String, right: String) {
        var findings = Findings()
        let excuses = ExcuseReader.read(Array(written.utf8), file: 0, &findings)
        #expect(excuses.map(\.reason) == ["so"])
        #expect(findings.list.map(\.rule) == ["excuse.form"])
        #expect(findings.list.first?.help?.english == "Did you mean \"auskunft:allow\"?")
        let (text, _) = FixApplication.apply(findings.list.flatMap(\.fixes), to: Array(written.utf8))
        #expect(String(decoding: text, as: UTF8.self) == right)
        var after = Findings()
        let mended = ExcuseReader.read(text, file: 0, &after)
        #expect(after.list.isEmpty && mended.map(\.rule.value) == excuses.map(\.rule.value))
    }

    @Test(arguments: [
        "<!-- Auskunft: alle Fragen an Frau X. -->", "# Auskunft: allow ist ein Wort",
        "<!-- auskunft.yaml link.http -->",
        "Die Auskunft: allow link.http: ist Text.", "`<!-- auskunft: allow link.http: so -->`",
    ])
    func otherCommentsAreNone(text: String) {
        var findings = Findings()
        #expect(ExcuseReader.read(Array(text.utf8), file: 0, &findings).isEmpty)
        #expect(findings.list.isEmpty)
    }
}
