import Foundation
import Scratch
import Testing

/// Findings for people and for machines.
@Suite struct ReportFormatTests {
    private func folder() throws -> ScratchFolder {
        try ScratchFolder.withContent(ScratchFolder.withError.merging(ScratchFolder.withWarning) { a, _ in a })
    }

    private func parsed(_ text: String) throws -> Any { try JSONSerialization.jsonObject(with: Data(text.utf8)) }

    @Test(arguments: ["check", "build"], ["json", "sarif", "gitlab"])
    func formatForMachinesIsJSON(command: String, format: String) throws {
        let outcome = try Program.run(command, "--format", format, in: folder())
        #expect(outcome.status == 1)
        _ = try parsed(outcome.output)
        #expect(outcome.output.contains("falsch.md"))
        #expect(outcome.output.contains("html.md"))
    }

    @Test(arguments: ["check", "build"], ["json", "sarif", "gitlab"])
    func formatForMachinesIsJSONWithoutFindings(command: String, format: String) throws {
        let folder = try ScratchFolder.withContent()
        let outcome = try Program.run(command, "--format", format, in: folder)
        #expect(outcome.status == 0)
        _ = try parsed(outcome.output)
        #expect(!outcome.output.contains("link.dead-article"))
    }

    @Test func jsonNamesFileLineRuleAndSeverity() throws {
        let outcome = try Program.run("check", "--format", "json", in: folder())
        let text = outcome.output
        #expect(text.contains("link.dead-article"))
        #expect(text.contains("body.raw-html"))
        #expect(text.contains("content/articles/falsch.md"))
        #expect(text.contains("\"error\""))
        #expect(text.contains("\"warning\""))
    }

    @Test func githubFormatIsOneCommandALine() throws {
        let outcome = try Program.run("check", "--format", "github", in: folder())
        #expect(outcome.status == 1)
        let lines = outcome.output.split(separator: "\n")
        #expect(lines.contains { $0.hasPrefix("::error ") && $0.contains("file=content/articles/falsch.md") })
        #expect(lines.contains { $0.hasPrefix("::warning ") && $0.contains("line=10") })
        #expect(lines.allSatisfy { $0.hasPrefix("::") })
    }

    /// Annotations end after ten: all findings are on the page of the run.
    @Test func gitHubGetsASummaryOfTheJob() throws {
        let folder = try folder()
        try folder.write("summary.md", "Von vorhin.\n")
        let path = folder.url.appending(path: "summary.md").path
        for command in ["check", "build"] {
            let outcome = try Program.run(
                command, "--format", "github", in: folder, environment: ["GITHUB_STEP_SUMMARY": path])
            #expect(outcome.status == 1)
        }
        let summary = try String(contentsOfFile: path, encoding: .utf8)
        #expect(summary.hasPrefix("Von vorhin.\n### Auskunft: "))
        #expect(summary.components(separatedBy: "### Auskunft: ").count == 3)
        #expect(summary.contains("| ❌ | content/articles/falsch.md:"))
        let missing = try Program.run(
            "check", "--format", "github", in: folder, environment: ["GITHUB_STEP_SUMMARY": path + "/nirgends"])
        #expect(missing.status == 1 && missing.output.hasPrefix("::") && missing.errors.contains("nirgends"))
    }

    /// The report is a file; who opens the job's log wants to read it there.
    @Test(arguments: ["gitlab", "sarif"]) func theLogSaysWhatWentToTheFile(format: String) throws {
        let outcome = try Program.run("check", "--format", format, in: folder())
        #expect(outcome.errors.contains("content/articles/falsch.md:"))
        #expect(outcome.errors.contains("link.dead-article"))
        let json = try Program.run("check", "--format", "json", in: folder())
        #expect(json.errors.isEmpty)
    }

    @Test func sarifSaysWhichProgramFoundIt() throws {
        let outcome = try Program.run("check", "--format", "sarif", in: folder())
        let version = try Program.run("--version", in: folder()).output.split(separator: "\n").first
        #expect(version.map { outcome.output.contains("\"version\" : \"\($0)\"") } == true)
    }

    @Test func hostsGetPathsFromTheWorkingFolder() throws {
        let folder = try folder()
        for content in ["./content", "content/../content/", folder.url.appending(path: "content").path] {
            let github = try Program.run("check", "--format", "github", "--content", content, in: folder)
            #expect(github.output.contains("file=content/articles/falsch.md"), "\(github.output)")
            let sarif = try Program.run("check", "--format", "sarif", "--content", content, in: folder)
            #expect(sarif.output.contains("\"content/articles/falsch.md\""))
        }
    }

    @Test func buildHasALanguageToo() throws {
        let folder = try folder()
        #expect(try Program.run("build", "--language", "en", in: folder).output.contains("leads nowhere"))
        #expect(try Program.run("build", "--language", "de", in: folder).output.contains("führt ins Leere"))
    }

    @Test func languageChangesTheWords() throws {
        let folder = try folder()
        let german = try Program.run("check", "--language", "de", in: folder)
        let english = try Program.run("check", "--language", "en", in: folder)
        #expect(german.output.contains("führt ins Leere"))
        #expect(english.output.contains("leads nowhere"))
        #expect(!english.output.contains("führt"))
        #expect(english.status == german.status)
        #expect(english.output.contains("1 error"))
    }

    @Test(arguments: [
        (["LC_ALL": "de_DE.UTF-8"], true), (["LC_ALL": "C"], true), (["LC_ALL": "en_GB.UTF-8"], false),
        (["LC_ALL": "", "LANG": "en_US.UTF-8"], false), (["LC_ALL": "", "LANG": "", "LC_MESSAGES": ""], true),
        (["LC_ALL": "", "LC_MESSAGES": "en_US.UTF-8", "LANG": "de_DE.UTF-8"], false),
    ])
    func localeChoosesTheLanguage(environment: [String: String], isGerman: Bool) throws {
        let outcome = try Program.run("check", in: folder(), environment: environment)
        #expect(outcome.output.contains("führt ins Leere") == isGerman)
        #expect(outcome.output.contains("leads nowhere") != isGerman)
    }

    @Test func pathsBeginWithTheContentFolderAsGiven() throws {
        let folder = try folder()
        let path = folder.url.appending(path: "content").path
        #expect(
            try Program.run("check", "--content", path, in: folder).output.contains("\(path)/articles/falsch.md:10:"))
        #expect(
            try Program.run("check", "--content", "./content/", in: folder).output.contains(
                "./content/articles/falsch.md:10:"))
    }

    // MARK: Colour

    private static let escape = "\u{1B}"

    @Test(arguments: ["check", "build"])
    func pipeHasNoEscapeCodes(command: String) throws {
        let text = try Program.piped(command, in: folder())
        #expect(text.contains("falsch.md"))
        #expect(!text.contains(Self.escape))
    }

    @Test func terminalHasColour() throws {
        let text = try Program.onTerminal("check", in: folder())
        #expect(text.contains("falsch.md"))
        #expect(text.contains(Self.escape + "[1;31m"))
    }

    @Test(arguments: [["NO_COLOR": "1"], ["NO_COLOR": "x"], ["TERM": "dumb"]])
    func noColourWhereItIsNotWanted(environment: [String: String]) throws {
        let text = try Program.onTerminal("check", in: folder(), environment: environment)
        #expect(text.contains("falsch.md"))
        #expect(!text.contains(Self.escape + "[1"))
        #expect(!text.contains("m\(Self.escape)"))
    }

    @Test func emptyVariableDoesNotCount() throws {
        let text = try Program.onTerminal("check", in: folder(), environment: ["NO_COLOR": ""])
        #expect(text.contains(Self.escape + "[1;31m"))
    }

    @Test func progressIsForTerminalsOnly() throws {
        let folder = try ScratchFolder.withContent()
        #expect(!(try Program.piped("build", in: folder).contains("\r")))
        #expect(try Program.onTerminal("build", in: folder).contains("\r"))
    }

    @Test(arguments: [
        ("de_DE.UTF-8", "check", ["Lesen …", "Zusammenführen …", "Prüfen …"]),
        ("de_DE.UTF-8", "build", ["Lesen …", "Zusammenführen …", "Prüfen …", "Schreiben …", "Austauschen …"]),
        ("en_GB.UTF-8", "check", ["reading …", "resolving …", "checking …"]),
        ("en_GB.UTF-8", "build", ["reading …", "resolving …", "checking …", "writing …", "swapping …"]),
    ])
    func progressSpeaksTheReadersLanguage(locale: String, command: String, words: [String]) throws {
        let folder = try ScratchFolder.withContent()
        let text = try Program.onTerminal(command, in: folder, environment: ["LC_ALL": locale])
        // Each stage begins its line anew; the last one is wiped.
        let stages = text.split(separator: "\r\(Self.escape)[K").map(String.init)
        #expect(stages.filter { $0.hasSuffix(" …") } == words)
    }

    @Test func sourceOfATextCannotMoveTheCursor() throws {
        let folder = try ScratchFolder.withContent([
            "articles/steuer.md": ScratchFolder.article("Steuer", body: "\u{1B}[2J [[gibt-es-nicht]]")
        ])
        let text = try Program.run("check", in: folder).output
        #expect(text.contains("gibt-es-nicht"))
        #expect(!text.contains(Self.escape))
    }
}
