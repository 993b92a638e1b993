import Diagnostics
import Knowledge
import Rendering
import Theme

/// What stands around every page, and the pieces that articles' pages are made of. Pages of an article have this alone: of other
/// articles it says what `SharedKnowledge` answers.
struct PageFrame: Sendable {
    private(set) var site: PieceContext
    private let templates: TemplateSet
    /// Indexed by office.
    private let offices: IndexedList<OfficeIndex, OfficeFragments>
    /// Where there are more cities, a page links to none, so that it does not grow with their number.
    static let linkedCities = 5

    /// Indexed by municipality: what every link to it says.
    let cityNames: [[PageValue]]

    /// - Throws: `Theme.Failure` for a template that cannot be used.
    init(_ site: PieceContext, _ offices: IndexedList<OfficeIndex, Office>, _ theme: Theme) throws {
        self.site = site
        templates = try TemplateSet(theme)
        self.offices = offices.mapped { OfficeFragments($0, site) }
        cityNames = site.knowledge.municipalities.map {
            [PageValue("id", $0.id), PageValue("name", $0.displayName)]
        }
    }

    /// The same; what is asked about articles is noted.
    func recorded(by recorder: ReadRecorder) -> PageFrame {
        var frame = self
        frame.site = site.recorded(by: recorder)
        return frame
    }

    var knowledge: SharedKnowledge { site.knowledge }
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
    ///   - root: the way to the root of the site; nil for the way from the address.
    ///   - municipality: whose page it is; nil where it is no city's.
    ///   - cityLinks: the links to the other cities.
    ///   - machine: what stands in the head for programs that read the page.
    func page(
        _ template: PageTemplate, at address: SiteAddress, root: String? = nil, title: String,
        description: String = "", municipality: CityIndex? = nil, cityLinks: [[PageValue]] = [], machine: [UInt8] = [],
        _ values: [PageValue] = []
    ) throws -> [UInt8] {
        let city = municipality.map { knowledge.municipalities[$0] }
        let siteTitle = knowledge.settings.title?.value ?? ""
        let base = [
            PageValue("language", texts.language),
            PageValue("title", title),
            PageValue("site-title", siteTitle),
            PageValue("description", description),
            PageValue("root", root ?? address.root),
            PageValue("canonical", knowledge.settings.siteBase?.url(of: address) ?? ""),
            PageValue("machine", machine),
            PageValue("city-id", city?.id ?? ""),
            PageValue("city-name", city?.displayName ?? ""),
            PageValue("city-links", cityLinks.count > Self.linkedCities ? [] : cityLinks),
            PageValue("change-city", knowledge.municipalities.count > 1 ? root ?? address.root : ""),
            PageValue("city-website", city?.website?.value ?? ""),
            PageValue("city-accessibility", city?.accessibility?.value ?? ""),
            PageValue("city-feedback", city?.feedback?.value ?? ""),
            PageValue("city-switchboard", city?.switchboard.map { PhoneNumber.display($0.value) } ?? ""),
            PageValue("date", Wording.date(knowledge.date, language)),
            PageValue("date-iso", knowledge.date.iso8601),
            PageValue("agents-edition", knowledge.edition == .agents),
        ]
        assert(
            (PageTemplate.everyPage + template.values).difference(from: base + values) == nil,
            "\(template.name).mustache has values of which the handbook does not know")
        return try templates.render(template.name, base + values)
    }
}

extension PageTemplate {
    /// Values that all pages have.
    package static let everyPage: [DeclaredValue] = [
        .text("language", "by BCP 47"),
        .text("title", "of the page"),
        .text("site-title", "of the site"),
        .text("description", "what search engines may show of the page"),
        .text("root", "the way to the root of the site"),
        .text("canonical", "the whole address of the page, where `base-url` is set"),
        .html("machine", "what stands in the head for programs"),
        .text("city-id", "of the city whose page it is"),
        .text("city-name", "its name"),
        .list(
            "city-links", "the cities, on pages that lead to other cities, where there are at most five",
            DeclaredValue.city),
        .text("change-city", "where another city is chosen; empty where there is no other"),
        .text("city-website", "address of the city's website"),
        .text("city-accessibility", "address of its accessibility statement"),
        .text("city-feedback", "where it takes mail"),
        .text("city-switchboard", "the number of its switchboard"),
        .text("date", "the day that the content is shown for, in words"),
        .text("date-iso", "that day as `2026-11-25`"),
        .truth("agents-edition", "whether it is the edition for agents"),
    ]
}
