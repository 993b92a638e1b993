import Knowledge
import Rendering
import Theme

/// The page that the telephone system opens: a script goes on to the city; without one, the reader chooses.
struct CallPage {
    let context: PageContext

    static let template = PageTemplate(
        "call",
        [
            .list(
                "cities", "all cities with their lines",
                [
                    .text("id", "of the city"), .text("name", "of the city"), .text("href", "of its desk"),
                    .text("numbers", "its lines for the script, with blanks between"),
                    .list("lines", "its lines", [.text("line", "a number as people write it")]),
                ])
        ])

    func render() throws -> [UInt8] {
        let cities = context.knowledge.municipalities.map { city in
            let lines = (city.lines?.value ?? []).map(\.value)
            return [
                PageValue("id", city.id), PageValue("name", city.displayName),
                PageValue("href", SiteAddress.desk(of: city.id).reference(from: .call)),
                PageValue("numbers", lines.joined(separator: " ")),
                PageValue("lines", lines.map { [PageValue("line", PhoneNumber.display($0))] }),
            ]
        }
        return try context.frame.page(
            Self.template, at: .call, title: context.texts[.chooseCity], [PageValue("cities", cities)])
    }
}
