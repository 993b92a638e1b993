import TestSupport
import Testing

@testable import Checking

struct EmptyTableHeaderTests {
    @Test("A table without column names is found")
    func aTableNamesItsColumns() {
        expectFindings(
            of: EmptyTableHeader.self, in: probe(body: "Text.\n\n1️⃣| | |\n|---|---|\n| a | b |\n"),
            .warning("care.table-header"))
        expectFindings(
            of: EmptyTableHeader.self,
            in: probe(body: "In {{ municipality.name }}:\n\n::: ruhr\n1️⃣| | |\n|---|---|\n| a | b |\n:::\n"),
            .warning("care.table-header", in: ["ruhr"]))
        expectFindings(of: EmptyTableHeader.self, in: probe(body: "| | b |\n|---|---|\n| a | b |\n"))
        expectFindings(of: EmptyTableHeader.self, in: probe(body: "| `a` | |\n|---|---|\n| a | b |\n"))
        expectFindings(of: EmptyTableHeader.self, in: probe(body: "| {{ title }} | |\n|---|---|\n| a | b |\n"))
    }
}
