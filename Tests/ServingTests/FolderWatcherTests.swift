import Foundation
import Serving
import Testing

/// A change below a watched folder is told, whatever kind it is. What waits too long fails by the time limit.
@Suite(.serialized, .timeLimit(.minutes(1))) struct FolderWatcherTests {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "watch-\(UUID().uuidString)")

    private func write(_ path: String, _ text: String = "a") throws {
        let url = folder.appending(path: path)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }

    @Test func changesOfEveryKind() async throws {
        try write("content/a.md")
        try write("content/deep/er/b.md")
        defer { try? FileManager.default.removeItem(at: folder) }
        let watcher = FolderWatcher([folder.path + "/content", folder.path + "/site/templates"])
        var changes = watcher.changes.makeAsyncIterator()
        let files = FileManager.default
        let steps: [() throws -> Void] = [
            { try write("content/a.md", "b") },
            { try write("content/deep/er/b.md", "b") },
            { try write("content/new/folder/c.md") },
            { try write("content/new/folder/c.md", "b") },
            { try files.moveItem(atPath: folder.path + "/content/new", toPath: folder.path + "/content/moved") },
            { try write("content/moved/folder/c.md", "c") },
            { try files.removeItem(atPath: folder.path + "/content/moved") },
            { try write("site/templates/desk.mustache") },
            { try write("site/templates/desk.mustache", "b") },
            { try files.moveItem(atPath: folder.path + "/content", toPath: folder.path + "/old") },
            { try write("content/a.md", "new") },
            { try write("content/a.md", "newer") },
        ]
        for step in steps {
            try step()
            #expect(await changes.next() != nil)
            // The rest of the same change is over before the next one.
            try await Task.sleep(for: .milliseconds(150))
        }
    }

    /// Content may be a link to the version of the day.
    @Test(arguments: ["content", "current"]) func aLinkThatIsLedElsewhere(link: String) async throws {
        try write("v1/a.md")
        try write("v2/a.md")
        defer { try? FileManager.default.removeItem(at: folder) }
        let files = FileManager.default
        func lead(_ name: String, to target: String) throws {
            try? files.removeItem(atPath: folder.path + "/" + name)
            try files.createSymbolicLink(atPath: folder.path + "/" + name, withDestinationPath: target)
        }
        try lead("current", to: "v1")
        try lead("content", to: "current")
        let watcher = FolderWatcher([folder.path + "/content"])
        var changes = watcher.changes.makeAsyncIterator()
        let steps: [() throws -> Void] = [
            { try write("v1/a.md", "b") }, { try lead(link, to: "v2") }, { try write("v2/a.md", "b") },
            { try write("v2/a.md", "c") },
        ]
        for step in steps {
            try step()
            #expect(await changes.next() != nil)
            try await Task.sleep(for: .milliseconds(150))
        }
    }
}
