import Scratch
import Testing

/// `--help` of every command.
@Suite struct HelpTests {
    /// Names of the commands, as the program lists them.
    private static func commands(_ language: String = "de") throws -> [String] {
        let help = try Program.run("--help", "--language", language, in: ScratchFolder()).output
        let list = help.split(separator: language == "de" ? "BEFEHLE:\n" : "SUBCOMMANDS:\n").dropFirst().first ?? ""
        return list.split(separator: "\n", omittingEmptySubsequences: false)
            .prefix { !$0.isEmpty }
            .filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
            .compactMap { $0.split(separator: " ").first.map(String.init) }
    }

    @Test func programSaysWhatItIsAndShowsExamples() throws {
        let help = try Program.run("--help", in: ScratchFolder())
        #expect(help.status == 0)
        #expect(help.errors.isEmpty)
        #expect(help.output.contains("auskunft check"))
        #expect(help.output.contains("auskunft build"))
        let names = try Self.commands()
        #expect(Set(names).isSuperset(of: ["build", "check"]))
        #expect(try Self.commands("en") == names)
    }

    @Test(arguments: [("de", "Beispiel", "AUFRUF: "), ("en", "Example", "USAGE: ")])
    func everyCommandShowsAnExample(language: String, example: String, usage: String) throws {
        for command in try Self.commands() {
            let help = try Program.run(command, "--help", "--language", language, in: ScratchFolder())
            #expect(help.status == 0, "\(command)")
            #expect(help.errors.isEmpty, "\(command)")
            #expect(help.output.contains(example), "\(command)")
            #expect(help.output.contains("auskunft \(command) "), "\(command)")
            #expect(help.output.contains(usage), "\(command)")
            #expect(help.output.contains("--language") || ["import", "export"].contains(command), "\(command)")
        }
    }

    /// Words of the parser and of help texts that are in one of the languages only.
    private static let englishWords = [
        "OVERVIEW", "USAGE", "OPTIONS:", "ARGUMENTS", "SUBCOMMANDS", "default", "values:", " the ", "Show ", "Example",
        "<options>", "<subcommand>", "detailed help",
    ]
    private static let germanWords = ["Standard:", "Werte:", " der ", " die ", "Zeigt", "Beispiel", "ordner", "datei>"]

    @Test func germanHelpIsGermanAndEnglishHelpEnglish() throws {
        var calls = try Self.commands().map { [$0] } + [[]]
        calls +=
            ["xzufi", "jsonl", "csv", "markdown"].map { ["import", $0] }
            + ["xzufi", "sqlite", "opensearch"].map { ["export", $0] }
        let folder = try ScratchFolder()
        func help(_ call: [String], _ locale: String) throws -> String {
            try Program.finish(try Program.process(call + ["--help"], in: folder, environment: ["LC_ALL": locale]))
                .output
        }
        for call in calls {
            let (german, english) = (try help(call, "de_DE.UTF-8"), try help(call, "en_GB.UTF-8"))
            for word in Self.englishWords { #expect(!german.contains(word), "\(call): \(word)\n\(german)") }
            for word in Self.germanWords { #expect(!english.contains(word), "\(call): \(word)\n\(english)") }
            #expect(german.split(separator: "\n").count > 4 && german != english)
        }
    }

    @Test func helpNamesEveryOptionOfTheContract() throws {
        let build = try Program.run("build", "--help", in: ScratchFolder()).output
        for option in [
            "--content", "--theme", "--output", "--edition", "--date", "--strict", "--format", "--stats",
        ] {
            #expect(build.contains(option), "\(option)")
        }
        let check = try Program.run("check", "--help", in: ScratchFolder()).output
        for option in ["--content", "--date", "--strict", "--format", "--language", "--fix"] {
            #expect(check.contains(option), "\(option)")
        }
    }

    @Test func helpNeedsNoContent() throws {
        let folder = try ScratchFolder()
        #expect(try Program.run("build", "--help", in: folder).status == 0)
        #expect(folder.names() == [])
    }

    @Test func versionNamesCommitAndDay() throws {
        let version = try Program.run("--version", in: ScratchFolder())
        #expect(version.status == 0)
        let form = /[0-9]+\.[0-9]+\.[0-9]+( \([0-9a-f]{12}, 2[0-9]{3}-[0-9]{2}-[0-9]{2}\))?\n/
        #expect(version.output.wholeMatch(of: form) != nil, "\(version.output)")
    }

    // MARK: Wrong use

    @Test(arguments: [
        (["build", "--unbekannt"], "Die Option '--unbekannt' gibt es nicht.", "Unknown option '--unbekannt'"),
        (
            ["build", "--outputs", "x"], "Die Option '--outputs' gibt es nicht. Ist '--output' gemeint?",
            "Unknown option '--outputs'. Did you mean '--output'?"
        ),
        (["build", "--date"], "Der Option '--date <datum>' fehlt ihr Wert.", "Missing value for '--date <date>'"),
        (
            ["build", "--date", "2026-02-30"], "Der Wert '2026-02-30' passt nicht zu '--date <datum>'.",
            "The value '2026-02-30' is invalid for '--date <date>'"
        ),
        (
            ["check", "--format", "xml"],
            "Der Wert 'xml' passt nicht zu '--format <format>'. Möglich: 'text', 'json', 'github', 'gitlab', 'sarif'.",
            "The value 'xml' is invalid for '--format <format>'. Please provide one of"
        ),
        (["search"], "Es fehlt '<frage>'.", "Missing expected argument '<query>'"),
        (["build", "x"], "Das Argument 'x' ist zu viel.", "Unexpected argument 'x'"),
        (["build", "x", "y"], "2 Argumente sind zu viel: 'x', 'y'", "2 unexpected arguments: 'x', 'y'"),
        (
            ["build", "--strict=1"], "Die Option '--strict' hat keinen Wert; angegeben ist '1'.",
            "does not take any value"
        ),
        (["chek"], "Den Befehl 'chek' gibt es nicht. Ist „check“ gemeint?", "There is no command 'chek'."),
        (
            ["export", "csv"], "Den Befehl 'csv' gibt es nicht. Es gibt: xzufi, opensearch, sqlite.",
            "'csv'. The commands are: xzufi"
        ),
        (
            ["search", "a", "--limit", "0"], "--limit ist eine Zahl von 1 bis 1000.",
            "--limit is a number from 1 to 1000."
        ),
    ])
    func wrongUseIsSaidInTheReadersLanguage(arguments: [String], german: String, english: String) throws {
        let folder = try ScratchFolder()
        let inGerman = try Program.finish(try Program.process(arguments, in: folder))
        #expect(inGerman.status == 2 && inGerman.output.isEmpty)
        #expect(inGerman.errors.hasPrefix("Fehler: \(german)\n"), "\(inGerman.errors)")
        #expect(inGerman.errors.contains("\nAufruf: auskunft ") && inGerman.errors.contains("Mehr dazu: "))
        let inEnglish = try Program.finish(
            try Program.process(arguments, in: folder, environment: ["LC_ALL": "en_GB.UTF-8"]))
        #expect(inEnglish.errors.contains(english), "\(inEnglish.errors)")
    }
}
