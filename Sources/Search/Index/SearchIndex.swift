/// An index file in memory, read in place.
///
/// Opening checks magic, version, bounds and checksum; whatever is read later is bounded again, so that even a file made to
/// mislead gives wrong hits at worst.
public struct SearchIndex: Sendable {
    /// Why a file is not read.
    public enum Refusal: UInt8, Error, Sendable {
        /// It does not begin as an index does.
        case notAnIndex = 1
        /// It was written by another version of the program.
        case otherVersion = 2
        /// Its length is not the one it states.
        case truncated = 3
        /// Its checksum differs.
        case altered = 4
        /// Its parts do not fit together.
        case malformed = 5
    }

    let bytes: [UInt8]
    /// Indexed by `IndexSection.rawValue`.
    private let sections: [Range<Int>]
    /// Versions of topics that can be found.
    public let documentCount: Int
    /// Topics; each may have several versions.
    public let topicCount: Int
    /// Different terms.
    public let termCount: Int
    /// Cities that it knows.
    public let municipalityCount: Int
    let municipalitySetCount: Int
    /// How its text was analysed; a query must be analysed alike.
    public let stages: SearchStages
    /// How much of the collection it holds.
    public let extent: IndexExtent
    let dictionary: TermDictionary

    /// Opens an index. O(length of the file).
    public init(_ bytes: [UInt8]) throws(Refusal) {
        let refusal: Refusal?
        var sections: [Range<Int>] = []
        refusal = bytes.withUnsafeBufferPointer { Self.check($0, &sections) }
        if let refusal { throw refusal }
        self.bytes = bytes
        self.sections = sections
        var meta = Meta()
        bytes.withUnsafeBufferPointer { buffer in
            var reader = ByteReader(buffer, sections[IndexSection.meta.rawValue])
            meta.documents = reader.uint32()
            meta.topics = reader.uint32()
            meta.terms = reader.uint32()
            meta.municipalities = reader.uint16()
            meta.sets = reader.uint16()
            meta.stages = Int(reader.byte())
            meta.extent = Int(reader.byte())
        }
        documentCount = meta.documents
        topicCount = meta.topics
        termCount = meta.terms
        municipalityCount = meta.municipalities
        municipalitySetCount = meta.sets
        stages = SearchStages(rawValue: UInt8(truncatingIfNeeded: meta.stages))
        extent = IndexExtent(rawValue: UInt8(truncatingIfNeeded: meta.extent)) ?? .full
        guard Self.fit(meta, sections) else {
            throw .malformed
        }
        let terms = sections[IndexSection.terms.rawValue]
        let postings = sections[IndexSection.postings.rawValue].count
        dictionary = bytes.withUnsafeBufferPointer { buffer in
            TermDictionary(UnsafeBufferPointer(rebasing: buffer[terms]), count: meta.terms, postings: postings)
        }
    }

    private static func check(_ bytes: UnsafeBufferPointer<UInt8>, _ sections: inout [Range<Int>]) -> Refusal? {
        let magicLength = IndexFormat.magic.utf8CodeUnitCount
        guard bytes.count >= magicLength else { return .notAnIndex }
        for index in 0..<magicLength where bytes[index] != IndexFormat.magic.utf8Start[index] { return .notAnIndex }
        guard bytes.count >= IndexFormat.tableOffset else { return .truncated }
        var header = ByteReader(bytes, magicLength..<IndexFormat.tableOffset)
        guard header.uint16() == IndexFormat.version else { return .otherVersion }
        let count = header.uint16()
        guard header.uint32() == bytes.count else { return .truncated }
        var checksum: UInt64 = 0
        for shift in 0..<8 { checksum |= UInt64(header.byte()) << UInt64(8 * shift) }
        guard checksum == IndexFormat.checksum(bytes, from: IndexFormat.tableOffset) else { return .altered }
        let tableEnd = IndexFormat.tableOffset + count * IndexFormat.tableEntry
        guard tableEnd <= bytes.count else { return .malformed }
        var table = ByteReader(bytes, IndexFormat.tableOffset..<tableEnd)
        sections = Array(repeating: 0..<0, count: IndexSection.allCases.count)
        for _ in 0..<count {
            let name = table.bytes(4)
            let offset = table.uint32()
            let length = table.uint32()
            guard offset >= tableEnd, offset <= bytes.count, length <= bytes.count - offset else { return .malformed }
            for section in IndexSection.allCases where isName(name, of: section) {
                sections[section.rawValue] = offset..<offset + length
            }
        }
        return nil
    }

    private static func isName(_ name: [UInt8], of section: IndexSection) -> Bool {
        for index in 0..<4 where name[index] != section.name.utf8Start[index] { return false }
        return true
    }

    /// What the section `META` says.
    private struct Meta {
        var documents = 0
        var topics = 0
        var terms = 0
        var municipalities = 0
        /// Sets of municipalities.
        var sets = 0
        var stages = 0
        var extent = 0
    }

    /// Whether the tables are as long as the counts say: nothing is ever allocated by a count alone.
    private static func fit(_ meta: Meta, _ sections: [Range<Int>]) -> Bool {
        func length(_ section: IndexSection) -> Int { sections[section.rawValue].count }
        let blocks = (meta.terms + IndexFormat.termsPerBlock - 1) / IndexFormat.termsPerBlock
        return length(.documents) / DocumentTable.entry >= meta.documents && meta.topics <= meta.documents
            && length(.terms) / TermDictionary.tableEntry >= blocks
            && length(.texts) / 8 >= meta.documents && length(.segments) / 4 >= meta.documents
            && meta.sets * ((meta.municipalities + 7) / 8) <= length(.municipalities)
    }

    func range(of section: IndexSection) -> Range<Int> { sections[section.rawValue] }

    /// Calls `body` with a reader of a section from `offset` on.
    func read<Result>(_ section: IndexSection, from offset: Int = 0, _ body: (inout ByteReader) -> Result) -> Result {
        let range = sections[section.rawValue]
        return bytes.withUnsafeBufferPointer { buffer in
            let start = range.lowerBound + min(max(offset, 0), range.count)
            var reader = ByteReader(buffer, start..<range.upperBound)
            return body(&reader)
        }
    }
}
