import Knowledge
import Rendering
import Theme

/// Shown without network in place of a page that this browser has not kept.
struct OfflinePage {
    let context: PageContext

    static let template = PageTemplate(
        "offline", [.list("cities", "all cities; a script leaves those that are kept", DeclaredValue.city)])

    func render() throws -> [UInt8] {
        try context.frame.page(
            Self.template, at: .offline, title: context.texts[.offline],
            [PageValue("cities", context.frame.cityLinks(nil, from: .offline) { .desk(of: $0.id) })])
    }
}
