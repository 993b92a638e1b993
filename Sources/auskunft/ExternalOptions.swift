import ArgumentParser
import Diagnostics
import External
import Foundation
import Knowledge

/// Options of `check` for links into the web.
struct ExternalOptions: ParsableArguments {
    @Flag(name: .customLong("external"), help: "Ask the web for every address in the content.")
    var isAsked = false

    @Option(
        name: .customLong("external-timeout"),
        help: ArgumentHelp("With --external: how long one request may take.", valueName: "seconds"))
    var timeOut = 10

    @Option(
        name: .customLong("external-cache"),
        help: ArgumentHelp(
            """
            With --external: where answers are remembered, good ones for 7 days, others for an hour \
            (default: auskunft/external-links.json in the user's cache folder).
            """, valueName: "file"))
    var cacheFile: String?

    @Flag(
        name: .customLong("external-allow-local"),
        help: "With --external: ask addresses in local networks as well, for content that you trust.")
    var allowsLocal = false

    func validate() throws {
        guard (1...300).contains(timeOut) else {
            throw ValidationError("--external-timeout takes 1 to 300 seconds.")
        }
    }

    /// What the web says of the addresses.
    func findings(in knowledge: KnowledgeBase) async -> [Diagnostic] {
        let now = Date()
        let file = cacheFile.map { URL(filePath: $0) } ?? Self.defaultCacheFile
        var cache = file.map { AnswerCache(contentsOf: $0) } ?? AnswerCache()
        let check = ExternalCheck(.live(timeOut: timeOut), allowsLocal: allowsLocal, now: now)
        let findings = await check.findings(in: knowledge, cache: &cache) { done, all in
            Console.progress("web addresses \(done)/\(all)")
        }
        Console.progress(nil)
        do {
            if let file { try cache.write(to: file, now: now) }
        } catch {
            // The findings are right all the same.
            Console.message("auskunft: \(file?.path ?? ""): \(error.localizedDescription)")
        }
        return findings
    }

    /// By the XDG Base Directory Specification; nil where the user has no home.
    private static var defaultCacheFile: URL? {
        let environment = ProcessInfo.processInfo.environment
        let absolute: (String) -> String? = { name in environment[name].flatMap { $0.hasPrefix("/") ? $0 : nil } }
        let folder = absolute("XDG_CACHE_HOME") ?? absolute("HOME").map { $0 + "/.cache" }
        return folder.map { URL(filePath: $0 + "/auskunft/external-links.json") }
    }
}
