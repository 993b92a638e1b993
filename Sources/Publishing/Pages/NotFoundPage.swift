import Knowledge
import Rendering
import Theme

/// What a host shows for an address that leads nowhere.
struct NotFoundPage {
    let context: PageContext

    func render() throws -> [UInt8] {
        // Shown at any depth, so its addresses begin at the site's own root.
        let root = context.knowledge.settings.siteBase?.path ?? "/"
        return try context.page(
            "not-found", at: .notFound, title: context.texts[.notFound],
            [
                PageValue("root", root),
                PageValue("cities", context.cityLinks(nil) { root + SiteAddress.desk(of: $0.id).reference }),
            ])
    }
}
