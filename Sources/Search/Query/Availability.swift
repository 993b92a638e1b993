/// Whether the caller's city has a document's topic.
struct Availability {
    enum Place {
        /// The version that the caller's city reads.
        case here
        /// Only other cities have the topic.
        case elsewhere
        /// The caller's city reads another version of the topic.
        case otherVersion
    }

    private let documents: DocumentTable
    private let municipality: Int?
    /// Indexed by set of municipalities.
    private let isMember: [Bool]

    init(_ documents: DocumentTable, _ municipality: Int?) {
        self.documents = documents
        self.municipality = municipality
        isMember = (0..<documents.index.municipalitySetCount).map { set in
            municipality.map { documents.isMember($0, ofSet: set) } ?? true
        }
    }

    private func isHere(_ entry: DocumentTable.Entry) -> Bool {
        entry.municipalities < isMember.count && isMember[entry.municipalities]
    }

    /// O(versions of the topic).
    func of(_ document: Int) -> Place {
        guard municipality != nil else { return .here }
        if isHere(documents.entry(of: document)) { return .here }
        return documents.hasOtherVersion(of: document, where: isHere) ? .otherVersion : .elsewhere
    }
}
