import ArgumentParser
import Diagnostics

/// What the argument parser says by itself, which it says in English only.
enum ParserText {
    /// The help of a command.
    static func help(_ text: String, in language: Language) -> String {
        // Scripts for shells and JSON come this way as well.
        guard language == .german, text.hasPrefix("OVERVIEW: ") else { return text }
        return text.split(separator: "\n", omittingEmptySubsequences: false).map { germanHelp(String($0)) }
            .joined(separator: "\n")
    }

    private static func germanHelp(_ line: String) -> String {
        for (english, german) in headings where line.hasPrefix(english) {
            return german + germanHelp(String(line.dropFirst(english.count)))
        }
        var line = line
        for (english, german) in phrases { line.replace(english, with: german) }
        if let match = line.wholeMatch(of: /\ \ See '(.+)' for detailed help\./) {
            return "  Mehr zu einem Befehl: '\(match.1)'."
        }
        return line
    }

    private static let headings = [
        ("OVERVIEW: ", ""), ("USAGE: ", "AUFRUF: "), ("ARGUMENTS:", "ARGUMENTE:"), ("OPTIONS:", "OPTIONEN:"),
        ("SUBCOMMANDS:", "BEFEHLE:"),
    ]

    private static let phrases = [
        ("Show help information.", "Zeigt diese Hilfe."), ("Show the version.", "Zeigt die Version."),
        ("default:", "Standard:"), ("(values:", "(Werte:"), ("<options>", "<optionen>"), ("<subcommand>", "<befehl>"),
    ]

    private static func usage(_ text: String) -> String {
        text.replacing("<options>", with: "<optionen>").replacing("<subcommand>", with: "<befehl>")
    }

    /// What is wrong with the arguments.
    static func error(_ text: String, in language: Language) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            let line = String(line)
            if line.hasPrefix("Error: ") {
                let message = String(line.dropFirst("Error: ".count))
                let said = gone(message) ?? misspelt(message)
                return language == .german
                    ? "Fehler: " + (said?.german ?? german(message)) : "Error: " + (said?.english ?? message)
            }
            guard language == .german else { return line }
            if line.hasPrefix("Usage: ") { return "Aufruf: " + usage(String(line.dropFirst("Usage: ".count))) }
            if line.hasPrefix("Help:  ") { return "Hilfe: " + line.dropFirst("Help:  ".count) }
            if let match = line.wholeMatch(of: /\ \ See '(.+)' for more information\./) {
                return "  Mehr dazu: '\(match.1)'."
            }
            return line
        }.joined(separator: "\n")
    }

    /// Options of earlier versions, and what became of them.
    private static func gone(_ message: String) -> LocalizedText? {
        if message.hasPrefix("Unknown option '--site'") {
            return LocalizedText(
                de: "Die Option '--site' heißt jetzt '--theme': der Ordner der Gestaltung.",
                en: "The option '--site' is called '--theme' now: the folder of the theme.")
        }
        if message.hasPrefix("Unknown option '--clean'") {
            return LocalizedText(
                de: "Die Option '--clean' gibt es nicht mehr: Jeder Build beginnt von vorn.",
                en: "The option '--clean' is gone: every build begins anew.")
        }
        return nil
    }

    /// A command that does not exist, with the one that was probably meant.
    private static func misspelt(_ message: String) -> LocalizedText? {
        guard let match = message.wholeMatch(of: /Unexpected argument '(.+)'/) else { return nil }
        let word = String(match.1)
        let arguments = CommandLine.arguments.dropFirst().filter { !$0.hasPrefix("-") }
        var commands: [any ParsableCommand.Type] = Auskunft.configuration.subcommands
        for argument in arguments {
            if argument == word, !commands.isEmpty {
                let names = commands.map { $0.name }
                let list = names.joined(separator: ", ")
                let choice =
                    .didYouMean(word, among: names)
                    ?? LocalizedText(de: "Es gibt: \(list).", en: "The page has: \(list).")
                return LocalizedText(
                    de: "Den Befehl '\(word)' gibt es nicht. \(choice.german)",
                    en: "There is no command '\(word)'. \(choice.english)")
            }
            commands = commands.first { $0.name == argument }?.configuration.subcommands ?? []
        }
        return nil
    }

    /// The parser's sentence in German; as it is where it is none of those that people meet.
    private static func german(_ message: String) -> String {
        if let match = message.wholeMatch(of: /Unknown option '(.+?)'(?:\. Did you mean '(.+)'\?)?/) {
            return "Die Option '\(match.1)' gibt es nicht." + (match.2.map { " Ist '\($0)' gemeint?" } ?? "")
        }
        if let match = message.wholeMatch(of: /Missing value for '(.+)'/) {
            return "Der Option '\(match.1)' fehlt ihr Wert."
        }
        if let match = message.wholeMatch(of: /Missing expected argument '(.+)'/) {
            return "Es fehlt '\(match.1)'."
        }
        if let match = message.wholeMatch(of: /Unexpected argument '(.+)'/) {
            return "Das Argument '\(match.1)' ist zu viel."
        }
        if let match = message.wholeMatch(of: /([0-9]+) unexpected arguments: (.+)/) {
            return "\(match.1) Argumente sind zu viel: \(match.2)"
        }
        if let match = message.wholeMatch(
            of: /The value '(.*)' is invalid for '(.+?)'(?:\. Please provide one of (?:the following:|(.+)\.))?/)
        {
            let choice = match.3.map { " Möglich: \($0.replacing(" and ", with: ", ").replacing(" or ", with: ", "))." }
            let list = message.hasSuffix(":") ? " Möglich:" : ""
            return "Der Wert '\(match.1)' passt nicht zu '\(match.2)'." + (choice ?? list)
        }
        if let match = message.wholeMatch(of: /The option '(.+)' does not take any value, but '(.*)' was specified\./) {
            return "Die Option '\(match.1)' hat keinen Wert; angegeben ist '\(match.2)'."
        }
        if message == "Missing required subcommand." { return "Es fehlt der Befehl." }
        if let match = message.wholeMatch(of: /Invalid option: (.+)/) {
            return "Die Option '\(match.1)' gibt es nicht."
        }
        return message
    }
}

extension ParsableCommand {
    /// What is typed to call it.
    fileprivate static var name: String { configuration.commandName ?? "\(Self.self)".lowercased() }
}
