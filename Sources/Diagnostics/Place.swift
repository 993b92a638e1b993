/// Number of a file in a `SourceTable`.
public typealias FileID = Int32

/// Where a value begins in its source.
///
/// Lines and columns count from 1; a column is a Unicode scalar, as the status bar of an editor counts.
public struct Place: Sendable, Hashable, Comparable {
    /// The source that it is in.
    public var file: FileID
    /// From 1.
    public var line: Int32
    /// From 1, in Unicode scalars.
    public var column: Int32

    /// Line and column from 1; what does not fit is clamped.
    public init(file: FileID, line: Int, column: Int) {
        self.file = file
        self.line = Int32(clamping: line)
        self.column = Int32(clamping: column)
    }

    /// By file, then line, then column.
    public static func < (lhs: Place, rhs: Place) -> Bool {
        (lhs.file, lhs.line, lhs.column) < (rhs.file, rhs.line, rhs.column)
    }
}

/// A range of a source: from `start` up to, but not including, (`endLine`, `endColumn`).
public struct SourceRange: Sendable, Hashable {
    /// The first character.
    public var start: Place
    /// The line of the first character behind it.
    public var endLine: Int32
    /// The column of the first character behind it.
    public var endColumn: Int32

    /// From a place up to, but not including, another in the same file.
    public init(start: Place, endLine: Int, endColumn: Int) {
        self.start = start
        self.endLine = Int32(clamping: endLine)
        self.endColumn = Int32(clamping: endColumn)
    }

    /// A range within one line, `length` characters long.
    public init(start: Place, length: Int) {
        self.init(start: start, endLine: Int(start.line), endColumn: Int(start.column) + length)
    }
}

/// A range within one line: where a value stands in its source.
public struct Span: Sendable, Hashable {
    /// The first character.
    public var place: Place
    /// In characters.
    public var length: Int32

    /// A length in characters; what does not fit is clamped.
    public init(_ place: Place, length: Int) {
        self.place = place
        self.length = Int32(clamping: length)
    }

    /// The same as a range of the source.
    public var range: SourceRange { SourceRange(start: place, length: Int(length)) }

    /// Where exactly the value stands, without quotes around it; nil where it was written in another form.
    public func exactly(_ value: String) -> Span? {
        let count = value.unicodeScalars.count
        if Int(length) == count { return self }
        guard Int(length) == count + 2 else { return nil }
        return Span(Place(file: place.file, line: Int(place.line), column: Int(place.column) + 1), length: count)
    }

    /// The first character of a file: where a finding goes that concerns the file as a whole.
    public static func start(of file: FileID) -> Span {
        Span(Place(file: file, line: 1, column: 1), length: 0)
    }
}

/// The paths of all sources of one knowledge base, in the order of their `FileID`.
public struct SourceTable: Sendable {
    /// Indexed by `FileID`; relative to the content folder, with `/`.
    public private(set) var paths: [String]

    /// Sources whose `FileID` is their position.
    public init(paths: [String] = []) {
        self.paths = paths
    }

    /// Appends a source and returns its number.
    public mutating func add(_ path: String) -> FileID {
        paths.append(path)
        return FileID(paths.count - 1)
    }

    /// The path of a source; empty for a number that is not in the table.
    public func path(of file: FileID) -> String {
        paths.indices.contains(Int(file)) ? paths[Int(file)] : ""
    }
}
