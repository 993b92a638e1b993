/// Something in a source that has no place in the content, so that nothing is dropped without a word.
package struct ImportLoss: Sendable, Hashable {
    /// What is lost.
    package enum Kind: Sendable {
        /// The address of a link whose text alone stays.
        case link
        case image
        /// A finding of its own tells of it.
        case reported
        case other
    }

    /// What is lost.
    package let kind: Kind
    /// Names of the elements or members from the record on, separated by `/`.
    package let path: String
    /// The path without the elements of layout that HTML has around it.
    package let group: String
    /// Of the source, from 1.
    package let line: Int
    /// The record's identifier; empty where it has none.
    package let record: String
    /// In one line.
    package let value: String

    /// What is longer is cut, and says so.
    package static let longest = 10_000

    /// - Parameter group: the path without the elements of layout around it; the path itself by default.
    package init(
        _ kind: Kind = .other, path: String, group: String? = nil, line: Int, record: String = "", value: String
    ) {
        self.kind = kind
        self.path = path
        self.group = group ?? path
        self.line = line
        self.record = record
        self.value = value.unicodeScalars.count > Self.longest ? value.prefix(Self.longest) + " …" : value
    }

    /// As part of a record.
    package func of(_ record: String) -> ImportLoss {
        ImportLoss(kind, path: path, group: group, line: line, record: record, value: value)
    }

    /// As part of a text of the source.
    package func inside(_ outer: String, line: Int) -> ImportLoss {
        ImportLoss(
            kind, path: "\(outer)/\(path)", group: "\(outer)//\(path.split(separator: "/").last ?? "")", line: line,
            record: record, value: value)
    }
}
