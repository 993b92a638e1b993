import JSON
import Knowledge
import Rendering

extension Documents {
    private static let term = JSONObject<GlossaryEntry>("Term", "A term and what it means.") { members in
        members.required("term", .text, "The term.") { $0.term.value }
        members.required("definition", .text, "What it means.") { $0.definition.value }
    }

    /// `glossary.json`.
    static let glossary = JSONDocument<SiteContext>("Glossary", named: "glossary", "Terms and what they mean.") {
        members in
        members.required("terms", .list(.object(term)), "The terms, as they were written.") { $0.knowledge.glossary }
    }
}
