import JSON
import Knowledge
import Rendering

extension Documents {
    private static let synonym = JSONObject<SynonymEntry>(
        "Synonym", text: "What callers say, and what the administration calls it."
    ) { members in
        members.required("spoken", as: .text, text: "What callers say.") { $0.spoken.value }
        members.required("official", as: .list(.text), text: "What the administration calls it.") {
            $0.official.map(\.value)
        }
        members.required("bothWays", as: .flag, text: "Whether the official words lead back to the spoken ones.") {
            $0.isBothWays
        }
        members.optional("municipalities", as: .list(.id), text: "The cities where it holds; left out: all.") {
            $0.municipalities?.map(\.value)
        }
    }

    /// `synonyms.json`.
    static let synonyms = JSONDocument<SiteContext>(
        "Synonyms", named: "synonyms", "What callers say, and what the administration calls it."
    ) { members in
        members.required("synonyms", as: .list(.object(synonym)), text: "The synonyms, as they were written.") {
            $0.knowledge.synonyms
        }
    }
}
