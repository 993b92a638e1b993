import Foundation
import Testing

@testable import Files

/// What a tree lists as files is read as files, whatever comes in their place meanwhile.
@Suite final class OpenedTreeTests {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "tree-\(UUID().uuidString)")

    init() throws {
        try put("content/a.md", "a")
        try put("content/deep/er/b.md", "b")
        try put("secret/er/b.md", "secret")
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    private func put(_ path: String, _ text: String) throws {
        let file = folder.appending(path: path)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    private func replace(_ path: String, byLinkTo target: String) throws {
        try FileManager.default.removeItem(at: folder.appending(path: path))
        try FileManager.default.createSymbolicLink(
            atPath: folder.appending(path: path).path, withDestinationPath: folder.appending(path: target).path)
    }

    @Test func filesAreRead() throws {
        let tree = try FileTree(directory: folder.appending(path: "content").path)
        #expect(tree.entries.map(\.path) == ["a.md", "deep/er/b.md"])
        #expect(tree.contents(ofFile: "a.md") == Array("a".utf8))
        #expect(tree.contents(ofFile: "deep/er/b.md") == Array("b".utf8))
    }

    @Test(arguments: [
        ("content/deep/er/b.md", "secret/er/b.md"), ("content/deep/er", "secret/er"), ("content/deep", "secret"),
    ])
    func aLinkThatComesMeanwhileIsNotFollowed(path: String, target: String) throws {
        let tree = try FileTree(directory: folder.appending(path: "content").path)
        try replace(path, byLinkTo: target)
        #expect(throws: FileFailure.self) { try tree.read("deep/er/b.md") }
        #expect(try tree.read("a.md") == Array("a".utf8))
    }

    /// The folder itself is what the user named.
    @Test func theFolderMayBeALink() throws {
        let link = folder.appending(path: "link").path
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "content")
        let tree = try FileTree(directory: link)
        #expect(tree.contents(ofFile: "deep/er/b.md") == Array("b".utf8))
    }

    @Test func nobodyIsWaitedForWhoWritesIntoAPipe() throws {
        let tree = try FileTree(directory: folder.appending(path: "content").path)
        try FileManager.default.removeItem(at: folder.appending(path: "content/a.md"))
        #expect(mkfifo(folder.appending(path: "content/a.md").path, 0o600) == 0)
        #expect(tree.contents(ofFile: "a.md")?.isEmpty ?? true)
    }
}
