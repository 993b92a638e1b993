import ArgumentParser
import Diagnostics
import Dispatch
import Foundation
import Knowledge
import Serving

struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Shows the site while you write: builds, serves on this machine, reloads on change.",
        discussion: """
            Examples: auskunft serve
                      auskunft serve --content wissen --port 8080
                      auskunft serve --socket /run/auskunft.sock

            Pages that are open reload where they are read when a file changes. What is wrong in the content is shown in
            the page with file and line; the last good site stays. Control-C ends it. Nothing is written.
            Exit status: 0 ended, 2 wrong use, 3 the machine failed.
            """)

    @Option(help: ArgumentHelp("The folder of the content.", valueName: "dir"))
    var content = "content"

    @Option(help: ArgumentHelp("The folder of the theme: templates, assets, texts.", valueName: "dir"))
    var site = "site"

    @Option(help: ArgumentHelp("Served on 127.0.0.1; 0 takes a free one.", valueName: "n"))
    var port: UInt16 = 8000

    @Option(help: ArgumentHelp("Serve on a Unix socket instead, for a server in front.", valueName: "path"))
    var socket: String?

    @Option(help: "For whom: agents, public.")
    var edition = Edition.agents

    @Option(help: ArgumentHelp("The day the content is read on, YYYY-MM-DD (default: today).", valueName: "date"))
    var date: CalendarDate?

    @Flag(help: "Warnings hold the site back as well.")
    var strict = false

    @Flag(help: "Print the time of each stage.")
    var stats = false

    func run() async throws {
        guard FileManager.default.fileExists(atPath: content) else {
            Console.message("auskunft: \(content): \(String(cString: strerror(ENOENT)))")
            throw ExitStatus.wrongUse
        }
        // A browser that goes away in the middle of an answer is no reason to end.
        signal(SIGPIPE, SIG_IGN)
        let ending = Self.endingSignals()
        let build = PreviewBuild(
            ContentInput(content: content, date: date), site: site, edition: edition, isStrict: strict)
        let preview = Preview()
        let server: PreviewServer
        do {
            server = try PreviewServer(socket.map { .socket(path: $0) } ?? .loopback(port: port), preview: preview)
        } catch {
            Console.message("auskunft: \(error)")
            throw ExitStatus.machine
        }
        // Watched before the first build: a change during it is seen.
        let watcher = FolderWatcher(build.folders)
        // Not waited for: a build that is under way need not end before the program does.
        let building = Task {
            await show(await build.next(), in: preview)
            Console.message(
                Console.language == .german
                    ? "\(server.location) – Strg-C beendet" : "\(server.location) – Control-C ends it")
            for await _ in watcher.changes {
                await show(await build.next(), in: preview)
                // The index follows; the next change does not wait for it.
                Task { if let state = await build.withIndex() { await preview.show(state) } }
            }
        }
        defer { building.cancel() }
        do {
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { try await server.run() }
                group.addTask { for await _ in ending { return } }
                try await group.next()
                group.cancelAll()
            }
        } catch {
            Console.message("auskunft: \(error)")
            throw ExitStatus.machine
        }
    }

    private func show(_ outcome: PreviewBuild.Outcome, in preview: Preview) async {
        guard !Task.isCancelled else { return }
        await preview.show(outcome.state)
        if !outcome.text.isEmpty { Console.message(outcome.text) }
        if stats { for line in outcome.stages { Console.message(line) } }
        let time = Stopwatch.milliseconds(outcome.duration)
        let isGerman = Console.language == .german
        if outcome.state.verdict.isHeldBack {
            Console.message(
                isGerman ? "Der letzte gute Stand bleibt (\(time) ms)." : "The last good state stays (\(time) ms).")
        } else {
            Console.message(isGerman ? "Gebaut in \(time) ms." : "Built in \(time) ms.")
        }
    }

    /// One element for each request to end.
    private static func endingSignals() -> AsyncStream<Void> {
        AsyncStream { continuation in
            let sources = [SIGINT, SIGTERM].map { number in
                signal(number, SIG_IGN)
                let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
                source.setEventHandler { continuation.yield() }
                source.activate()
                return source
            }
            // Kept as long as somebody waits.
            nonisolated(unsafe) let kept = sources
            continuation.onTermination = { _ in for source in kept { source.cancel() } }
        }
    }
}
