import JSON
import Knowledge

extension SharedObjects {
    /// A notice as it stands in an article.
    static let noticeReference = JSONObject<Notice>(
        "NoticeInShort", text: "What agents must know now, without its text."
    ) {
        members in
        members.required("id", as: .text, text: "Name of its file.") { $0.id }
        members.required("title", as: .text, text: "Title to show.") { $0.title?.value ?? $0.id }
        members.required("severity", as: .word, text: "How much it matters.") { $0.rank }
        members.optional("from", as: .moment, text: "From when it holds.") { $0.from?.value }
        members.optional("until", as: .moment, text: "Until when it holds.") { $0.until?.value }
    }
}
