import Foundation
import Knowledge
import SiteTestSupport
import TestSupport
import Testing

/// What holds for every page, whatever it shows.
@Suite struct PageFormTests {
    private static let editions = Edition.allCases

    @Test(arguments: editions)
    func everyPageIsWellFormed(edition: Edition) throws {
        let files = try TestSite.twoCitiesBuilt(edition: edition)
        for path in files.pagePaths {
            #expect(throws: Never.self, "\(path)") { try files.page(path) }
            #expect(files[path]?.hasPrefix("<!DOCTYPE html>") == true, "\(path)")
        }
    }

    @Test(arguments: editions)
    func idsAreUniqueOnAPage(edition: Edition) throws {
        let files = try TestSite.twoCitiesBuilt(edition: edition)
        for path in files.pagePaths {
            let ids = try files.page(path).descendants.compactMap { $0["id"] }
            #expect(Set(ids).count == ids.count, "\(path): \(ids)")
        }
    }

    @Test func headingsDoNotTakeTheIdsOfThePage() throws {
        let site = TestSite(
            body: "Bescheid[^1]\n\n## Begriff Bescheid\n\n## Fußnote 1\n\n[^1]: Fuß.",
            ["glossary.yaml": "Bescheid: Eine Entscheidung.\n"])
        let ids = try site.build().page("rhein/probe/index.html").descendants.compactMap { $0["id"] }
        #expect(Set(ids).count == ids.count, "\(ids)")
    }

    @Test func everyPageHasOneMainAndOneFirstHeading() throws {
        let files = try TestSite.twoCitiesBuilt()
        for path in files.pagePaths where path != "rhein/ummelden/index.html" && path != "ruhr/ummelden/index.html" {
            let page = try files.page(path)
            #expect(page.all("main").count == 1, "\(path)")
            #expect(page.all("h1").count == 1, "\(path)")
            #expect(page.first("html")?["lang"] == "de", "\(path)")
            #expect(page.first("title")?.text.isEmpty == false, "\(path)")
        }
    }

    @Test func everyPageForbidsForeignCode() throws {
        let files = try TestSite.twoCitiesBuilt()
        for path in files.pagePaths {
            let page = try files.page(path)
            let policy = page.all("meta").first { $0["http-equiv"] == "Content-Security-Policy" }?["content"]
            #expect(policy?.hasPrefix("default-src '") == true, "\(path)")
            let unsafe = (policy ?? "").split(separator: " ").filter { $0.contains("unsafe") }
            // What the search engine needs, and nothing that lets text become code.
            #expect(unsafe.allSatisfy { $0.hasPrefix("'wasm-unsafe-eval'") }, "\(path)")
            for script in page.all("script") {
                // Data are no script: a browser does not run them.
                if script["type"] == "application/ld+json" { continue }
                #expect(script["src"] != nil && script.text.isEmpty, "inline script in \(path)")
            }
            #expect(page.all("style").isEmpty, "\(path)")
            #expect(page.descendants.allSatisfy { $0["style"] == nil }, "\(path)")
            let handlers = page.descendants.flatMap(\.attributes.keys).filter { $0.hasPrefix("on") }
            #expect(handlers == [], "\(path)")
        }
    }

    @Test(arguments: editions)
    func everyAddressOfThePageIsInTheSite(edition: Edition) throws {
        let files = try TestSite.twoCitiesBuilt(edition: edition)
        let problems = try SiteLinks(files).problems()
        #expect(problems == [])
    }

    @Test func pagesNeedNothingFromElsewhere() throws {
        let files = try TestSite.twoCitiesBuilt()
        for path in files.pagePaths {
            for element in try files.page(path).descendants where element.name != "a" && element.name != "link" {
                for attribute in ["src", "srcset", "action", "data"] {
                    #expect(element[attribute].map { !$0.contains("//") } ?? true, "\(path): <\(element.name)>")
                }
            }
        }
    }

    @Test func englishSiteSpeaksEnglish() throws {
        var site = TestSite.twoCities()
        site.files["auskunft.yaml"] = site.files["auskunft.yaml"].map { "language: en\n" + $0 }
        let files = try site.build()
        let main = try files.main("rhein/anmelden/index.html")
        let page = try files.page("rhein/anmelden/index.html")
        #expect(page.first("html")?["lang"] == "en")
        let amount = try #require(Amount("11.11"))
        #expect(main.text.contains(Wording.amount(amount, currency: "EUR", .english)))
        #expect(!main.text.contains("Gebühr"))
        #expect(!main.text.contains("Öffnungszeiten"))
    }
}

/// Follows every address of every page.
struct SiteLinks {
    private let files: [String: String]
    private let base: String

    /// - Parameter base: the path that the site is served under.
    init(_ files: [String: String], base: String = "/") {
        self.files = files
        self.base = base
    }

    func problems() throws -> [String] {
        var ids: [String: Set<String>] = [:]
        var pages: [String: Markup] = [:]
        for path in files.pagePaths {
            let page = try files.page(path)
            pages[path] = page
            ids[path] = Set(page.descendants.compactMap { $0["id"] })
        }
        for path in files.keys where path.hasSuffix(".svg") {
            ids[path] = Set((files[path] ?? "").matches(of: /id="([^"]+)"/).map { String($0.1) })
        }
        var problems: [String] = []
        for (path, page) in pages {
            for address in Self.addresses(of: page) where !Self.leadsOut(address) {
                let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
                guard let target = file(String(parts[0].prefix { $0 != "?" }), from: path) else {
                    problems.append("\(path) → \(address) leads out")
                    continue
                }
                // Pages about the rules are made only where the rules are handed over.
                if target.hasPrefix("redaktion/regeln/") { continue }
                guard files[target] != nil else {
                    problems.append("\(path) → \(address)")
                    continue
                }
                if parts.count == 2, !parts[1].isEmpty, ids[target]?.contains(String(parts[1])) != true {
                    problems.append("\(path) → \(address), no such id")
                }
            }
        }
        return problems.sorted()
    }

    private static func addresses(of page: Markup) -> [String] {
        page.descendants.flatMap { element -> [String] in
            if element.name == "meta" {
                guard element["http-equiv"] == "refresh", let content = element["content"] else { return [] }
                return content.split(separator: "url=").dropFirst().map { String($0) }
            }
            if element.name == "link", element["rel"] == "canonical", element["href"]?.hasPrefix("http") == true {
                return []
            }
            return ["href", "src", "action"].compactMap { element[$0] }
        }
    }

    private static func leadsOut(_ address: String) -> Bool {
        ["http://", "https://", "mailto:", "tel:"].contains { address.hasPrefix($0) }
    }

    /// The file that an address on a page leads to.
    private func file(_ address: String, from page: String) -> String? {
        guard let address = address.removingPercentEncoding else { return nil }
        if address.isEmpty { return page }
        var folders = page.split(separator: "/").dropLast().map(String.init)
        var rest = address[...]
        if address.hasPrefix("/") {
            guard address.hasPrefix(base) else { return nil }
            folders = []
            rest = address.dropFirst(base.count)
        }
        for part in rest.split(separator: "/") {
            switch part {
            case ".": continue
            case "..":
                guard folders.popLast() != nil else { return nil }
            default: folders.append(String(part))
            }
        }
        let isFolder = rest.isEmpty || rest.hasSuffix("/") || rest.hasSuffix(".")
        return (folders + (isFolder ? ["index.html"] : [])).joined(separator: "/")
    }
}
