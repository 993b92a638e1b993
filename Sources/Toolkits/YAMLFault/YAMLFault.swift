import Diagnostics
import Yams

/// Why a text of the theme is no YAML: the line and a few words. The library's own words are English and bring the whole text along.
public struct YAMLFault: Sendable {
    /// From 1; nil where the library names none.
    public let line: Int?
    /// In a few words.
    public let reason: LocalizedText

    /// What the library has said.
    public init(_ error: any Error) {
        switch error as? YamlError {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            line = mark.line
            reason = LocalizedText(
                de: "kein YAML: ein Doppelpunkt, ein Anführungszeichen oder die Einrückung stimmt nicht",
                en: "no YAML: \(problem)")
        case .duplicatedKeysInMapping(let keys, let context):
            line = context.mark.line
            let names = keys.map { "\($0)" }.sorted()
            reason = LocalizedText(
                de: "steht zweimal da: \(names.map { "„\($0)“" }.joined(separator: ", "))",
                en: "is there twice: \(names.map { "\"\($0)\"" }.joined(separator: ", "))")
        case .reader(_, let offset, _, _):
            line = nil
            reason = LocalizedText(
                de: "kein UTF-8\(offset.map { ", Zeichen \($0)" } ?? "")",
                en: "not UTF-8\(offset.map { ", character \($0)" } ?? "")")
        default:
            line = nil
            reason = LocalizedText(de: "kein YAML", en: "no YAML")
        }
    }
}
