/// Where in an article a word stands; some places say more about the matter than others.
public enum SearchField: Int, Sendable, CaseIterable {
    case title, keyword, question, answer, heading, body
    /// Laws, notes and whatever else stands at the margin.
    case aside

    /// Short texts whose words are kept in their order, to see what stands together.
    var isSegment: Bool { self != .body && self != .aside }
}
