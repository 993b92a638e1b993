extension RuleDeclaration {
    /// The rule's page in short, for formats that carry it along with the findings: statement, reason and examples.
    func text(in language: Language, asMarkdown isMarkdown: Bool = false) -> String {
        guard let explanation else { return statement[language] }
        let (wrong, right) = language == .german ? ("Falsch", "Richtig") : ("Wrong", "Right")
        return [
            statement[language], explanation.reason[language],
            explanation.wrong.text(titled: wrong, isMarkdown), explanation.right.text(titled: right, isMarkdown),
        ].joined(separator: "\n\n")
    }
}

extension RuleDeclaration.Example {
    fileprivate func text(titled title: String, _ isMarkdown: Bool) -> String {
        files.map { file in
            guard isMarkdown else { return "\(title), \(file.path):\n\n\(file.text)" }
            // More backticks than the text has anywhere.
            let run = file.text.split(whereSeparator: { $0 != "`" }).map(\.count).max() ?? 0
            let fence = String(repeating: "`", count: max(3, run + 1))
            return "**\(title)**, `\(file.path)`:\n\n\(fence)\n\(file.text)\(fence)"
        }.joined(separator: "\n\n")
    }
}
