extension RuleDeclaration {
    /// Part of a content folder: files by path, over a small knowledge base with the cities `rhein` and `ruhr`.
    public struct Example: Sendable {
        /// Paths are relative to the content folder.
        public let files: [(path: String, text: String)]

        /// Files with the whole of their text.
        public init(_ files: (path: String, text: String)...) {
            self.files = files
        }

        private init(files: [(path: String, text: String)]) {
            self.files = files
        }

        /// An article with the lines given in its front matter, and a body.
        public static func article(
            at path: String = "articles/probe.md", _ fields: String = "", body: String = "Text.\n"
        ) -> Example {
            let head = "title: Probe\ncategory: alltag\nanswer: Eine Antwort.\nowner: Amt\n"
            let kept = head.split(separator: "\n").filter { line in
                // A field given replaces the one of the same key.
                let key = line.prefix { $0 != ":" } + ":"
                return !fields.split(separator: "\n").contains { $0.hasPrefix(key) }
            }
            let lines = kept.map { $0 + "\n" }.joined() + closed(fields)
            return Example((path, "---\n\(lines)---\n\n\(closed(body))"))
        }

        /// The auskunft.yaml of the small knowledge base, with more lines.
        public static func settings(_ fields: String) -> Example {
            let head = """
                title: Probe
                base-url: https://probe.example/
                categories:
                  - id: alltag
                    title: Alltag

                """
            return Example(("auskunft.yaml", head + closed(fields)))
        }

        /// The files of both.
        public func and(_ other: Example) -> Example {
            Example(files: files + other.files)
        }

        /// The text with a line feed at its end, unless it is empty.
        private static func closed(_ text: String) -> String {
            text.isEmpty || text.hasSuffix("\n") ? text : text + "\n"
        }
    }
}
