/// A file of the content as an import makes it.
package struct ImportedFile: Sendable {
    /// In the content folder.
    package let path: String
    /// All of the file.
    package let text: String
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
    }
}
