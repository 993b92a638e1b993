/// A list of findings under construction.
public struct Findings: Sendable {
    /// In the order of adding.
    public private(set) var list: [Diagnostic] = []

    /// No findings yet.
    public init() {}

    /// Adds one at the end.
    public mutating func add(_ diagnostic: Diagnostic) {
        list.append(diagnostic)
    }

    /// Adds several at the end, in their order.
    public mutating func add(contentsOf diagnostics: some Sequence<Diagnostic>) {
        list.append(contentsOf: diagnostics)
    }
}
