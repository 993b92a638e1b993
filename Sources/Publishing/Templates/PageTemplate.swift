/// A template of the theme and the values that its page gives it.
///
/// The handbook lists them (`site/handbook/themes.md`), and builds for debugging hold pages to them.
package struct PageTemplate: Sendable {
    /// Of the file in `templates/`, without its ending.
    package let name: String
    /// Beside those of ``everyPage``.
    package let values: [DeclaredValue]

    init(_ name: String, _ values: [DeclaredValue]) {
        self.name = name
        self.values = values
    }

    /// Every template that a page is filled from, in the order of the handbook.
    package static let all = [
        HomePage.template, DeskPage.template, CategoryPage.template, OfficePage.template, DirectoryPage.template,
        StreetsPages.contents, StreetsPages.letter, GuidePages.contents, GuidePage.template, ArticleIndexPage.template,
        ArticlePage.template, ComparisonPage.template, EditorsPage.template, TasksPage.template,
        CalendarPage.template, FactsPage.template, GuideMapPages.contents, GuideMapPages.map, RuleListPage.template,
        RulePage.template,
        HandbookPage.template, CallPage.template, OfflinePage.template, NotFoundPage.template,
    ]
}
