import Diagnostics
import TestSupport
import Testing

@testable import Checking

@Suite struct FactRulesTests {
    private func facts(_ values: String, more: String = "") -> String {
        "karte:\n  name: Karte für Gäste\n  values:\n\(values)\(more)"
    }

    @Test("A fact that nothing names is found, whatever day or edition leaves the text out")
    func unused() {
        expectFindings(
            of: UnusedFact.self,
            in: [
                "facts.yaml":
                    "1️⃣a: {name: A, values: [{amount: 1}]}\nb: {name: B, values: [{amount: 2}]}\nc: {name: C, values: [{amount: 3}]}\nd: {name: D, values: [{amount: 3}]}\ne: {name: E, values: [{amount: 3}]}\n",
                "articles/probe.md": article(
                    "from: 2030-01-01\nfees: [{fact: b}]\ndeadline: \"{{ fact.c }}\"", body: "{{ fact.d }}\n"),
                "notices/2026-11-20-x.md": "---\ntitle: X\nuntil: 2026-01-01\n---\n\n{{ fact.e }}\n",
            ], .note("fact.unused"))
        expectFindings(
            of: UnusedFact.self, in: ["facts.yaml": "a: {name: A, values: [{amount: 1}]}\n"], edition: .public)
    }

    @Test("Days without a value between two are found, in each city that has its own")
    func gaps() {
        expectFindings(
            of: FactGap.self,
            in: [
                "facts.yaml": facts(
                    "    - {amount: 1, until: 2026-11-30}\n    - {amount: 1️⃣2, from: 2026-12-02}\n",
                    more:
                        "  municipalities:\n    ruhr:\n      values: [{amount: 3, until: 2026-11-30}, {amount: 2️⃣4, from: 2026-12-24}]\n    rhein: {owner: Amt}\n"
                )
            ], .warning("fact.gap", "1️⃣"), .warning("fact.gap", "2️⃣", in: ["ruhr"]))
        expectFindings(
            of: FactGap.self,
            in: ["facts.yaml": facts("    - {amount: 1, until: 2026-11-30}\n    - {amount: 2, from: 2026-12-01}\n")])
    }

    @Test("Two values on one day are found")
    func overlaps() {
        expectFindings(
            of: OverlappingFacts.self,
            in: ["facts.yaml": facts("    - {amount: 1}\n    - {amount: 1️⃣2, from: 2026-12-02}\n")],
            .warning("fact.overlap"))
        expectFindings(
            of: OverlappingFacts.self,
            in: ["facts.yaml": facts("    - {amount: 1, until: 2026-11-30}\n    - {amount: 2, from: 2026-12-02}\n")])
    }

    @Test("The end of the last value is announced a month before, and stays a warning")
    func ends() {
        let files = ["facts.yaml": facts("    - {amount: 1️⃣1, until: 2026-11-30}\n")]
        for date in ["2026-11-01", "2026-11-30", "2026-12-01", "2030-01-01"] {
            expectFindings(of: ExpiredFact.self, in: files, .warning("fact.expired"), date: date)
        }
        expectFindings(
            of: ExpiredFact.self, in: files.mapValues { $0.replacing("1️⃣", with: "") }, date: "2026-10-31")
    }

    @Test("A fee that is a fact is not told a second time")
    func feesOfFacts() {
        let files = [
            "facts.yaml": facts(
                "    - {amount: 1, until: 2026-11-01}\n    - {amount: 2, from: 2026-11-10, until: 2026-11-30}\n"),
            "articles/probe.md": article("fees: [{fact: karte}]"),
        ]
        for rule in [ExpiredFees.self, FeeGap.self, OverlappingFees.self] as [any Rule.Type] {
            expectFindings(of: rule, in: files, date: "2026-12-24")
        }
    }

    @Test("A review that is due is found where it is written, once")
    func reviews() {
        expectFindings(
            of: OverdueFact.self,
            in: [
                "facts.yaml": facts(
                    "    - amount: 1\n",
                    more:
                        "  reviewed: 1️⃣2025-11-01\n  review-every: 1 year\n  municipalities:\n    ruhr: {reviewed: 2️⃣2025-10-01}\n    rhein: {owner: Amt}\n"
                )
            ], .warning("fact.review-overdue", "1️⃣"),
            .warning("fact.review-overdue", "2️⃣", in: ["ruhr"]))
    }

    @Test("Two facts of one name and value are found")
    func twins() {
        expectFindings(
            of: FactTwin.self,
            in: [
                "facts.yaml":
                    "a: {name: Karte, values: [{amount: 1}]}\n1️⃣b: {name: karte, values: [{amount: 1.00}]}\nc: {name: Karte, values: [{amount: 2}]}\nd: {name: Anderes, values: [{amount: 1}]}\n"
            ], .warning("fact.twin"))
    }

    @Test("An amount that a fact holds is found where words agree, and put in place where the name does")
    func writtenOut() {
        let found = expectFindings(
            of: WrittenOutFact.self,
            in: [
                "facts.yaml": facts("    - amount: 5\n"),
                "articles/probe.md": article(
                    """
                    title: Karte
                    answer: Für Gäste kostet sie 1️⃣5 Euro. Ein Heft kostet 4️⃣5 Euro.
                    fees:
                      - name: für Gäste
                        amount: 2️⃣5.00
                      - name: Heft
                        amount: 5.00
                    """, body: "Eine Karte kostet 3️⃣5,00 €.\n"),
                "articles/anderes.md": article("title: Anderes\nanswer: Das kostet 5 Euro."),
                "articles/gaeste.md": article("title: Gästekarten\nanswer: Das kostet 6️⃣5 Euro."),
            ], .warning("fact.written-out", "1️⃣", help: "Write: {{ fact.karte }}"),
            .warning("fact.written-out", "2️⃣", help: "Write: fact: karte"), .note("fact.written-out", "3️⃣"),
            .note("fact.written-out", "4️⃣"), .note("fact.written-out", "6️⃣"))
        #expect(found.flatMap(\.safeChanges) == ["5:30+6={{ fact.karte }}", "8:5+12=fact: karte"])
    }

    @Test("Where the place cannot take braces, or a city has another value, nothing is put in place")
    func notPutInPlace() {
        let files = [
            "facts.yaml": facts("    - amount: 5\n", more: "  municipalities:\n    ruhr: {values: [{amount: 6}]}\n"),
            "articles/a.md": article("title: Karte für Gäste\nanswer: Sie kostet 5 Euro."),
            "articles/b.md": article(
                "title: Karte für Gäste\nanswer: 5 Euro kostet sie.\nmunicipalities: {rhein: }"),
            "articles/c.md": article(
                "title: Karte für Gäste\ndocuments: [genau 5 Euro, \"genau 5 Euro\"]\nmunicipalities: {rhein: }"),
        ]
        let found = findings(of: WrittenOutFact.self, in: files)
        #expect(found.map { $0.fixes.count } == [0, 0, 1])
    }

    @Test("An amount of the fees in the answer is put in place by its number")
    func answerAmounts() {
        let found = expectFindings(
            of: AnswerAmount.self,
            in: probe(
                """
                answer: Es kostet 1️⃣5 Euro, sonst 2️⃣10 bis 20 Euro, ab 2027 3️⃣6 Euro. Wer 7 Euro hat, zahlt {{ fees.0.amount }}.
                fees:
                  - {name: A, amount: 5, until: 2026-12-31}
                  - {name: A, amount: 6, from: 2027-01-01}
                  - {name: B, min: 10, max: 20}
                """), .note("care.answer-amount", "1️⃣", help: "Write: {{ fees.0.amount }}"),
            .note("care.answer-amount", "2️⃣", help: "Write: {{ fees.1.amount }}"), .note("care.answer-amount", "3️⃣"))
        #expect(
            found.flatMap(\.safeChanges) == ["5:19+6={{ fees.0.amount }}", "5:33+14={{ fees.1.amount }}"])
    }

    @Test("An answer that cities share gets a placeholder only where it is right in all of them")
    func sharedAnswers() {
        expectFindings(
            of: AnswerAmount.self,
            in: probe(
                "answer: Es kostet 5 Euro.\nmunicipalities:\n  rhein: {fees: [{amount: 5}]}\n  ruhr: {fees: [{amount: 6}]}\n"
            ))
    }

    @Test("Words of a fact are no fault of the article that names it")
    func proseIsTheEditors() {
        let site = TestSite([
            "facts.yaml": "x: {name: X, values: [{text: Grüße Grüße TODO und ca. 5}]}\n",
            "articles/probe.md": article("answer: Das ist {{ fact.x }}.\nduration: \"{{ fact.x }}\""),
        ])
        #expect(site.read().diagnostics.filter { $0.severity != .note }.isEmpty)
    }
}
