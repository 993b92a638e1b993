import Bytes
import Knowledge

/// The numbers that items of ordered lists are written with.
///
/// The parser counts from the first number on. Who writes `1. Januar`, `6. Januar` gets a list, too, and readers must get the
/// numbers as they are written. Only a list that has `1.` everywhere is left to be counted, as Markdown has it.
extension CMarkTree.Flat {
    /// Puts each item's number in its `detail`; 0 where it is to be counted on. Items that the city does not get leave no gap.
    mutating func numberItems(in lines: TextLines, origin: TextOrigin) {
        for list in nodes.indices where nodes[list].kind == .orderedList {
            var items: [NodeIndex] = []
            var item = list + 1
            while item < nodes[list].end {
                items.append(item)
                item = nodes[item].end
            }
            let numbers = items.map { number(ofItem: $0, in: lines) }
            let isLeftToCount = numbers.allSatisfy { $0 == 1 } && !items.contains { beginsWithMonth($0) }
            guard !isLeftToCount else { continue }
            var hidden = 0
            for (place, (item, number)) in zip(items, numbers).enumerated() {
                guard let number else { continue }
                if place > 0, let before = numbers[place - 1], number > before + 1,
                    hidesLines(between: items[place - 1], and: item, origin)
                {
                    hidden += number - before - 1
                }
                nodes[item].detail = Int32(clamping: max(0, number - hidden))
            }
        }
    }

    private func hidesLines(between first: NodeIndex, and second: NodeIndex, _ origin: TextOrigin) -> Bool {
        let (start, end) = (Int(nodes[first].line), Int(nodes[second].line))
        return origin.line(end) - origin.line(start) > end - start
    }

    private func number(ofItem item: NodeIndex, in lines: TextLines) -> Int? {
        let line = lines[Int(nodes[item].line)]
        let digits = line.dropFirst(max(0, Int(extents[item].column) - 1)).prefix(while: \.isASCIIDigit)
        return Int(String(decoding: digits, as: UTF8.self))
    }

    /// Whether an item is meant as a day: `24. Dezember`.
    func beginsWithMonth(_ item: NodeIndex) -> Bool {
        guard let text = nodes[item..<nodes[item].end].first(where: { $0.kind == .text }) else { return false }
        let word = bytes[text.textRange].prefix { $0.isLetterByte }
        return Wording.isMonth(String(decoding: word, as: UTF8.self))
    }
}
