/// The lines `[label]: address` of a text, which its links refer to.
struct ForeignDefinitions {
    private var addresses: [String: String] = [:]
    /// All other lines.
    private(set) var others: [ForeignLine] = []

    init(_ lines: [ForeignLine]) {
        var fence: Substring?
        for line in lines {
            let shown = line.trimmed
            if let open = fence {
                if shown.hasPrefix(open) { fence = nil }
            } else if shown.hasPrefix("```") || shown.hasPrefix("~~~") {
                fence = shown.prefix(3)
            } else if let (label, address) = Self.definition(shown), line.indentation < 4 {
                if addresses[label] == nil { addresses[label] = address }
                others.append(ForeignLine("", number: line.number))
                continue
            }
            others.append(line)
        }
    }

    private static func definition(_ line: Substring) -> (label: String, address: String)? {
        guard line.hasPrefix("["), !line.hasPrefix("[^"), let end = line.firstRange(of: "]:") else { return nil }
        let rest = line[end.upperBound...].trimmed
        guard !rest.isEmpty else { return nil }
        // `{% link a.md %}`, `{{< ref "a.md" >}}`
        if rest.hasPrefix("{"), let tail = ForeignInlineLink.tail(Array((rest + ")").utf8), from: 0) {
            return (name(line[..<end.lowerBound].dropFirst()), tail.address)
        }
        let address = rest.hasPrefix("<") ? rest.dropFirst().prefix { $0 != ">" } : rest.prefix { $0 != " " }
        let title = rest[address.endIndex...].drop { $0 == ">" }.trimmed
        guard title.isEmpty || "\"'(".contains(title.first ?? " ") else { return nil }
        return (name(line[..<end.lowerBound].dropFirst()), String(address))
    }

    func address(of label: some StringProtocol) -> String? { addresses[Self.name(label)] }

    /// Labels are the same whatever their case and blanks.
    private static func name(_ label: some StringProtocol) -> String {
        label.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
