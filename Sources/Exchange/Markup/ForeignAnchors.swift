import Bytes
import Foundation
import Knowledge

/// The headings of a text by the addresses that other systems give them.
package struct ForeignAnchors: Sendable {
    /// The ids of our pages.
    private var byName: [String: String] = [:]

    /// - Parameter headings: in the order of the text.
    package init(_ headings: [ForeignMarkdown.Heading]) {
        var counts: [String: Int] = [:]
        var others: [String: Int] = [:]
        for heading in headings {
            let base = PageAnchor.heading(heading.title)
            let count = counts[base, default: 0] + 1
            counts[base] = count
            let anchor = count == 1 ? base : "\(base)-\(count)"
            let names = Set([Self.plain(heading.title), Self.bare(heading.title), Slug.make(heading.title)])
            for name in names where !name.isEmpty {
                let before = others[name, default: 0]
                others[name] = before + 1
                // GitHub and Hugo count from 1 behind the first, Python-Markdown with an underscore.
                let all = before == 0 ? [name] : ["\(name)-\(before)", "\(name)_\(before)"]
                for one in all where byName[one] == nil { byName[one] = anchor }
            }
            // As Obsidian has it: the words themselves.
            let words = heading.title.lowercased()
            if byName[words] == nil { byName[words] = anchor }
        }
        for heading in headings {
            guard let id = heading.id else { continue }
            byName[id.lowercased()] = PageAnchor.heading(heading.title)
        }
    }

    /// The id of the heading that a name means; nil where there is none.
    package subscript(name: some StringProtocol) -> String? {
        let written = String(name).removingPercentEncoding ?? String(name)
        // MediaWiki has lines in place of blanks.
        return byName[written.lowercased()] ?? byName[Self.plain(written)]
            ?? byName[Self.plain(written.replacing("_", with: " "))]
    }

    /// What a name is compared by.
    package static func key(_ name: some StringProtocol) -> String {
        (String(name).removingPercentEncoding ?? String(name)).lowercased()
    }

    /// By name, the ids of the headings that are asked for.
    package func ids(of names: Set<String>) -> [String: String] {
        guard names.count > byName.count else {
            return Dictionary(
                names.compactMap { name in self[name].map { (name, $0) } }, uniquingKeysWith: { first, _ in first })
        }
        return byName.filter { names.contains($0.key) }
    }

    /// As GitHub makes it: small letters, blanks as hyphens, other signs left out.
    private static func plain(_ title: String) -> String {
        String(
            title.lowercased().compactMap { character -> Character? in
                if character == " " { return "-" }
                return character.isLetter || character.isNumber || character == "-" || character == "_"
                    ? character : nil
            })
    }

    /// As Python-Markdown makes it: without anything that is not ASCII.
    private static func bare(_ title: String) -> String {
        let letters = title.decomposedStringWithCompatibilityMapping.unicodeScalars.filter(\.isASCII)
        let words = String(String.UnicodeScalarView(letters)).lowercased()
            .filter { $0.isLetter || $0.isNumber || $0 == " " || $0 == "-" || $0 == "_" }
        return words.split { $0 == " " || $0 == "-" }.joined(separator: "-")
    }
}
