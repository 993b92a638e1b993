import Testing

@testable import Importing

@Suite struct ThreeWayMergeTests {
    @Test(arguments: [
        // base, editors, source, merged
        ("a\nb\nc\n", "a\nb\nc\n", "a\nX\nc\n", "a\nX\nc\n"),
        ("a\nb\nc\n", "a\nX\nc\n", "a\nb\nc\n", "a\nX\nc\n"),
        ("a\nb\nc\nd\ne\n", "A\nb\nc\nd\ne\n", "a\nb\nc\nd\nE\n", "A\nb\nc\nd\nE\n"),
        ("a\nb\nc\n", "a\nX\nc\n", "a\nX\nc\n", "a\nX\nc\n"),
        ("a\nb\nc\n", "a\nc\n", "a\nb\nc\nd\n", "a\nc\nd\n"),
        ("a\n", "a\n", "", ""),
        ("", "a\n", "", "a\n"),
        ("a", "a\nb", "a", "a\nb"),
    ])
    func `changes of either side come together`(base: String, ours: String, theirs: String, merged: String) {
        let merge = ThreeWayMerge(base: base, ours: ours, theirs: theirs)
        #expect(merge.text == merged)
        #expect(merge.conflicts.isEmpty)
    }

    @Test func `what both changed differently is marked, and the rest is merged`() {
        let merge = ThreeWayMerge(base: "a\nb\nc\nd\ne\n", ours: "a\nX\nc\nd\nE\n", theirs: "A\nY\nc\nd\ne\n")
        #expect(
            merge.text == """
                <<<<<<< Redaktion
                a
                X
                =======
                A
                Y
                >>>>>>> Import
                c
                d
                E

                """)
        #expect(merge.conflicts == [1])
    }

    /// A merge loses no line that one side added, and brings none back that one side removed and the other left alone.
    @Test(arguments: 0..<500)
    func `no change is lost`(seed: Int) {
        var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
        func below(_ count: Int) -> Int {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return Int(state % UInt64(count))
        }
        let base = (0..<below(12)).map { "z\($0)" }
        func edited(_ mark: String) -> [String] {
            var lines: [String] = []
            for line in base {
                switch below(6) {
                case 0: continue
                case 1: lines.append("\(mark)-\(line)")
                case 2: lines += ["\(mark)+\(line)", line]
                default: lines.append(line)
                }
            }
            return lines
        }
        let (ours, theirs) = (edited("wir"), edited("sie"))
        func text(_ lines: [String]) -> String { lines.map { $0 + "\n" }.joined() }
        let merge = ThreeWayMerge(base: text(base), ours: text(ours), theirs: text(theirs))
        let lines = Set(merge.text.split(separator: "\n").map(String.init))
        for line in Set(ours).union(theirs).subtracting(base) { #expect(lines.contains(line), "\(line)") }
        if merge.conflicts.isEmpty {
            for line in base where !ours.contains(line) || !theirs.contains(line) { #expect(!lines.contains(line)) }
        }
        #expect(ThreeWayMerge(base: text(base), ours: text(ours), theirs: text(base)).text == text(ours))
        #expect(ThreeWayMerge(base: text(base), ours: text(base), theirs: text(theirs)).text == text(theirs))
    }

    @Test func `a file's fate depends on all three sides`() {
        typealias Update = UpdatedFile
        #expect(Update(base: nil, ours: nil, theirs: "a").change == .added)
        #expect(Update(base: "a", ours: "a", theirs: "b").change == .changed)
        #expect(Update(base: "a", ours: "b", theirs: "a").text == nil)
        #expect(Update(base: "a", ours: "b", theirs: "b").change == .unchanged)
        #expect(Update(base: "a", ours: "b", theirs: "c").change == .conflict([1]))
        #expect(Update(base: "a", ours: nil, theirs: "a").change == .unchanged)
        #expect(Update(base: "a", ours: nil, theirs: "b").change == .deletedHere)
        #expect(Update(base: nil, ours: "a", theirs: "b").change == .foreign)
        #expect(Update(base: nil, ours: "a", theirs: "b").text == nil)
        #expect(Update(base: "a\nb\n", ours: "a\r\nb\r\n", theirs: "a\nc\n").text == "a\nc\n")
    }

    @Test func `a file with marks is left until somebody chooses`() {
        let ours = "a\n<<<<<<< Redaktion\nb\n=======\nc\n>>>>>>> Import\nd\n"
        #expect(UpdatedFile(base: "a\nc\nd\n", ours: ours, theirs: "a\ne\nd\n").change == .unresolved([2]))
        #expect(UpdatedFile(base: "a\nc\nd\n", ours: ours, theirs: "a\ne\nd\n").text == nil)
        #expect(UpdatedFile(base: "a\nc\nd\n", ours: ours, theirs: "a\nc\nd\n").change == .unresolved([2]))
        // Chosen.
        #expect(UpdatedFile(base: "a\nc\nd\n", ours: "a\nc\nd\n", theirs: "a\ne\nd\n").text == "a\ne\nd\n")
    }

    @Test func `line ends of another system are no change`() {
        let updated = UpdatedFile(base: "a\r\nb\r\n", ours: "a\r\nb\r\n", theirs: "a\nc\n")
        #expect(updated.change == .changed && updated.text == "a\nc\n")
        let origin = ImportOrigin(id: "a", key: "1", kind: .article)
        var log = ImportLog()
        log.add(origin)
        #expect(ImportLog(log.text.replacing("\n", with: "\r\n")) == log)
    }
}
