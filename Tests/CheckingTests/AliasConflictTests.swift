import Diagnostics
import Knowledge
import TestSupport
import Testing

@testable import Checking

struct AliasConflictTests {
    @Test("An alias that nothing else uses is fine")
    func anAliasOfItsOwnIsFine() {
        expectFindings(
            of: AliasConflict.self,
            in: ["articles/a.md": article("aliases: [alt, noch-aelter]"), "articles/b.md": article()])
    }

    @Test("An alias must not be the id of another article")
    func anAliasHidesNoArticle() throws {
        let found = expectFindings(
            of: AliasConflict.self, in: ["articles/a.md": article("aliases: [x, 1️⃣b]"), "articles/b.md": article()],
            .error("alias.hides-article"))
        #expect(found.first?.related.count == 1)
    }

    @Test("An alias must not be the id of its own article")
    func norItsOwn() {
        expectFindings(
            of: AliasConflict.self, in: ["articles/a.md": article("aliases: [1️⃣a]")], .error("alias.hides-article"))
    }

    @Test("An alias belongs to one article only")
    func anAliasBelongsToOneArticle() throws {
        let found = expectFindings(
            of: AliasConflict.self,
            in: ["articles/a.md": article("aliases: [alt]"), "articles/b.md": article("aliases: [neu, 1️⃣alt]")],
            .error("alias.duplicate"))
        #expect(found.first?.related.map(\.range.start.line) == [6])
    }

    @Test("An alias must not be the id of an office or a city", arguments: ["rhein-amt", "ruhr"])
    func norOfAnOfficeOrACity(alias: String) {
        expectFindings(
            of: AliasConflict.self, in: ["articles/a.md": article("aliases: [1️⃣\(alias)]")], .error("id.duplicate"))
    }

    @Test(
        "An alias must not be a name that the site itself uses",
        arguments: SiteAddress.reservedIDs(for: .article).sorted())
    func aliasesThatTheSiteUses(alias: String) {
        expectFindings(
            of: AliasConflict.self, in: ["articles/a.md": article("aliases: [1️⃣\(alias)]")], .error("id.reserved"))
    }

    @Test("An alias written twice in one article is not said to belong to another")
    func theSameAliasTwiceInOneArticleBelongsToNoOther() {
        let files = ["articles/a.md": article("aliases: [alt, 1️⃣alt]")]
        let found = expectFindings(of: AliasConflict.self, in: files, .error("alias.duplicate"))
        #expect(found.first?.message.english.contains("another article") == false)
    }
}
