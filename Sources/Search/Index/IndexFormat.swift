/// What the parts of an index file are called, and where they stand.
///
/// A file is a header, a table of sections and the sections; numbers are little-endian.
///
///     offset  bytes  content
///          0      8  "AUSKUNFT"
///          8      2  version of the format
///         10      2  number of sections
///         12      4  length of the file
///         16      8  FNV-1a checksum (64 bits) of all bytes from 24 on
///         24   12·n  a section each: name (4 letters), offset, length
enum IndexFormat {
    static let magic: StaticString = "AUSKUNFT"
    static let version = 1
    static let tableOffset = 24
    static let tableEntry = 12
    /// Terms are front-coded in blocks of this many.
    static let termsPerBlock = 16
    /// The longest term in bytes: a length fits a byte.
    static let longestTerm = 255
    /// A synonym has at most this many words on a side, and leads to at most this many phrases.
    static let mostWordsOfSynonym = 8
    static let mostTargetsOfSynonym = 32
    /// Synonyms looked at that begin with one word.
    static let mostSynonymsOfWord = 512
    /// Number of a set of municipalities that means: all.
    static let allMunicipalities = 0xFFFF

    /// Fowler, Noll, Vo: FNV-1a with 64 bits. O(length).
    static func checksum(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        var index = start
        while index < bytes.count {
            hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01B3
            index += 1
        }
        return hash
    }
}

/// The parts of an index file.
enum IndexSection: Int, CaseIterable {
    /// Counts and how the text was analysed.
    case meta
    /// The dictionary of terms.
    case terms
    /// The postings of each term, in the order of the dictionary.
    case postings
    /// Topic and municipalities of each document.
    case documents
    /// What is shown of a hit.
    case texts
    /// The short texts of each document, word by word.
    case segments
    /// What callers say, and the terms it means.
    case synonyms
    /// Words that say nothing about the matter.
    case filler
    /// Terms that stand for others by the company they keep.
    case associations
    /// Ids of the municipalities, and the sets of them.
    case municipalities

    /// Four letters in the file's table.
    var name: StaticString {
        switch self {
        case .meta: "META"
        case .terms: "TERM"
        case .postings: "POST"
        case .documents: "DOCS"
        case .texts: "TEXT"
        case .segments: "SEGM"
        case .synonyms: "SYNO"
        case .filler: "FILL"
        case .associations: "ASSO"
        case .municipalities: "MUNI"
        }
    }
}
