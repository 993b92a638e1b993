import Knowledge
import Rendering
import Theme

/// Leads from an old address of an article to the article.
struct RedirectPage {
    /// The page at the old address.
    let address: SiteAddress
    let target: SiteAddress
    let title: String

    func render(_ texts: Texts) -> [UInt8] {
        let reference = target.reference(from: address)
        var html = HTMLBuffer()
        html.raw("<!DOCTYPE html>\n<html lang=\"")
        html.text(texts.language)
        html.raw("\"><head><meta charset=\"utf-8\">")
        html.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'self'\">")
        html.raw("<meta http-equiv=\"refresh\" content=\"0; url=")
        html.address(reference)
        html.raw("\"><link rel=\"canonical\" href=\"")
        html.address(reference)
        html.raw("\"><link rel=\"icon\" href=\"")
        html.address(SiteAddress.asset("icon.svg").reference(from: address))
        html.raw("\"><meta name=\"robots\" content=\"noindex\">")
        html.element("title", title)
        html.raw("</head><body><p>")
        html.link(reference, title)
        html.raw("</p></body></html>\n")
        return html.bytes
    }
}
