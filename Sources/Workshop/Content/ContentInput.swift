import Knowledge

/// Which content is read, for whom and for which day.
package struct ContentInput: Sendable {
    /// The folder, as it was given.
    package let folder: String
    /// Nil for today.
    package let date: CalendarDate?
    /// For whom.
    package let edition: Edition

    /// Today and for agents, where nothing else is said.
    package init(folder: String, date: CalendarDate? = nil, edition: Edition = .agents) {
        self.folder = folder
        self.date = date
        self.edition = edition
    }

    /// What leads to a file of the content folder, as it was given.
    package var pathPrefix: String { slashed(folder) }
}
