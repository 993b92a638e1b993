import Diagnostics

/// A titled web address: a form, or a law.
public struct WebReference: Sendable, Hashable {
    /// What the page is called.
    public var title: LocatedText
    /// Where it is; http or https.
    public var url: LocatedText

    /// From title and address.
    public init(title: LocatedText, url: LocatedText) {
        self.title = title
        self.url = url
    }
}
