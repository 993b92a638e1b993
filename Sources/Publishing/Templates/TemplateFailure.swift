import Diagnostics
import Mustache
import Theme

extension Theme.Failure {
    /// What the library could not read of a template, with its line.
    init(_ error: MustacheTemplate.ParserError, in template: String) {
        let reason =
            switch error.error as? MustacheTemplate.Error {
            case .sectionCloseNameIncorrect:
                LocalizedText(
                    de: "hier endet ein Abschnitt, der nicht offen ist", en: "this ends a section that is not open")
            case .expectedSectionEnd:
                LocalizedText(de: "ein Abschnitt {{#…}} hat kein Ende {{/…}}", en: "a section {{#…}} has no end {{/…}}")
            default: LocalizedText(de: "diese Klammern sind keine von Mustache", en: "these braces are no Mustache")
            }
        self.init(path: "templates/\(template).mustache", line: error.context.lineNumber, reason)
    }
}
