import Knowledge

/// A file of the site that is made when it is asked for.
package struct SiteFile: Sendable {
    /// Where it will lie.
    package let address: SiteAddress
    private let make: @Sendable () -> [UInt8]

    init(_ address: SiteAddress, _ make: @escaping @Sendable () -> [UInt8]) {
        self.address = address
        self.make = make
    }

    /// The bytes, made anew each time.
    package func bytes() -> [UInt8] { make() }
}
