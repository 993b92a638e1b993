import Diagnostics
import Search

/// A thesaurus in the form of MyThes (OpenThesaurus as Debian's `mythes-de` installs it): a line `word|n`, then n lines
/// `-|word|word|…`, a meaning each.
///
/// General language leads astray as often as it helps: only words that the content does not have lead anywhere, only to words that
/// it has, and they weigh little.
public struct Thesaurus: Sendable {
    /// Which thesaurus it was: length and FNV-1a checksum of the file, so that a build can be told from another.
    public let fingerprint: String
    private let bytes: [UInt8]

    /// Broader, narrower and opposite words are no synonyms.
    private static let otherRelations = ["Oberbegriff)", "Unterbegriff)", "Antonym)", "Assoziation)"].map {
        Array($0.utf8)
    }
    private static let mostWords = 3
    static let mostTargets = 6

    /// - Parameter bytes: of a thesaurus file of LibreOffice, UTF-8.
    public init(_ bytes: [UInt8]) {
        self.bytes = bytes
        fingerprint = "\(bytes.count)-" + String(FNV1a(bytes).value, radix: 16)
    }

    /// What leads from words that the content does not have to words that it has. O(length of the file).
    func synonyms(in written: WrittenTerms) -> [SearchSynonym] {
        var synonyms: [SearchSynonym] = []
        // The first line names the encoding.
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: true).dropFirst()
        var spoken: ArraySlice<UInt8>?
        var targets: [[UInt8]] = []
        func close() {
            guard let spoken, !targets.isEmpty else { return }
            synonyms.append(
                SearchSynonym(
                    spoken: Array(spoken), official: Array(targets.prefix(Self.mostTargets)), source: .thesaurus))
        }
        for line in lines {
            let cells = line.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false)
            if cells.first?.first != UInt8(ascii: "-") || cells.first?.count != 1 {
                close()
                targets = []
                spoken = cells.first.flatMap { word in
                    Self.isShort(word) && !written.hasAll(word) ? word : nil
                }
                continue
            }
            guard spoken != nil else { continue }
            for cell in cells.dropFirst() where !Self.isOtherRelation(cell) {
                let word = Self.withoutRemarks(cell)
                guard Self.isShort(word[...]), written.hasAll(word), !targets.contains(word) else { continue }
                targets.append(word)
            }
        }
        close()
        return synonyms
    }

    private static func isShort(_ text: ArraySlice<UInt8>) -> Bool {
        (1...mostWords).contains(text.split(separator: 0x20).count)
    }

    private static func isOtherRelation(_ text: ArraySlice<UInt8>) -> Bool {
        otherRelations.contains { text.count >= $0.count && text.suffix($0.count).elementsEqual($0) }
    }

    /// `abgeben (ugs.)` is `abgeben`.
    private static func withoutRemarks(_ text: ArraySlice<UInt8>) -> [UInt8] {
        var kept: [UInt8] = []
        var depth = 0
        for byte in text {
            switch byte {
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"): depth = max(0, depth - 1)
            default: if depth == 0 { kept.append(byte) }
            }
        }
        while kept.last == 0x20 { kept.removeLast() }
        while kept.first == 0x20 { kept.removeFirst() }
        return kept
    }
}
