/// Which build of the program says something.
public struct ProgramVersion: Sendable {
    /// `0.1.0` (Semantic Versioning 2.0.0).
    public let number: String
    /// The number, with commit and day of the build where they are known.
    public let description: String

    /// - Parameters:
    ///   - number: `0.1.0`.
    ///   - description: the number, with commit and day of the build where they are known.
    public init(number: String, description: String) {
        (self.number, self.description) = (number, description)
    }
}
