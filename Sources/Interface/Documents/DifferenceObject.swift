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

    private static let differingRow = JSONObject<TopicComparison.Row>("DifferingRow", text: "A field or a section.") {
        members in
        members.required("field", as: .text, text: "Name of the member; `section` for a part of the text.") { row in
            switch row.kind {
            case .field(let field): field.member
            case .section: "section"
            }
        }
        members.optional("heading", as: .text, text: "Heading of the section.") { row in
            if case .section = row.kind { row.title } else { nil }
        }
    }

    static let difference = JSONObject<CityDifference>("Difference", text: "Another city, and what it says otherwise.")
    {
        members in
        members.required("municipality", as: .id, text: "The other city.") { $0.city }
        members.required("offered", as: .flag, text: "False where the other city does not offer it.") { $0.rows != nil }
        members.required(
            "rows", as: .list(.object(differingRow)), text: "What it says otherwise; its answer only where it is all."
        ) {
            $0.rows ?? []
        }
    }
}
