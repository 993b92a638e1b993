import Diagnostics

/// A line of a city's street index: a street, or some of its houses, and what that decides.
public struct Street: Sendable {
    /// Its name.
    public var name: LocatedText
    /// The houses that the line is about.
    public var numbers: Located<HouseNumbers>
    /// Id of the district that they are in.
    public var district: LocatedText?
    /// Five digits.
    public var postcode: LocatedText?
    /// What else the street decides, by the columns that the city declares.
    public var further: [(column: String, value: LocatedText)]

    /// From its parts.
    public init(
        name: LocatedText, numbers: Located<HouseNumbers>, district: LocatedText? = nil, postcode: LocatedText? = nil,
        further: [(column: String, value: LocatedText)] = []
    ) {
        self.name = name
        self.numbers = numbers
        self.district = district
        self.postcode = postcode
        self.further = further
    }
}
