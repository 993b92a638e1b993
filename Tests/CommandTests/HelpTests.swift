import Testing

/// `--help` of every command.
@Suite struct HelpTests {
    /// Names of the commands, as the program lists them.
    private static func commands() throws -> [String] {
        let help = try Program.run("--help", in: ScratchFolder()).output
        let list = help.split(separator: "SUBCOMMANDS:\n").dropFirst().first ?? ""
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
        #expect(Set(try Self.commands()).isSuperset(of: ["build", "check"]))
    }

    @Test func everyCommandShowsAnExample() throws {
        for command in try Self.commands() {
            let help = try Program.run(command, "--help", in: ScratchFolder())
            #expect(help.status == 0, "\(command)")
            #expect(help.errors.isEmpty, "\(command)")
            #expect(help.output.contains("Example"), "\(command)")
            #expect(help.output.contains("auskunft \(command) "), "\(command)")
            #expect(help.output.contains("USAGE:"), "\(command)")
        }
    }

    @Test func helpNamesEveryOptionOfTheContract() throws {
        let build = try Program.run("build", "--help", in: ScratchFolder()).output
        for option in [
            "--content", "--site", "--output", "--edition", "--date", "--strict", "--format", "--clean", "--stats",
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

    @Test func versionIsANumber() throws {
        let version = try Program.run("--version", in: ScratchFolder())
        #expect(version.status == 0)
        let parts = version.output.split(separator: ".").map { $0.filter { !$0.isNewline } }
        #expect(parts.count == 3)
        #expect(parts.allSatisfy { Int($0) != nil })
    }
}
