import Digest
import JSON

/// What the server knows at one moment: the last good site, and what is wrong with the content now.
public struct PreviewState: Sendable {
    /// A finding as the overlay shows it.
    public struct Finding: Sendable, Hashable {
        /// `error`, `warning` or `note`.
        public let severity: String
        /// Its path, from where the program was started.
        public let file: String
        /// From 1.
        public let line: Int
        /// In characters, from 1.
        public let column: Int
        /// What is wrong, in the editor's language.
        public let message: String
        /// What to write instead; nil where there is nothing to say.
        public let help: String?
        /// Id of the rule.
        public let rule: String
        /// The line of the file that is meant; nil where it is not known.
        public let source: String?

        /// Every member as it is.
        public init(
            severity: String, file: String, line: Int, column: Int, message: String, help: String?, rule: String,
            source: String?
        ) {
            (self.severity, self.file, self.line, self.column) = (severity, file, line, column)
            (self.message, self.help, self.rule, self.source) = (message, help, rule, source)
        }

        fileprivate func write(to json: inout JSONBuffer) {
            json.object { json in
                json.member("column", column)
                json.member("file", file)
                json.member("help", help)
                json.member("line", line)
                json.member("message", message)
                json.member("rule", rule)
                json.member("severity", severity)
                json.member("source", source)
            }
        }
    }

    /// What is said about the content of now.
    public struct Verdict: Sendable, Hashable {
        /// Whether the site shown is older than the content, because the content cannot be published.
        public var isHeldBack = false
        /// Findings that are errors.
        public var errors = 0
        /// Findings that are warnings.
        public var warnings = 0
        /// Findings that are notes.
        public var notes = 0
        /// The first of them, errors before the others.
        public var findings: [Finding] = []
        /// What else keeps the site from being built: the theme, the machine.
        public var failure: String?

        /// All is well.
        public init() {}

        fileprivate func write(to json: inout JSONBuffer) {
            json.object { json in
                json.member("errors", errors)
                json.member("failure", failure)
                json.member("findings", array: findings) { finding, json in finding.write(to: &json) }
                json.member("isHeldBack", isHeldBack)
                json.member("notes", notes)
                json.member("warnings", warnings)
            }
        }
    }

    /// The last good site; nil where there was none yet.
    public var site: ServedSite?
    /// What is said about the content of now.
    public var verdict = Verdict()

    /// Of the page that is shown until there is a site.
    private let isGerman: Bool

    /// A site, and nothing wrong.
    ///
    /// - Parameter isGerman: whether the page that is shown until there is a site is German; else it is English.
    public init(site: ServedSite? = nil, isGerman: Bool = true) {
        self.site = site
        self.isGerman = isGerman
    }

    /// The event for a browser that shows a page, in the form of server-sent events (WHATWG HTML, section 9.2).
    ///
    /// - Parameter page: path of the page below the root, with its slash at the beginning.
    func event(forPage page: String) -> [UInt8] {
        // JSON on one line: an event's data ends with the line.
        var json = JSONBuffer()
        json.object { json in
            json.member("assets", site?.assetsTag ?? "")
            json.member("page", pageTag(page))
            json.key("verdict")
            verdict.write(to: &json)
        }
        return Array("event: state\ndata: ".utf8) + json.bytes + Array("\n\n".utf8)
    }

    /// The tag of the bytes of a page, before the script is added; nil where there is none.
    private func pageTag(_ page: String) -> String? {
        guard let site else { return Self.tag(waitingPage) }
        guard let path = try? RequestPath(target: page).path else { return nil }
        switch site.find(path) {
        case .file(_, let bytes): return Self.tag(bytes)
        case .folder, .nothing: return site.files["404.html"].map(Self.tag)
        }
    }

    /// Shown until the content can be published for the first time.
    var waitingPage: [UInt8] {
        let words =
            isGerman ? "Der Inhalt lässt sich noch nicht veröffentlichen." : "The content cannot be published yet."
        let page = """
            <!DOCTYPE html>
            <html lang="\(isGerman ? "de" : "en")"><head><meta charset="utf-8"><title>Auskunft</title></head>
            <body><main><h1>Auskunft</h1><p>\(words)</p></main></body></html>

            """
        return Array(page.utf8)
    }

    /// Names bytes of a page in an attribute.
    static func tag(_ bytes: [UInt8]) -> String { ContentHash(of: bytes).description }
}
