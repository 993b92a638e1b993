/// Makes index files out of counted documents. The same documents give the same bytes.
public struct IndexBuilder: Sendable {

    private let chunks: [CountedDocuments]
    private let documentCount: Int
    private let municipalities: [[UInt8]]
    private let synonyms: [AnalyzedSynonym]
    private let filler: WordTable
    private let common: [[UInt8]]
    private let matters: [[UInt8]]
    private let thesaurus: String
    private let weights: IndexWeights
    private let stages: SearchStages
    private let analyzer: Analyzer
    private let vocabulary: Vocabulary
    /// Indexed by chunk, then by the chunk's word: number in `vocabulary.words`.
    private let wordNumbers: [[UInt32]]

    /// - Parameters:
    ///   - chunks: documents in the order of their topics, versions of a topic beside each other.
    ///   - municipalities: ids, UTF-8, in the order of their indexes.
    ///   - filler: words that say nothing about the matter, UTF-8; they are not indexed.
    ///   - common: words that seldom are the matter, UTF-8; they weigh less in a query.
    ///   - matters: things that somebody asks about, UTF-8: where no document has one, nothing fits.
    ///   - thesaurus: which thesaurus some synonyms are from; empty where none is.
    public init(
        _ chunks: [CountedDocuments], municipalities: [[UInt8]], synonyms: [SearchSynonym], filler: [[UInt8]],
        common: [[UInt8]] = [], matters: [[UInt8]] = [], thesaurus: String = "", weights: IndexWeights = IndexWeights(),
        stages: SearchStages = .all
    ) {
        documentCount = chunks.reduce(0) { $0 + $1.entries.count }
        self.municipalities = municipalities
        self.common = common
        self.matters = matters
        self.thesaurus = thesaurus
        self.weights = weights
        self.stages = stages
        analyzer = Analyzer(stages: stages)
        // Filler is compared as written: the stem of `fällt` is that of `Fall`.
        var fillerWords = WordTable()
        for text in filler {
            for word in Tokenizer.words(in: text) { _ = fillerWords.number(of: Analyzer.folded(word.letters)) }
        }
        self.filler = fillerWords
        var words = WordTable(capacity: 1 << 14)
        var numbers: [[UInt32]] = []
        var documentCounts: [Int] = []
        for chunk in chunks {
            numbers.append(
                (0..<chunk.words.count).map { UInt32(truncatingIfNeeded: words.number(of: chunk.words.word($0))) })
            if documentCounts.count < words.count {
                documentCounts.append(contentsOf: repeatElement(0, count: words.count - documentCounts.count))
            }
            for count in chunk.counts { documentCounts[Int(numbers[numbers.count - 1][Int(count.word)])] += 1 }
        }
        wordNumbers = numbers
        self.chunks = chunks.map { $0.withoutWords() }
        var known = WordTable()
        var analyzed: [AnalyzedSynonym] = []
        for synonym in synonyms {
            let synonym = AnalyzedSynonym(synonym, filler: fillerWords, analyzer: analyzer)
            if synonym.source != .thesaurus {
                for term in synonym.matterTerms { _ = known.number(of: term) }
            }
            if stages.contains(.synonyms) { analyzed.append(synonym) }
        }
        self.synonyms = analyzed
        vocabulary = Vocabulary(
            words, documentCounts: documentCounts, filler: fillerWords, known: known, analyzer: analyzer)
    }

    /// The bytes of an index file.
    public func build(_ extent: IndexExtent = .full) -> [UInt8] {
        let postings = Postings(
            chunks, wordNumbers: wordNumbers, vocabulary: vocabulary, weights: weights, fields: extent.fields)
        var sets = MunicipalitySets(count: municipalities.count)
        let documents = encodedDocuments(extent, &sets)
        // Terms without postings in this file keep no number.
        let kept = (0..<vocabulary.termCount).filter { postings.starts[$0] < postings.starts[$0 + 1] }
        var newNumber = Array(repeating: -1, count: vocabulary.termCount)
        for (position, term) in kept.enumerated() { newNumber[term] = position }
        var synonymTable: [UInt8] = []
        if stages.contains(.synonyms) {
            let kept = Vocabulary.Kept(vocabulary, numbers: newNumber)
            synonymTable =
                SynonymTable(synonyms, vocabulary: kept, analyzer: analyzer) { sets.number(of: $0) }.encoded()
        }
        let (terms, posts) = encodedTerms(postings, kept)
        var file = IndexFile()
        file.add(.meta, encodedMeta(extent, termCount: kept.count, setCount: sets.count))
        file.add(.terms, terms)
        file.add(.postings, posts)
        file.add(.documents, documents.table)
        file.add(.texts, documents.texts)
        file.add(.segments, encodedSegments(extent, newNumber))
        file.add(.synonyms, synonymTable)
        file.add(.filler, encodedFiller())
        if extent == .full && stages.contains(.association) {
            file.add(.associations, encodedAssociations(postings, newNumber))
        }
        file.add(.municipalities, sets.encoded(ids: municipalities))
        return file.encoded()
    }

    private var entries: some Sequence<CountedDocuments.Entry> { chunks.lazy.flatMap(\.entries) }

    private func encodedMeta(_ extent: IndexExtent, termCount: Int, setCount: Int) -> [UInt8] {
        var meta = ByteWriter()
        meta.uint32(documentCount)
        meta.uint32(Set(entries.map(\.topic)).count)
        meta.uint32(termCount)
        meta.uint16(municipalities.count)
        meta.uint16(setCount)
        meta.byte(Int(stages.rawValue))
        meta.byte(Int(extent.rawValue))
        meta.text(thesaurus.utf8)
        return meta.bytes
    }

    private func encodedTerms(_ postings: Postings, _ kept: [Int]) -> ([UInt8], [UInt8]) {
        let blocks = (kept.count + IndexFormat.termsPerBlock - 1) / IndexFormat.termsPerBlock
        var table = ByteWriter()
        var data = ByteWriter()
        var posts = ByteWriter()
        var previous: [UInt8] = []
        for (position, number) in kept.enumerated() {
            if position % IndexFormat.termsPerBlock == 0 {
                table.uint32(blocks * TermDictionary.tableEntry + data.bytes.count)
                table.uint32(posts.bytes.count)
                previous = []
            }
            let term = Array(vocabulary.term(number))
            var shared = 0
            while shared < min(previous.count, term.count, 255) && previous[shared] == term[shared] { shared += 1 }
            let start = posts.bytes.count
            var last = -1
            for posting in postings.starts[number]..<postings.starts[number + 1] {
                posts.varint(Int(postings.documents[posting]) - last - 1)
                posts.byte(Int(postings.impacts[posting]))
                last = Int(postings.documents[posting])
            }
            data.byte(shared)
            data.byte(term.count - shared)
            data.append(term[shared...])
            data.byte(vocabulary.isStandalone[number] ? 1 : 0)
            data.varint(postings.starts[number + 1] - postings.starts[number])
            data.varint(posts.bytes.count - start)
            previous = term
        }
        return (table.bytes + data.bytes, posts.bytes)
    }

    private func encodedDocuments(
        _ extent: IndexExtent, _ sets: inout MunicipalitySets
    ) -> (table: [UInt8], texts: [UInt8]) {
        var table = ByteWriter()
        var offsets = ByteWriter()
        var texts = ByteWriter()
        for entry in entries {
            table.uint32(entry.topic)
            table.uint16(sets.number(of: entry.municipalities))
            let details = extent == .full ? entry.card.details : []
            table.byte(
                (entry.isOffered ? 0 : Int(DocumentTable.isNotOffered))
                    | (details.isEmpty ? 0 : Int(DocumentTable.hasDetails)))
            table.byte(Int(entry.kind.rawValue))
            offsets.uint32(4 * documentCount + texts.bytes.count)
            let card = entry.card
            texts.text(card.id == TitleSlug.make(card.title) ? [] : card.id)
            texts.text(card.title)
            for text in [card.answer, card.fee, card.place, card.online] {
                texts.text(extent.hasWholeCards ? text : [])
            }
            guard !details.isEmpty else { continue }
            texts.varint(details.count)
            for detail in details { detail.write(to: &texts) }
        }
        return (table.bytes, offsets.bytes + texts.bytes)
    }

    private func encodedSegments(_ extent: IndexExtent, _ numbers: [Int]) -> [UInt8] {
        var offsets = ByteWriter()
        var data = ByteWriter()
        for (chunk, chunkWords) in zip(chunks, wordNumbers) {
            for entry in chunk.entries {
                offsets.uint32(4 * documentCount + data.bytes.count)
                let segments = chunk.segments[entry.segments].filter {
                    guard let field = SearchField(rawValue: Int($0.field)) else { return false }
                    return extent.segments.contains(field)
                }
                data.varint(segments.count)
                for segment in segments {
                    var tokens = ByteWriter()
                    var count = 0
                    for word in chunk.segmentWords[segment.words] {
                        let word = vocabulary.words[Int(chunkWords[Int(word)])]
                        guard let term = word.term, numbers[term] >= 0 else { continue }
                        let parts = vocabulary.parts[word.parts].lazy.map { numbers[$0.term] }.filter { $0 >= 0 }
                        let partCount = parts.count
                        tokens.varint(numbers[term] << 1 | (partCount == 0 ? 0 : 1))
                        if partCount > 0 {
                            tokens.byte(partCount)
                            for part in parts { tokens.varint(part) }
                        }
                        count += 1
                    }
                    data.byte(Int(segment.field))
                    data.varint(count)
                    data.append(tokens.bytes)
                }
            }
        }
        return offsets.bytes + data.bytes
    }

    /// Filler as written, then an empty word, then the terms of common words, an empty word, the terms of matters.
    private func encodedFiller() -> [UInt8] {
        func terms(_ texts: [[UInt8]]) -> WordTable {
            var terms = WordTable()
            for text in texts {
                for word in Tokenizer.words(in: text) { _ = terms.number(of: analyzer.term(word.letters)) }
            }
            return terms
        }
        var data = ByteWriter()
        for table in [filler, terms(common), terms(matters)] {
            for word in (0..<table.count).map({ Array(table.word($0)) }).sorted(by: TermDictionary.isLess) {
                data.byte(word.count)
                data.append(word)
            }
            data.byte(0)
        }
        return data.bytes
    }

    private func encodedAssociations(_ postings: Postings, _ numbers: [Int]) -> [UInt8] {
        var titleTerms: [[Int]] = []
        for (chunk, chunkWords) in zip(chunks, wordNumbers) {
            for entry in chunk.entries {
                var terms: [Int] = []
                for segment in chunk.segments[entry.segments] where Int(segment.field) == SearchField.title.rawValue {
                    for word in chunk.segmentWords[segment.words] {
                        let word = vocabulary.words[Int(chunkWords[Int(word)])]
                        for term in [word.term].compactMap({ $0 }) + vocabulary.parts[word.parts].map(\.term)
                        where !terms.contains(term) {
                            terms.append(term)
                        }
                    }
                }
                titleTerms.append(terms)
            }
        }
        let table = AssociationTable(
            postings, titleTerms: titleTerms, topics: entries.map(\.topic), termCount: vocabulary.termCount)
        // Sorted by term: offset table, then lists.
        let rows = table.associations.indices.filter { !table.associations[$0].isEmpty && numbers[$0] >= 0 }
        var offsets = ByteWriter()
        var data = ByteWriter()
        offsets.uint32(rows.count)
        for row in rows {
            offsets.uint32(numbers[row])
            offsets.uint32(4 + 8 * rows.count + data.bytes.count)
            let kept = table.associations[row].filter { numbers[$0.term] >= 0 }
            data.byte(kept.count)
            for association in kept {
                data.varint(numbers[association.term])
                data.byte(Int((association.strength * 255).rounded()))
            }
        }
        return offsets.bytes + data.bytes
    }
}

extension Vocabulary {
    /// The terms that one file keeps.
    struct Kept {
        private let vocabulary: Vocabulary
        private let numbers: [Int]

        init(_ vocabulary: Vocabulary, numbers: [Int]) {
            self.vocabulary = vocabulary
            self.numbers = numbers
        }

        /// The number of a term in the file.
        func number(of term: [UInt8]) -> Int? {
            vocabulary.number(of: term).flatMap { numbers[$0] >= 0 ? numbers[$0] : nil }
        }
    }
}
