import Diagnostics
import Knowledge

/// What somebody meant who named an article, an office or a category by something else than its id.
struct MeantTarget {
    /// The id meant; nil where nothing is near.
    let id: String?
    /// What else the message says: the sign that looks like another.
    let remark: LocalizedText?

    /// - Parameters:
    ///   - written: what stands there.
    ///   - named: ids with what they are called.
    init(_ written: String, named: [(id: String, title: String?)]) {
        let plain = LookAlike.replaced(in: written)
        let word = (plain ?? written).trimmingEnds
        let ids = named.map(\.id).filter(Slug.isIdentifier)
        if let plain, ids.contains(plain.trimmingEnds) {
            id = plain.trimmingEnds
            remark = LookAlike.first(in: written)?.sentence
            return
        }
        let slug = Slug.make(word.hasSuffix(".md") ? String(word.dropLast(3)) : word)
        let title = word.lowercased()
        id =
            named.first { $0.title?.lowercased() == title }?.id ?? ids.first { $0 == slug }
            ?? NearMiss.nearest(to: word, among: ids) ?? Self.byTitle(slug, named)
        remark = id == nil ? nil : LookAlike.first(in: written)?.sentence
    }

    /// A title that reads nearly so, or the only one that holds all the words.
    private static func byTitle(_ slug: String, _ named: [(id: String, title: String?)]) -> String? {
        guard slug.contains("-") || slug.utf8.count > 6 else { return nil }
        let slugs = named.map { (id: $0.id, slug: Slug.make($0.title ?? "")) }
        if let same = slugs.first(where: { $0.slug == slug }) { return same.id }
        if let near = NearMiss.nearest(to: slug, among: slugs.lazy.map(\.slug)) {
            return slugs.first { $0.slug == near }?.id
        }
        let words = Set(slug.split(separator: "-"))
        let holding = slugs.filter { words.isSubset(of: Set($0.slug.split(separator: "-"))) }
        return holding.count == 1 ? holding.first?.id : nil
    }

    /// "Ist „…“ gemeint?"
    var help: LocalizedText? { id.map { .didYouMean($0) } }
}

extension KnowledgeBase {
    /// The article that was meant by something that is no article's id.
    func article(meantBy written: String) -> MeantTarget {
        MeantTarget(written, named: topics.map { ($0.id, $0.shared.title?.value) })
    }

    /// The office that was meant by something that is no office's id.
    func office(meantBy written: String) -> MeantTarget {
        MeantTarget(written, named: offices.map { ($0.id, $0.name?.value) })
    }
}

extension String {
    fileprivate var trimmingEnds: String {
        var text = Substring(self)
        while text.first?.isWhitespace == true { text = text.dropFirst() }
        while text.last?.isWhitespace == true { text = text.dropLast() }
        return String(text)
    }
}
