/// A list of findings under construction.
///
/// What one rule finds in one file is listed up to a bound: nobody works through ten thousand places of one kind, and a file of two
/// megabytes may have seven hundred thousand of them. One finding, at the first place that is not listed, stands for the rest and says how
/// many they are.
public struct Findings: Sendable {
    /// So many of one rule in one file are listed.
    public static let mostOfAKind = 1_000

    /// Findings that are bounded together.
    private struct Kind: Hashable {
        let rule: RuleID
        let file: FileID

        init(of diagnostic: Diagnostic) {
            (rule, file) = (diagnostic.rule, diagnostic.range.start.file)
        }
    }

    /// What was added of one kind.
    private struct Tally {
        var listedCount = 0
        /// Of those that are listed, once there are too many.
        var listed: Set<Int> = []
        /// Of those that are not.
        var others: Set<Int> = []
        /// The first of those that are not.
        var first: Diagnostic?
        /// Those that others counted.
        var counted = 0
        /// How many findings there were with the last of those that are not listed.
        var lastAt = 0

        var rest: Diagnostic? {
            first.map { Diagnostic(standingFor: others.count + counted, from: $0) }
        }
    }

    private var listed: [Diagnostic] = []
    /// Empty as long as there are too few findings for any kind to have too many.
    private var tallies: [Kind: Tally] = [:]
    private var hasRest = false
    /// Of all that were added, listed or not.
    private var count = 0

    /// No findings yet.
    public init() {}

    /// A moment in the adding of findings.
    public struct Mark: Sendable {
        fileprivate let listedCount: Int
        fileprivate let count: Int
    }

    /// The moment of now.
    public var mark: Mark { Mark(listedCount: listed.count, count: count) }

    /// Whether anything was found since then.
    public func hasAny(since mark: Mark) -> Bool { count > mark.count }

    /// Whether an error was found since then, listed or not.
    ///
    /// - Parameter isMeant: whether errors of a rule count.
    /// - Complexity: O(findings since then).
    public func hasError(since mark: Mark, where isMeant: (RuleID) -> Bool = { _ in true }) -> Bool {
        guard hasAny(since: mark) else { return false }
        return listed[mark.listedCount...].contains { $0.severity == .error && isMeant($0.rule) }
            || hasRest
                && tallies.contains { kind, tally in
                    tally.lastAt > mark.count && tally.first?.severity == .error && isMeant(kind.rule)
                }
    }

    /// In the order of adding; behind them, of each rule and file with too many, the one that stands for the rest.
    public var list: [Diagnostic] {
        guard hasRest else { return listed }
        let rests = tallies.values.compactMap(\.rest)
        return listed + rests.sorted { ($0.range.start, $0.rule) < ($1.range.start, $1.rule) }
    }

    /// Adds one at the end.
    public mutating func add(_ diagnostic: Diagnostic) {
        count += 1
        if listed.count < Self.mostOfAKind, diagnostic.instances == 1, tallies.isEmpty {
            listed.append(diagnostic)
        } else {
            addCounted(diagnostic)
        }
    }

    private mutating func addCounted(_ diagnostic: Diagnostic) {
        if tallies.isEmpty {
            for earlier in listed { tallies[Kind(of: earlier), default: Tally()].listedCount += 1 }
        }
        let kind = Kind(of: diagnostic)
        let listedCount = tallies[kind]?.listedCount ?? 0
        if diagnostic.instances == 1, listedCount < Self.mostOfAKind {
            tallies[kind, default: Tally()].listedCount += 1
            listed.append(diagnostic)
        } else if diagnostic.instances > 1 {
            tallies[kind, default: Tally()].counted += diagnostic.instances
            leaveOut(diagnostic, kind)
        } else {
            if tallies[kind]?.listed.isEmpty ?? true {
                let identities = Set(listed.lazy.filter { Kind(of: $0) == kind }.map(\.identity))
                tallies[kind, default: Tally()].listed = identities
            }
            let identity = diagnostic.identity
            // The same in another city is told with it.
            if tallies[kind]?.listed.contains(identity) ?? false {
                listed.append(diagnostic)
            } else {
                tallies[kind, default: Tally()].others.insert(identity)
                leaveOut(diagnostic, kind)
            }
        }
    }

    private mutating func leaveOut(_ diagnostic: Diagnostic, _ kind: Kind) {
        if tallies[kind]?.first == nil { tallies[kind]?.first = diagnostic }
        tallies[kind]?.lastAt = count
        hasRest = true
    }

    /// Adds several at the end, in their order.
    public mutating func add(contentsOf diagnostics: some Sequence<Diagnostic>) {
        for diagnostic in diagnostics { add(diagnostic) }
    }
}

extension Diagnostic {
    /// What tells it from others of its rule in its file, whatever city it concerns.
    fileprivate var identity: Int {
        var hasher = Hasher()
        hasher.combine(range)
        hasher.combine(message.english)
        return hasher.finalize()
    }
}
