import Diagnostics

/// A titled web address: a form, or a law.
public struct WebReference: Sendable, Hashable {
    public var title: LocatedText
    public var url: LocatedText

    public init(title: LocatedText, url: LocatedText) {
        self.title = title
        self.url = url
    }
}
