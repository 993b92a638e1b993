import Diagnostics
import Digest
import Knowledge
import ReadingFiles

/// What reading found in each file, for a next reading in which most files say the same.
package struct ReadingMemory: Sendable {
    private struct Identity: Sendable, Hashable {
        let id: FileID
        let path: String
    }

    private let files: [Identity]
    private let settings: ContentHash?
    private let edition: Edition
    private let outcomes: [ParsedContent.Outcome]

    init(index: ContentIndex, settings: ContentHash?, edition: Edition, outcomes: [ParsedContent.Outcome]) {
        files = Self.identities(index)
        (self.settings, self.edition, self.outcomes) = (settings, edition, outcomes)
    }

    private static func identities(_ index: ContentIndex) -> [Identity] {
        index.files.map { Identity(id: $0.id, path: $0.path) }
    }

    /// What was found in the files of an index, in their order; nil where the same bytes could mean something else now: links are
    /// told by the files that there are, limits stand in the settings, and findings carry the numbers of files.
    func outcomes(for index: ContentIndex, settings: ContentHash?, edition: Edition) -> [ParsedContent.Outcome]? {
        guard edition == self.edition, settings == self.settings, Self.identities(index) == files else { return nil }
        return outcomes
    }

    /// What the bytes of each topic's files stand for, and those of everything else.
    package var hashes: ContentHashes {
        var rest: [ContentHash] = []
        var topics: [String: [ContentHash]] = [:]
        for (file, outcome) in zip(files, outcomes) {
            // Which files there are is everybody's matter: links are told by it.
            let path = ContentHash(of: Array(file.path.utf8))
            rest.append(path)
            switch ContentIndex.kind(of: file.path) {
            case .article(let id), .version(let id, _):
                topics[id, default: []] += [path, outcome.hash].compactMap { $0 }
            default: rest += [settings, outcome.hash].compactMap { $0 }
            }
        }
        return ContentHashes(shared: ContentHash(of: rest), topics: topics.mapValues { ContentHash(of: $0) })
    }
}
