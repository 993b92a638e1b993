import Diagnostics
import Markup

/// Where records come from, one at a time.
package protocol RecordSource: AnyObject {
    /// - Returns: nil at the end.
    /// - Throws: where the source cannot be read any further.
    func next() throws -> SourceItem?
}

/// What a source has next.
package enum SourceItem {
    case record(SourceRecord)
    /// What is wrong, in a record that is none or about the whole.
    case problem(ImportProblem, file: FileID = 0)
}

/// What an import says of single records, for the report.
package enum ImportDetail {
    /// Something that has no place in the content.
    case loss(ImportLoss)
    /// Something wrong, with the identifier of the record that it is in; empty where it has none.
    case problem(ImportProblem, record: String)
}
