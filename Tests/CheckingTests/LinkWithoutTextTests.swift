import TestSupport
import Testing

@testable import Checking

@Suite struct LinkWithoutTextTests {
    @Test("A link without anything to see is found")
    func findsLinksWithNothingToSee() {
        expectFindings(
            of: LinkWithoutText.self,
            in: [
                "articles/probe.md": article(
                    body: """
                        1️⃣[](https://a.example) und 2️⃣[ &nbsp;](https://b.example)

                        3️⃣[**&#8203;**](https://c.example)

                        4️⃣[![](bild.png)](https://d.example)

                        """), "articles/bild.png": "",
            ], .error("link.empty-text", "1️⃣"), .error("link.empty-text", "2️⃣"), .error("link.empty-text", "3️⃣"),
            .error("link.empty-text", "4️⃣"))
    }

    @Test("A link with text, code, a picture or a placeholder is fine")
    func leavesLinksWithTextCodePictureOrPlaceholder() {
        expectFindings(
            of: LinkWithoutText.self,
            in: [
                "articles/probe.md": article(
                    body: """
                        [A](https://a.example) [`b`](https://b.example) [![Bild](bild.png)](https://c.example) [[probe]]

                        [{{ title }}](https://d.example) [[office:rhein-amt]] https://e.example amt@stadt.example

                        """), "articles/bild.png": "",
            ])
    }
}
