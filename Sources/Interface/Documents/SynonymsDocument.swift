import JSON
import Knowledge
import Rendering

extension Documents {
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
