import Knowledge
import Rendering
import Theme

/// The page that the telephone system opens: a script goes on to the city; without one, the reader chooses.
struct CallPage {
    let context: PageContext

    func render() throws -> [UInt8] {
        var html = HTMLBuffer()
        for municipality in context.knowledge.municipalities {
            html.raw("<li class=\"city-")
            html.text(municipality.id)
            html.raw("\"><a href=\"")
            html.address(SiteAddress.desk(of: municipality.id).reference(from: .call))
            html.raw("\" data-lines=\"")
            html.text((municipality.lines?.value ?? []).map(\.value).joined(separator: " "))
            html.raw("\">")
            html.text(municipality.displayName)
            html.raw("</a>")
            for line in municipality.lines?.value ?? [] {
                html.raw(" ")
                html.element("span", class: "line", PhoneNumber.display(line.value))
            }
            html.raw("</li>\n")
        }
        return try context.page(
            "call", at: .call, title: context.texts[.chooseCity], [PageValue("cities", html.bytes)])
    }
}
