/// Who a site is made for.
public enum Edition: String, Sendable, CaseIterable {
    case agents
    /// Without everything that is for agents only.
    case `public`
}
