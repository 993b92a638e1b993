import Digest
import Interface
import JSON
import Knowledge
import Rendering

/// What a browser needs to notice a new build, and to go on without network: `version.json`, the service worker, and lists of the
/// files that it keeps, with their hashes.
///
/// No page carries the version, so a page whose content stays the same stays the same file.
struct OfflineFiles {
    let context: SiteContext
    /// The service worker's script. It stands at the root of the site, because it may serve what lies below itself only.
    let worker: [UInt8]?

    /// Name of the theme's asset.
    static let worker = "sw.js"

    /// Half of SHA-256 tells files apart, and a list of ten thousand is half as long.
    private static let hashDigits = 32

    /// While the pages of all cities together are no larger, in bytes, a browser that has opened one keeps all: the next call may be
    /// for any.
    static let boundOfAll = 50_000_000

    private var knowledge: KnowledgeBase { context.knowledge }

    /// - Parameter entries: every file of the site that a page may need, in order of path.
    func write(_ entries: [ManifestEntry], to output: PageOutput) throws {
        var lines: [UInt8] = []
        for entry in entries { lines.append(contentsOf: "\(entry.path) \(entry.hash)\n".utf8) }
        let version = String(SHA256.hexadecimal(lines).prefix(16))
        var json = JSONBuffer()
        json.object { $0.member("version", version) }
        try output.write(.version, json.bytes)
        // A visitor of the public edition wants one page, not a copy of the site.
        guard knowledge.edition == .agents, let worker else { return }
        try output.write(.serviceWorker, worker)
        var lists: [SiteAddress: [ManifestEntry]] = [.sharedOfflineList: []]
        for municipality in knowledge.municipalities { lists[.offlineList(of: municipality.id)] = [] }
        for entry in entries {
            guard let list = Self.list(of: entry.address) else { continue }
            lists[list, default: []].append(entry)
        }
        let bytes = lists.filter { $0.key != .sharedOfflineList }.reduce(0) { $1.value.reduce($0) { $0 + $1.bytes } }
        let all = bytes <= Self.boundOfAll ? knowledge.municipalities.map(\.id) : []
        for (list, entries) in lists {
            try output.write(list, Self.document(version, entries, cities: list == .sharedOfflineList ? all : []))
        }
    }

    /// The list that a file belongs to; nil where it is not kept.
    private static func list(of address: SiteAddress) -> SiteAddress? {
        switch address.kind {
        case .desk, .article, .articleIndex, .category, .office, .directory, .streets, .streetLetter, .guides, .guide,
            .guideQuestion:
            return .offlineList(of: address.municipality)
        case .home, .notFound, .call, .offline, .comparison, .asset: return .sharedOfflineList
        // The worker keeps them unpacked, whichever copy it fetches: hosts differ in what they unpack themselves.
        case .searchFile: return SearchFiles.isCompressedCopy(address.name) ? nil : .sharedOfflineList
        case .cityTasks, .ownerTasks, .calendar, .calendarFeed, .cityCalendar, .ownerCalendar, .agendaSchema:
            return nil
        case .editors, .facts, .rules, .rule, .handbook, .handbookPage, .guideMaps, .guideMap, .findingsSchema,
            .articleMarkdown, .guideMarkdown, .attachment:
            return nil
        case .serviceWorker, .version, .offlineList, .sharedOfflineList: return nil
        case .robots, .sitemap, .sitemapPart, .feed, .cityFeed, .openSearch, .languageModelIndex,
            .cityLanguageModelIndex:
            return nil
        case .indexDocument, .municipalitiesDocument, .categoriesDocument, .articlesDocument, .articleDocument,
            .officesDocument, .openingsDocument, .districtsDocument, .streetsDocument, .contactsDocument,
            .guidesDocument, .bodiesDocument, .factsDocument,
            .noticesDocument, .comparisonDocument, .glossaryDocument,
            .synonymsDocument, .changesDocument, .manifestDocument, .schema, .openAPI, .serviceCatalogue:
            return nil
        }
    }

    /// - Parameter cities: those that are kept together with these files.
    private static func document(_ version: String, _ entries: [ManifestEntry], cities: [String]) -> [UInt8] {
        var json = JSONBuffer(capacity: entries.count * 100)
        json.object { list in
            list.member("version", version)
            if !cities.isEmpty {
                list.key("cities")
                list.array(of: cities)
            }
            list.key("files")
            list.object { files in
                for entry in entries {
                    files.key(entry.path)
                    files.string(String(entry.hash.prefix(hashDigits)))
                }
            }
        }
        return json.bytes
    }
}
