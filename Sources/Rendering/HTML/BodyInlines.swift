import Diagnostics
import Knowledge

/// What stands inside a line: words with their terms marked, links, pictures, values, footnotes.
extension BodyRenderer {
    mutating func text(_ utf8: ArraySlice<UInt8>) {
        guard let glossary, unmarkedDepth == 0 else {
            html.text(utf8)
            return
        }
        var start = utf8.startIndex
        while usedTerms.count < glossary.entries.count,
            let match = glossary.next(in: utf8, from: start, used: isUsed)
        {
            html.text(utf8[start..<match.range.lowerBound])
            html.raw("<a class=\"term\" href=\"#")
            html.text(PageAnchor.term(glossary.slugs[match.entry]).id)
            html.raw("\">")
            html.text(utf8[match.range])
            html.raw("</a>")
            usedTerms.append(match.entry)
            isUsed[match.entry] = true
            start = match.range.upperBound
        }
        html.text(utf8[start...])
    }

    /// Nil where the target has no page in this site; such a link shows its text alone.
    func address(of target: Document.Target) -> String? {
        var addresses = LinkAddress(
            knowledge: knowledge, readers: body.municipalities, page: page, municipality: municipality)
        addresses.addressOfArticle = addressOfArticle
        return addresses.of(target)
    }

    mutating func openLink(_ link: Document.Link) {
        let address = address(of: link.target)
        openLinks.append(address != nil)
        guard let address else { return }
        html.raw("<a href=\"")
        html.address(address)
        html.raw("\"")
        if case .web(let url) = link.target, url.hasPrefix("http") { html.raw(" rel=\"external\"") }
        if !link.title.isEmpty {
            html.raw(" title=\"")
            html.text(link.title)
            html.raw("\"")
        }
        html.raw(">")
    }

    mutating func closeLink(_ link: Document.Link) {
        if openLinks.popLast() == true { html.raw("</a>") }
    }

    mutating func image(_ link: Document.Link, alternative: String) {
        guard case .file = link.target, let address = address(of: link.target) else { return }
        html.raw("<img src=\"")
        html.address(address)
        html.raw("\" alt=\"")
        html.text(alternative)
        html.raw("\" loading=\"lazy\">")
    }

    mutating func placeholder(_ value: PlaceholderValue) {
        switch value {
        case .text(let text): html.text(text)
        case .changing(let text, let later): html.changing(text, marksChanges ? later : [])
        case .list(let items): html.text(items.joined(separator: ", "))
        case .url(let url):
            if unmarkedDepth > 0 {
                html.text(url)
            } else {
                html.link(url, url)
            }
        // As one that is written in a text.
        case .mail(let address):
            if unmarkedDepth > 0 {
                html.text(address)
            } else {
                html.link("mailto:\(address)", address)
            }
        case .missing: break
        }
    }

    // MARK: Footnotes

    mutating func footnoteReference(_ index: FootnoteIndex, ofDocument document: DocumentIndex) {
        let number = footnotes.number(of: FootnoteList.Footnote(document: document, index: index))
        guard hasAnchors else {
            html.raw("<sup>")
            html.number(number)
            html.raw("</sup>")
            return
        }
        html.raw("<sup class=\"footnote\"><a href=\"#")
        html.text(PageAnchor.footnote(number).id)
        html.raw("\">")
        html.number(number)
        html.raw("</a></sup>")
    }

    package mutating func enterFootnotes() {
        html.raw("<ol class=\"footnotes\">\n")
    }

    package mutating func enterFootnote(_ number: Int, isDefined: Bool) {
        html.raw("<li")
        if hasAnchors {
            html.raw(" id=\"")
            html.text(PageAnchor.footnote(number).id)
            html.raw("\"")
        }
        html.raw(">")
    }

    package mutating func leaveFootnote(_ number: Int, isDefined: Bool) {
        html.raw("</li>\n")
    }

    package mutating func leaveFootnotes() {
        html.raw("</ol>\n")
    }
}
