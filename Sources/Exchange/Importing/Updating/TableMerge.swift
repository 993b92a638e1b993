/// Merges two tables that come from a common one, row by row and cell by cell: editors fill columns that a source does not have,
/// and a source changes an extension beside them.
package struct TableMerge: Sendable {
    /// With marks around rows of which both sides changed the same cell differently.
    package let table: TableText
    /// Lines of the text of `table` with the first mark of each conflict, from 1.
    package let conflicts: [Int]
    /// Keys of rows that the source no longer has and that stay, because the editors changed them.
    package let kept: [String]
    /// Keys of rows that the editors deleted and the source has or has changed.
    package let deleted: [String]

    /// - Parameters:
    ///   - base: as the last import wrote it.
    ///   - ours: as it is now.
    ///   - theirs: as the source would have it.
    ///   - key: columns that say which row it is.
    /// - Complexity: O(rows · columns).
    package init(base: TableText, ours: TableText, theirs: TableText, key: [String]) {
        let (old, new) = (Rows(base, key), Rows(theirs, key))
        var result = ours
        result.columns = ours.columns + theirs.columns.filter { !ours.columns.contains($0) }
        let columns = result.columns
        // Columns that the source has nothing to say of are the editors'.
        let shared = columns.indices.filter { theirs.columns.contains(columns[$0]) }
        result.lines = []
        var (conflicts, kept, deleted): ([Int], [String], [String]) = ([], [], [])
        let headCount = ours.head.count + 1
        var seen: Set<String> = []
        var behind: [String: [String]] = [:]
        var previous = ""
        let own = Set(Rows(ours, key).keys)
        for name in new.keys {
            if !own.contains(name) {
                if let row = old.byKey[name] {
                    if base.values(row, columns) != theirs.values(new.byKey[name] ?? [], columns) {
                        deleted.append(name)
                    }
                } else {
                    behind[previous, default: []].append(name)
                }
            } else {
                previous = name
            }
        }
        func addNew(behind name: String) {
            for added in behind.removeValue(forKey: name) ?? [] {
                result.lines.append(.row(theirs.values(new.byKey[added] ?? [], columns)))
            }
        }
        addNew(behind: "")
        for line in ours.lines {
            guard case .row(let row) = line else {
                result.lines.append(line)
                continue
            }
            let name = Rows.key(of: row, in: ours, key)
            let mine = ours.values(row, columns)
            guard seen.insert(name).inserted else {
                result.lines.append(.row(mine))
                continue
            }
            let before = old.byKey[name].map { base.values($0, columns) }
            if let its = new.byKey[name].map({ theirs.values($0, columns) }) {
                var merged = mine
                var isConflict = false
                for place in shared where mine[place] != its[place] {
                    if let before {
                        if before[place] == mine[place] {
                            merged[place] = its[place]
                        } else if before[place] != its[place] {
                            isConflict = true
                        }
                    } else if mine[place].isEmpty {
                        // What no import wrote is the editors'; the source fills what they left open.
                        merged[place] = its[place]
                    }
                }
                if isConflict {
                    var other = merged
                    for place in shared { other[place] = its[place] }
                    conflicts.append(headCount + result.lines.count + 1)
                    result.lines += [
                        .other(ThreeWayMerge.ourMark), .row(merged), .other(ThreeWayMerge.partingMark), .row(other),
                        .other(ThreeWayMerge.theirMark),
                    ]
                } else {
                    result.lines.append(.row(merged == mine ? row : merged))
                }
            } else if let before {
                if before != mine {
                    kept.append(name)
                    result.lines.append(.row(mine))
                }
            } else {
                result.lines.append(.row(row))
            }
            addNew(behind: name)
        }
        if result.columns != ours.columns {
            result.lines = result.lines.map { line in
                guard case .row(let row) = line, row.count < columns.count else { return line }
                return .row(row + Array(repeating: "", count: columns.count - row.count))
            }
        }
        table = result
        (self.conflicts, self.kept, self.deleted) = (conflicts, kept, deleted)
    }

    private struct Rows {
        /// In the order of the table, each once.
        var keys: [String] = []
        var byKey: [String: [String]] = [:]

        init(_ table: TableText, _ key: [String]) {
            for row in table.rows {
                let name = Self.key(of: row, in: table, key)
                if byKey.updateValue(row, forKey: name) == nil { keys.append(name) }
            }
        }

        static func key(of row: [String], in table: TableText, _ key: [String]) -> String {
            key.map { table.cell($0, of: row) }.joined(separator: " ")
        }
    }
}

extension TableText {
    /// The cells of a row in the order of other columns.
    fileprivate func values(_ row: [String], _ columns: [String]) -> [String] { columns.map { cell($0, of: row) } }
}
