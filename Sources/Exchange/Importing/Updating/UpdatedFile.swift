import Markup

/// What an import makes of one file of the content.
package struct UpdatedFile: Sendable, Equatable {
    /// What an import does to a file.
    package enum Change: Sendable, Equatable {
        case added
        /// The source's changes are in; those of the editors stay.
        case changed
        case unchanged
        /// Both sides changed the same lines; marks stand around them. Lines of the first mark of each, from 1.
        case conflict([Int])
        /// Marks of an earlier conflict stand in the file, at these lines; it stays until the editors have chosen.
        case unresolved([Int])
        /// The editors deleted the file; it stays so, although the source changed it since.
        case deletedHere
        /// There is a file of that name that no import wrote; it stays.
        case foreign
    }

    /// What happened to the file.
    package let change: Change
    /// To be written; nil where nothing is.
    package let text: String?

    /// - Parameters:
    ///   - base: as the last import wrote it; nil where none did.
    ///   - ours: as it is now; nil where there is none.
    ///   - theirs: as the source would have it.
    package init(base: String?, ours: String?, theirs: String) {
        // Version control may have written the lines of another system's ends.
        let (base, ours) = (base.map(MarkdownText.unixLines), ours.map(MarkdownText.unixLines))
        switch (base, ours) {
        case (nil, nil): (change, text) = (.added, theirs)
        case (let base?, nil): (change, text) = (base == theirs ? .unchanged : .deletedHere, nil)
        case (nil, let ours?): (change, text) = (ours == theirs ? .unchanged : .foreign, nil)
        case (let base?, let ours?):
            let unresolved = ThreeWayMerge.conflicts(in: ours)
            if !unresolved.isEmpty, ours != theirs {
                // A merge would put marks around marks.
                (change, text) = (.unresolved(unresolved), nil)
            } else if ours == theirs || base == theirs {
                (change, text) = (.unchanged, nil)
            } else {
                let merge = ThreeWayMerge(base: base, ours: ours, theirs: theirs)
                if merge.text == ours {
                    (change, text) = (.unchanged, nil)
                } else {
                    (change, text) = (merge.conflicts.isEmpty ? .changed : .conflict(merge.conflicts), merge.text)
                }
            }
        }
    }
    /// A file that was merged otherwise than line by line.
    ///
    /// - Parameters:
    ///   - merged: what came of it.
    ///   - ours: as it is now.
    ///   - conflicts: lines of the first mark of each.
    package init(_ merged: String, over ours: String, conflicts: [Int]) {
        if !conflicts.isEmpty {
            (change, text) = (.conflict(conflicts), merged)
        } else {
            (change, text) = merged == ours ? (.unchanged, nil) : (.changed, merged)
        }
    }
}
