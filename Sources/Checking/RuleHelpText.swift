import Diagnostics

extension RuleDescription {
    /// The rule's page in short, for formats that carry it along with the findings.
    public var help: RuleHelp {
        RuleHelp(
            id, severity, statement: statement,
            text: LocalizedText(de: help(in: .german, isMarkdown: false), en: help(in: .english, isMarkdown: false)),
            markdown: LocalizedText(de: help(in: .german, isMarkdown: true), en: help(in: .english, isMarkdown: true)))
    }

    private func help(in language: Language, isMarkdown: Bool) -> String {
        let titles = language == .german ? ("Falsch", "Richtig") : ("Wrong", "Right")
        return [
            statement[language], reason[language], Self.example(titles.0, wrong, isMarkdown),
            Self.example(titles.1, right, isMarkdown),
        ].joined(separator: "\n\n")
    }

    private static func example(_ title: String, _ example: Example, _ isMarkdown: Bool) -> String {
        example.files.map { file in
            guard isMarkdown else { return "\(title), \(file.path):\n\n\(file.text)" }
            // More backticks than the text has anywhere.
            let run = file.text.split(whereSeparator: { $0 != "`" }).map(\.count).max() ?? 0
            let fence = String(repeating: "`", count: max(3, run + 1))
            return "**\(title)**, `\(file.path)`:\n\n\(fence)\n\(file.text)\(fence)"
        }.joined(separator: "\n\n")
    }
}
