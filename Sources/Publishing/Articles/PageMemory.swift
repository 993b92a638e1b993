import Digest
import Knowledge
import Parallel
import Rendering
import Theme

/// The pages of topics that a build made, for the next one.
///
/// A topic's pages depend on the topic, on what is no article (cities, offices, notices, glossary, settings, theme, date, edition), and
/// of other topics only on those that it links to or names, that link to it or name it, or that a notice links to. Pages of whole
/// cities depend on all and are not kept. Whoever lets a topic's page say more of other topics adds to `neighbours`; a test builds at random to see it.
package struct PageMemory: Sendable {
    struct Entry: Sendable {
        let fingerprint: ContentHash
        let files: [(address: SiteAddress, bytes: [UInt8], hash: String)]
    }

    /// Pages on their way into the memory.
    private final class KeptPages: PageOutput {
        var files: [(address: SiteAddress, bytes: [UInt8])] = []

        func write(_ address: SiteAddress, _ bytes: [UInt8]) { files.append((address, bytes)) }
    }

    /// By topic id.
    var entries: [String: Entry] = [:]

    /// Of no build yet.
    package init() {}

    /// Writes the pages of a topic: those of the build before where they were made of the same.
    func write(_ pages: TopicFiles, _ fingerprint: ContentHash, to output: ManifestOutput) throws -> Entry {
        let topic = pages.context.knowledge.topics[pages.number]
        if let known = entries[topic.id], known.fingerprint == fingerprint {
            for file in known.files { try output.write(file.address, file.bytes, hash: file.hash) }
            return known
        }
        let copy = KeptPages()
        try pages.write(to: copy)
        let files = copy.files.map { (address: $0.address, bytes: $0.bytes, hash: SHA256.hexadecimal($0.bytes)) }
        for file in files { try output.write(file.address, file.bytes, hash: file.hash) }
        return Entry(fingerprint: fingerprint, files: files)
    }

    /// Of each topic: a hash of all that its pages are made of.
    ///
    /// - Complexity: O(links).
    static func fingerprints(
        of knowledge: KnowledgeBase, _ hashes: ContentHashes, _ theme: Theme
    ) -> IndexedList<TopicIndex, ContentHash> {
        let day = ContentHash(of: Array("\(knowledge.date.iso8601) \(knowledge.edition)".utf8))
        let nothing = ContentHash(of: [UInt8]())
        let own = knowledge.topics.mapped { hashes.topics[$0.id] ?? nothing }
        // Any page may show any notice, with the titles of what it links to.
        let named = linkedFromNotices(knowledge).map { own[$0] }
        let shared = ContentHash(of: [hashes.shared, theme.hash, day] + named)
        return IndexedList(
            neighbours(knowledge).indexed().map { topic, neighbours in
                ContentHash(of: [shared, own[topic]] + neighbours.map { own[$0] })
            })
    }

    /// In order.
    private static func linkedFromNotices(_ knowledge: KnowledgeBase) -> [TopicIndex] {
        var linked: Set<TopicIndex> = []
        for notice in knowledge.notices {
            for body in notice.bodies { body.map { linked.formUnion(topics(linkedFrom: $0, knowledge)) } }
        }
        return linked.sorted()
    }

    private static func topics(linkedFrom body: Body, _ knowledge: KnowledgeBase) -> Set<TopicIndex> {
        var linked: Set<TopicIndex> = []
        body.forEachLink { link, _ in
            if case .article(let id, _) = link.target, let topic = knowledge.topicIndex(named: id) {
                linked.insert(topic)
            }
        }
        return linked
    }

    /// Of each topic: the topics that its pages tell something of, in order.
    private static func neighbours(_ knowledge: KnowledgeBase) -> IndexedList<TopicIndex, [TopicIndex]> {
        let named = knowledge.topics.parallelMap(chunk: 64) { topic -> Set<TopicIndex> in
            var named: Set<TopicIndex> = []
            for body in topic.bodies { named.formUnion(topics(linkedFrom: body, knowledge)) }
            for version in topic.versions {
                named.formUnion(
                    (version.fields.related?.value ?? []).compactMap { knowledge.topicIndex(named: $0.value) })
            }
            return named
        }
        var neighbours = IndexedList<TopicIndex, Set<TopicIndex>>(named)
        for (source, targets) in zip(neighbours.indices, named) {
            for target in targets { neighbours[target].insert(source) }
        }
        return neighbours.mapped { $0.sorted() }
    }
}
