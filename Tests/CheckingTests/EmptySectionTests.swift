import TestSupport
import Testing

@testable import Checking

@Suite struct EmptySectionTests {
    @Test("A heading whose whole text is in a scope is found")
    func findsAHeadingThatAScopeLeavesAlone() {
        expectFindings(
            of: EmptySection.self,
            in: [
                "articles/probe.md": article(
                    body: """
                        ## 1️⃣Ablauf

                        ::: rhein
                        Text.
                        :::

                        ## 2️⃣Kosten

                        ### Im Amt

                        ::: not rhein
                        - Text.
                        :::

                        ## Hinweise

                        Text.

                        """)
            ], .warning("scope.empty-section", "1️⃣", in: ["ruhr"]),
            .warning("scope.empty-section", "2️⃣", in: ["rhein"]))
    }

    @Test("A heading for everyone with text for agents only is found")
    func findsAHeadingWithTextForAgentsOnly() {
        let body = "Text.\n\n## 1️⃣Hinweise\n\n::: agents\n> [!NOTE]\n> Nachfragen.\n:::\n"
        expectFindings(
            of: EmptySection.self,
            in: ["articles/probe.md": article(body: body)], .warning("scope.empty-section"))
        expectFindings(
            of: EmptySection.self,
            in: [
                "articles/probe.md": article(
                    "audience: agents\n", body: "Text.\n\n## Hinweise\n\n::: agents\nNachfragen.\n:::\n")
            ])
    }

    @Test("Sections with something for each city are left alone")
    func leavesSectionsWithSomethingForEachCity() {
        expectFindings(
            of: EmptySection.self,
            in: [
                "articles/probe.md": article(
                    "duration: zwei Wochen\n",
                    body: """
                        ## Ablauf

                        ::: rhein
                        Eins.
                        :::

                        ::: ruhr
                        Zwei.
                        :::

                        ::: rhein
                        ## Kosten

                        Text.
                        :::

                        ## Fristen

                        {{ duration }}

                        ::: agents
                        ## Hinweise

                        Nachfragen.
                        :::

                        ## 1️⃣Leer

                        """)
            ], .warning("care.empty-section"))
    }

    @Test("A heading with nothing below it in any city is found")
    func findsAHeadingWithNothingInAnyCity() {
        expectFindings(
            of: EmptySection.self,
            in: [
                "articles/probe.md": article(
                    body:
                        "Text.\n\n## 1️⃣Ablauf\n\n::: rhein\n<!-- noch offen -->\n:::\n\n## Kosten\n\n### Kinder\n\nFrei.\n"
                ),
                "articles/probe.ruhr.md": "## 2️⃣Fristen\n",
            ], .warning("care.empty-section", "1️⃣"), .warning("care.empty-section", "2️⃣", in: ["ruhr"]))
    }

    @Test("A section that the city replaces is left alone")
    func leavesASectionThatTheCityReplaces() {
        expectFindings(
            of: EmptySection.self,
            in: [
                "articles/probe.md": article(body: "## Ablauf\n\n::: rhein\nText.\n:::\n"),
                "articles/probe.ruhr.md": "## Ablauf\n\nAnders.\n",
            ])
    }
}
