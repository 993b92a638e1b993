import Diagnostics
import Knowledge
import TestSupport
import Testing

@testable import Checking

struct AliasTests {
    @Test func anAliasOfItsOwnIsFine() {
        expectFindings(
            of: AliasConflict.self,
            in: ["articles/a.md": article("aliases: [alt, noch-aelter]"), "articles/b.md": article()])
    }

    @Test func anAliasHidesNoArticle() throws {
        let found = expectFindings(
            of: AliasConflict.self, in: ["articles/a.md": article("aliases: [x, 1️⃣b]"), "articles/b.md": article()],
            .error("alias.hides-article"))
        #expect(found.first?.related.count == 1)
    }

    @Test func norItsOwn() {
        expectFindings(
            of: AliasConflict.self, in: ["articles/a.md": article("aliases: [1️⃣a]")], .error("alias.hides-article"))
    }

    @Test func anAliasBelongsToOneArticle() throws {
        let found = expectFindings(
            of: AliasConflict.self,
            in: ["articles/a.md": article("aliases: [alt]"), "articles/b.md": article("aliases: [neu, 1️⃣alt]")],
            .error("alias.duplicate"))
        #expect(found.first?.related.map(\.range.start.line) == [6])
    }

    @Test(arguments: ["rhein-amt", "ruhr"])
    func norOfAnOfficeOrACity(alias: String) {
        expectFindings(
            of: AliasConflict.self, in: ["articles/a.md": article("aliases: [1️⃣\(alias)]")], .error("id.duplicate"))
    }

    @Test(arguments: SiteAddress.reservedIDs(for: .article).sorted())
    func aliasesThatTheSiteUses(alias: String) {
        expectFindings(
            of: AliasConflict.self, in: ["articles/a.md": article("aliases: [1️⃣\(alias)]")], .error("id.reserved"))
    }

    @Test func theSameAliasTwiceInOneArticleBelongsToNoOther() {
        let files = ["articles/a.md": article("aliases: [alt, 1️⃣alt]")]
        let found = expectFindings(of: AliasConflict.self, in: files, .error("alias.duplicate"))
        #expect(found.first?.message.english.contains("another article") == false)
    }
}
