import Diagnostics
import Knowledge
import TestSupport
import Testing

/// Files that are published with an article.
@Suite struct ReadAttachmentTests {
    private func rules(_ path: String, _ text: String) -> [String] {
        TestSite([path: text, "articles/probe.md": article(body: "Text.\n")]).read().diagnostics.map(\.rule.rawValue)
            .filter {
                $0 == "safety.svg-script" || $0 == "care.heavy-attachment"
            }
    }

    @Test(
        "A picture that runs something is refused",
        arguments: [
            "<svg><script>alert(1)</script></svg>", "<svg:svg><svg:SCRIPT/></svg:svg>", "<svg onload=\"x()\"/>",
            "<svg><a href='x' onclick = 'y()'/></svg>", "<svg><a xlink:href=\"javascript:x()\"/></svg>",
            "<svg><a href=\"&#106;avascript:x()\"/></svg>", "<svg><a href=\"&#x6A;avascript:x()\"/></svg>",
            "<svg><foreignObject><body/></foreignObject></svg>", "<!DOCTYPE svg [<!ENTITY a \"b\">]><svg/>",
            "<?xml-stylesheet href=\"x.xsl\"?><svg/>", "<\u{0}s\u{0}c\u{0}r\u{0}i\u{0}p\u{0}t\u{0}>",
            "<svg><iframe src='x'/></svg>",
        ])
    func scripts(svg: String) {
        #expect(rules("articles/plan.svg", svg) == ["safety.svg-script"])
        #expect(rules("articles/PLAN.SVG", svg) == ["safety.svg-script"])
    }

    @Test(arguments: [
        "<svg xmlns=\"http://www.w3.org/2000/svg\"><rect width=\"9\"/></svg>",
        "<svg><text>javascript: ist eine Sprache, onload=x auch</text></svg>",
        "<svg><desc>description on=off</desc><g font-family=\"x\" option=\"y\"/></svg>",
    ])
    func pictures(svg: String) {
        #expect(rules("articles/plan.svg", svg).isEmpty)
    }

    @Test func photosAsTheCameraTookThem() {
        #expect(rules("articles/foto.jpg", String(repeating: "x", count: 2_000_001)) == ["care.heavy-attachment"])
        #expect(rules("articles/foto.jpg", String(repeating: "x", count: 2_000_000)).isEmpty)
    }

    /// macOS writes an umlaut as two code points, other systems as one.
    @Test(arguments: [("Gebu\u{308}hren.pdf", "Geb\u{FC}hren.pdf"), ("Geb\u{FC}hren.pdf", "Gebu\u{308}hren.pdf")])
    func aNameIsOneHoweverItsLettersAreWritten(file: String, link: String) throws {
        for written in [link, link.addingPercentEncoding] {
            let knowledge = TestSite([
                "articles/\(file)": "x", "articles/probe.md": article(body: "[Liste](\(written))\n"),
            ]).read().knowledge
            let target = knowledge.topic("probe")?.bodies.first?.documents.first?.links.first?.target
            guard case .file(let path) = target else {
                Issue.record("no file: \(String(describing: target))")
                continue
            }
            #expect(Array(path.utf8) == Array("articles/\(file)".utf8))
        }
    }
}

extension String {
    fileprivate var addingPercentEncoding: String {
        utf8.map { $0 < 0x80 ? String(UnicodeScalar($0)) : "%" + String($0, radix: 16, uppercase: true) }.joined()
    }
}
