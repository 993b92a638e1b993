/// Where people write down what is missing: the tracker that auskunft.yaml names, its form filled in.
package struct IssueAddress: Sendable {
    /// With `{title}` and `{text}` where they are to be filled in; without, where the form of the tracker is not known.
    package let template: String

    /// Nil where none is declared, or what is declared is no address.
    package init?(_ repository: Settings.Repository) {
        guard let issues = repository.issues?.value, issues.hasPrefix("https://") || issues.hasPrefix("http://") else {
            return nil
        }
        guard !issues.contains("{title}"), !issues.contains("{text}") else {
            template = issues
            return
        }
        let query: String? =
            switch SourceAddress.host(of: issues) {
            case .gitHub, .forgejo: "title={title}&body={text}"
            case .gitLab: "issue[title]={title}&issue[description]={text}"
            case .bitbucket, nil: nil
            }
        template = query.map { issues + (issues.contains("?") ? "&" : "?") + $0 } ?? issues
    }
}

extension Settings {
    /// Where what is missing is written down; nil where nobody says.
    package var issueAddress: IssueAddress? { repository.flatMap { IssueAddress($0.value) } }
}
