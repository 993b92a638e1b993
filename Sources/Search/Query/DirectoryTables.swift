/// What hits of all kinds need of the directory, looked up once: the cities that questions name, the office of an article, the notices
/// that concern a hit.
struct DirectoryTables: Sendable {
    private struct Office: Sendable {
        var id: [UInt8]
        var document: Int
    }

    private struct Notice: Sendable {
        var document: Int
        var municipalities: Int
        var articles: [[UInt8]]
        var offices: [[UInt8]]
    }

    let places: NamedPlaces
    private let index: SearchIndex
    /// In the order of their ids.
    private let offices: [Office]
    private let notices: [Notice]

    /// O(documents · log offices).
    init(_ index: SearchIndex) {
        self.index = index
        places = NamedPlaces(index)
        let table = DocumentTable(index: index)
        var offices: [Office] = []
        var notices: [Notice] = []
        for document in 0..<index.documentCount {
            let entry = table.entry(of: document)
            switch entry.kind {
            case .office: offices.append(Office(id: table.card(of: document).id, document: document))
            case .notice:
                let details = table.card(of: document).details
                notices.append(
                    Notice(
                        document: document, municipalities: entry.municipalities,
                        articles: details.flatMap { $0.values("article") },
                        offices: details.flatMap { $0.values("of-office") }))
            default: break
            }
        }
        offices.sort { TermDictionary.isLess($0.id, $1.id) }
        self.offices = offices
        self.notices = notices
    }

    /// What is shown of an office. O(log offices).
    func office(_ id: [UInt8]) -> SearchCard? {
        var (low, high) = (0, offices.count)
        while low < high {
            let middle = (low + high) / 2
            if TermDictionary.isLess(offices[middle].id, id) { low = middle + 1 } else { high = middle }
        }
        guard low < offices.count, offices[low].id == id else { return nil }
        return DocumentTable(index: index).card(of: offices[low].document)
    }

    /// What is shown of the notices that concern a hit, for the callers of a city. O(notices).
    ///
    /// - Parameter office: id of the office that is responsible first.
    func notices(
        on kind: DocumentKind, _ id: [UInt8], office: [UInt8]?, of municipality: Int?
    ) -> [SearchCard] {
        let table = DocumentTable(index: index)
        return notices.compactMap { notice in
            let isNamed =
                switch kind {
                case .article: notice.articles.contains(id) || office.map(notice.offices.contains) ?? false
                case .office: notice.offices.contains(id)
                case .contact: office.map(notice.offices.contains) ?? false
                default: false
                }
            guard isNamed, municipality.map({ table.isMember($0, ofSet: notice.municipalities) }) ?? true else {
                return nil
            }
            return table.card(of: notice.document)
        }
    }
}
