import Knowledge

/// What became of the entries of a list since an earlier build.
package struct ListChanges: Sendable {
    /// An entry of the list.
    package struct Entry: Sendable {
        /// Never changes.
        package let id: String
        /// What people know it by.
        package let title: String
        /// What changed.
        package let members: [String]
    }

    /// In order of id, as the others.
    package var added: [Entry] = []
    /// Those whose members changed.
    package var changed: [Entry] = []
    /// Those that are gone.
    package var removed: [Entry] = []
    /// By id: the day of the build in which its content changed last, where it is known.
    package var lastChanged: [String: CalendarDate] = [:]
}
