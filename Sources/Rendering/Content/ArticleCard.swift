import Digest
import Knowledge

/// What the pages of one article may say of another.
///
/// Nothing else of it can be read there; what is added here is added to `hash`.
package struct ArticleCard: Sendable {
    let index: TopicIndex
    private let topic: Topic

    init(_ index: TopicIndex, _ topic: Topic) { (self.index, self.topic) = (index, topic) }

    /// The id of today, whichever led here.
    package var id: String { topic.id }

    /// Its title as a municipality reads it.
    package func title(in municipality: CityIndex) -> String { topic.title(in: municipality) }

    /// Whether the municipality has a page of it on the day of the build.
    package func isPublished(in municipality: CityIndex) -> Bool { topic.versionOfMunicipality[municipality] != nil }

    /// Stands for all that a card says.
    var hash: ContentHash {
        var hasher = ContentHasher()
        hasher.add(id)
        for municipality in topic.versionOfMunicipality.indices {
            hasher.add(title(in: municipality))
            hasher.add(isPublished(in: municipality) ? 1 : 0)
        }
        return hasher.hash
    }
}
