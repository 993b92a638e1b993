import Diagnostics
import TestSupport
import Testing

@testable import Checking

struct ScopeOutsideBodyTests {
    @Test("Scopes in fields of articles, offices and notices are found")
    func inFieldsOfArticlesOfficesAndNotices() {
        expectFindings(
            of: ScopeOutsideBody.self,
            in: [
                "articles/probe.md": article(
                    "documents:\n  - \"1️⃣::: agents GEHEIM :::\"\nmunicipalities:\n  rhein:\n    duration: \"2️⃣:: agents x\"\n  ruhr:\n"
                ),
                "offices/rhein/amt.yaml": "name: Amt\nnote: \"3️⃣::: rhein\"\n",
                "notices/2026-11-22-x.md": "---\ntitle: \"4️⃣::: agents\"\n---\n\nText.\n",
            ], .error("scope.outside-body", "1️⃣"), .error("scope.outside-body", "2️⃣"),
            .error("scope.outside-body", "3️⃣"), .error("scope.outside-body", "4️⃣"))
    }

    @Test("Other colons are left alone")
    func otherColonsMayStand() {
        expectFindings(
            of: ScopeOutsideBody.self,
            in: [
                "articles/probe.md": article(
                    "documents: [\"std::vector\", \"Achtung: 8:30\"]", body: "::: agents\nX\n:::\n")
            ])
    }
}
