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
        let entry = documents.entry(of: document)
        if isHere(entry) { return .here }
        for step in [-1, 1] {
            var other = document + step
            while other >= 0, other < documents.index.documentCount {
                let neighbour = documents.entry(of: other)
                guard neighbour.topic == entry.topic else { break }
                if isHere(neighbour) { return .otherVersion }
                other += step
            }
        }
        return .elsewhere
    }
}
