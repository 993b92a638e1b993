import Knowledge
import Rendering
import Theme

/// Shown without network in place of a page that this browser has not kept.
struct OfflinePage {
    let context: PageContext

    func render() throws -> [UInt8] {
        try context.page(
            "offline", at: .offline, title: context.texts[.offline],
            [PageValue("cities", context.cityLinks(nil, from: .offline) { .desk(of: $0.id) })])
    }
}
