import Diagnostics
import Foundation
import Workshop

/// Where the program's words go: results to standard output, everything else to standard error.
enum Console {
    /// The language that people are spoken to in: by `--language`, else by the locale, else German.
    static let language = language(
        arguments: CommandLine.arguments, variables: ProcessInfo.processInfo.environment)

    /// What the program finds around it.
    static var environment: Environment {
        .process(language: language, progress: { progress($0) }, remark: { say($0) })
    }

    /// Says something that is no result.
    static func say(_ text: LocalizedText) { message(text[language]) }

    /// Says why a command does not do what it was asked for.
    static func say(_ refusal: Refusal) {
        for text in refusal.texts { say(text.after("auskunft: ")) }
    }

    /// Prints a result.
    static func result(_ text: String) {
        do {
            try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
        } catch {
            // Nobody would know that the result is not whole.
            let output = LocalizedText(de: "Standardausgabe", en: "standard output")[language]
            say(environment.refusal(error, at: output))
            exit(ExitStatus.machine.rawValue)
        }
    }

    /// Words that are in the reader's language already: findings, help.
    static func message(_ text: String) {
        try? FileHandle.standardError.write(contentsOf: Data((text + "\n").utf8))
    }

    /// Colour only for people: on a terminal, and not where NO_COLOR (no-color.org) is set.
    static var isColoured: Bool {
        let variables = ProcessInfo.processInfo.environment
        return isatty(STDOUT_FILENO) == 1 && (variables["NO_COLOR"] ?? "").isEmpty && variables["TERM"] != "dumb"
    }

    /// Whether results are read by people, who see the end first.
    static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

    /// Shows what is being done, on a terminal only; nil wipes it.
    private static func progress(_ stage: LocalizedText?) {
        guard isatty(STDERR_FILENO) == 1 else { return }
        let text = stage.map { $0[language] + " …" } ?? ""
        try? FileHandle.standardError.write(contentsOf: Data("\r\u{1B}[K\(text)".utf8))
    }

    /// Known before the arguments are parsed: help and what is wrong with the arguments speak it as well.
    private static func language(arguments: [String], variables: [String: String]) -> Language {
        let given = arguments.dropFirst().prefix { $0 != "--" }
        for (option, value) in zip(given, given.dropFirst()) where option == "--language" {
            if let language = Language(rawValue: value) { return language }
        }
        for option in given where option.hasPrefix("--language=") {
            if let language = Language(rawValue: String(option.dropFirst("--language=".count))) { return language }
        }
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { variables[$0] }.first { !$0.isEmpty } ?? ""
        if locale.isEmpty || locale.hasPrefix("de") || locale == "C" || locale.hasPrefix("C.") || locale == "POSIX" {
            return .german
        }
        return .english
    }
}
