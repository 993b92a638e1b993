import Diagnostics
import Knowledge
import Rendering
import Theme

/// What pages of whole cities need: all articles, and what stands around every page.
struct PageContext: Sendable {
    let site: SiteContext
    let frame: PageFrame
    let counterparts: OfficeCounterparts

    /// - Throws: `Theme.Failure` for a template that cannot be used.
    init(_ knowledge: KnowledgeBase, _ theme: Theme) throws {
        site = SiteContext(knowledge, theme.texts)
        frame = try PageFrame(site.pieces, knowledge.offices, theme)
        counterparts = OfficeCounterparts(knowledge)
    }

    var knowledge: KnowledgeBase { site.knowledge }
    var texts: Texts { site.texts }
    var language: Language { site.language }
    var categories: IndexedList<CategoryIndex, Settings.Category> { site.categories }
}
