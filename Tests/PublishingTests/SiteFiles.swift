import Foundation
import Publishing
import TestSupport
import Testing
import Theme

/// What the tests ask of a site's files.
extension [String: String] {
    /// A page of the site as a tree.
    func page(_ path: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> Markup {
        let text = try #require(self[path], "no file \(path)", sourceLocation: sourceLocation)
        return try Markup(parsing: text)
    }

    /// What is particular to a page: its `main`, without header and footer.
    func main(_ path: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> Markup {
        let page = try page(path, sourceLocation: sourceLocation)
        return try #require(page.first("main"), "no main in \(path)", sourceLocation: sourceLocation)
    }

    func json(_ path: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> [String: Any] {
        let text = try #require(self[path], "no file \(path)", sourceLocation: sourceLocation)
        let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
        return try #require(value as? [String: Any], sourceLocation: sourceLocation)
    }

    func article(
        _ id: String, in city: String, sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> [String: Any] {
        try json("api/v1/\(city)/articles/\(id).json", sourceLocation: sourceLocation)
    }

    /// The body of an article as its city reads it.
    func body(_ id: String, in city: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> String {
        let article = try article(id, in: city, sourceLocation: sourceLocation)
        return try #require(article["bodyHtml"] as? String, sourceLocation: sourceLocation)
    }

    /// Paths of the pages, in order.
    var pagePaths: [String] { keys.filter { $0.hasSuffix(".html") }.sorted() }
}

/// The German texts of the user interface.
func words() throws -> Texts { try Theme(language: "de").texts }

extension TestSite {
    /// A site of one article that all cities have.
    init(body: String, head: String = "", _ more: [String: String] = [:]) {
        self.init(
            more.merging(["articles/probe.md": Write.article("Probe", head, body: body)]) { given, _ in given })
    }
}

/// Files of content in short.
enum Write {
    /// An article; `head` are further lines of its front matter.
    static func article(_ title: String, _ head: String = "", body: String = "") -> String {
        let lines = head.isEmpty ? "" : head + "\n"
        return "---\ntitle: \(title)\ncategory: alltag\nanswer: Kurz gesagt.\n\(lines)---\n\n\(body)\n"
    }

    static func notice(_ title: String, _ head: String = "", body: String = "Text.") -> String {
        "---\ntitle: \(title)\n\(head.isEmpty ? "" : head + "\n")---\n\n\(body)\n"
    }
}
