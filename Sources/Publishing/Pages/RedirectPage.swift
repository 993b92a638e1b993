/// Leads from an old address of an article to the article.
struct RedirectPage {
    let id: String
    let title: String

    func render(_ texts: Texts) -> [UInt8] {
        var html = HTMLBuffer()
        html.raw("<!DOCTYPE html>\n<html lang=\"")
        html.text(texts.language)
        html.raw("\"><head><meta charset=\"utf-8\">")
        html.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'self'\">")
        html.raw("<meta http-equiv=\"refresh\" content=\"0; url=../")
        html.address(id)
        html.raw("/\"><link rel=\"canonical\" href=\"../")
        html.address(id)
        html.raw("/\"><link rel=\"icon\" href=\"../../assets/icon.svg\"><meta name=\"robots\" content=\"noindex\">")
        html.element("title", title)
        html.raw("</head><body><p>")
        html.link("../\(id)/", title)
        html.raw("</p></body></html>\n")
        return html.bytes
    }
}
