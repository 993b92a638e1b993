import Diagnostics
import Knowledge

/// Where auskunft.yaml names the repository, the address of a file in it is known.
enum RepositoryAddress: SingleFindingRule {
    static let declaration = RuleDeclaration(
        id: "settings.repository", .warning, adjustable: true,
        LocalizedText(
            de: "Zu „repository“ steht fest, welche Adresse eine Datei darin hat.",
            en: "With \"repository\" it is clear which address a file in it has."),
        why: LocalizedText(
            de: """
                Die Arbeitsliste der Redaktion führt an die Stelle in der Datei. Bei GitHub, GitLab, Forgejo, Gitea und \
                Bitbucket ergibt sich die Adresse, wo der Name des Rechners den Git-Host verrät; sonst sagt „file“, wie sie aussieht.
                """,
            en: """
                The editors' work list leads to the place in the file. For GitHub, GitLab, Forgejo, Gitea and Bitbucket the \
                address follows where the machine's name tells the host; elsewhere "file" says what it looks like.
                """),
        wrong: .settings("repository:\n  url: https://code.stadt.example/wissen"),
        right: .settings("repository:\n  url: https://github.com/stadt/wissen"))

    static func check(_ knowledge: KnowledgeBase, _ findings: inout Findings) {
        if let issues = knowledge.settings.repository?.value.issues, knowledge.settings.issueAddress == nil {
            findings.add(
                Diagnostic(
                    declaration, at: issues.span.range,
                    LocalizedText(
                        de: "„issues“ ist eine Adresse mit https:// am Anfang.",
                        en: "\"issues\" is an address that begins with https://."),
                    help: LocalizedText(
                        de: "Zum Beispiel: issues: https://github.com/stadt/wissen/issues/new",
                        en: "For example: issues: https://github.com/stadt/wissen/issues/new")))
        }
        guard let repository = knowledge.settings.repository?.value, let url = repository.url,
            knowledge.settings.sourceAddress == nil
        else { return }
        guard let file = repository.file else {
            findings.add(
                Diagnostic(
                    declaration, at: url.span.range,
                    LocalizedText(
                        de: "Dieser Adresse ist nicht anzusehen, welcher Git-Host es ist.",
                        en: "This address does not tell which git host it is."),
                    help: LocalizedText(
                        de: "Ergänzen, zum Beispiel: file: \(url.value)/-/blob/main/{path}#L{line}",
                        en: "Add, for example: file: \(url.value)/-/blob/main/{path}#L{line}")))
            return
        }
        findings.add(
            Diagnostic(
                declaration, at: file.span.range,
                LocalizedText(
                    de: "„file“ ist eine Adresse mit https:// am Anfang und „{path}“ darin.",
                    en: "\"file\" is an address that begins with https:// and has \"{path}\" in it."),
                help: LocalizedText(
                    de: "Zum Beispiel: file: \(url.value)/-/blob/main/{path}#L{line}",
                    en: "For example: file: \(url.value)/-/blob/main/{path}#L{line}")))
    }
}
