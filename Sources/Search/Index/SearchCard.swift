/// What is shown of a hit: enough to answer a caller without opening the page. All texts are UTF-8, empty where there is none.
public struct SearchCard: Sendable, Equatable {
    /// Of the topic.
    public var id: [UInt8]
    /// As the city has it.
    public var title: [UInt8]
    /// To read aloud.
    public var answer: [UInt8]
    /// What it costs on the day of the build, in words; then a line for each later day on which that changes: the day as
    /// `YYYY-MM-DD`, a space, what it costs from then on.
    public var fee: [UInt8]
    /// Name of the office that is responsible first.
    public var place: [UInt8]
    /// Where it can be done online.
    public var online: [UInt8]
    /// What else is shown; of several the one that holds for the caller.
    public var details: [CardDetail]

    /// A card from its parts.
    public init(
        id: [UInt8], title: [UInt8], answer: [UInt8] = [], fee: [UInt8] = [], place: [UInt8] = [], online: [UInt8] = [],
        details: [CardDetail] = []
    ) {
        self.id = id
        self.title = title
        self.answer = answer
        self.fee = fee
        self.place = place
        self.online = online
        self.details = details
    }

    /// The lines of `fee`: what holds on the day of the build, and what follows.
    public var feeLines: [ArraySlice<UInt8>] { fee.split(separator: 0x0A, omittingEmptySubsequences: false) }
}
