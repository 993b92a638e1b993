/// Documents with their words counted: what is left of their text for the index. The first pass; parts of a collection can be
/// counted side by side and are put together by `IndexBuilder`.
public struct CountedDocuments: Sendable {
    /// How often a word stands in a field of a document.
    struct Count {
        var word: UInt32
        var field: UInt8
        var count: UInt16
    }

    /// One document.
    struct Entry {
        var kind: DocumentKind
        var topic: Int
        var municipalities: [Int]
        var isOffered: Bool
        var card: SearchCard
        /// Range of `counts`.
        var counts: Range<Int>
        /// Range of `segments`.
        var segments: Range<Int>
    }

    /// A short text: its field, and its words as a range of `segmentWords`.
    struct Segment {
        var field: UInt8
        var words: Range<Int>
    }

    /// Words as written, in lower case; `-` stands where a hyphen was.
    private(set) var words = WordTable()
    private(set) var entries: [Entry] = []
    private(set) var counts: [Count] = []
    private(set) var segments: [Segment] = []
    private(set) var segmentWords: [UInt32] = []
    /// Indexed by word: how often it stands in the field being read.
    private var tally: [UInt16] = []

    /// Without documents.
    public init() {}

    /// Counts one document. O(length of its text).
    public mutating func add(_ document: SearchDocument) {
        let firstCount = counts.count
        let firstSegment = segments.count
        var key: [UInt8] = []
        for field in SearchField.allCases {
            var touched: [UInt32] = []
            for text in document.texts where text.field == field {
                let firstWord = segmentWords.count
                Tokenizer.forEachWord(in: text.bytes) { letters, joints in
                    let number: Int
                    if joints.isEmpty {
                        number = words.number(of: letters)
                    } else {
                        key.removeAll(keepingCapacity: true)
                        var start = 0
                        for joint in joints {
                            key.append(contentsOf: letters[start..<joint])
                            key.append(Self.hyphen)
                            start = joint
                        }
                        key.append(contentsOf: letters[start...])
                        number = words.number(of: key)
                    }
                    if number >= tally.count {
                        tally.append(contentsOf: repeatElement(0, count: max(1024, tally.count)))
                    }
                    if tally[number] == 0 { touched.append(UInt32(truncatingIfNeeded: number)) }
                    if tally[number] < .max { tally[number] += 1 }
                    if field.isSegment { segmentWords.append(UInt32(truncatingIfNeeded: number)) }
                }
                if field.isSegment && segmentWords.count > firstWord {
                    segments.append(
                        Segment(field: UInt8(truncatingIfNeeded: field.rawValue), words: firstWord..<segmentWords.count)
                    )
                }
            }
            for word in touched {
                counts.append(
                    Count(
                        word: word, field: UInt8(truncatingIfNeeded: field.rawValue), count: tally[Int(word)]))
                tally[Int(word)] = 0
            }
        }
        entries.append(
            Entry(
                kind: document.kind, topic: document.topic, municipalities: document.municipalities,
                isOffered: document.isOffered,
                card: document.card, counts: firstCount..<counts.count,
                segments: firstSegment..<segments.count))
    }

    /// The counts alone, their words known by number.
    func withoutWords() -> CountedDocuments {
        var counted = self
        counted.words = WordTable(capacity: 1)
        counted.tally = []
        return counted
    }

    static let hyphen = UInt8(ascii: "-")

    /// A word of the table as letters, and where its hyphens were.
    static func parse(_ word: ArraySlice<UInt8>) -> (letters: [UInt8], joints: [Int]) {
        var letters: [UInt8] = []
        var joints: [Int] = []
        for letter in word {
            if letter == hyphen { joints.append(letters.count) } else { letters.append(letter) }
        }
        return (letters, joints)
    }
}
