import Diagnostics
import Files
import Foundation
import Reading
import Testing

/// A real folder of this machine.
struct FileTreeTests {
    /// A new folder with content and a file beside it; removed with the value.
    private final class Folder {
        let root: String
        var content: String { root + "/content" }

        init() throws {
            root = NSTemporaryDirectory() + "auskunft-tests-" + UUID().uuidString
            try FileManager.default.createDirectory(
                atPath: root + "/content/articles/a", withIntermediateDirectories: true)
        }

        deinit { try? FileManager.default.removeItem(atPath: root) }

        func write(_ path: String, _ bytes: [UInt8] = Array("x\n".utf8)) throws {
            let full = root + "/" + path
            try FileManager.default.createDirectory(
                atPath: (full as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
            try Data(bytes).write(to: URL(fileURLWithPath: full))
        }
    }

    @Test func filesInOrderOfPathWithTheirSize() throws {
        let folder = try Folder()
        try folder.write("content/auskunft.yaml", Array("title: a\n".utf8))
        try folder.write("content/articles/b.md", [1, 2])
        try folder.write("content/articles/a/größe.md", [])
        try folder.write("content/articles/a.md", [1])
        let tree = try FileTree(directory: folder.content)
        #expect(
            tree.entries == [
                FileTree.Entry(path: "articles/a.md", kind: .file(bytes: 1)),
                FileTree.Entry(path: "articles/a/größe.md", kind: .file(bytes: 0)),
                FileTree.Entry(path: "articles/b.md", kind: .file(bytes: 2)),
                FileTree.Entry(path: "auskunft.yaml", kind: .file(bytes: 9)),
            ])
        #expect(try tree.read("articles/b.md") == [1, 2])
        #expect(tree.contents(ofFile: "articles/b.md") == [1, 2])
        #expect(tree.contents(ofFile: "articles/a/größe.md") == [])
        #expect(tree.contents(ofFile: "articles") == nil)
        #expect(tree.contents(ofFile: "articles/z.md") == nil)
        #expect(tree.contents(ofFile: "../geheim.txt") == nil)
    }

    @Test func namesThatBeginWithADotArePassedOver() throws {
        let folder = try Folder()
        try folder.write("content/.git/config")
        try folder.write("content/articles/.a.md.swp")
        try folder.write("content/articles/.versteckt/a.md")
        #expect(try FileTree(directory: folder.content).entries.isEmpty)
    }

    @Test func linksAreListedAndNotFollowed() throws {
        let folder = try Folder()
        try folder.write("geheim.txt", Array("geheim".utf8))
        try folder.write("content/articles/a.md")
        let manager = FileManager.default
        try manager.createSymbolicLink(
            atPath: folder.content + "/articles/b.md", withDestinationPath: folder.root + "/geheim.txt")
        try manager.createSymbolicLink(atPath: folder.content + "/articles/c.md", withDestinationPath: "a.md")
        try manager.createSymbolicLink(atPath: folder.content + "/draussen", withDestinationPath: folder.root)
        try manager.createSymbolicLink(atPath: folder.content + "/articles/a/kreis", withDestinationPath: "..")
        try manager.createSymbolicLink(atPath: folder.content + "/articles/tot.md", withDestinationPath: "nirgends")
        let tree = try FileTree(directory: folder.content)
        #expect(
            tree.entries == [
                FileTree.Entry(path: "articles/a.md", kind: .file(bytes: 2)),
                FileTree.Entry(path: "articles/a/kreis", kind: .symbolicLink),
                FileTree.Entry(path: "articles/b.md", kind: .symbolicLink),
                FileTree.Entry(path: "articles/c.md", kind: .symbolicLink),
                FileTree.Entry(path: "articles/tot.md", kind: .symbolicLink),
                FileTree.Entry(path: "draussen", kind: .symbolicLink),
            ])
        #expect(tree.contents(ofFile: "articles/b.md") == nil)
        let survey = ContentSurvey(tree)
        #expect(survey.findings.filter { $0.rule == "file.symbolic-link" }.count == 5)
        #expect(survey.fileCount == 1)
    }

    #if !os(Windows)
        @Test func aPipeIsNoFileAndIsNotOpened() throws {
            let folder = try Folder()
            try #require(mkfifo(folder.content + "/articles/a.md", 0o600) == 0)
            let tree = try FileTree(directory: folder.content)
            #expect(tree.entries == [FileTree.Entry(path: "articles/a.md", kind: .other)])
            #expect(tree.contents(ofFile: "articles/a.md") == nil)
            let survey = ContentSurvey(tree)
            #expect(survey.findings.map(\.rule).contains("file.kind"))
            #expect(ParsedContent(survey, edition: .agents).failures.isEmpty)
        }
    #endif

    #if os(Linux)
        // macOS stores no such name.
        @Test func aNameThatIsNotUTF8IsReported() throws {
            let folder = try Folder()
            let name =
                Array((folder.content + "/articles/m").utf8CString.dropLast()) + [CChar(bitPattern: 0xFC), 0x6C, 0]
            let descriptor = open(name, O_CREAT | O_WRONLY, 0o600)
            try #require(descriptor >= 0)
            close(descriptor)
            try folder.write("content/articles/a.md")
            let tree = try FileTree(directory: folder.content)
            #expect(
                tree.entries == [
                    FileTree.Entry(path: "articles/a.md", kind: .file(bytes: 2)),
                    FileTree.Entry(path: "articles/m\u{FFFD}l", kind: .unreadableName),
                ])
            #expect(ContentSurvey(tree).findings.map(\.rule).contains("file.name"))
        }
    #endif

    @Test func aFolderThatDoesNotExistIsAFailureOfTheMachine() throws {
        let folder = try Folder()
        do {
            _ = try FileTree(directory: folder.root + "/nirgends")
            Issue.record("it was read")
        } catch let failure as FileFailure {
            #expect(failure.isMissing)
            #expect(failure.path == folder.root + "/nirgends")
        }
    }

    @Test func aFileThatVanishesIsAFailureOfTheMachine() throws {
        let folder = try Folder()
        try folder.write("content/auskunft.yaml", Array("title: a\ncategories: []\n".utf8))
        try folder.write("content/municipalities/rhein.yaml", Array("name: Rhein\nstate: DE-NW\n".utf8))
        try folder.write("content/articles/a.md")
        let survey = ContentSurvey(try FileTree(directory: folder.content))
        try FileManager.default.removeItem(atPath: folder.content + "/articles/a.md")
        let parsed = ParsedContent(survey, edition: .agents)
        #expect(parsed.failures.map(\.path.description).contains { $0.hasSuffix("articles/a.md") })
        #expect(parsed.failures.count == 1)
        #expect(parsed.findings.isEmpty)
    }

    @Test func aLargeFileIsReadAsAWhole() throws {
        let folder = try Folder()
        let bytes = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        try folder.write("content/a.png", bytes)
        #expect(try FileTree(directory: folder.content).read("a.png") == bytes)
        #expect(try FileTree.contents(of: folder.content + "/a.png") == bytes)
    }
}
