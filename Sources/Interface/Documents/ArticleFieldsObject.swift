import Diagnostics
import JSON
import Knowledge
import Rendering

/// The fields of an article as one version of it has them.
package struct FieldsRecord: Sendable {
    let fields: ArticleFields
    let context: SiteContext
    /// Of each office that it names, its members.
    let offices: [[UInt8]]

    /// - Parameter offices: of each office that the article names, the members of `SharedObjects.office`.
    package init(_ fields: ArticleFields, offices: [[UInt8]], in context: SiteContext) {
        (self.fields, self.offices, self.context) = (fields, offices, context)
    }
}

extension SharedObjects {
    /// What a city's version of an article says, field by field; written once for all cities of a version.
    package static let articleFields = JSONObject<FieldsRecord>(
        "ArticleFields", "What an article says, field by field."
    ) {
        members in
        for field in ArticleField.allCases { add(field, to: &members) }
        members.required("origin", .object(origins), "Where each field was written; a field that is not is left out.") {
            $0
        }
    }

    private static func add(_ field: ArticleField, to members: inout JSONObject<FieldsRecord>.Members) {
        switch field {
        case .title: members.optional(field, .text, "In the administration's words.") { $0.fields.title?.value }
        case .answer:
            members.optional(field, .text, "One to three sentences to read aloud.") { $0.fields.answer?.value }
        case .keywords:
            members.optional(field, .list(.text), "Other words for it.") { $0.fields.keywords?.value.map(\.value) }
        case .questions:
            members.optional(field, .list(.text), "What callers ask; agents' edition only.") {
                $0.fields.questions?.value.map(\.value)
            }
        case .leika:
            members.optional(field, .matching("^99[0-9]{12}$"), "Key of the national service catalogue.") {
                $0.fields.leika?.value
            }
        case .fees:
            members.optional(field, .list(.object(fee)), "What it costs.") { record in
                record.fields.fees?.value.map { DatedFee(fee: $0, date: record.context.knowledge.date) }
            }
        case .documents:
            members.optional(field, .list(.text), "What the caller must have.") {
                $0.fields.documents?.value.map(\.value)
            }
        case .duration: members.optional(field, .text, "How long it takes.") { $0.fields.duration?.value }
        case .deadline: members.optional(field, .text, "Until when it must be done.") { $0.fields.deadline?.value }
        case .offices:
            members.required(field, .list(.written(office)), "Who is responsible, best first.") { record in
                record.offices
            }
        case .online: members.optional(field, .uri, "Where it can be done online.") { $0.fields.online?.value }
        case .forms: members.optional(field, .list(.object(webReference)), "Forms.") { $0.fields.forms?.value }
        case .legal: members.optional(field, .list(.object(webReference)), "Legal bases.") { $0.fields.legal?.value }
        case .offered:
            members.required(field, .flag, "False where it is not this city's job.") { $0.fields.isOffered }
        case .instead: members.optional(field, .text, "Whose job it is instead.") { $0.fields.instead?.value }
        case .owner:
            members.optional(field, .text, "Who keeps it right; agents' edition only.") { $0.fields.owner?.value }
        case .reviewed: members.optional(field, .date, "When it was looked at last.") { $0.fields.reviewed?.value }
        case .reviewEvery:
            members.optional(field, .interval, "How often it must be looked at.") { $0.fields.reviewEvery?.value }
            members.optional("reviewDue", .date, "The day after which it is stale.") { $0.fields.reviewDue }
        case .confidence:
            members.optional(field, .word, "How far it may be relied on; `example` is demonstration data.") {
                $0.fields.confidence?.value
            }
        case .audience:
            members.required(field, .word, "Who may read it.") { $0.fields.audience?.value ?? .public }
        case .from: members.optional(field, .date, "First day of publication.") { $0.fields.from?.value }
        case .until: members.optional(field, .date, "Last day of publication.") { $0.fields.until?.value }
        // A member of the article: what other articles name belongs to it as well.
        case .related: break
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
        for field in ArticleField.allCases {
            members.optional(field, .object(origin), "Of the field of this name.") { record in
                FieldOrigin(of: field, record.fields, record.context.knowledge)
            }
        }
    }
}

/// Where the value of a field was written.
package struct FieldOrigin: Sendable {
    /// Whether the text of all cities has it, the entry of a city, or its own file.
    package let layer: Layer
    /// Path in the content folder.
    package let file: String
    /// From 1.
    package let line: Int

    /// Nil where the field is not written.
    init?(of field: ArticleField, _ fields: ArticleFields, _ knowledge: KnowledgeBase) {
        guard let value = fields[field] else { return nil }
        layer = value.layer
        file = knowledge.sources.path(of: value.span.place.file)
        line = Int(value.span.place.line)
    }
}
