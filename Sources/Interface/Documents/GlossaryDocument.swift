import JSON
import Knowledge
import Rendering

extension Documents {
    private static let term = JSONObject<GlossaryEntry>("Term", text: "A term and what it means.") { members in
        members.required("term", as: .text, text: "The term.") { $0.term.value }
        members.required("definition", as: .text, text: "What it means.") { $0.definition.value }
    }

    /// `glossary.json`.
    static let glossary = JSONDocument<SiteContext>("Glossary", named: "glossary", "Terms and what they mean.") {
        members in
        members.required("terms", as: .list(.object(term)), text: "The terms, as they were written.") {
            $0.knowledge.glossary
        }
    }
}
