import Diagnostics

/// A text that is said to be YAML, and where it stands.
package struct YAMLSource {
    /// UTF-8.
    package let bytes: ArraySlice<UInt8>
    /// The file that it stands in.
    package let file: FileID
    /// The line of the file that the text begins on.
    package let firstLine: Int
    /// Words that are keys where a colon follows them: with these a text before a colon is no mistake.
    package let keys: Set<String>
    /// Those of them that have a list.
    package let listKeys: Set<String>

    /// From its parts.
    package init(
        _ bytes: ArraySlice<UInt8>, file: FileID, firstLine: Int = 1, keys: Set<String>, listKeys: Set<String> = []
    ) {
        self.bytes = bytes
        self.file = file
        self.firstLine = firstLine
        self.keys = keys
        self.listKeys = listKeys
    }

    /// What is added to a line of the text to have one of the file.
    var lineOffset: Int { firstLine - 1 }
}
