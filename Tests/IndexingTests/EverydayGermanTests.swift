import Indexing
import Testing

@Suite struct EverydayGermanTests {
    @Test(arguments: [
        ("means:\n  baby: [geburt]\n  baby: [kind]\n", 2, "„baby“"),
        ("means:\n  baby: [geburt\nsame: []\n", 3, "kein YAML"),
        ("means: [a]\n", 1, "means: word"),
    ])
    func `what is wrong with a list is told in a line, not with the whole of it`(text: String, line: Int, words: String)
    {
        #expect {
            try EverydayGerman(Array((text + "filler: [unverwechselbar]\n").utf8))
        } throws: { error in
            guard let failure = error as? EverydayGerman.Failure else { return false }
            let told = failure[.german]
            return failure.line == line && told.contains(words) && !told.contains("unverwechselbar")
        }
    }
}
