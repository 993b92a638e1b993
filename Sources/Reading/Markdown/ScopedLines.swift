import Bytes
import Diagnostics
import Knowledge

/// For whom a `:::` scope is.
struct ScopeCondition: Sendable, Hashable {
    var agentsOnly = false
    /// Nil is all.
    var municipalities: Set<CityIndex>?

    func admits(municipality: CityIndex, edition: Edition) -> Bool {
        if agentsOnly, edition == .public { return false }
        return municipalities?.contains(municipality) ?? true
    }
}

/// The lines of a Markdown text and the `:::` scopes they stand in.
package struct ScopedLines: Sendable {
    struct Line: Sendable {
        /// Of the text, without the line feed.
        let range: Range<Int>
        /// Index into `scopes` of the innermost scope; nil outside all.
        let scope: Int?
        let isMarker: Bool
    }

    struct Scope: Sendable {
        let condition: ScopeCondition
        let parent: Int?
        /// Line index of the opening marker.
        let line: Int
        /// Where it says for whom the scope is.
        let place: Span
        /// Whether every word there is a city or a word of the language.
        let isUnderstood: Bool
    }

    let lines: [Line]
    let scopes: [Scope]

    private func isVisible(_ scope: Int?, municipality: CityIndex, edition: Edition) -> Bool {
        var current = scope
        while let index = current {
            guard scopes[index].condition.admits(municipality: municipality, edition: edition) else { return false }
            current = scopes[index].parent
        }
        return true
    }

    func isForAgents(_ scope: Int?) -> Bool {
        var current = scope
        while let index = current {
            if scopes[index].condition.agentsOnly { return true }
            current = scopes[index].parent
        }
        return false
    }

    /// The text as one municipality reads it.
    struct Visible {
        var bytes: [UInt8] = []
        /// Indexed by line of `bytes`: index into `ScopedLines.lines`.
        var lineMap: [Int32] = []
        /// Indexed by line of `bytes`: whether it stands inside `::: agents`.
        var agents: [Bool] = []
    }

    /// Indexes of the scopes that are shown; texts with the same key are the same.
    func visibleScopes(municipality: CityIndex, edition: Edition) -> Set<Int> {
        Set(scopes.indices.filter { isVisible($0, municipality: municipality, edition: edition) })
    }

    func visibleText(of text: ArraySlice<UInt8>, scopes visible: Set<Int>) -> Visible {
        var result = Visible()
        result.bytes.reserveCapacity(text.count)
        var pendingMarker: Line?
        var previous: Range<Int>?
        // Whether the paragraph before belongs to an item, however its lines are indented.
        var (isInItem, isAfterBlank) = (false, true)
        func put(_ bytes: ArraySlice<UInt8>, line: Int, agents: Bool) {
            result.bytes.append(contentsOf: bytes)
            result.bytes.append(0x0A)
            result.lineMap.append(Int32(line))
            result.agents.append(agents)
        }
        for (number, line) in lines.enumerated() {
            guard !line.isMarker else {
                pendingMarker = line
                continue
            }
            if let scope = line.scope, !visible.contains(scope) { continue }
            if let marker = pendingMarker {
                // A marker parts blocks like a blank line, but for rows of a table and items of a list, which go on.
                if !continues(text, from: previous, to: line.range, isInItem: isInItem && !isAfterBlank) {
                    let quotes = text[marker.range].prefix { $0 == 0x20 || $0 == 0x09 || $0 == UInt8(ascii: ">") }
                    put(quotes.contains(UInt8(ascii: ">")) ? quotes : [], line: number, agents: false)
                }
                pendingMarker = nil
            }
            let written = text[line.range].drop { $0 == 0x20 || $0 == 0x09 || $0 == UInt8(ascii: ">") }
            if startsItem(written) {
                isInItem = true
            } else if isAfterBlank, !written.isEmpty, written.startIndex == line.range.lowerBound {
                isInItem = false
            }
            isAfterBlank = written.isEmpty
            put(text[line.range], line: number, agents: isForAgents(line.scope))
            previous = line.range
        }
        return result
    }

    private func continues(
        _ text: ArraySlice<UInt8>, from previous: Range<Int>?, to next: Range<Int>, isInItem: Bool
    ) -> Bool {
        guard let previous else { return true }
        let before = text[previous].drop { $0 == 0x20 || $0 == UInt8(ascii: ">") }
        let after = text[next].drop { $0 == 0x20 || $0 == UInt8(ascii: ">") }
        if before.contains(UInt8(ascii: "|")), after.contains(UInt8(ascii: "|")) { return true }
        guard startsItem(after) else { return false }
        let isIndented = text[previous].first == 0x20 && !before.isEmpty
        return startsItem(before) || isIndented || isInItem
    }

    private func startsItem(_ line: ArraySlice<UInt8>) -> Bool {
        guard let first = line.first else { return false }
        let rest: ArraySlice<UInt8>
        switch first {
        case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"): rest = line.dropFirst()
        case 0x30...0x39:
            let afterDigits = line.drop { $0.isASCIIDigit }
            guard afterDigits.first == UInt8(ascii: ".") || afterDigits.first == UInt8(ascii: ")") else { return false }
            rest = afterDigits.dropFirst()
        default: return false
        }
        return rest.first == 0x20 || rest.first == 0x09
    }
}
