import Foundation
import Knowledge
import RandomContent
import Repetition
import Scratch
import Serving
import Synchronization
import Testing
import Workshop

/// What `serve` shows after an edit is what a build from nothing shows, whatever was edited before.
@Suite struct PreviewEditTests {
    /// The clock of the day that content is edited on.
    private final class Clock: Sendable {
        private let text = Mutex("2026-11-22")

        var day: String {
            get { text.withLock(\.self) }
            set { text.withLock { $0 = newValue } }
        }

        var noon: Date { (try? Date(day + "T12:00:00Z", strategy: .iso8601)) ?? .distantPast }
    }

    /// A folder that follows edited content.
    private struct Desk {
        let folder: ScratchFolder
        let clock = Clock()

        func follow(_ edited: EditedContent, from old: EditedContent?) throws {
            let (content, theme) = (old?.files ?? [:], old?.theme ?? [:])
            for path in content.keys where edited.files[path] == nil { try folder.remove("content/" + path) }
            for (path, text) in edited.files where content[path] != text { try folder.write("content/" + path, text) }
            for (path, bytes) in edited.theme where theme[path] != bytes {
                try folder.write("site/" + path, String(decoding: bytes, as: UTF8.self))
            }
            clock.day = edited.day
        }

        var preview: PreviewBuild {
            let clock = clock
            return PreviewBuild(
                ContentInput(folder: "content"), theme: "site", isStrict: false,
                in: Environment(language: .german, currentDirectory: folder.url.path, now: { clock.noon }))
        }
    }

    /// Builds from nothing take their time: in the quick lane only so many edits are held against one, but what is old on a page stays
    /// old until the page is made again.
    private static let editsBetweenBuilds = Repetitions.count(few: 0, all: 1) == 0 ? 6 : 1

    /// Each kind of edit once to a site.
    private static let siteCount = max(1, Repetitions.count(few: 1, all: 138) / EditedContent.kindCount)

    private func site(of content: EditedContent) async throws -> [String: [UInt8]]? {
        let desk = Desk(folder: try ScratchFolder())
        try desk.follow(content, from: nil)
        return await desk.preview.next().state.site?.files
    }

    @Test(arguments: 1...siteCount)
    func everyEditIsShownAsByABuildFromNothing(seed: Int) async throws {
        var edited = EditedContent(seed: seed)
        let desk = Desk(folder: try ScratchFolder())
        try desk.follow(edited, from: nil)
        let preview = desk.preview
        _ = await preview.next()
        // What could be published last: what cannot leaves it as it is.
        var good = edited
        var published = 0
        for number in 1...EditedContent.kindCount {
            let old = edited
            let step = edited.next()
            try desk.follow(edited, from: old)
            let shown = await preview.next()
            if !shown.state.verdict.isHeldBack {
                published += 1
                good = edited
            }
            guard number % Self.editsBetweenBuilds == 0 || number == EditedContent.kindCount else { continue }
            let indexed = await preview.withIndex()
            let clean = await desk.preview.next()
            #expect(shown.findings == clean.findings, "\(step)")
            #expect(shown.state.verdict.isHeldBack == clean.state.verdict.isHeldBack, "\(step)")
            let files = (indexed ?? shown.state).site?.files
            let expected = clean.state.verdict.isHeldBack ? try await site(of: good) : clean.state.site?.files
            let paths = Set((files ?? [:]).keys).union((expected ?? [:]).keys)
            #expect(paths.filter { files?[$0] != expected?[$0] }.sorted() == [], "\(step)")
        }
        // A mistake holds back what comes after it until an edit takes it away.
        #expect(published > EditedContent.kindCount / 4, "many edits can be published")
    }
}
