import Diagnostics

/// A postal address.
public struct Address: Sendable, Hashable {
    public var street: LocatedText?
    public var postcode: LocatedText?
    public var city: LocatedText?

    public init() {}

    /// On one line; empty where nothing is known.
    public var line: String {
        let place = [postcode?.value, city?.value].compactMap { $0 }.joined(separator: " ")
        return [street?.value ?? "", place].filter { !$0.isEmpty }.joined(separator: ", ")
    }
}
