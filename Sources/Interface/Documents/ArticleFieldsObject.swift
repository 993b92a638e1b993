import Diagnostics
import JSON
import Knowledge
import Rendering

/// The fields of an article as one version of it has them.
package struct FieldsRecord: Sendable {
    let fields: ArticleFields
    let context: PieceContext
    /// Of each office that it names, its members.
    let offices: [[UInt8]]

    /// - Parameter offices: of each office that the article names, the members of `SharedObjects.office`.
    package init(_ fields: ArticleFields, offices: [[UInt8]], in context: PieceContext) {
        (self.fields, self.offices, self.context) = (fields, offices, context)
    }
}

extension SharedObjects {
    /// What a city's version of an article says, field by field; written once for all cities of a version.
    package static let articleFields = JSONObject<FieldsRecord>(
        "ArticleFields", text: "What an article says, field by field."
    ) {
        members in
        for field in ArticleField.allCases { add(field, to: &members) }
        members.required(
            "origin", as: .object(origins), text: "Where each field was written; a field that is not is left out."
        ) {
            $0
        }
    }

    private static func add(_ field: ArticleField, to members: inout JSONObject<FieldsRecord>.Members) {
        switch field {
        case .title:
            members.optional(field, as: .text, text: "In the administration's words.") { $0.fields.title?.value }
        case .answer:
            members.optional(field, as: .text, text: "One to three sentences to read aloud.") {
                $0.fields.answer?.value
            }
        case .keywords:
            members.optional(field, as: .list(.text), text: "Other words for it.") {
                $0.fields.keywords?.value.map(\.value)
            }
        case .questions:
            members.optional(field, as: .list(.text), text: "What callers ask; agents' edition only.") {
                $0.fields.questions?.value.map(\.value)
            }
        case .ask:
            members.optional(field, as: .list(.text), text: "What to ask the caller first; agents' edition only.") {
                $0.fields.ask?.value.map(\.value)
            }
        case .responsible:
            members.optional(
                field, as: .list(.object(responsibility)),
                text: "Who answers by surname or address, first match first; agents' edition only."
            ) {
                $0.fields.responsible?.value
            }
        case .leika:
            members.optional(field, as: .matching("^99[0-9]{12}$"), text: "Key of the national service catalogue.") {
                $0.fields.leika?.value
            }
        case .fees:
            members.optional(field, as: .list(.object(fee)), text: "What it costs.") { record in
                record.fields.fees?.value.map { DatedFee(fee: $0, date: record.context.knowledge.date) }
            }
        case .documents:
            members.optional(field, as: .list(.text), text: "What the caller must have.") {
                $0.fields.documents?.value.map(\.value)
            }
        case .duration: members.optional(field, as: .text, text: "How long it takes.") { $0.fields.duration?.value }
        case .deadline:
            members.optional(field, as: .text, text: "Until when it must be done.") { $0.fields.deadline?.value }
        case .offices:
            members.required(field, as: .list(.written(office)), text: "Who is responsible, best first.") { record in
                record.offices
            }
        case .online:
            members.optional(field, as: .uri, text: "Where it can be done online.") { $0.fields.online?.value }
        case .forms:
            members.optional(field, as: .list(.object(webReference)), text: "Forms.") { $0.fields.forms?.value }
        case .legal:
            members.optional(field, as: .list(.object(webReference)), text: "Legal bases.") { $0.fields.legal?.value }
        case .offered:
            members.required(field, as: .flag, text: "False where it is not this city's job.") { $0.fields.isOffered }
        case .instead:
            members.optional(field, as: .text, text: "Whose job it is instead.") { $0.fields.instead?.value }
            members.optional("insteadBody", as: .id, text: "Id of the other body whose job it is.") {
                $0.fields.insteadBody?.id.value
            }
        case .owner:
            members.optional(field, as: .text, text: "Who keeps it right; agents' edition only.") {
                $0.fields.owner?.value
            }
        case .reviewed:
            members.optional(field, as: .date, text: "When it was looked at last.") { $0.fields.reviewed?.value }
        case .reviewEvery:
            members.optional(field, as: .interval, text: "How often it must be looked at.") {
                $0.fields.reviewEvery?.value
            }
            members.optional("reviewDue", as: .date, text: "The day after which it is stale.") { $0.fields.reviewDue }
        case .confidence:
            members.optional(field, as: .word, text: "How far it may be relied on; `example` is demonstration data.") {
                $0.fields.confidence?.value
            }
        case .audience:
            members.required(field, as: .word, text: "Who may read it.") { $0.fields.audience?.value ?? .public }
        case .from: members.optional(field, as: .date, text: "First day of publication.") { $0.fields.from?.value }
        case .until: members.optional(field, as: .date, text: "Last day of publication.") { $0.fields.until?.value }
        // A member of the article: what other articles name belongs to it as well.
        case .related: break
        }
    }

    private static let responsibility = JSONObject<Responsibility>(
        "Responsibility", text: "Who answers for callers of some surnames or districts."
    ) { members in
        members.optional("office", as: .id, text: "The office.") { $0.office?.value }
        members.optional("contact", as: .id, text: "The contact in it.") { $0.contact?.value }
        members.optional("letters", as: .text, text: "First letters of surnames, such as `A-K, Sch`.") {
            $0.letters?.value.written
        }
        members.optional("districts", as: .list(.text), text: "Ids of districts.") {
            $0.districts?.value.map(\.value)
        }
        members.optional("note", as: .text, text: "What to know of it.") { $0.note?.value }
    }

    private static let origin = JSONObject<FieldOrigin>("Origin", text: "Where a value was written.") { members in
        members.required(
            "layer", as: JSONForm(.word(["shared", "entry", "own"])) { $1.string($0) },
            text: "`shared`: the text of all cities; `entry`: the city's entry in it; `own`: the city's own file."
        ) { $0.layer.name }
        members.required("file", as: .text, text: "Path in the content folder.") { $0.file }
        members.required("line", as: .count, text: "Line of the file, from 1.") { $0.line }
    }

    private static let origins = JSONObject<FieldsRecord>("Origins", text: "Where each field was written.") { members in
        for field in ArticleField.allCases {
            members.optional(field, as: .object(origin), text: "Of the field of this name.") { record in
                FieldOrigin(of: record.fields[field], record.context.knowledge.sources)
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

    /// Nil where there is no value.
    init?(of value: FieldValue?, _ sources: SourceTable) {
        guard let value else { return nil }
        layer = value.layer
        file = sources.path(of: value.span.place.file)
        line = Int(value.span.place.line)
    }
}
