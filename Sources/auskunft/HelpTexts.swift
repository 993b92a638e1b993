import ArgumentParser
import Diagnostics

/// Help in the reader's language: what the argument parser takes as texts is chosen when the program starts.
extension CommandConfiguration {
    /// - Parameter name: by default that of the type.
    init(
        name: String? = nil, abstract: LocalizedText, discussion: LocalizedText, version: String = "",
        subcommands: [any ParsableCommand.Type] = []
    ) {
        self.init(
            commandName: name, abstract: abstract[Console.language], discussion: discussion[Console.language],
            version: version, subcommands: subcommands)
    }
}

extension ArgumentHelp {
    /// - Parameter value: what the value is called; by default as the option.
    static func text(de german: String, en english: String, value: ValueName? = nil) -> ArgumentHelp {
        ArgumentHelp(
            LocalizedText(de: german, en: english)[Console.language], valueName: value?.text[Console.language])
    }

    /// What values of options are called.
    enum ValueName {
        case folder, date, file, id, number, path, seconds, fields, key, language, edition, format, question, kind,
            rule, severity, span, owner

        fileprivate var text: LocalizedText {
            switch self {
            case .folder: LocalizedText(de: "ordner", en: "dir")
            case .date: LocalizedText(de: "datum", en: "date")
            case .file: LocalizedText(de: "datei", en: "file")
            case .id: LocalizedText(de: "kennung", en: "id")
            case .number: LocalizedText(de: "zahl", en: "n")
            case .path: LocalizedText(de: "pfad", en: "path")
            case .seconds: LocalizedText(de: "sekunden", en: "seconds")
            case .fields: LocalizedText(de: "felder", en: "fields")
            case .key: LocalizedText(de: "schlüssel", en: "key")
            case .language: LocalizedText(de: "sprache", en: "language")
            case .edition: LocalizedText(de: "ausgabe", en: "edition")
            case .format: LocalizedText(de: "format", en: "format")
            case .question: LocalizedText(de: "frage", en: "query")
            case .kind: LocalizedText(de: "art", en: "kind")
            case .rule: LocalizedText(de: "regel", en: "rule")
            case .span: LocalizedText(de: "zeitraum", en: "span")
            case .owner: LocalizedText(de: "name", en: "name")
            case .severity: LocalizedText(de: "gewicht", en: "weight")
            }
        }
    }
}

extension ValidationError {
    init(de german: String, en english: String) {
        self.init(LocalizedText(de: german, en: english)[Console.language])
    }
}
