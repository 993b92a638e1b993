import JSON
import Knowledge

extension SharedObjects {
    /// A notice as it stands in an article.
    static let noticeReference = JSONObject<Notice>("NoticeInShort", "What agents must know now, without its text.") {
        members in
        members.required("id", .text, "Name of its file.") { $0.id }
        members.required("title", .text, "Title to show.") { $0.title?.value ?? $0.id }
        members.required("severity", .word, "How much it matters.") { $0.rank }
        members.optional("from", .moment, "From when it holds.") { $0.from?.value }
        members.optional("until", .moment, "Until when it holds.") { $0.until?.value }
    }
}
