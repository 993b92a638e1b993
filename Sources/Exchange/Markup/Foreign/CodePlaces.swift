/// Which bytes of Markdown are code: blocks between fences, and what stands between backticks in a paragraph.
struct CodePlaces {
    private(set) var isCode: [Bool]

    /// - Complexity: O(n).
    init(_ bytes: [UInt8]) {
        isCode = Array(repeating: false, count: bytes.count)
        var fence: (sign: UInt8, count: Int)?
        /// Where the paragraph began, and the runs of backticks in it.
        var runs: [(start: Int, count: Int)] = []
        var line = 0
        while line < bytes.count {
            let end = bytes[line...].firstIndex(of: 0x0A) ?? bytes.count
            let shown = bytes[line..<end].drop { $0 == 0x20 || $0 == 0x09 || $0 == UInt8(ascii: ">") }
            let sign = shown.first ?? 0
            let count = shown.prefix { $0 == sign }.count
            let isFence = (sign == UInt8(ascii: "`") || sign == UInt8(ascii: "~")) && count >= 3
            if let open = fence {
                for index in line..<end { isCode[index] = true }
                let isAlone = shown.allSatisfy { $0 == sign || $0 == 0x20 }
                if isFence, sign == open.sign, count >= open.count, isAlone { fence = nil }
            } else if isFence, !shown.dropFirst(count).contains(UInt8(ascii: "`")) {
                close(&runs)
                fence = (sign, count)
            } else if shown.isEmpty {
                close(&runs)
            } else {
                var index = line
                while index < end {
                    guard bytes[index] == UInt8(ascii: "`") else {
                        index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
                        continue
                    }
                    let run = bytes[index..<end].prefix { $0 == UInt8(ascii: "`") }.count
                    runs.append((index, run))
                    index += run
                }
            }
            line = end + 1
        }
        close(&runs)
    }

    /// Pairs runs of the same length: the first with the next of them.
    private mutating func close(_ runs: inout [(start: Int, count: Int)]) {
        defer { runs = [] }
        var next: [Int: [Int]] = [:]
        for (number, run) in runs.enumerated().reversed() { next[run.count, default: []].append(number) }
        var number = 0
        while number < runs.count {
            let run = runs[number]
            while let last = next[run.count]?.last, last <= number { next[run.count]?.removeLast() }
            guard let partner = next[run.count]?.last else {
                number += 1
                continue
            }
            for index in run.start..<(runs[partner].start + runs[partner].count) { isCode[index] = true }
            number = partner + 1
        }
    }
}
