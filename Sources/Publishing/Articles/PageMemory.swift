import Digest
import Knowledge
import Rendering

/// The pages of topics that a build made, for the next one.
///
/// What a topic's pages are made of is taken down while they are made: the topic with all that is no article (cities, offices, notices,
/// glossary, settings, theme, date, edition) in one hash, and each question about other articles with a hash of its answer. Pages are
/// taken again where all of these are the same. That there is no such article is an answer as well. Pages of whole cities depend on all
/// and are not kept.
package struct PageMemory: Sendable {
    struct Entry: Sendable {
        /// Of the topic itself and all that is no article.
        let own: ContentHash
        /// What was asked of other articles; the answer is nil where there is no such article.
        let reads: [(read: ArticleRead, answer: ContentHash?)]
        let files: [(address: SiteAddress, bytes: [UInt8], hash: String)]

        func isMade(of inputs: PageInputs, _ topic: TopicIndex) -> Bool {
            own == inputs.own[topic] && reads.allSatisfy { inputs.answer(to: $0.read) == $0.answer }
        }
    }

    /// Pages on their way into the memory.
    private final class KeptPages: PageOutput {
        var files: [(address: SiteAddress, bytes: [UInt8])] = []

        func write(_ address: SiteAddress, _ bytes: [UInt8]) { files.append((address, bytes)) }
    }

    /// By topic id.
    private var entries: [String: Entry] = [:]
    /// Ids of the topics whose pages the build made, in order; it found those of the others.
    package private(set) var made: [String] = []

    /// Of no build yet.
    package init() {}

    /// Pages of a topic: those of the build before where they were made of the same.
    struct Written: Sendable {
        fileprivate let entry: Entry
        fileprivate let isNew: Bool
    }

    /// Writes the pages of a topic.
    func write(
        _ number: TopicIndex, _ topic: Topic, in frame: PageFrame, _ inputs: PageInputs, to output: ManifestOutput
    ) throws -> Written {
        if let known = entries[topic.id], known.isMade(of: inputs, number) {
            for file in known.files { try output.write(file.address, file.bytes, hash: file.hash) }
            return Written(entry: known, isNew: false)
        }
        let recorder = ReadRecorder()
        let copy = KeptPages()
        try TopicFiles(context: frame.recorded(by: recorder), number: number, topic: topic).write(to: copy)
        let files = copy.files.map { (address: $0.address, bytes: $0.bytes, hash: SHA256.hexadecimal($0.bytes)) }
        for file in files { try output.write(file.address, file.bytes, hash: file.hash) }
        let reads = recorder.reads.map { (read: $0, answer: inputs.answer(to: $0)) }
        return Written(entry: Entry(own: inputs.own[number], reads: reads, files: files), isNew: true)
    }

    /// Keeps what was written of the topic of an id.
    mutating func keep(_ written: Written, of id: String) {
        entries[id] = written.entry
        if written.isNew { made.append(id) }
    }
}
