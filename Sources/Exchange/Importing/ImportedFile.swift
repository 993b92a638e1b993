/// A file of the content as an import makes it.
package struct ImportedFile: Sendable {
    /// In the content folder.
    package let path: String
    /// All of the file; empty where it is a copy.
    package let text: String
    /// The path in the source of the file that it is a copy of, byte by byte; nil where it is a text.
    package let source: String?
    /// Whether there is no such file yet.
    package let isNew: Bool
    /// Nil for the files that a knowledge base begins with, and for an article of others that now names the city.
    package let origin: ImportOrigin?

    /// A file to be written.
    package init(path: String, text: String, isNew: Bool, origin: ImportOrigin? = nil) {
        self.path = path
        self.text = text
        self.isNew = isNew
        self.origin = origin
        source = nil
    }

    /// A file to be copied.
    package init(path: String, copyOf source: String, origin: ImportOrigin) {
        (self.path, self.source, self.origin) = (path, source, origin)
        (text, isNew) = ("", false)
    }
}
