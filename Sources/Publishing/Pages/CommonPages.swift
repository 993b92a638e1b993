import Diagnostics
import Knowledge

/// Pages that belong to no city.
struct CommonPages {
    let context: SiteContext

    private var knowledge: KnowledgeBase { context.knowledge }

    func write(to output: SiteOutput) throws {
        try output.write("index.html", try home())
        try output.write("404.html", try notFound())
        try output.write("assets/data.js", ScriptData(context: context).module())
        guard knowledge.edition == .agents else { return }
        try output.write("anruf/index.html", try call())
        try output.write("offline/index.html", try offline())
    }

    private func home() throws -> [UInt8] {
        try context.page(
            "home", path: "", title: knowledge.settings.title?.value ?? "",
            [PageValue("cities", context.cityLinks(nil) { knowledge.municipalities[$0].id + "/" })])
    }

    private func notFound() throws -> [UInt8] {
        // Shown at any depth, so its addresses begin at the site's own root.
        let base = knowledge.settings.baseURL.map { Self.path(of: $0.value) } ?? "/"
        return try context.page(
            "not-found", path: "404.html", title: context.texts[.notFound],
            [
                PageValue("root", base),
                PageValue("cities", context.cityLinks(nil) { base + knowledge.municipalities[$0].id + "/" }),
            ])
    }

    /// Shown without network in place of a page that this browser has not kept.
    private func offline() throws -> [UInt8] {
        try context.page(
            "offline", path: "offline/", title: context.texts[.offline],
            [PageValue("cities", context.cityLinks(nil) { "../\(knowledge.municipalities[$0].id)/" })])
    }

    /// `/wissen/` of `https://example.org/wissen`; always begins and ends with a slash.
    static func path(of url: String) -> String {
        let afterScheme = url.split(separator: "/", omittingEmptySubsequences: false).dropFirst(3)
        let path = afterScheme.joined(separator: "/")
        return path.isEmpty ? "/" : "/" + path + (path.hasSuffix("/") ? "" : "/")
    }

    /// The page that the telephone system opens: a script goes on to the city; without one, the reader chooses.
    private func call() throws -> [UInt8] {
        var html = HTMLBuffer()
        for municipality in knowledge.municipalities {
            html.raw("<li class=\"city-")
            html.text(municipality.id)
            html.raw("\"><a href=\"../")
            html.address(municipality.id)
            html.raw("/\" data-lines=\"")
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
            "call", path: "anruf/", title: context.texts[.chooseCity], [PageValue("cities", html.bytes)])
    }

    /// A class for each city, so that pages need no style of their own.
    func cityColours() -> [UInt8] {
        var css: [UInt8] = []
        for municipality in knowledge.municipalities {
            guard let accent = municipality.accent else { continue }
            css.append(contentsOf: ".city-\(municipality.id) { --accent: \(accent.value); }\n".utf8)
        }
        return css
    }
}
