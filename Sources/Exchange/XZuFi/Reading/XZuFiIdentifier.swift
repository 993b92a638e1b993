import XML

/// An identifier: unique only together with the agency that gave it.
struct XZuFiIdentifier: Hashable {
    let text: String
    let agency: String?

    init?(_ cursor: inout RecordCursor, _ index: Int?) {
        guard let index, let text = cursor.line(of: index) else { return nil }
        self.text = text
        agency = cursor.attribute("schemeAgencyID", of: index)
    }

    /// How an earlier import remembers it.
    var key: String { agency.map { "\(text)@\($0)" } ?? text }

    /// A reference may leave the agency out.
    func refers(to other: XZuFiIdentifier) -> Bool {
        text == other.text && (agency == nil || other.agency == nil || agency == other.agency)
    }
}
