import TestSupport
import Testing

@testable import Checking

@Suite struct AgentsTextTests {
    @Test("Hints for agents outside their scope are found")
    func findsHintsForAgents() {
        expectFindings(
            of: AgentsText.self,
            in: [
                "articles/probe.md": article(
                    """
                    answer: 1️⃣Das Amt hilft. NUR FÜR AGENTEN, Durchwahl 4711.
                    offered: false
                    instead: 2️⃣"Der Kreis (intern: Frau Muster)."
                    documents:
                      - 3️⃣Ausweis, bitte nicht vorlesen
                    fees:
                      - amount: 1
                        note: 4️⃣Nicht vorlesen
                    """)
            ], .warning("safety.agents-text", "1️⃣"), .warning("safety.agents-text", "2️⃣"),
            .warning("safety.agents-text", "3️⃣"), .warning("safety.agents-text", "4️⃣"))
    }

    @Test("Articles for agents and other words are left alone")
    func leavesArticlesForAgentsAndOtherWords() {
        expectFindings(
            of: AgentsText.self,
            in: [
                "articles/intern.md": article("audience: agents\nanswer: Nicht vorlesen.\n"),
                "articles/probe.md": article(
                    """
                    answer: Das Verfahren ist intern geregelt, international bekannt und nur für Agenturen.
                    questions: ["intern: was heißt das?"]
                    owner: "intern: Amt"
                    """, body: "::: agents\nNicht vorlesen.\n:::\n"),
            ])
    }
}
