/// Which surnames a person or team answers for, by their first letters: `A-K, Sch`.
public struct NameLetters: Sendable, Hashable {
    /// Beginnings of surnames, folded as `fold(_:)` does.
    public struct Part: Sendable, Hashable {
        /// The first beginning.
        public let from: String
        /// The last beginning, every surname that goes on from it included; the same as the first where there is one.
        public let through: String

        /// From its ends, folded.
        public init(from: String, through: String) {
            (self.from, self.through) = (from, through)
        }

        /// How many letters of a surname say that it belongs here; nil where it does not.
        func match(_ surname: String) -> Int? {
            let first = String(surname.prefix(from.count))
            let last = String(surname.prefix(through.count))
            guard from <= first, last <= through else { return nil }
            return max(from.count, through.count)
        }

        /// As an editor would write it.
        public var written: String {
            from == through ? Self.capitalized(from) : "\(Self.capitalized(from))-\(Self.capitalized(through))"
        }

        private static func capitalized(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
    }

    /// In the order of the file.
    public let parts: [Part]

    /// Nil where a part is not of the form `K`, `Sch` or `A-K`, or ends before it begins.
    public init?(_ text: String) {
        var parts: [Part] = []
        for piece in text.split(whereSeparator: { $0 == "," || $0 == ";" }) {
            let ends = piece.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "–" }.map {
                Self.fold(String($0))
            }
            guard (1...2).contains(ends.count), let from = ends.first, let through = ends.last,
                [from, through].allSatisfy({ (1...8).contains($0.count) && $0.allSatisfy(\.isLetter) }), from <= through
            else { return nil }
            parts.append(Part(from: from, through: through))
        }
        guard !parts.isEmpty else { return nil }
        self.parts = parts
    }

    /// How many letters of a surname say that it belongs here, so that `Sch` goes before `S-Z`; nil where it does not.
    public func match(_ surname: String) -> Int? {
        let folded = Self.fold(surname)
        guard !folded.isEmpty else { return nil }
        return parts.compactMap { $0.match(folded) }.max()
    }

    /// As an editor would write it.
    public var written: String { parts.map(\.written).joined(separator: ", ") }

    /// As pages write it: `A–K, Sch`.
    public var displayed: String { written.replacing("-", with: "–") }

    /// Letters as directories sort them, without blanks.
    static func fold(_ text: String) -> String {
        String(decoding: SortKey.make(text.filter { !$0.isWhitespace }), as: UTF8.self)
    }
}
