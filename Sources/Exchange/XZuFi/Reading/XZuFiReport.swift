import Importing
import Markup

/// What the import of a file tells: findings, and which records are for other cities.
struct XZuFiReport {
    var findings = ImportFindings(longestQuote: 200)
    /// Records for other cities, and the first of them.
    private(set) var elsewhere = (count: 0, line: Int.max, title: "")

    /// Counts a record that is for other cities alone, and gives out what is lost by it.
    ///
    /// - Parameters:
    ///   - areas: those that it is for.
    ///   - element: what names the areas.
    mutating func countElsewhere(
        _ name: String, areas: [String], _ identifier: XZuFiIdentifier, element: String, line: Int
    ) -> ImportLoss {
        elsewhere = (elsewhere.count + 1, min(elsewhere.line, line), elsewhere.count == 0 ? name : elsewhere.title)
        let value = "\(name) (\(XZuFiServiceReader.distinct(areas).joined(separator: ", ")))"
        return ImportLoss(.reported, path: element, line: line, record: identifier.key, value: value)
    }
}
