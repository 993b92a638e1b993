import ArgumentParser
import Authoring
import Checking
import Diagnostics
import Files
import Foundation
import Knowledge
import Parallel
import Publishing

struct Build: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Checks the content and compiles it into a site.",
        discussion: """
            Example: auskunft build --edition public --output public --strict

            The old site is replaced only by a complete new one. Exit status: 0 fine, 1 findings that forbid publishing,
            2 wrong use, 3 the machine failed.
            """)

    @OptionGroup var options: ContentOptions

    @Option(help: ArgumentHelp("The folder of the theme: templates, assets, texts.", valueName: "dir"))
    var site = "site"

    @Option(help: ArgumentHelp("Where the site goes (default: dist in the folder of the theme).", valueName: "dir"))
    var output: String?

    @Option(help: "For whom: agents, public.")
    var edition = Edition.agents

    @Option(
        help: ArgumentHelp(
            "A site built earlier, to say what changed since (changes.json, feeds); may be the one replaced.",
            valueName: "dir"))
    var since: String?

    @Option(help: "The language of the findings: de, en (default: by the locale).")
    var language: Language?

    @Flag(help: "Build everything anew, whatever an earlier build left.")
    var clean = false

    @Flag(help: "Print time, files and bytes by stage.")
    var stats = false

    func run() throws {
        var stopwatch = Stopwatch()
        let language = language ?? Console.language
        // The index is begun before the checks: cores that they leave idle work on it.
        var begun: Result<(SiteBuild, Later<Result<SiteSearch, any Error>>), any Error>?
        let pipeline = try Pipeline(options, edition: edition, language: language, &stopwatch) { knowledge in
            begun = Result {
                let build = try SiteBuild(knowledge, site: site)
                return (build, Later { Result { try build.makeSearch() } })
            }
        }
        let isForbidden = pipeline.forbidsPublishing(strict: options.strict)
        if !pipeline.report.diagnostics.isEmpty || options.format != .text {
            Console.result(try pipeline.rendered(options.format))
        }
        if isForbidden {
            Console.message(
                language == .german
                    ? "Nicht veröffentlicht; der bisherige Stand bleibt." : "Not published; the site stays as it was.")
            throw ExitStatus.findings
        }
        let destination = output ?? (site.hasSuffix("/") ? site + "dist" : site + "/dist")
        do {
            guard let (build, search) = try begun?.get() else { return }
            let earlier = try since.map { try Self.earlierSite($0, edition: edition) }
            Console.progress("writing")
            let folder = try StagedFolder(destination: destination)
            do {
                try build.write(to: folder, search: try search.take()?.get(), since: earlier) {
                    try pipeline.tree.read($0)
                }
                stopwatch.lap("writing", next: "swapping")
                try folder.commit()
                stopwatch.lap("swapping")
            } catch {
                folder.discard()
                throw error
            }
            let written = folder.written
            if stats { Self.printStats(pipeline, stopwatch, written) }
            Console.message(
                language == .german
                    ? "\(written.files) Dateien in \(destination)" : "\(written.files) files in \(destination)")
        } catch let failure as SiteBuild.Failure {
            Console.message("auskunft: \(failure)")
            throw ExitStatus.findings
        } catch let failure as EarlierSite.Failure {
            Console.message("auskunft: --since \(since ?? ""): \(failure)")
            throw ExitStatus.wrongUse
        } catch let error as ExitCode {
            throw error
        } catch {
            Console.message("auskunft: \(error)")
            throw ExitStatus.machine
        }
    }

    /// - Throws: `EarlierSite.Failure` for a folder that is no site.
    private static func earlierSite(_ folder: String, edition: Edition) throws -> EarlierSite {
        try EarlierSite(edition: edition) { path in
            let file = "\(folder)/\(path)"
            guard FileManager.default.fileExists(atPath: file) else { return nil }
            guard let data = FileManager.default.contents(atPath: file) else {
                throw EarlierSite.Failure.broken(path: path)
            }
            return [UInt8](data)
        }
    }

    private static func printStats(_ pipeline: Pipeline, _ stopwatch: Stopwatch, _ written: StagedFolder.Totals) {
        for line in stopwatch.lines { Console.message(line) }
        Console.message("total: \(Stopwatch.milliseconds(stopwatch.total)) ms")
        Console.message("read: \(pipeline.contentFiles) files, \(pipeline.contentBytes) bytes")
        Console.message("written: \(written.files) files, \(written.bytes) bytes")
    }
}
