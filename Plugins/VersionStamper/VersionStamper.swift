import Foundation

/// `VersionStamper OUTPUT [HEAD [BRANCH] [PACKED-REFS]]`: writes Swift source that holds the commit those files of a git folder name,
/// and the day.
@main
struct VersionStamper {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count >= 2 else {
            FileHandle.standardError.write(Data("usage: VersionStamper OUTPUT FILE…\n".utf8))
            exit(1)
        }
        let texts = arguments.dropFirst(2).compactMap { try? String(contentsOfFile: $0, encoding: .utf8) }
        let commit = commit(texts).map { "\"\($0.prefix(12))\"" } ?? "nil"
        let source = """
            /// Made by the StampVersion plugin; not to be edited.
            enum BuildStamp {
                static let commit: String? = \(commit)
                static let day: String = "\(day())"
            }

            """
        try source.write(toFile: arguments[1], atomically: true, encoding: .utf8)
    }

    /// The commit that is checked out; nil where the files do not say.
    private static func commit(_ texts: [String]) -> String? {
        guard let head = texts.first?.trimmingCharacters(in: .whitespacesAndNewlines) else { return nil }
        guard head.hasPrefix("ref: ") else { return isHash(head) ? head : nil }
        let name = head.dropFirst("ref: ".count)
        for text in texts.dropFirst() {
            let whole = text.trimmingCharacters(in: .whitespacesAndNewlines)
            if isHash(whole) { return whole }
            for line in text.split(separator: "\n") where line.hasSuffix(" " + name) {
                let hash = String(line.prefix { $0 != " " })
                if isHash(hash) { return hash }
            }
        }
        return nil
    }

    private static func isHash(_ text: String) -> Bool { text.count >= 40 && text.allSatisfy(\.isHexDigit) }

    /// Today in UTC, or the day that reproducible builds are told (reproducible-builds.org: SOURCE_DATE_EPOCH).
    private static func day() -> String {
        let told = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"].flatMap(TimeInterval.init)
        let date = told.map { Date(timeIntervalSince1970: $0) } ?? Date()
        return date.formatted(.iso8601.year().month().day())
    }
}
