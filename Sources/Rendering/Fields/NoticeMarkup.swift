import Diagnostics
import Knowledge
import Theme

extension PieceContext {
    /// Notices as a list of boxes; empty where there are none.
    ///
    /// - Parameter page: the kind of the city's page that shows them.
    package func noticeBoxes(_ notices: [Notice], in municipality: CityIndex, on page: SiteAddress.Kind) -> [UInt8] {
        var html = HTMLBuffer()
        for notice in notices {
            guard let body = notice.bodies[municipality] else { continue }
            html.raw("<section class=\"notice notice-")
            html.text(notice.rank.rawValue)
            html.raw("\" data-notice=\"")
            html.text(notice.id)
            html.raw("\"")
            if let from = notice.from {
                html.raw(" data-from=\"")
                html.text(from.value.iso8601)
                html.raw("\"")
            }
            if let until = notice.until {
                html.raw(" data-until=\"")
                html.text(until.value.iso8601)
                html.raw("\"")
            }
            // Shown by a script when its time comes.
            if let from = notice.from, knowledge.date < from.value.date { html.raw(" hidden") }
            html.raw(">\n<h3><span class=\"severity\">")
            html.text(texts[notice.rank.textKey])
            html.raw("</span> ")
            html.text(notice.title?.value ?? notice.id)
            html.raw("</h3>\n")
            if let until = notice.until {
                html.element("p", class: "notice-until", texts[.until] + " " + Wording.moment(until.value, language))
                html.raw("\n")
            }
            var renderer = BodyRenderer(body, in: self, marksTerms: false)
            renderer.page = .every(page)
            renderer.hasAnchors = false
            renderer.marksChanges = body.changes
            html.raw(renderer.render())
            html.raw("</section>\n")
        }
        return html.bytes
    }
}
