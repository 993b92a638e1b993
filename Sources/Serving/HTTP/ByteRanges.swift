import Bytes

/// The stretches of a representation that a `Range` field asks for (RFC 9110, section 14).
enum ByteRanges: Hashable {
    /// The field is not of unit `bytes`, not well-formed or unreasonable, and is passed over.
    case ignored
    /// None of the stretches lies inside the representation: 416.
    case unsatisfiable
    case ranges([Range<Int>])

    /// More stretches than this are unreasonable.
    static let most = 16

    /// - Parameter length: of the representation, in bytes.
    init(_ field: String, length: Int) {
        let parts = field.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].lowercased() == "bytes" else {
            self = .ignored
            return
        }
        var ranges: [Range<Int>] = []
        var isWellFormed = false
        for part in parts[1].split(separator: ",", omittingEmptySubsequences: false) {
            let spec = part.filter { $0 != " " && $0 != "\t" }
            if spec.isEmpty { continue }
            guard let dash = spec.firstIndex(of: "-") else {
                self = .ignored
                return
            }
            let (first, last) = (spec[..<dash], spec[spec.index(after: dash)...])
            guard let range = Self.range(from: String(first), to: String(last), in: length) else {
                self = .ignored
                return
            }
            isWellFormed = true
            if !range.isEmpty { ranges.append(range) }
        }
        // Many stretches, or stretches over each other, make more bytes of few (section 14.2).
        guard isWellFormed, ranges.count <= Self.most, ranges.reduce(0, { $0 + $1.count }) <= length else {
            self = .ignored
            return
        }
        self = ranges.isEmpty ? .unsatisfiable : .ranges(ranges)
    }

    /// Empty where it lies outside; nil where it is not well-formed.
    private static func range(from first: String, to last: String, in length: Int) -> Range<Int>? {
        func number(_ text: String) -> Int? {
            guard !text.isEmpty, text.utf8.allSatisfy({ $0.isASCIIDigit }) else { return nil }
            // What is too big for a number lies behind every end.
            return Int(text) ?? .max
        }
        if first.isEmpty {
            guard let count = number(last) else { return nil }
            return (length - min(count, length))..<length
        }
        guard let start = number(first) else { return nil }
        if last.isEmpty { return min(start, length)..<length }
        guard let end = number(last), end >= start else { return nil }
        return min(start, length)..<min(end == .max ? end : end + 1, length)
    }
}
