import Knowledge

/// Authorities that are none of the cities' own, as pages show them.
extension PieceContext {
    /// Number, page and hours of another body; nothing where none is known.
    package func ways(to body: PublicBody, _ html: inout HTMLBuffer) {
        guard body.phone != nil || body.website != nil || body.hours != nil else { return }
        html.raw("<p class=\"body\"")
        if let id = body.id {
            html.raw(" data-body=\"")
            html.text(id.value)
            html.raw("\"")
        }
        html.raw(">")
        if let phone = body.phone {
            html.phoneLink(phone.value)
            html.raw(" ")
        }
        if let hours = body.hours?.value {
            html.element("span", class: "times", Wording.hours(hours, language).joined(separator: ", "))
            html.raw(" ")
        }
        if let website = body.website { html.externalLink(website.value, body.displayName) }
        html.raw("</p>\n")
    }
}
