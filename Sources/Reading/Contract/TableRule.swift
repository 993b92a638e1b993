import Diagnostics

/// What can be wrong with a table: contacts and streets.
package enum TableRule: RuleSet {
    case columns, row

    /// Name, weight and texts of the kind.
    package var declaration: RuleDeclaration {
        switch self {
        case .columns:
            RuleDeclaration(
                id: "table.columns", .error,
                LocalizedText(
                    de: "Die erste Zeile einer Tabelle nennt ihre Spalten, jede einmal und mit bekanntem Namen.",
                    en: "The first line of a table names its columns, each once and by a known name."),
                why: LocalizedText(
                    de: """
                        Die Spalten dürfen in jeder Reihenfolge stehen; was in einer steht, ist nur an ihrem Namen zu \
                        erkennen. Ein Tippfehler nähme allen Zeilen einen Wert.
                        """,
                    en: """
                        Columns may be in any order; only the name tells what a column holds. A typo would take a \
                        value from every line.
                        """),
                wrong: RuleDeclaration.Example(("streets/rhein.tsv", "street\tpostcod\nRheinufer\t12345\n")),
                right: RuleDeclaration.Example(("streets/rhein.tsv", "street\tpostcode\nRheinufer\t12345\n")))
        case .row:
            RuleDeclaration(
                id: "table.row", .error,
                LocalizedText(
                    de: "Eine Zeile einer Tabelle hat nicht mehr Spalten als die erste, und alle, die nötig sind.",
                    en: "A line of a table has no more columns than the first, and all that are required."),
                why: LocalizedText(
                    de: """
                        Ein Tabulator zu viel verschiebt alles, was folgt: aus der Durchwahl würde das Zimmer, und verbunden \
                        würde ins Leere.
                        """,
                    en: """
                        One tab too many shifts all that follows: the extension would become the room, and calls \
                        would be put through to nobody.
                        """),
                wrong: RuleDeclaration.Example(("streets/rhein.tsv", "street\tpostcode\nRheinufer\t12345\tnord\n")),
                right: RuleDeclaration.Example(("streets/rhein.tsv", "street\tpostcode\nRheinufer\t12345\n")))
        }
    }
}
