/// Who may read an article.
public enum Audience: String, Sendable, CaseIterable {
    case `public`
    case agents
}
