import Diagnostics
import Importing
import Markup

/// What the import of a list of contacts or streets gives.
package struct ImportedList: Sendable {
    /// The table as the content has it.
    package let table: TableText
    /// What was found in the list, in file 0.
    package let findings: [Diagnostic]
    /// What has no place in the content, and what is wrong, for the report.
    package let details: [ImportDetail]
}

/// Where lists are brought in, and what is known there.
package struct ListPlaces: Sendable {
    /// Id of the city.
    package let municipality: String
    /// Its name.
    package let cityName: String
    /// Its offices.
    package let offices: PlaceNames
    /// Its districts.
    package let districts: PlaceNames
    /// The articles.
    package let articles: PlaceNames
    /// Keys and titles of the columns that its street index has besides the usual.
    package let streetColumns: [(key: String, title: String)]
    /// Dialling codes: `0203`.
    package let diallingCodes: [String]
    /// Ids that are taken by something other than a contact of this city.
    package let taken: Set<String>
    /// Longest row of a list, in bytes.
    package let rowLimit: Int

    /// What is known of a city.
    package init(
        municipality: String, cityName: String, offices: [PlaceNames.Place], districts: [PlaceNames.Place],
        articles: [PlaceNames.Place] = [], streetColumns: [(key: String, title: String)] = [],
        diallingCodes: [String] = [], taken: Set<String> = [], rowLimit: Int = 1 << 20
    ) {
        let city = [municipality, cityName]
        self.municipality = municipality
        self.cityName = cityName
        self.offices = PlaceNames(offices, of: city)
        self.districts = PlaceNames(districts, of: city)
        self.articles = PlaceNames(articles, of: [])
        self.streetColumns = streetColumns
        self.diallingCodes = diallingCodes
        self.taken = taken
        self.rowLimit = rowLimit
    }
}

/// Keeps what a list says that has no place, and what it names that is not there.
struct ListFindings {
    private var found = ImportFindings(longestQuote: 80)
    private(set) var details: [ImportDetail] = []
    private var unmatched: [String: Names] = [:]
    private var leftOut: [String: (what: LocalizedText, count: Int, line: Int, first: String)] = [:]

    private struct Names {
        var counts: [String: Int] = [:]
        var order: [String] = []
        var line = 1
    }

    mutating func report(_ kind: ImportProblem.Kind, line: Int) { report(ImportProblem(kind, line: line)) }

    mutating func report(_ problem: ImportProblem) {
        found.report(problem)
        details += found.takeDetails().map { .problem($0.problem, record: $0.record) }
    }

    /// A cell that has no place.
    mutating func lose(_ column: String, _ text: String, line: Int, record: String, _ kind: ImportLoss.Kind = .other) {
        let loss = ImportLoss(kind, path: column, line: line, record: record, value: text)
        found.count(loss)
        details.append(.loss(loss))
    }

    /// A name of something that is not there.
    mutating func countUnmatched(_ member: String, _ name: String, line: Int, record: String) {
        var names = unmatched[member] ?? Names(line: line)
        if names.counts[name] == nil { names.order.append(name) }
        names.counts[name, default: 0] += 1
        unmatched[member] = names
        details.append(.loss(ImportLoss(.reported, path: member, line: line, record: record, value: name)))
    }

    /// A row that is not taken over.
    mutating func leaveOut(_ what: LocalizedText, _ text: String, line: Int) {
        leftOut[what.german, default: (what, 0, line, text)].count += 1
        details.append(.loss(ImportLoss(.reported, path: what.german, line: line, value: text)))
    }

    /// Everything that was found.
    ///
    /// - Parameter suggestion: for a name that is not there, what may be meant, and the lines that would make it.
    mutating func all(
        _ suggestion: (_ member: String, _ name: String) -> (meant: [String], entry: String)
    ) -> [Diagnostic] {
        for (member, names) in unmatched.sorted(by: { $0.key < $1.key }) {
            let shown = names.order.sorted { names.counts[$0, default: 0] > names.counts[$1, default: 0] }.prefix(10)
            let suggestions = shown.map { suggestion(member, $0) }
            let texts = zip(shown, suggestions).map { name, suggestion in
                let meant = suggestion.meant.map { "\($0)?" }.joined(separator: " ")
                let count = names.counts[name, default: 1]
                let remarks = [count > 1 ? "\(count)" : "", meant.isEmpty ? "" : "→ \(meant)"].filter { !$0.isEmpty }
                return "„\(name.prefix(80))“" + (remarks.isEmpty ? "" : " (\(remarks.joined(separator: ", ")))")
            }
            report(
                .unmatched(
                    member: member, count: names.order.count,
                    names: texts.joined(separator: ", ") + (names.order.count > shown.count ? ", …" : ""),
                    entries: suggestions.map(\.entry).filter { !$0.isEmpty }.joined(separator: "\n")), line: names.line)
        }
        unmatched = [:]
        for entry in leftOut.values.sorted(by: { ($0.line, $0.what.german) < ($1.line, $1.what.german) }) {
            report(.leftOut(entry.what, count: entry.count, first: entry.first), line: entry.line)
        }
        leftOut = [:]
        found.reportCounts(fallback: "")
        return found.all
    }
}
