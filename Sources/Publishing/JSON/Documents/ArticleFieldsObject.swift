import Diagnostics
import JSON
import Knowledge

/// The fields of an article as one version of it has them.
struct FieldsRecord: Sendable {
    let fields: ArticleFields
    let context: SiteContext
}

extension Objects {
    /// What a city's version of an article says, field by field; written once for all cities of a version.
    static let articleFields = JSONObject<FieldsRecord>("ArticleFields", "What an article says, field by field.") {
        members in
        members.optional("title", .text, "In the administration's words.") { $0.fields.title?.value }
        members.optional("answer", .text, "One to three sentences to read aloud.") { $0.fields.answer?.value }
        members.optional("keywords", .list(.text), "Other words for it.") { $0.fields.keywords?.value.map(\.value) }
        members.optional("questions", .list(.text), "What callers ask; agents' edition only.") {
            $0.fields.questions?.value.map(\.value)
        }
        members.optional("leika", .matching("^99[0-9]{12}$"), "Key of the national service catalogue.") {
            $0.fields.leika?.value
        }
        members.optional("fees", .list(.object(fee)), "What it costs.") { record in
            record.fields.fees?.value.map { DatedFee(fee: $0, date: record.context.knowledge.date) }
        }
        members.optional("documents", .list(.text), "What the caller must have.") {
            $0.fields.documents?.value.map(\.value)
        }
        members.optional("duration", .text, "How long it takes.") { $0.fields.duration?.value }
        members.optional("deadline", .text, "Until when it must be done.") { $0.fields.deadline?.value }
        members.optional("online", .uri, "Where it can be done online.") { $0.fields.online?.value }
        members.optional("forms", .list(.object(webReference)), "Forms.") { $0.fields.forms?.value }
        members.optional("legal", .list(.object(webReference)), "Legal bases.") { $0.fields.legal?.value }
        members.required("offered", .flag, "False where it is not this city's job.") { $0.fields.isOffered }
        members.optional("instead", .text, "Whose job it is instead.") { $0.fields.instead?.value }
        members.optional("owner", .text, "Who keeps it right; agents' edition only.") { $0.fields.owner?.value }
        members.optional("reviewed", .date, "When it was looked at last.") { $0.fields.reviewed?.value }
        members.optional("reviewDue", .date, "The day after which it is stale.") { $0.fields.reviewDue }
        members.optional("confidence", .word, "How far it may be relied on; `example` is demonstration data.") {
            $0.fields.confidence?.value
        }
        members.required("audience", .word, "Who may read it.") { $0.fields.audience?.value ?? .public }
        members.optional("from", .date, "First day of publication.") { $0.fields.from?.value }
        members.optional("until", .date, "Last day of publication.") { $0.fields.until?.value }
        members.required("offices", .list(.written(office)), "Who is responsible, best first.") { record in
            record.context.officePieces(of: record.fields).map(\.members)
        }
        members.required("origin", .object(origins), "Where each field was written; a field that is not is left out.") {
            $0
        }
    }

    private static let origin = JSONObject<FieldOrigin>("Origin", "Where a value was written.") { members in
        members.required(
            "layer", JSONForm(.word(["shared", "entry", "own"])) { $1.string($0) },
            "`shared`: the text of all cities; `entry`: the city's entry in it; `own`: the city's own file."
        ) { $0.layer.name }
        members.required("file", .text, "Path in the content folder.") { $0.file }
        members.required("line", .count, "Line of the file, from 1.") { $0.line }
    }

    private static let origins = JSONObject<FieldsRecord>("Origins", "Where each field was written.") { members in
        for field in FieldOrigin.fields {
            members.optional(field.name, .object(origin), "Of the field of this name.") { record in
                field.origin(record.fields, record.context.knowledge)
            }
        }
    }
}

/// Where the value of a field was written.
package struct FieldOrigin: Sendable {
    package let layer: Layer
    /// Path in the content folder.
    package let file: String
    /// From 1.
    package let line: Int

    struct Field: Sendable {
        let name: StaticString
        let origin: @Sendable (ArticleFields, KnowledgeBase) -> FieldOrigin?

        init<Value>(_ name: StaticString, _ path: KeyPath<ArticleFields, Located<Value>?> & Sendable) {
            self.name = name
            origin = { fields, knowledge in
                fields[keyPath: path].map { value in
                    FieldOrigin(
                        layer: value.layer, file: knowledge.sources.path(of: value.span.place.file),
                        line: Int(value.span.place.line))
                }
            }
        }
    }

    /// In the order of the document.
    static let fields = [
        Field("title", \.title), Field("answer", \.answer), Field("keywords", \.keywords),
        Field("questions", \.questions), Field("leika", \.leika), Field("fees", \.fees),
        Field("documents", \.documents), Field("duration", \.duration), Field("deadline", \.deadline),
        Field("offices", \.offices), Field("online", \.online), Field("forms", \.forms), Field("legal", \.legal),
        Field("offered", \.offered), Field("instead", \.instead), Field("owner", \.owner),
        Field("reviewed", \.reviewed), Field("confidence", \.confidence), Field("audience", \.audience),
        Field("from", \.from), Field("until", \.until), Field("related", \.related),
    ]
}
