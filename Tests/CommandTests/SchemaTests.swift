import Foundation
import Scratch
import Testing

/// `auskunft schema`
@Suite struct SchemaTests {
    @Test(arguments: ["article", "municipality", "office", "notice", "knowledge-base"])
    func printsTheSchemaOfAKind(kind: String) throws {
        let folder = try ScratchFolder()
        let schema = try Program.run("schema", kind, in: folder)
        #expect(schema.status == 0)
        #expect(schema.errors.isEmpty)
        let value = try JSONSerialization.jsonObject(with: Data(schema.output.utf8)) as? [String: Any]
        #expect(value?["$id"] as? String == "https://auskunft.example/schema/v1/\(kind).json")
        #expect(folder.names() == [])
    }

    @Test func printsThatOfAnArticleWhereNoKindIsGiven() throws {
        let folder = try ScratchFolder()
        #expect(try Program.run("schema", in: folder).output == Program.run("schema", "article", in: folder).output)
    }

    @Test func refusesAnUnknownKind() throws {
        let schema = try Program.run("schema", "page", in: ScratchFolder())
        #expect(schema.status == 2)
        #expect(schema.output.isEmpty)
        #expect(schema.errors.contains("knowledge-base"))
    }
}
