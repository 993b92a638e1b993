import Diagnostics
import Testing

@testable import Authoring

struct ExcuseReaderTests {
    @Test(arguments: [
        ("<!-- auskunft:allow link.http: kein https -->\n", ["link.http"]),
        ("Text. <!-- auskunft:allow link.http: kein https -->\n", ["link.http"]),
        ("`a` <!-- auskunft:allow link.http: kein https -->\n", ["link.http"]),
        ("So: `<!-- auskunft:allow link.http: kein https -->`\n", []),
        ("```\n<!-- auskunft:allow link.http: kein https -->\n```\n", []),
    ])
    func aCommentShownAsCodeIsNone(text: String, rules: [String]) {
        #expect(ExcuseReader.read(Array(text.utf8), file: 0).map(\.rule.value) == rules)
    }
}
