import Interface
import Knowledge
import Rendering

/// Files for machines that look for a site's contents in fixed places.
struct Feeds {
    let context: SiteContext
    let changes: SiteChanges

    /// The formats of all but robots.txt and llms.txt ask for whole addresses: without a base URL they cannot be written.
    func write(to output: PageOutput) throws {
        let base = context.knowledge.settings.siteBase
        try output.write(.robots, RobotsFile.text(context.knowledge.edition, base))
        try LanguageModelIndex(context: context).write(to: output)
        guard let base else { return }
        let pages = SiteMap.pages(of: context.knowledge, changes)
        for (address, bytes) in SiteMap.files(of: pages, base: base) { try output.write(address, bytes) }
        try AtomFeeds(context: context, changes: changes, base: base).write(to: output)
        try output.write(
            .openSearch, OpenSearchDescription.xml(title: context.knowledge.settings.title?.value ?? "", base: base))
    }
}
