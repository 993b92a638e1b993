import JSON
import Knowledge

extension Documents {
    /// A notice as one city reads it.
    struct NoticeRecord: Sendable {
        let notice: Notice
        let html: [UInt8]
        let text: [UInt8]
        let markdown: [UInt8]
        let changed: CalendarDate?

        init?(_ notice: Notice, _ context: SiteContext, _ municipality: Int, changed: CalendarDate? = nil) {
            guard let body = notice.bodies[municipality] else { return nil }
            self.notice = notice
            self.changed = changed
            let (knowledge, texts) = (context.knowledge, context.texts)
            // As on the city's desk.
            var renderer = BodyRenderer(body, knowledge, texts, glossary: nil)
            renderer.page = .every(.desk)
            renderer.hasAnchors = false
            html = renderer.render()
            var plain = TextRenderer(body, knowledge, texts, .plain, on: .every(.desk))
            text = plain.render()
            var marked = TextRenderer(body, knowledge, texts, .markdown, on: .every(.desk))
            markdown = marked.render()
        }
    }

    private static let notice = JSONObject<NoticeRecord>("Notice", "What agents must know now.") { members in
        members.members(of: Objects.noticeReference) { $0.notice }
        members.required("articles", .list(.id), "Articles it is about.") {
            $0.notice.articles?.value.map(\.value) ?? []
        }
        members.required("offices", .list(.id), "Offices it is about.") { $0.notice.offices?.value.map(\.value) ?? [] }
        members.required("bodyHtml", .bytes, "The text as HTML; its addresses are relative to the city's desk.") {
            $0.html
        }
        members.required("bodyText", .bytes, "The text without markup.") { $0.text }
        members.required("bodyMarkdown", .bytes, "The text as GitHub Flavored Markdown, addresses as in the HTML.") {
            $0.markdown
        }
        members.optional("changed", .date, dayOfChange) { $0.changed }
    }

    /// Members of a notice whose change is a change of the content; `bodyHtml` stands for its text.
    static let trackedNoticeMembers =
        Objects.noticeReference.memberNames.filter { $0 != "id" } + ["articles", "offices", "bodyHtml"]

    private static func records(_ notices: [Notice], _ record: CityRecord) -> [NoticeRecord] {
        notices.compactMap {
            NoticeRecord($0, record.context, record.municipality, changed: record.changed[$0.id])
        }
    }

    /// `<municipality>/notices.json`: agents' edition only.
    static let notices = JSONDocument<CityRecord>(
        "Notices", named: "notices",
        "A city's notices in force on the day of the build, urgent ones first; agents' edition only."
    ) { members in
        members.required("municipality", .id, "The city.") { $0.context.knowledge.municipalities[$0.municipality].id }
        members.required("date", .date, "The day of the build.") { $0.context.knowledge.date }
        members.required("notices", .list(.object(notice)), "The notices.") { record in
            records(record.context.notices(in: record.municipality) { _ in true }, record)
        }
        members.required("coming", .list(.object(notice)), "Notices that hold from a day to come, the next first.") {
            record in
            records(record.context.comingNotices(in: record.municipality) { _ in true }, record)
        }
    }

    private static let term = JSONObject<GlossaryEntry>("Term", "A term and what it means.") { members in
        members.required("term", .text, "The term.") { $0.term.value }
        members.required("definition", .text, "What it means.") { $0.definition.value }
    }

    /// `glossary.json`.
    static let glossary = JSONDocument<SiteContext>("Glossary", named: "glossary", "Terms and what they mean.") {
        members in
        members.required("terms", .list(.object(term)), "The terms, as they were written.") { $0.knowledge.glossary }
    }

    private static let synonym = JSONObject<SynonymEntry>(
        "Synonym", "What callers say, and what the administration calls it."
    ) { members in
        members.required("spoken", .text, "What callers say.") { $0.spoken.value }
        members.required("official", .list(.text), "What the administration calls it.") { $0.official.map(\.value) }
        members.required("bothWays", .flag, "Whether the official words lead back to the spoken ones.") {
            $0.isBothWays
        }
        members.optional("municipalities", .list(.id), "The cities where it holds; left out: all.") {
            $0.municipalities?.map(\.value)
        }
    }

    /// `synonyms.json`.
    static let synonyms = JSONDocument<SiteContext>(
        "Synonyms", named: "synonyms", "What callers say, and what the administration calls it."
    ) { members in
        members.required("synonyms", .list(.object(synonym)), "The synonyms, as they were written.") {
            $0.knowledge.synonyms
        }
    }
}
