import ArgumentParser

struct ExportXZuFi: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "xzufi",
        abstract: "Writes services and offices as XZuFi 2.2.0 (experimental).",
        discussion: """
            Example: auskunft export xzufi --output austausch

            Exit status: 0 fine, 1 findings that forbid publishing, 2 wrong use, 3 the machine failed.
            """)

    @OptionGroup var options: ExportOptions

    func run() throws {
        _ = try options.knowledge()
        Console.refuse(de: "Noch nicht gebaut.", en: "Not built yet.")
        throw ExitStatus.wrongUse
    }
}
