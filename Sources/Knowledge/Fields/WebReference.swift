import Diagnostics

/// A titled web address: a form, or a law.
public struct WebReference: Sendable, Hashable {
    /// What the page is called.
    public var title: LocatedText
    /// Where it is; http or https.
    public var url: LocatedText

    /// What a law is called in short, from the brackets of its title: `PAuswGebV`; the title where it has none.
    public var shortTitle: String {
        guard let open = title.value.firstIndex(of: "("), let close = title.value[open...].firstIndex(of: ")") else {
            return title.value
        }
        let short = title.value[title.value.index(after: open)..<close]
        return short.isEmpty ? title.value : String(short)
    }

    /// From title and address.
    public init(title: LocatedText, url: LocatedText) {
        self.title = title
        self.url = url
    }
}
