import Knowledge
import Rendering

/// The page of the whole site: choose a city, or search at once.
struct HomePage {
    let context: PageContext

    static let template = PageTemplate("home", [.list("cities", "all cities", DeclaredValue.city)])

    func render() throws -> [UInt8] {
        try context.frame.page(
            Self.template, at: .home, title: context.knowledge.settings.title?.value ?? "",
            [PageValue("cities", context.frame.cityLinks(nil, from: .home) { .desk(of: $0.id) })])
    }
}
