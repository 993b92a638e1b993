import Search
import Yams

/// The words of callers and those of the administration, for any city: `search/everyday.yaml` of the theme.
///
/// `means` leads one way, `same` groups words that stand for each other, `filler` says nothing about the matter,
/// `common` seldom does.
public struct EverydayGerman: Sendable {
    public let synonyms: [SearchSynonym]
    /// UTF-8.
    public let filler: [[UInt8]]
    /// UTF-8.
    public let common: [[UInt8]]

    /// What is wrong with a list, in one sentence.
    public struct Failure: Error, Sendable, CustomStringConvertible {
        public let line: Int?
        public let reason: String
        public var description: String { (line.map { "\($0): " } ?? "") + reason }
    }

    /// - Throws: `Failure` where the bytes are no such list.
    public init(_ bytes: [UInt8]) throws(Failure) {
        let root: Node?
        do {
            root = try Yams.compose(yaml: String(decoding: bytes, as: UTF8.self))
        } catch {
            throw Failure(line: nil, reason: "\(error)")
        }
        var synonyms: [SearchSynonym] = []
        var filler: [[UInt8]] = []
        var common: [[UInt8]] = []
        for (key, value) in root?.mapping ?? [:] {
            switch key.string {
            case "means":
                guard let entries = value.mapping else { throw Self.wrongForm(value, "means: word: [words]") }
                for (spoken, official) in entries {
                    synonyms.append(
                        SearchSynonym(
                            spoken: try Self.text(spoken), official: try Self.texts(official), source: .everyday))
                }
            case "same":
                guard let groups = value.sequence else { throw Self.wrongForm(value, "same: - [words]") }
                for group in groups { synonyms += Self.bothWays(try Self.texts(group), source: .everyday) }
            case "filler": filler = try Self.texts(value)
            case "common": common = try Self.texts(value)
            default: throw Self.wrongForm(key, "means, same, filler and common; there is no other key")
            }
        }
        self.synonyms = synonyms
        self.filler = filler
        self.common = common
    }

    /// Each word of a group leads to all others.
    static func bothWays(
        _ words: [[UInt8]], source: SearchSynonym.Source, municipalities: [Int]? = nil
    ) -> [SearchSynonym] {
        words.indices.map { number in
            SearchSynonym(
                spoken: words[number], official: words.indices.filter { $0 != number }.map { words[$0] },
                source: source, municipalities: municipalities)
        }
    }

    private static func wrongForm(_ node: Node, _ form: String) -> Failure {
        Failure(line: node.mark?.line, reason: "the form is \(form)")
    }

    private static func text(_ node: Node) throws(Failure) -> [UInt8] {
        guard let scalar = node.scalar else { throw wrongForm(node, "a word or words") }
        return Array(scalar.string.utf8)
    }

    private static func texts(_ node: Node) throws(Failure) -> [[UInt8]] {
        guard let sequence = node.sequence else { return [try text(node)] }
        var texts: [[UInt8]] = []
        for item in sequence { texts.append(try text(item)) }
        return texts
    }
}
