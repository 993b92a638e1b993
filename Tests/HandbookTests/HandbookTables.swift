import Checking
import Diagnostics
import Foundation
import GRDB
import Knowledge
import Publishing
import ReadingContract
import SQLite
import Scratch

/// What the handbook lists, made from what the program declares.
///
/// In a page a table stands between `<!-- table: NAME -->` and `<!-- end -->`.
enum HandbookTables {
    struct Unknown: Error {
        let name: String
    }

    /// A page with each of its tables as the declarations say them.
    static func filled(_ page: String) throws -> String {
        var result = ""
        var rest = page[...]
        while let opening = rest.firstMatch(of: /<!-- table: ([^\n]+) -->\n/) {
            guard let end = rest[opening.range.upperBound...].range(of: "<!-- end -->") else {
                throw Unknown(name: "\(opening.1) without an end")
            }
            result += rest[..<opening.range.upperBound]
            result += try table(String(opening.1)).map { $0 + "\n" }.joined()
            rest = rest[end.lowerBound...]
        }
        return result + rest
    }

    /// The lines of a table.
    static func table(_ name: String) throws -> [String] {
        let words = name.split(separator: " ").map(String.init)
        switch (words.first, words.dropFirst().first) {
        case ("keys", let kind?): return try keys(of: kind, at: Array(words.dropFirst(2)))
        case ("placeholders", nil): return placeholders()
        case ("rules", nil): return rules()
        case ("commands", nil): return try commands()
        case ("sql", nil): return try tables()
        case ("values", nil): return values()
        default: throw Unknown(name: name)
        }
    }

    /// A row; what would end a cell is escaped.
    private static func row(_ cells: String...) -> String {
        "| " + cells.map { $0.replacing("|", with: "\\|").replacing("\n", with: " ") }.joined(separator: " | ") + " |"
    }

    private static func head(_ titles: String...) -> [String] {
        ["| " + titles.joined(separator: " | ") + " |", "|" + String(repeating: "---|", count: titles.count)]
    }

    private static func code(_ text: String) -> String { text.isEmpty ? "" : "`\(text)`" }
}

// MARK: Keys of files

extension HandbookTables {
    /// - Parameter path: keys that lead to the part of the file that the table is of.
    private static func keys(of kind: String, at path: [String]) throws -> [String] {
        guard let keys = ContentSchema.Kind(rawValue: kind).flatMap({ ContentSchema.keys(of: $0, at: path) }) else {
            throw Unknown(name: ([kind] + path).joined(separator: " "))
        }
        return head("Angabe", "bedeutet", "Beispiel")
            + keys.map { key in
                row(code(key.path), (key.isRequired ? "**Pflicht.** " : "") + key.meaning, code(key.example ?? ""))
            }
    }
}

// MARK: Placeholders

extension HandbookTables {
    private static func placeholders() -> [String] {
        var lines = head("Platzhalter", "setzt ein")
        for field in Placeholder.fields {
            var written = code("{{ \(field.key) }}")
            var meaning = field.name[.german]
            if Placeholder("\(field.key).0") == .field(field, item: 0) {
                written += ", " + code("{{ \(field.key).0 }}")
                meaning += "; mit Zahl nur eine Angabe der Liste, ab 0 gezählt"
            }
            if Placeholder.field(field).isForAgentsOnly { meaning += " (nur in `::: agents`)" }
            lines.append(row(written, meaning))
        }
        lines.append(row(code("{{ \(Placeholder.feeAmount(0).path) }}"), "von der ersten Gebühr der Betrag allein"))
        lines.append(
            row(code("{{ \(Placeholder.fact(id: "personalausweis-ab-24").path) }}"), "ein Wert aus facts.yaml"))
        for key in Placeholder.OfficeKey.allCases {
            lines.append(
                row(code("{{ \(Placeholder.office(0, key).path) }}"), "von der ersten Stelle: \(key.label[.german])"))
        }
        for key in Placeholder.MunicipalityKey.allCases {
            lines.append(
                row(code("{{ \(Placeholder.municipality(key).path) }}"), "von der Stadt: \(key.label[.german])"))
        }
        return lines
    }
}

// MARK: Rules

extension HandbookTables {
    private static func rules() -> [String] {
        var lines = head("Regel", "Gewicht", "verlangt")
        for rule in Rules.declarations {
            let weight =
                switch rule.severity {
                case .error: "Fehler"
                case .warning: "Warnung"
                case .note: "Hinweis"
                }
            lines.append(
                row(
                    code(rule.id.rawValue), weight + (rule.isAdjustable ? "" : ", fest"),
                    quotingMarkup(rule.statement[.german])))
        }
        return lines
    }
}

extension HandbookTables {
    /// Sentences about markup quote it; in Markdown it would be read as markup.
    fileprivate static func quotingMarkup(_ sentence: String) -> String {
        sentence.replacing(/„([^“]*(?::::|\{\{|\[\[)[^“]*)“/) { "`\($0.1)`" }
    }
}

// MARK: Commands

extension HandbookTables {
    private struct Help: Decodable {
        let command: Command
    }

    private struct Command: Decodable {
        let commandName: String
        let abstract: String?
        let subcommands: [Command]?
        let arguments: [Argument]?
    }

    private struct Argument: Decodable {
        struct Name: Decodable {
            let name: String
        }

        let kind: String
        let shouldDisplay: Bool
        let preferredName: Name?
        let valueName: String?
        let abstract: String?
        let defaultValue: String?
    }

    private static func commands() throws -> [String] {
        let program = Process()
        program.executableURL = try BuiltProgram.url()
        program.arguments = ["--experimental-dump-help"]
        program.environment = ["LC_ALL": "en_US.UTF-8", "PATH": ProcessInfo.processInfo.environment["PATH"] ?? ""]
        let output = Pipe()
        program.standardOutput = output
        try program.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        program.waitUntilExit()
        let root = try JSONDecoder().decode(Help.self, from: data).command
        return Array(sections(of: root, called: []).dropLast())
    }

    private static func sections(of command: Command, called path: [String]) -> [String] {
        let path = path + [command.commandName]
        let subcommands = (command.subcommands ?? []).filter { $0.commandName != "help" }
        guard subcommands.isEmpty else { return subcommands.flatMap { sections(of: $0, called: path) } }
        let arguments = (command.arguments ?? []).filter { argument in
            argument.shouldDisplay && !["help", "version"].contains(argument.preferredName?.name ?? "")
        }
        var lines = ["## " + path.joined(separator: " "), "", command.abstract ?? "", ""]
        lines += head("option", "means", "default")
        for argument in arguments {
            let value = argument.valueName.map { "<\($0)>" } ?? ""
            let name = argument.preferredName.map { "--\($0.name)" } ?? ""
            let written =
                switch argument.kind {
                case "positional": value
                case "flag": name
                default: "\(name) \(value)"
                }
            lines.append(row(code(written), argument.abstract ?? "", code(argument.defaultValue ?? "")))
        }
        return lines + [""]
    }
}

// MARK: Tables of the SQLite file

extension HandbookTables {
    /// Tables in the order of the schema, with their columns as SQLite understands them, and the comment above each.
    private static func tables() throws -> [String] {
        let database = try DatabaseQueue()
        return try database.write { database in
            try database.execute(sql: SQLiteSchema.tables)
            var lines = head("table", "columns", "holds")
            for table in SQLiteSchema.tables.matches(of: /((?:--[^\n]*\n\s*)*)CREATE (?:VIRTUAL )?(?:TABLE|VIEW) (\w+)/)
            {
                let name = String(table.2)
                let columns = try Row.fetchAll(
                    database, sql: "SELECT name FROM pragma_table_info(?)", arguments: [name]
                )
                .map { code($0["name"] ?? "") }
                let comment = table.1.split(separator: "\n").map {
                    $0.trimmingCharacters(in: CharacterSet(charactersIn: "- "))
                }
                lines.append(row(code(name), columns.joined(separator: ", "), comment.joined(separator: " ")))
            }
            return lines
        }
    }
}

// MARK: Values of templates

extension HandbookTables {
    private static func values() -> [String] {
        var lines = ["### On every page", ""] + table(of: PageTemplate.everyPage)
        for template in PageTemplate.all { lines += ["", "### " + template.name, ""] + table(of: template.values) }
        return lines
    }

    private static func table(of values: [DeclaredValue]) -> [String] {
        head("value", "is", "what it says") + rows(values, within: "")
    }

    /// - Parameter list: those that a value stands in, outermost first.
    private static func rows(_ values: [DeclaredValue], within list: String) -> [String] {
        values.flatMap { value -> [String] in
            let name = list + code(value.name)
            switch value.form {
            case .text: return [row(name, "text", value.meaning)]
            case .html: return [row(name, "HTML", value.meaning)]
            case .truth: return [row(name, "truth", value.meaning)]
            case .list(let items): return [row(name, "list", value.meaning)] + rows(items, within: name + " › ")
            }
        }
    }
}
