import Diagnostics
import Knowledge

/// An agenda as the body of a mail: plain text in lines that no mail program breaks, what is overdue first.
extension AgendaReport {
    /// The longest line in characters (RFC 5322, 2.1.1); addresses alone may be longer.
    private static let width = 76

    /// With a line feed at the end.
    public func mail() -> String {
        var lines = [period + "."]
        if agenda.items.isEmpty { lines += ["", nothing] }
        for time in AgendaTime.allCases {
            let items = agenda.filtered { $0.time == time }
            guard !items.items.isEmpty else { continue }
            let heading = "\(time.heading[language]) (\(items.items.count))"
            lines += ["", heading, String(repeating: "=", count: heading.count)]
            for group in items.grouped(for: municipality) {
                let names = [
                    municipality == nil ? agenda.names(of: group.municipalities, language) : nil,
                    group.owner ?? Agenda.nobody(language),
                ].compactMap { $0 }
                lines += [""] + Self.wrapped(names.joined(separator: ", ") + ":", indent: "")
                for item in group.items {
                    let when = item.when(language)
                    let head = (when.isEmpty ? "" : when + ": ") + "\(item.label[language]), \(item.title)"
                    lines += Self.wrapped("- " + head.onOneLine, indent: "  ")
                    lines += Self.wrapped("  " + item.detail[language].onOneLine, indent: "  ")
                    if let address = page(item) { lines.append("  " + address) }
                    if let address = source(item) ?? location(item) { lines.append("  " + address) }
                }
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// Broken between words.
    private static func wrapped(_ text: String, indent: String) -> [String] {
        var lines: [String] = []
        var line = ""
        let begin = String(text.prefix { $0 == " " })
        for word in text.split(separator: " ") {
            if line.isEmpty {
                line = (lines.isEmpty ? begin : indent) + word
            } else if line.count + 1 + word.count <= width {
                line += " " + word
            } else {
                lines.append(line)
                line = indent + word
            }
        }
        return line.isEmpty ? lines : lines + [line]
    }
}
