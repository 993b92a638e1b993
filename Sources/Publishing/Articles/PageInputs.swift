import Digest
import Knowledge
import Parallel
import Rendering
import Theme

/// What the pages of topics may be made of in one build, as hashes.
struct PageInputs: Sendable {
    /// Of each topic: what its files say, what resolving has put into it, and all that is no article.
    let own: IndexedList<TopicIndex, ContentHash>
    private let answers: [ArticleRead: ContentHash]

    /// - Parameter articles: answers what is asked while pages are made.
    /// - Complexity: O(topics + links + placeholders + headings).
    init(_ knowledge: KnowledgeBase, _ articles: SharedKnowledge, _ hashes: ContentHashes, _ theme: Theme) {
        let day = ContentHash(of: "\(knowledge.date.iso8601) \(knowledge.edition)")
        let nothing = ContentHash(of: "")
        // Any page may show any notice.
        let shared = ContentHash(of: [hashes.shared, theme.hash, day] + knowledge.notices.map(\.composition))
        own = IndexedList(
            knowledge.topics.parallelMap(chunk: 64) { topic in
                ContentHash(of: [shared, hashes.topics[topic.id] ?? nothing, topic.composition])
            })
        let reads = articles.answered
        let hashed = reads.parallelMap(chunk: 256) { articles.hash(of: $0) }
        var answers: [ArticleRead: ContentHash] = Dictionary(minimumCapacity: reads.count)
        for (read, hash) in zip(reads, hashed) { answers[read] = hash }
        self.answers = answers
    }

    /// Stands for what a question brings out; nil where there is no such article.
    func answer(to read: ArticleRead) -> ContentHash? { answers[read] }
}
