import Knowledge
import Rendering

/// The page of the whole site: choose a city, or search at once.
struct HomePage {
    let context: PageContext

    func render() throws -> [UInt8] {
        try context.page(
            "home", at: .home, title: context.knowledge.settings.title?.value ?? "",
            cityLinks: [],
            [PageValue("cities", context.cityLinks(nil, from: .home) { .desk(of: $0.id) })])
    }
}
