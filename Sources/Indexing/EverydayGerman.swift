import Diagnostics
import Search
import YAMLFault
import Yams

/// The words of callers and those of the administration, for any city: `search/everyday.yaml` of the theme.
///
/// `means` leads one way, `same` groups words that stand for each other, `filler` says nothing about the matter,
/// `common` seldom does, `asking` says nothing about which office is meant, `matters` are things that somebody asks about,
/// `places` cities that others answer for.
public struct EverydayGerman: Sendable {
    /// What callers say for what, one way or both.
    public let synonyms: [SearchSynonym]
    /// UTF-8.
    public let filler: [[UInt8]]
    /// UTF-8.
    public let common: [[UInt8]]
    /// By which callers ask for a number, a room, opening hours, whoever it is about. UTF-8.
    public let asking: [[UInt8]]
    /// Things that callers ask cities about. UTF-8.
    public let matters: [[UInt8]]
    /// Cities that callers may name, as they are written.
    public let places: [String]

    /// Every single word of the synonyms and the common words, as it is written there.
    private let matterWords: Set<[UInt8]>

    /// Whether a word, in lower case, is one of what callers ask for.
    func isMatter(_ word: String) -> Bool {
        matterWords.contains(Array(word.utf8))
            || matterWords.contains(Array((word.prefix(1).uppercased() + word.dropFirst()).utf8))
    }

    /// What is wrong with a list, in one sentence.
    public struct Failure: Error, Sendable, CustomStringConvertible {
        /// Of the list, from 1; nil where it is the whole of it.
        public let line: Int?
        /// One sentence.
        public let reason: LocalizedText
        /// Line and reason in English.
        public var description: String { self[.english] }

        /// Line and reason.
        public subscript(language: Language) -> String { (line.map { "\($0): " } ?? "") + reason[language] }
    }

    /// - Throws: `Failure` where the bytes are no such list.
    public init(_ bytes: [UInt8]) throws(Failure) {
        let root: Node?
        do {
            // All are texts: looking for numbers and dates among thousands of words would take longer than reading them.
            root = try Parser(yaml: String(decoding: bytes, as: UTF8.self), resolver: .basic, encoding: .utf8)
                .singleRoot()
        } catch {
            let fault = YAMLFault(error)
            throw Failure(line: fault.line, reason: fault.reason)
        }
        var synonyms: [SearchSynonym] = []
        var filler: [[UInt8]] = []
        var common: [[UInt8]] = []
        var asking: [[UInt8]] = []
        var matters: [[UInt8]] = []
        var places: [String] = []
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
            case "asking": asking = try Self.texts(value)
            case "matters": matters = try Self.texts(value)
            case "places": places = try Self.texts(value).map { String(decoding: $0, as: UTF8.self) }
            default:
                throw Self.wrongForm(key, "means: …, same: …, filler: …, common: …, asking: …, matters: …, places: …")
            }
        }
        self.synonyms = synonyms
        self.filler = filler
        self.common = common
        self.asking = asking
        self.matters = matters
        self.places = places
        let texts = synonyms.flatMap { [$0.spoken] + $0.official } + common
        matterWords = Set(texts.flatMap { $0.split(separator: 0x20).map(Array.init) })
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
        Failure(line: node.mark?.line, reason: LocalizedText(de: "die Form ist \(form)", en: "the form is \(form)"))
    }

    private static func text(_ node: Node) throws(Failure) -> [UInt8] {
        guard let scalar = node.scalar else { throw wrongForm(node, "\"…\", [\"…\"]") }
        return Array(scalar.string.utf8)
    }

    private static func texts(_ node: Node) throws(Failure) -> [[UInt8]] {
        guard let sequence = node.sequence else { return [try text(node)] }
        var texts: [[UInt8]] = []
        for item in sequence { texts.append(try text(item)) }
        return texts
    }
}
