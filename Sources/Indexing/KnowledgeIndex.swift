import Knowledge
import Parallel
import Search

/// A knowledge base made ready for its index files.
public struct KnowledgeIndex: Sendable {
    private let counted: [CountedDocuments]
    private let directory: CountedDocuments
    private let knowledge: KnowledgeBase
    private let everyday: EverydayGerman
    private let thesaurus: Thesaurus?

    /// Topics that one core counts at a time.
    private static let chunk = 256

    /// Counts the words of a knowledge base. O(length of its text), on all cores.
    public init(_ knowledge: KnowledgeBase, everyday: EverydayGerman, thesaurus: Thesaurus? = nil) {
        self.thesaurus = thesaurus
        self.knowledge = knowledge
        self.everyday = everyday
        let text = ArticleText(knowledge)
        let topics = knowledge.topics.indices
        let starts = Array(stride(from: topics.lowerBound, to: topics.upperBound, by: Self.chunk))
        counted = starts.parallelMap(chunk: 1) { start in
            var counted = CountedDocuments()
            for topic in start..<min(start + Self.chunk, topics.upperBound) {
                for document in text.documents(of: topic) { counted.add(document) }
            }
            return counted
        }
        var directory = CountedDocuments()
        for document in DirectoryText(knowledge, otherPlaces: everyday.places).documents() { directory.add(document) }
        self.directory = directory
    }

    /// What makes the file of all that is no article. Cities are found there by the names that their documents carry, not by words.
    public func directoryBuilder(stages: SearchStages = .all) -> IndexBuilder {
        IndexBuilder(
            [directory], municipalities: knowledge.municipalities.map { Array($0.id.utf8) },
            synonyms: ownSynonyms + everyday.synonyms,
            filler: everyday.filler + everyday.asking + CityNames.filler(knowledge, isMatter: { _ in false }),
            common: everyday.common, matters: everyday.matters,
            stages: stages)
    }

    /// What makes the files; the same for the same knowledge base.
    public func builder(weights: IndexWeights = IndexWeights(), stages: SearchStages = .all) -> IndexBuilder {
        IndexBuilder(
            counted, municipalities: knowledge.municipalities.map { Array($0.id.utf8) },
            synonyms: ownSynonyms + everyday.synonyms
                + (thesaurus?.synonyms(in: WrittenTerms(counted, stages: stages)) ?? []),
            filler: everyday.filler + CityNames.filler(knowledge, isMatter: everyday.isMatter), common: everyday.common,
            thesaurus: thesaurus?.fingerprint ?? "",
            weights: weights, stages: stages)
    }

    /// What the search makes of each line of `synonyms.yaml`, in their order. O(length of the text).
    public var synonymReadings: [SynonymReading] {
        guard !knowledge.synonyms.isEmpty else { return [] }
        let trial = SynonymTrial(
            counted, official: knowledge.synonyms.flatMap { $0.official.map { Array($0.value.utf8) } },
            filler: everyday.filler + CityNames.filler(knowledge, isMatter: everyday.isMatter))
        return knowledge.synonyms.map { entry in
            let words = trial.words(of: Array(entry.spoken.value.utf8))
            let obstacle: SynonymReading.Obstacle? =
                if words.different == 0 {
                    .noWords
                } else if words.matter == 0 {
                    .onlyFiller
                } else if words.different > SynonymTrial.mostWords {
                    .tooManyWords(most: SynonymTrial.mostWords)
                } else {
                    nil
                }
            return SynonymReading(
                obstacle: obstacle,
                deadEnds: entry.official.indices.filter { !trial.leadsSomewhere(Array(entry.official[$0].value.utf8)) })
        }
    }

    private var ownSynonyms: [SearchSynonym] {
        knowledge.synonyms.flatMap { entry -> [SearchSynonym] in
            let spoken = Array(entry.spoken.value.utf8)
            let official = entry.official.map { Array($0.value.utf8) }
            let municipalities = entry.municipalities?.compactMap { knowledge.municipalityIndex[$0.value]?.number }
            if entry.isBothWays {
                return EverydayGerman.bothWays(
                    [spoken] + official, source: .knowledgeBase, municipalities: municipalities)
            }
            return [
                SearchSynonym(
                    spoken: spoken, official: official, source: .knowledgeBase, municipalities: municipalities)
            ]
        }
    }
}
