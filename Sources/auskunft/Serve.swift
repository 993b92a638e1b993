import ArgumentParser
import Diagnostics
import Dispatch
import Foundation
import Serving
import Workshop

struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: LocalizedText(
            de: "Zeigt die Website beim Schreiben: baut, zeigt sie auf diesem Rechner, lädt bei Änderungen neu.",
            en: "Shows the site while you write: builds, serves on this machine, reloads on change."),
        discussion: LocalizedText(
            de: """
                Beispiele: auskunft serve
                           auskunft serve --content wissen --port 8080
                           auskunft serve --socket /run/auskunft.sock

                Offene Seiten laden dort neu, wo gelesen wird, wenn sich eine Datei ändert. Was im Inhalt nicht stimmt, steht mit \
                Datei und Zeile auf der Seite; der letzte gute Stand bleibt. Strg-C beendet. Es wird nichts geschrieben.

                Rückgabewert: 0 beendet, 2 falscher Aufruf, 3 der Rechner konnte nicht.
                """,
            en: """
                Examples: auskunft serve
                          auskunft serve --content wissen --port 8080
                          auskunft serve --socket /run/auskunft.sock

                Pages that are open reload where they are read when a file changes. What is wrong in the content is shown in \
                the page with file and line; the last good site stays. Control-C ends it. Nothing is written.

                Exit status: 0 ended, 2 wrong use, 3 the machine failed.
                """))

    @OptionGroup var content: ContentOptions
    @OptionGroup var theme: ThemeOption

    @Option(
        help: .text(
            de: "Der Port auf 127.0.0.1; 0 nimmt einen freien.", en: "Served on 127.0.0.1; 0 takes a free one.",
            value: .number))
    var port: UInt16 = 8000

    @Option(
        help: .text(
            de: "Statt dessen ein Unix-Socket, für einen Server davor.",
            en: "Serve on a Unix socket instead, for a server in front.", value: .path))
    var socket: String?

    @OptionGroup var edition: EditionOption
    @OptionGroup var language: LanguageOption

    @Flag(help: .text(de: "Auch Warnungen halten die Website zurück.", en: "Warnings hold the site back as well."))
    var strict = false

    @Flag(help: .text(de: "Die Zeit der Abschnitte ausgeben.", en: "Print the time of each stage."))
    var stats = false

    func run() async throws {
        let environment = Console.environment
        let folder = content.found.content
        if environment.kind(of: folder) == .nothing {
            throw Refusal(.wrongUse, environment.refusal(ENOENT, at: folder).texts)
        }
        // A browser that goes away in the middle of an answer is no reason to end.
        signal(SIGPIPE, SIG_IGN)
        let ending = Self.endingSignals()
        let build = PreviewBuild(
            content.input(edition: edition.edition), theme: theme.folder(beside: content), isStrict: strict,
            in: environment,
            isColoured: Console.isColoured)
        let preview = Preview(PreviewState(isGerman: environment.language == .german))
        let server: PreviewServer
        do {
            server = try PreviewServer(socket.map { .socket(path: $0) } ?? .loopback(port: port), preview: preview)
        } catch {
            throw environment.refusal(error.number, at: error.place)
        }
        // Watched before the first build: a change during it is seen.
        let watcher = FolderWatcher(build.folders)
        // Not waited for: a build that is under way need not end before the program does.
        let building = Task {
            await show(await build.next(), in: preview)
            Console.say(
                LocalizedText(
                    de: "\(server.location) – Strg-C beendet", en: "\(server.location) – Control-C ends it"))
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
            throw environment.refusal(error, at: server.location)
        }
    }

    private func show(_ outcome: PreviewBuild.Outcome, in preview: Preview) async {
        guard !Task.isCancelled else { return }
        await preview.show(outcome.state)
        if !outcome.findings.isEmpty { Console.message(outcome.findings) }
        for remark in outcome.remarks { Console.say(remark.after("auskunft: ")) }
        if stats { for line in outcome.stages { Console.say(line) } }
        let time = Stopwatch.milliseconds(outcome.duration)
        Console.say(
            outcome.state.verdict.isHeldBack
                ? LocalizedText(
                    de: "Der letzte gute Stand bleibt (\(time) ms).", en: "The last good state stays (\(time) ms).")
                : LocalizedText(de: "Gebaut in \(time) ms.", en: "Built in \(time) ms."))
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
