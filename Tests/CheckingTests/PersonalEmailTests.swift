import TestSupport
import Testing

@testable import Checking

@Suite struct PersonalEmailTests {
    @Test(
        "Addresses of persons are found",
        arguments: [
            "erika.muster@stadt.example", "Erika.Muster@amt.stadt.example.", "muster_erika@stadt.example",
            "jürgen.groß@stadt.example", "anna-lena.schmidt@stadt.example", "e.muster@stadt.example",
            "peter.althaus@stadt.example", "<mailto:erika.muster@stadt.example>",
            "[Frau Muster](mailto:erika.muster@stadt.example?subject=Frage)",
        ])
    func findsPersons(_ text: String) {
        let found = findings(of: PersonalEmail.self, in: ["articles/probe.md": article(body: "Fragen: \(text)\n")])
        #expect(found.map(\.rule) == ["safety.email"])
    }

    @Test(
        "Shared mailboxes are left alone",
        arguments: [
            "buergerservice@stadt.example", "info@stadt.example", "poststelle@stadt.example", "no.reply@stadt.example",
            "buerger.service@stadt.example", "standesamt.mitte@stadt.example", "stadt.bottrop@stadt.example",
            "amt_32@stadt.example", "sperren.kvr@stadt.example", "team.abfall@stadt.example",
            "vorname.nachname@stadt.example", "a@b", "@stadt.example",
            "stadt.de@", "eins.zwei.drei@stadt.example", "wahl.bezirk@stadt.example", "Version 1.2@home",
        ])
    func leavesMailboxes(_ text: String) {
        #expect(findings(of: PersonalEmail.self, in: ["articles/probe.md": article(body: "Fragen: \(text)\n")]).isEmpty)
    }

    @Test("Fields and offices are checked")
    func findsFieldsAndOffices() {
        expectFindings(
            of: PersonalEmail.self,
            in: [
                "articles/probe.md": article(
                    """
                    answer: Schreiben Sie an 1️⃣erika.muster@stadt.example.
                    owner: erika.muster@stadt.example
                    documents:
                      - Foto an 2️⃣erika.muster@stadt.example
                    municipalities:
                      rhein:
                      ruhr:
                        duration: "Frage: 3️⃣erika.muster@stadt.example"
                    """),
                "articles/intern.md": article("audience: agents\nanswer: erika.muster@stadt.example\n"),
                "offices/rhein/rhein-amt.yaml": "name: Amt\nnote: Frau Muster (4️⃣erika.muster@stadt.example)\n",
            ], .warning("safety.email", "1️⃣"), .warning("safety.email", "2️⃣"),
            .warning("safety.email", "3️⃣", in: ["ruhr"]), .warning("safety.email", "4️⃣", in: ["rhein"]))
    }

    @Test("What only agents read is left alone")
    func leavesWhatAgentsReadOnly() {
        expectFindings(
            of: PersonalEmail.self,
            in: [
                "articles/probe.md": article(
                    body: """
                        Text.

                        ::: agents
                        Rückfragen an erika.muster@stadt.example und [Paul](mailto:paul.muster@stadt.example).
                        :::

                        <!-- Von erika.muster@stadt.example -->

                        """),
                "articles/intern.md": article("audience: agents\n", body: "An erika.muster@stadt.example.\n"),
                "notices/2026-11-20-neu.md": "---\ntitle: Neu\n---\n\nAn erika.muster@stadt.example.\n",
            ])
    }

    @Test("Line and city are named")
    func namesLineAndCity() {
        expectFindings(
            of: PersonalEmail.self,
            in: [
                "articles/probe.md": article(
                    body: """
                        Text.

                        1️⃣::: not rhein
                        Text.
                        Mail an `2️⃣erika.muster@stadt.example`.

                        ```
                        Code
                        3️⃣erika.muster@stadt.example
                        ```
                        :::

                        """.replacing("1️⃣", with: ""))
            ], .warning("safety.email", "2️⃣", in: ["ruhr"]), .warning("safety.email", "3️⃣", in: ["ruhr"]))
    }
}
