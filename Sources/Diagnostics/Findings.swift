/// A list of findings under construction.
public struct Findings: Sendable {
    public private(set) var list: [Diagnostic] = []

    public init() {}

    public mutating func add(_ diagnostic: Diagnostic) {
        list.append(diagnostic)
    }

    public mutating func add(contentsOf diagnostics: some Sequence<Diagnostic>) {
        list.append(contentsOf: diagnostics)
    }
}
