import Diagnostics
import Foundation
import Importing
import Knowledge
import Markup

/// Records from a folder of Markdown, one page each.
package final class MarkdownFolderSource: RecordSource {
    private let folder: MarkdownFolder
    private let reader: RecordReader
    private let map: [RecordField: String]
    private let limit: Int
    private let isKnown: (String) -> Bool
    /// Of all pages.
    private let ids: Set<String>
    private var problems: ArraySlice<(problem: ImportProblem, file: FileID)>
    private var pages: ArraySlice<FolderPage>

    /// - Parameters:
    ///   - map: by field, what the folder calls it.
    ///   - left: keys of fields that are not taken over.
    ///   - content: that the articles go to.
    package init(
        _ folder: MarkdownFolder, map: [RecordField: String] = [:], without left: Set<String> = [],
        into content: ExistingContent
    ) {
        self.folder = folder
        self.map = map
        reader = RecordReader(RecordNames(map: map), without: left)
        limit = content.fileLimit
        ids = Set(folder.pages.map(\.id))
        (problems, pages) = (folder.problems[...], folder.pages[...])
        let known = Set(content.categories.flatMap { [$0.id, Slug.make($0.title)] })
        isKnown = { known.contains($0) || known.contains(Slug.make($0)) }
    }

    package func next() throws -> SourceItem? {
        if let (problem, file) = problems.popFirst() { return .problem(problem, file: file) }
        guard let page = pages.popFirst() else { return nil }
        do {
            return .record(try record(page))
        } catch {
            return .problem(error, file: page.file)
        }
    }

    private func record(_ page: FolderPage) throws(ImportProblem) -> SourceRecord {
        let found: [SourceMember]
        let body: Importing.SourceText
        switch try MarkdownFolder.pageText(page.path, file: page.file, folder.files, limit: limit) {
        case .markdown(let head):
            found = head.members
            let text = String(decoding: head.body, as: UTF8.self)
            body = Importing.SourceText(
                page.hasTitleInText ? FolderPage.withoutTitle(text) : text, .markdown, member: "body",
                line: head.bodyLine, hasLines: true)
        case .html(let read):
            found = read.members
            body = Importing.SourceText(read.body, .html, member: "body", line: 1, hasLines: true)
        }
        var (members, losses) = fields(of: page, found)
        members.append(SourceMember(key(.body), .text(body.text), line: body.line))
        var record = try self.record(of: &members, losses: &losses)
        record.body = body
        record.links = folder.links.links(of: page)
        record.file = page.file
        record.attachments = folder.attachments
        record.losses += losses
        return record
    }

    /// A key that only sounds like a field of ours is no mistake: what it says has no place. Those that were asked for are held
    /// to their form.
    private func record(
        of members: inout [SourceMember], losses: inout [ImportLoss]
    ) throws(ImportProblem) -> SourceRecord {
        while true {
            do {
                return try reader.record(members, line: 1)
            } catch {
                guard case .form(let path, _) = error.kind,
                    let index = members.firstIndex(where: { path == $0.name || path.hasPrefix($0.name + "/") }),
                    !map.values.contains(members[index].name)
                else { throw error }
                let member = members.remove(at: index)
                losses.append(ImportLoss(.other, path: member.name, line: member.line, value: member.value.written))
            }
        }
    }

    /// Names of heads that say how a page looks or where it stands in a menu.
    private static let layout: Set<String> = [
        "layout", "type", "weight", "nav_order", "sidebar_position", "order", "toc", "template", "theme", "menu",
        "parent", "has_children", "grand_parent", "nav_exclude", "search_exclude", "has_toc", "icon", "color", "class",
        "css", "js", "sidebar", "sidebar_class_name", "hide_title", "hide_table_of_contents", "pagination_next",
        "pagination_prev", "hide", "comments", "share", "markup", "output", "outputs", "cascade", "build", "_build",
        "bookcollapsesection", "bookflatsection", "bookhidden", "booktoc", "geekdocnav", "linkdisabled", "no_list",
        "resources", "cssclass", "cssclasses", "publish", "render_macros", "mermaid", "math", "image",
        "custom_edit_url", "displayed_sidebar", "search", "robots", "noindex", "sitemap",
    ]
    /// Names that the page has been asked for.
    private static let used: Set<String> = [
        "title", "titel", "draft", "published", "slug", "url", "permalink", "id", "aliases", "redirect_from",
        "redirects", "alias", "categories", "category", "kategorie", "kategorien", "rubrik",
    ]

    /// The head's members as fields of an article, and what has no place.
    private func fields(
        of page: FolderPage, _ found: [SourceMember]
    ) -> (members: [SourceMember], losses: [ImportLoss]) {
        var members: [SourceMember] = []
        var losses: [ImportLoss] = []
        var keywords: [String] = []
        var days: [String: SourceMember] = [:]
        let names = Set(map.values)
        func lose(_ member: SourceMember, _ kind: ImportLoss.Kind = .other) {
            guard member.value != .nothing, member.value != .text("") else { return }
            losses.append(ImportLoss(kind, path: member.name, line: member.line, value: member.value.written))
        }
        for member in found {
            let name = member.name.lowercased()
            if names.contains(member.name) {
                // These are known already.
                if member.name != map[.id], member.name != map[.article(.title)] { members.append(member) }
                continue
            }
            switch name {
            case "tags", "keywords", "tag", "schlagworte", "stichwörter", "topics", "synonyms", "synonyme":
                keywords += FolderKeys([member]).texts(name)
            case "sidebar_label", "linktitle", "nav_title", "short_title", "menu_title", "navtitle":
                if let text = FolderKeys([member]).text(name), text != page.title { keywords.append(text) }
            case "questions" where !Self.areQuestions(member.value): lose(member)
            case "description", "summary", "excerpt", "subtitle", "lead", "abstract", "kurztext", "teaser":
                // Two words above a title are no answer.
                if members.contains(where: { $0.name == key(.teaser) }) || Self.isLabel(member.value) {
                    lose(member)
                } else {
                    members.append(renamed(member, key(.teaser)))
                }
            case "date", "datum", "lastmod", "last_modified_at", "last_modified", "updated", "last_updated", "modified":
                days[name.hasPrefix("dat") ? "date" : "change"] = member
            case "last_update":
                if case .group(let inner) = member.value, let day = inner.first(where: { $0.name == "date" }) {
                    days["change"] = day
                }
            case "publishdate", "publish_date": members.append(renamed(day(member), key(.article(.from))))
            case "expirydate", "expiry_date", "expires": members.append(renamed(day(member), key(.article(.until))))
            case _ where Self.used.contains(name): break
            case _ where Self.layout.contains(name): lose(member, .reported)
            default: members.append(member)
            }
        }
        // The day of the last change is the last on which somebody looked at it.
        if let day = days["change"] ?? days["date"] { members.append(renamed(self.day(day), key(.article(.reviewed)))) }
        if let unused = days["change"] == nil ? nil : days["date"] { lose(unused, .reported) }
        if !keywords.isEmpty {
            members.append(SourceMember(key(.article(.keywords)), .list(keywords.map { .text($0) }), line: 1))
        }
        members.append(SourceMember(key(.id), .text(page.id), line: 1))
        members.append(SourceMember(key(.article(.title)), .text(MarkdownText.line(page.title)), line: 1))
        if !page.aliases.isEmpty {
            let old = page.aliases.filter { $0 != page.id && !ids.contains($0) && folder.owners[$0] == page.id }
            for taken in page.aliases where folder.owners[taken] != page.id && !ids.contains(taken) {
                losses.append(ImportLoss(.reported, path: "aliases", line: 1, value: taken))
            }
            if !old.isEmpty { members.append(SourceMember(key(.aliases), .list(old.map { .text($0) }), line: 1)) }
        }
        if let category = folder.category(of: page, isKnown: isKnown) {
            members.append(SourceMember(key(.category), .text(category), line: 1))
            for other in page.categories where other != category {
                losses.append(ImportLoss(path: "categories", line: 1, value: other))
            }
        }
        return (members, losses)
    }

    /// Nobody asks in one word: these are names of people and rooms to be asked.
    private static func areQuestions(_ value: SourceValue) -> Bool {
        guard case .list(let items) = value else { return true }
        return items.allSatisfy { item in
            guard case .text(let text) = item else { return false }
            return MarkdownText.line(text).contains(" ") || text.contains("?")
        }
    }

    private static func isLabel(_ value: SourceValue) -> Bool {
        guard case .text(let text) = value, case let line = MarkdownText.line(text), !line.isEmpty else { return false }
        return line.split(separator: " ").count < 4 && !".!?…".contains(line.last ?? " ")
    }

    /// What a field is called in this folder.
    private func key(_ field: RecordField) -> String { map[field] ?? field.key }

    private func renamed(_ member: SourceMember, _ name: String) -> SourceMember {
        SourceMember(name, member.value, line: member.line, column: member.column)
    }

    /// A day of a moment.
    private func day(_ member: SourceMember) -> SourceMember {
        guard case .text(let text) = member.value else { return member }
        let bare = MarkdownText.line(text)
        let isMoment = bare.utf8.count > 10 && bare.utf8.dropFirst(4).first == UInt8(ascii: "-")
        return SourceMember(
            member.name, .text(isMoment ? String(bare.prefix(10)) : bare), line: member.line, column: member.column)
    }
}
