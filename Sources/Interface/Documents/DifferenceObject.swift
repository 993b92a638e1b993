import Diagnostics
import JSON
import Knowledge
import Rendering

extension SharedObjects {
    /// Another city, and what it says otherwise.
    struct CityDifference: Sendable {
        let city: String
        let difference: TopicComparison.Difference

        fileprivate var rows: [TopicComparison.Row]? {
            if case .rows(let rows) = difference { rows } else { nil }
        }
    }

    private static let differingRow = JSONObject<TopicComparison.Row>("DifferingRow", "A field or a section.") {
        members in
        members.required("field", .text, "Name of the member; `section` for a part of the text.") { row in
            switch row.kind {
            case .field(let field): field.member
            case .section: "section"
            }
        }
        members.optional("heading", .text, "Heading of the section.") { row in
            if case .section = row.kind { row.title } else { nil }
        }
    }

    static let difference = JSONObject<CityDifference>("Difference", "Another city, and what it says otherwise.") {
        members in
        members.required("municipality", .id, "The other city.") { $0.city }
        members.required("offered", .flag, "False where the other city does not offer it.") { $0.rows != nil }
        members.required(
            "rows", .list(.object(differingRow)), "What it says otherwise; its answer only where it is all."
        ) {
            $0.rows ?? []
        }
    }
}
