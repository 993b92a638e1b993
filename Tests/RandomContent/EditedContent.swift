import SeededNumbers
import TestSupport

/// Content, theme and day, edited at random as somebody writes.
package struct EditedContent {
    /// By path in the content folder.
    package var files: [String: String]
    /// By path below the theme.
    package private(set) var theme: [String: [UInt8]] = [:]
    package private(set) var day = "2026-11-22"
    private var numbers: SplitMix64
    private var count = 0
    /// Of the kinds of edits, those still to come before each may come again: however few edits there are, no kind is left out.
    private var kinds: [Kind] = []
    /// What a mistake took the place of.
    private var mistake: (path: String, text: String)?

    /// What an edit changes.
    enum Kind: CaseIterable {
        case body, title, answer, link, related, alias, section, noLink, ended, newArticle, goneArticle, renamedArticle,
            movedArticle
        case version, goneVersion, entry, fee, placeholder, footnote, agentsPassage, audience
        case office, officeName, officePhone, officeHours, renamedOffice, newOffice
        case municipality, newCity, goneCity
        case notice, noticeTitle, noticeOfCity, goneNotice
        case glossary, synonyms, questions, goneWordList
        case attachment, changedAttachment, goneAttachment, picture
        case siteTitle, category, sectionOrder, rule, baseURL
        case text, stylesheet, day
        case mistake, sameAgain
    }

    package static let kindCount = Kind.allCases.count

    package init(seed: Int) {
        files = TestSite(RandomSite(seed: seed).files).files
        numbers = SplitMix64(seed: UInt64(truncatingIfNeeded: seed))
    }

    // MARK: What there is

    private mutating func any(_ paths: some Sequence<String>) -> String? {
        paths.sorted().randomElement(using: &numbers)
    }

    private mutating func any(below folder: String) -> String? { any(files.keys.filter { $0.hasPrefix(folder) }) }

    private func articles() -> [String] {
        files.keys.filter {
            $0.hasPrefix("articles/") && $0.split(separator: ".").count == 2 && $0.contains("artikel-")
        }
    }

    private static func id(_ path: String) -> String {
        String((path.split(separator: "/").last ?? "").prefix { $0 != "." })
    }

    private mutating func anyID() -> String { any(articles()).map(Self.id) ?? "intern" }

    private mutating func anyOffice() -> String? { any(below: "offices/").map(Self.id) }

    private mutating func edit(_ path: String?, _ change: (String) -> String) {
        guard let path, let text = files[path] else { return }
        files[path] = change(text)
    }

    /// Adds lines to a head or a file of YAML that has not their key yet.
    private mutating func insert(_ lines: String, into path: String?) {
        let key = "\n" + lines.prefix { $0 != ":" } + ":"
        edit(path) { text in
            if text.contains(key) { return text }
            return text.contains("\ncategory: alltag\n")
                ? text.replacing("\ncategory: alltag\n", with: "\ncategory: alltag\n\(lines)\n", maxReplacements: 1)
                : text + lines + "\n"
        }
    }

    /// Writes one thing instead of another wherever it stands, as an editor does who renames a file.
    private mutating func replace(_ old: String, with new: String) {
        files = files.mapValues { $0.contains(old) ? $0.replacing(old, with: new) : $0 }
    }

    /// The file of an article, and those of the cities that belong to it.
    private func all(of path: String) -> [String] {
        let stem = path.dropLast("md".count)
        return files.keys.filter { $0.hasPrefix(stem) && $0.hasSuffix(".md") }
    }

    /// Leads what leads to one article to another.
    private mutating func lead(from old: String, to new: String) {
        for (opening, closing) in [("[[", "]]"), ("related: [", "]"), ("articles: [", "]"), ("\t", "\n")] {
            replace(opening + old + closing, with: opening + new + closing)
        }
    }

    // MARK: Edits

    /// One edit; its name for the report of a failure.
    package mutating func next() -> String {
        // What is wrong does not stay for long.
        if let mistake {
            files[mistake.path] = mistake.text
            self.mistake = nil
        }
        count += 1
        if kinds.isEmpty { kinds = Kind.allCases.shuffled(using: &numbers) }
        let kind = kinds.removeLast()
        apply(kind)
        return "\(count) \(kind)"
    }

    private mutating func apply(_ kind: Kind) {
        let (mark, other, article) = ("neu-\(count)", anyID(), any(articles()))
        switch kind {
        case .body: edit(article) { $0 + "\n\(mark)\n" }
        case .title: edit(article) { $0.replacing("title: ", with: "title: \(mark) ", maxReplacements: 1) }
        case .answer: edit(article) { $0.replacing("answer: ", with: "answer: \(mark) ", maxReplacements: 1) }
        case .link: edit(article) { $0 + "\nSiehe [[\(other)]].\n" }
        case .related: insert("related: [\(other)]", into: article)
        case .alias: insert("aliases: [\(mark)]", into: article)
        case .section: edit(article) { $0 + "\n## Ablauf \(mark)\n\nText.\n" }
        case .noLink:
            edit(article) { $0.replacing("Siehe [[", with: "Vergleiche [[").replacing("\nrelated: ", with: "\n#") }
        case .ended: insert("until: 2026-11-01", into: article)
        case .newArticle:
            files["articles/artikel-\(mark).md"] =
                "---\ntitle: \(mark)\ncategory: alltag\nanswer: Kurz.\n---\n\nSiehe [[\(other)]].\n"
        case .goneArticle:
            guard let article, articles().count > 1 else { return }
            for path in all(of: article) { files[path] = nil }
            lead(from: Self.id(article), to: anyID())
        case .renamedArticle:
            guard let article else { return }
            let old = Self.id(article)
            // With its old name, or with links that know the new one.
            if count % 2 == 0 { insert("aliases: [\(old)]", into: article) }
            if files[article]?.contains("aliases: [\(old)]") != true { lead(from: old, to: "artikel-\(mark)") }
            for path in all(of: article) {
                files[path.replacing("/\(old).", with: "/artikel-\(mark).")] = files.removeValue(forKey: path)
            }
        case .movedArticle:
            guard let article, !article.contains("/ordner/") else { return }
            for path in all(of: article) {
                files[path.replacing("articles/", with: "articles/ordner/")] = files.removeValue(forKey: path)?
                    .replacing("](../", with: "](../../").replacing("](intern.md)", with: "](../intern.md)")
            }
        case .version:
            guard let article else { return }
            files[article.dropLast(2) + "ruhr.md"] = "## Hinweise\n\n\(mark) [[\(other)]]\n"
        case .goneVersion: if let own = any(files.keys.filter { $0.hasSuffix(".ruhr.md") }) { files[own] = nil }
        case .entry:
            edit(article) {
                $0.contains("municipalities:")
                    ? $0.replacing("  rhein:\n", with: "  rhein:\n    deadline: \(mark)\n", maxReplacements: 1)
                    : $0.replacing(
                        "category: alltag\n",
                        with: "category: alltag\nmunicipalities:\n  rhein:\n    deadline: \(mark)\n  ruhr:\n")
            }
        case .fee: insert("fees:\n  - name: \(mark)\n    amount: \(count)", into: article)
        case .placeholder: edit(article) { $0 + "\n{{ title }}, {{ municipality.name }}\n" }
        case .footnote: edit(article) { $0 + "\nText[^\(mark)]\n\n[^\(mark)]: Fußnote [[\(other)]]\n" }
        case .agentsPassage: edit(article) { $0 + "\n::: agents\n\(mark) [[\(other)]]\n:::\n" }
        case .audience: insert("audience: agents", into: article)
        case .office: insert("transit: \(mark)", into: any(below: "offices/"))
        case .officeName:
            edit(any(below: "offices/")) { $0.replacing("name: ", with: "name: \(mark) ", maxReplacements: 1) }
        case .officePhone: insert("phone: \"+49203\(count + 10_000)\"", into: any(below: "offices/"))
        case .officeHours: insert("hours:\n  mon: 08:00-1\(count % 10):00", into: any(below: "offices/"))
        case .renamedOffice:
            guard let office = any(below: "offices/") else { return }
            let (old, new) = (Self.id(office), mark + "-amt")
            files[office.replacing("/\(old).", with: "/\(new).")] = files.removeValue(forKey: office)
            replace("[\(old)]", with: "[\(new)]")
            replace("office:\(old)]", with: "office:\(new)]")
        case .newOffice:
            files["offices/rhein/\(mark).yaml"] = "name: \(mark)\n"
            edit(article) { $0 + "\n::: rhein\nBeim [[office:\(mark)]].\n:::\n" }
        case .municipality:
            edit(any(below: "municipalities/")) { $0.replacing("name: ", with: "name: \(mark) ", maxReplacements: 1) }
        case .newCity:
            files["municipalities/\(mark).yaml"] = "name: \(mark)\nstate: DE-NW\nlines: [\"+49204\(count + 10_000)\"]\n"
        case .goneCity:
            if let city = any(files.keys.filter { $0.hasPrefix("municipalities/neu-") }) { files[city] = nil }
        case .notice:
            files["notices/2026-11-20-\(mark).md"] =
                "---\ntitle: \(mark)\narticles: [\(other)]\n---\n\nSiehe [[\(anyID())]].\n"
        case .noticeTitle:
            edit(any(below: "notices/")) { $0.replacing("title: ", with: "title: \(mark) ", maxReplacements: 1) }
        case .noticeOfCity:
            files["notices/2026-11-21-\(mark).md"] =
                "---\ntitle: \(mark)\nmunicipalities: [ruhr]\nuntil: 2026-11-25\n---\n\n{{ municipality.name }} [[\(anyID())]]\n"
        case .goneNotice: if let notice = any(below: "notices/") { files[notice] = nil }
        case .glossary: files["glossary.yaml"] = "Text: \(mark)\nAntrag: Was man stellt.\n"
        case .synonyms: files["synonyms.yaml"] = "- [Text, \(mark)]\n"
        case .questions: files["questions.tsv"] = "Wie geht \(mark)?\t\(other)\n"
        case .goneWordList:
            if let list = any(["glossary.yaml", "synonyms.yaml", "questions.tsv"].filter { files[$0] != nil }) {
                files[list] = nil
            }
        case .attachment:
            files["anlagen/\(mark).pdf"] = mark
            let way = article?.contains("/ordner/") == true ? "../../" : "../"
            edit(article) { $0 + "\n[Plan](\(way)anlagen/\(mark).pdf)\n" }
        case .changedAttachment: edit(any(below: "anlagen/")) { $0 + mark }
        case .goneAttachment:
            guard let file = any(below: "anlagen/neu-") else { return }
            files[file] = nil
            for way in ["../../", "../"] { replace("(\(way)\(file))", with: "(https://probe.example/)") }
        case .picture:
            files["anlagen/\(mark).svg"] = "<svg xmlns=\"http://www.w3.org/2000/svg\"><text>\(mark)</text></svg>"
            let way = article?.contains("/ordner/") == true ? "../../" : "../"
            edit(article) { $0 + "\n![Plan](\(way)anlagen/\(mark).svg)\n" }
        case .siteTitle: edit("auskunft.yaml") { $0.replacing("title: ", with: "title: \(mark) ", maxReplacements: 1) }
        case .category:
            edit("auskunft.yaml") {
                $0.replacing("    title: Alltag", with: "    title: \(mark) Alltag", maxReplacements: 1)
            }
        case .sectionOrder:
            edit("auskunft.yaml") {
                $0.replacing("sections:\n", with: "sections:\n  - heading: Ablauf \(mark)\n", maxReplacements: 1)
            }
        case .rule: edit("auskunft.yaml") { $0.contains("rules:") ? $0 : $0 + "rules:\n  care: off\n" }
        case .baseURL:
            edit("auskunft.yaml") { $0.replacing("https://probe.example/", with: "https://probe.example/\(mark)/") }
        case .text: theme["texts/de.yaml"] = Array("search: \(mark)\n".utf8)
        case .stylesheet: theme["assets/site.css"] = Array("body { --a: \(count); }\n".utf8)
        case .day: day = "2026-11-\(10 + count % 18)"
        case .mistake:
            if let path = any(files.keys.filter { $0.hasSuffix(".md") || $0.hasSuffix(".yaml") }),
                let text = files[path]
            {
                mistake = (path, text)
                files[path] = text.replacing(": ", with: ":", maxReplacements: 1)
            }
        case .sameAgain: break
        }
    }
}
