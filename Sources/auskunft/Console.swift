import Diagnostics
import Foundation

/// Where the program's words go: results to standard output, everything else to standard error.
enum Console {
    static func result(_ text: String) {
        do {
            try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
        } catch {
            // Nobody would know that the result is not whole.
            message("auskunft: \(error.localizedDescription)")
            exit(ExitStatus.machine.rawValue)
        }
    }

    static func message(_ text: String) {
        try? FileHandle.standardError.write(contentsOf: Data((text + "\n").utf8))
    }

    /// Colour only for people: on a terminal, and not where NO_COLOR (no-color.org) is set.
    static var isColoured: Bool {
        let environment = ProcessInfo.processInfo.environment
        return isatty(STDOUT_FILENO) == 1 && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
    }

    /// Shows what is being done, on a terminal only; nil wipes it.
    static func progress(_ stage: String?) {
        guard isatty(STDERR_FILENO) == 1 else { return }
        let stage = stage.map { language == .german ? germanStage($0) : $0 }
        try? FileHandle.standardError.write(contentsOf: Data("\r\u{1B}[K\(stage.map { $0 + " …" } ?? "")".utf8))
    }

    /// The German name of a stage; a count may follow it.
    private static func germanStage(_ stage: String) -> String {
        let names = [
            ("reading", "Lesen"), ("resolving", "Zusammenführen"), ("checking", "Prüfen"), ("writing", "Schreiben"),
            ("swapping", "Austauschen"), ("web addresses", "Webadressen"),
        ]
        guard let (english, german) = names.first(where: { stage.hasPrefix($0.0) }) else { return stage }
        return german + stage.dropFirst(english.count)
    }

    /// The language of findings by the locale: German unless it names another.
    static var language: Language {
        let environment = ProcessInfo.processInfo.environment
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
        if locale.isEmpty || locale.hasPrefix("de") || locale == "C" || locale.hasPrefix("C.") || locale == "POSIX" {
            return .german
        }
        return .english
    }
}
