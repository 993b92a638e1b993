import Diagnostics
import TestSupport
import Testing

@testable import Checking

/// Rules about what a city gets: `offered` with `instead`, placeholders in fields, the address of the site.
struct FieldRulesTests {
    // MARK: offered

    @Test func whoDoesNotOfferSomethingSaysWhoDoes() {
        expectFindings(
            of: MissingInstead.self, in: ["articles/probe.md": article("offered: 1️⃣false")], .error("contract.missing"))
        expectFindings(
            of: MissingInstead.self, in: ["articles/probe.md": article("offered: false\ninstead: Der Kreis.")])
        expectFindings(of: MissingInstead.self, in: ["articles/probe.md": article("offered: true")])
    }

    @Test func inOneCity() {
        expectFindings(
            of: MissingInstead.self,
            in: ["articles/probe.md": article("municipalities: {rhein: {offered: 1️⃣false}, ruhr: }")],
            .error("contract.missing", in: ["rhein"]))
    }

    @Test func theAnswerMayStandInAnotherLayer() {
        expectFindings(
            of: MissingInstead.self,
            in: [
                "articles/probe.md": article(
                    "offered: false\nmunicipalities: {rhein: {instead: Der Kreis.}, ruhr: {offered: true}}")
            ])
        expectFindings(
            of: MissingInstead.self,
            in: [
                "articles/probe.md": article("offered: 1️⃣false"),
                "articles/probe.rhein.md": "---\ninstead: Der Kreis.\n---\n",
            ], .error("contract.missing", in: ["ruhr"]))
    }

    // MARK: Placeholders

    @Test(arguments: ["title", "answer", "duration", "deadline", "instead", "owner"])
    func placeholdersStandInTheBodyOnly(key: String) {
        expectFindings(
            of: PlaceholderOutsideBody.self, in: ["articles/probe.md": article("\(key): \"Kosten: 1️⃣{{ fees }}\"")],
            .error("placeholder.outside-body"))
    }

    @Test func inListsAndLayersToo() {
        expectFindings(
            of: PlaceholderOutsideBody.self,
            in: [
                "articles/probe.md": article(
                    "documents: [Ausweis, \"1️⃣{{ fees }}\"]\nmunicipalities: {rhein: {answer: \"2️⃣{{ x }}\"}, ruhr: }"),
                "articles/probe.ruhr.md": "---\nduration: \"3️⃣{{ x }}\"\n---\n",
            ], .error("placeholder.outside-body", "1️⃣"), .error("placeholder.outside-body", "2️⃣"),
            .error("placeholder.outside-body", "3️⃣"))
    }

    @Test(arguments: [
        "keywords: [\"1️⃣{{ fees }}\"]", "questions: [\"Was kostet 1️⃣{{ title }}?\"]",
        "fees: [{amount: 5, note: \"1️⃣{{ x }}\"}]", "forms: [{title: \"1️⃣{{ x }}\", url: \"https://probe.example\"}]",
        "legal: [{title: \"1️⃣{{ x }}\", url: \"https://probe.example\"}]",
    ])
    func inEveryOtherText(line: String) {
        expectFindings(
            of: PlaceholderOutsideBody.self, in: ["articles/probe.md": article(line)],
            .error("placeholder.outside-body"))
    }

    @Test func inANotice() {
        expectFindings(
            of: PlaceholderOutsideBody.self,
            in: ["notices/a.md": "---\ntitle: \"1️⃣{{ municipality.name }} geschlossen\"\n---\n\nText.\n"],
            .error("placeholder.outside-body"))
    }

    @Test func inAnOffice() {
        _ = expectFindings(
            of: PlaceholderOutsideBody.self,
            in: ["offices/rhein/amt.yaml": "name: Amt\nnote: \"1️⃣{{ municipality.name }}\"\n"],
            .error("placeholder.outside-body"))
    }

    @Test func bracesThatAreNoPlaceholder() {
        expectFindings(
            of: PlaceholderOutsideBody.self,
            in: ["articles/probe.md": article("answer: \"Ein {Wort} in { { Klammern\"")])
    }

    // MARK: The address of the site

    @Test func withoutItSomeFilesAreNotMade() {
        let settings = "title: Probe\ncategories: [{id: alltag, title: Alltag}]\n"
        expectFindings(of: MissingBaseURL.self, in: ["auskunft.yaml": "1️⃣" + settings], .note("settings.base-url"))
        expectFindings(of: MissingBaseURL.self, in: ["auskunft.yaml": settings + "base-url: https://probe.example/\n"])
    }
}
