/// A file that is cheap to write and may be dear to read: one construct, over and over.
package struct HostileInput: Sendable, CustomStringConvertible {
    /// What is repeated, in short.
    package let name: String
    /// The arguments that make the program read it, from the folder that holds the files.
    package let command: [String]
    /// Paths in that folder, beside the small knowledge base in `content`.
    private let make: @Sendable (_ bytes: Int) -> [(path: String, text: String)]

    package var description: String { name }

    init(
        _ name: String, _ command: [String] = ["check"],
        make: @escaping @Sendable (_ bytes: Int) -> [(path: String, text: String)]
    ) {
        (self.name, self.command, self.make) = (name, command, make)
    }

    /// The files, of which those that the construct is repeated in have about so many bytes together.
    package func files(bytes: Int) -> [(path: String, text: String)] { make(bytes) }

    /// Two cities, one office each, one category.
    package static let knowledgeBase: [(path: String, text: String)] = [
        (
            "content/auskunft.yaml",
            """
            title: Probe
            base-url: https://probe.example/
            time-zone: Europe/Berlin
            categories:
              - id: alltag
                title: Alltag
            sections:
              - heading: Ablauf
              - heading: Kosten
              - heading: Hinweise

            """
        ),
        ("content/municipalities/rhein.yaml", "name: Rheinstadt\nstate: DE-NW\nlines: [\"+4920312345\"]\n"),
        ("content/municipalities/ruhr.yaml", "name: Ruhrstadt\nstate: DE-NW\nlines: [\"+4920412345\"]\n"),
        (
            "content/offices/rhein/rhein-amt.yaml",
            "name: Amt am Rhein\nphone: \"+4920312345\"\nhours:\n  mon: 08:00-12:30\n"
        ),
        ("content/articles/anderer.md", article("", "Text.\n")),
    ]

    static func article(_ head: String, _ body: String) -> String {
        "---\ntitle: Probe\ncategory: alltag\nanswer: Kurz gesagt.\n\(head)---\n\n\(body)"
    }

    /// The same text until there are so many bytes.
    static func repeated(_ text: String, _ bytes: Int) -> String {
        String(repeating: text, count: max(1, bytes / text.utf8.count))
    }

    /// Numbered texts until there are so many bytes.
    static func numbered(_ bytes: Int, _ text: (Int) -> String) -> String {
        var all = ""
        var number = 0
        while all.utf8.count < bytes {
            all += text(number)
            number += 1
        }
        return all
    }
}
