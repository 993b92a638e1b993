import Diagnostics
import Knowledge
import Rendering
import Theme

/// What every page needs: what the site says, the templates, and what many pages have in common.
struct PageContext: Sendable {
    let site: SiteContext
    private let templates: TemplateSet
    /// Of each office.
    private let offices: IndexedList<OfficeIndex, OfficeFragments>

    /// - Throws: `Theme.Failure` for a template that cannot be used.
    init(_ knowledge: KnowledgeBase, _ theme: Theme) throws {
        let site = SiteContext(knowledge, theme.texts)
        self.site = site
        templates = try TemplateSet(theme)
        offices = knowledge.offices.mapped { OfficeFragments($0, site) }
    }

    var knowledge: KnowledgeBase { site.knowledge }
    var texts: Texts { site.texts }
    var language: Language { site.language }
    var categories: IndexedList<CategoryIndex, Settings.Category> { site.categories }

    /// What an article says of the offices that it names, best first.
    func offices(of fields: ArticleFields) -> [OfficeFragments] {
        (fields.offices?.value ?? []).compactMap { id in knowledge.officeIndex[id.value].map { offices[$0] } }
    }

    /// Renders a page from its template and the values that all pages have.
    ///
    /// - Parameters:
    ///   - address: where the page will stand.
    ///   - municipality: whose page it is; nil where it is no city's.
    ///   - cityLinks: HTML of the links to the other cities.
    ///   - machine: what stands in the head for programs that read the page.
    func page(
        _ template: String, at address: SiteAddress, title: String, description: String = "",
        municipality: CityIndex? = nil,
        cityLinks: [UInt8] = [], machine: [UInt8] = [], _ values: [PageValue] = []
    ) throws -> [UInt8] {
        let city = municipality.map { knowledge.municipalities[$0] }
        let siteTitle = knowledge.settings.title?.value ?? ""
        let base = [
            PageValue("language", texts.language),
            PageValue("title", title),
            PageValue("site-title", siteTitle),
            PageValue("description", description),
            PageValue("root", address.root),
            PageValue("canonical", knowledge.settings.siteBase?.url(of: address) ?? ""),
            PageValue("machine", machine),
            PageValue("city-id", city?.id ?? ""),
            PageValue("city-name", city?.displayName ?? ""),
            PageValue("city-links", cityLinks),
            PageValue("city-website", city?.website?.value ?? ""),
            PageValue("city-accessibility", city?.accessibility?.value ?? ""),
            PageValue("city-feedback", city?.feedback?.value ?? ""),
            PageValue("city-switchboard", city?.switchboard.map { PhoneNumber.display($0.value) } ?? ""),
            PageValue("date", Wording.date(knowledge.date, language)),
            PageValue("date-iso", knowledge.date.iso8601),
            PageValue("agents-edition", knowledge.edition == .agents),
        ]
        return try templates.render(template, base + values)
    }
}
