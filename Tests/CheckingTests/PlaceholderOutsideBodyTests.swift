import Diagnostics
import TestSupport
import Testing

@testable import Checking

struct PlaceholderOutsideBodyTests {
    @Test(
        "A placeholder in a text field is an error",
        arguments: ["title", "instead", "owner"])
    func placeholdersStandInTheBodyOnly(key: String) {
        expectFindings(
            of: PlaceholderOutsideBody.self, in: ["articles/probe.md": article("\(key): \"Kosten: 1️⃣{{ fees }}\"")],
            .error("placeholder.outside-body"))
    }

    @Test("Lists and cities' own values are checked")
    func inListsAndLayersToo() {
        expectFindings(
            of: PlaceholderOutsideBody.self,
            in: [
                "articles/probe.md": article(
                    "keywords: [Ausweis, \"1️⃣{{ fees }}\"]\nmunicipalities: {rhein: {instead: \"2️⃣{{ x }}\"}, ruhr: }"),
                "articles/probe.ruhr.md": "---\ntitle: \"3️⃣{{ x }}\"\n---\n",
            ], .error("placeholder.outside-body", "1️⃣"), .error("placeholder.outside-body", "2️⃣"),
            .error("placeholder.outside-body", "3️⃣"))
    }

    @Test(
        "Every other text of the front matter is checked",
        arguments: [
            "keywords: [\"1️⃣{{ fees }}\"]", "questions: [\"Was kostet 1️⃣{{ title }}?\"]",
            "fees: [{amount: 5, note: \"1️⃣{{ x }}\"}]", "forms: [{title: \"1️⃣{{ x }}\", url: \"https://probe.example\"}]",
            "legal: [{title: \"1️⃣{{ x }}\", url: \"https://probe.example\"}]",
        ])
    func inEveryOtherText(line: String) {
        expectFindings(
            of: PlaceholderOutsideBody.self, in: ["articles/probe.md": article(line)],
            .error("placeholder.outside-body"))
    }

    @Test("Titles of notices are checked")
    func inANotice() {
        expectFindings(
            of: PlaceholderOutsideBody.self,
            in: ["notices/a.md": "---\ntitle: \"1️⃣{{ municipality.name }} geschlossen\"\n---\n\nText.\n"],
            .error("placeholder.outside-body"))
    }

    @Test("Notes of offices are checked")
    func inAnOffice() {
        _ = expectFindings(
            of: PlaceholderOutsideBody.self,
            in: ["offices/rhein/amt.yaml": "name: Amt\nnote: \"1️⃣{{ municipality.name }}\"\n"],
            .error("placeholder.outside-body"))
    }

    @Test("Braces that are not a placeholder are left alone")
    func bracesThatAreNoPlaceholder() {
        expectFindings(
            of: PlaceholderOutsideBody.self,
            in: ["articles/probe.md": article("title: \"Ein {Wort} in { { Klammern\"")])
    }
}
