import Knowledge
import Rendering
import Theme

/// What a host shows for an address that leads nowhere.
struct NotFoundPage {
    let context: PageContext

    static let template = PageTemplate("not-found", [.list("cities", "all cities", DeclaredValue.city)])

    func render() throws -> [UInt8] {
        // Shown at any depth, so its addresses begin at the site's own root.
        let root = context.knowledge.settings.siteBase?.path ?? "/"
        return try context.frame.page(
            Self.template, at: .notFound, root: root, title: context.texts[.notFound],
            [PageValue("cities", context.frame.cityLinks(nil) { root + SiteAddress.desk(of: $0.id).reference })])
    }
}
