import Importing
import Testing

/// Tables that editors and a source both change.
struct TableMergeTests {
    private func table(_ text: String) -> TableText { TableText(text.replacing("|", with: "\t")) }

    private func merged(_ base: String, _ ours: String, _ theirs: String) -> TableMerge {
        TableMerge(base: table(base), ours: table(ours), theirs: table(theirs), key: ["id"])
    }

    @Test func bothSidesOfARowAreKept() {
        let merge = merged("id|room\na|1\nb|2\n", "# Liste\nid|room|note\na|1|x\n\nb|3|\n", "id|room\na|9\nb|2\n")
        #expect(merge.table == table("# Liste\nid|room|note\na|9|x\n\nb|3|\n"))
        #expect(merge.conflicts.isEmpty)
    }

    @Test func newRowsFollowTheirNeighbours() {
        let merge = merged("id|room\na|1\nc|3\n", "id|room\na|1\nx|7\nc|3\n", "id|room\nn|0\na|1\nb|2\nc|3\nd|4\n")
        #expect(merge.table == table("id|room\nn|0\na|1\nb|2\nx|7\nc|3\nd|4\n"))
    }

    @Test func rowsThatAreGone() {
        let merge = merged("id|room\na|1\nb|2\nc|3\n", "id|room\na|1\nb|5\nc|3\n", "id|room\nc|3\n")
        #expect(merge.table == table("id|room\nb|5\nc|3\n"))
        #expect(merge.kept == ["b"])
    }

    @Test func rowsThatEditorsDeletedStayDeleted() {
        let merge = merged("id|room\na|1\nb|2\n", "id|room\n", "id|room\na|9\nb|2\n")
        #expect(merge.table == table("id|room\n"))
        #expect(merge.deleted == ["a"])
    }

    @Test func theSameCellChangedTwiceIsAConflict() {
        let merge = merged("id|room|note\na|1|x\n", "id|room|note\na|2|x\n", "id|room|note\na|3|y\n")
        #expect(merge.table.text == "id\troom\tnote\n<<<<<<< Redaktion\na\t2\ty\n=======\na\t3\ty\n>>>>>>> Import\n")
        #expect(merge.conflicts == [2])
    }

    @Test func ofATableOfTheEditorsOnlyWhatIsEmptyIsFilled() {
        let merge = merged("", "id|room|note\na||x\nb|2|\n", "id|room\na|1\nb|5\nc|3\n")
        #expect(merge.table == table("id|room|note\na|1|x\nb|2|\nc|3|\n"))
    }

    @Test func columnsOfTheSourceAreAdded() {
        let merge = merged("id\na\n", "id\na\nb\n", "id|room\na|1\n")
        #expect(merge.table == table("id|room\na|1\nb|\n"))
    }

    @Test func aTableIsReadAsItIsWritten() {
        let text = "# a\n\nid\troom\n# b\na\t1\n\nb\t2\n"
        #expect(TableText(text).text == text)
    }
}
