import JSON
import Knowledge
import Rendering
import Theme

extension Documents {
    /// A notice as one city reads it.
    struct NoticeRecord: Sendable {
        let notice: Notice
        let html: [UInt8]
        let text: [UInt8]
        let markdown: [UInt8]
        let changed: CalendarDate?

        init?(_ notice: Notice, in municipality: CityIndex, of context: PieceContext, changed: CalendarDate? = nil) {
            guard let body = notice.bodies[municipality] else { return nil }
            self.notice = notice
            self.changed = changed
            // As on the city's desk.
            var renderer = BodyRenderer(body, in: context, marksTerms: false)
            renderer.page = .every(.desk)
            renderer.hasAnchors = false
            html = renderer.render()
            var plain = TextRenderer(body, in: context, as: .plain, on: .every(.desk))
            text = plain.render()
            var marked = TextRenderer(body, in: context, as: .markdown, on: .every(.desk))
            markdown = marked.render()
        }
    }

    private static let notice = JSONObject<NoticeRecord>("Notice", text: "What agents must know now.") { members in
        members.members(of: SharedObjects.noticeReference) { $0.notice }
        members.required("articles", as: .list(.id), text: "Articles it is about.") {
            $0.notice.articles?.value.map(\.value) ?? []
        }
        members.required("offices", as: .list(.id), text: "Offices it is about.") {
            $0.notice.offices?.value.map(\.value) ?? []
        }
        members.required(
            "bodyHtml", as: .bytes, text: "The text as HTML; its addresses are relative to the city's desk."
        ) {
            $0.html
        }
        members.required("bodyText", as: .bytes, text: "The text without markup.") { $0.text }
        members.required(
            "bodyMarkdown", as: .bytes, text: "The text as GitHub Flavored Markdown, addresses as in the HTML."
        ) {
            $0.markdown
        }
        members.optional("changed", as: .date, text: dayOfChange) { $0.changed }
    }

    /// Members of a notice whose change is a change of the content; `bodyHtml` stands for its text.
    static let trackedNoticeMembers =
        SharedObjects.noticeReference.memberNames.filter { $0 != "id" } + ["articles", "offices", "bodyHtml"]

    private static func records(_ notices: [Notice], _ record: CityRecord) -> [NoticeRecord] {
        notices.compactMap {
            NoticeRecord($0, in: record.municipality, of: record.context.pieces, changed: record.changed[$0.id])
        }
    }

    /// `<municipality>/notices.json`: agents' edition only.
    static let notices = JSONDocument<CityRecord>(
        "Notices", named: "notices",
        "A city's notices in force on the day of the build, urgent ones first; agents' edition only."
    ) { members in
        members.required("municipality", as: .id, text: "The city.") {
            $0.context.knowledge.municipalities[$0.municipality].id
        }
        members.required("date", as: .date, text: "The day of the build.") { $0.context.knowledge.date }
        members.required("notices", as: .list(.object(notice)), text: "The notices.") { record in
            records(record.context.pieces.notices(in: record.municipality) { _ in true }, record)
        }
        members.required(
            "coming", as: .list(.object(notice)), text: "Notices that hold from a day to come, the next first."
        ) {
            record in
            records(record.context.pieces.comingNotices(in: record.municipality) { _ in true }, record)
        }
    }
}
