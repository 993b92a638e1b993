import Synchronization

/// A question about articles whose answer stands on pages: what a page is made of, beside its own article and all that is no article.
package enum ArticleRead: Hashable, Sendable {
    /// Which article has this id or old id, and what of it others may say: an `ArticleCard`, or that there is none.
    case article(named: String)
    /// Which articles and notices lead to the article of this id.
    case mentions(of: String)
}

/// Takes down what is asked while something is made.
package final class ReadRecorder: Sendable {
    private let asked = Mutex<Set<ArticleRead>>([])

    /// With nothing asked yet.
    package init() {}

    func note(_ read: ArticleRead) { asked.withLock { _ = $0.insert(read) } }

    /// Each question once, in no order.
    package var reads: Set<ArticleRead> { asked.withLock(\.self) }
}
