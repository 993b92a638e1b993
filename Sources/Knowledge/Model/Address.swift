import Diagnostics

/// A postal address.
public struct Address: Sendable, Hashable {
    /// With the number of the house.
    public var street: LocatedText?
    /// Five digits.
    public var postcode: LocatedText?
    /// The place as letters are addressed to it.
    public var city: LocatedText?

    /// Nothing known.
    public init() {}

    /// On one line; empty where nothing is known.
    public var line: String {
        let place = [postcode?.value, city?.value].compactMap { $0 }.joined(separator: " ")
        return [street?.value ?? "", place].filter { !$0.isEmpty }.joined(separator: ", ")
    }
}
