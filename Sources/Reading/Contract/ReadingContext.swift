import Diagnostics
import Knowledge
import ReadingYAML

/// What reading a value needs to know and where its findings go.
package struct ReadingContext {
    let file: FileID
    var layer: Layer
    /// In characters; see `Settings.Limits`.
    package var answerLength = Settings.defaultAnswerLength
    /// Ids and titles of auskunft.yaml.
    package var categories: [(id: String, title: String)] = []
    /// Of every file; empty where they are not known.
    package var knownIDs: [String] = []
    /// What was wrong so far.
    package var findings = Findings()

    /// - Parameter layer: of the values that are read.
    package init(file: FileID, layer: Layer = .shared) {
        self.file = file
        self.layer = layer
    }

    func located<Value>(_ value: Value, _ node: YAMLNode) -> Located<Value> {
        Located(value, node.span, layer: layer, seams: value is String ? node.seams : [])
    }

    /// Reports a value that has not the form its field asks for.
    ///
    /// - Parameters:
    ///   - form: in the singular, fit for "Hier wird … erwartet".
    ///   - repair: what was probably meant.
    ///   - help: what to write instead, where the repair does not say it.
    ///   - fix: the change of the file, where it is not the repair's.
    ///   - sign: the sign because of which it has not the form.
    mutating func wrongForm(
        _ node: YAMLNode, expected form: LocalizedText, repair: Repair? = nil, help: LocalizedText? = nil,
        fix: Diagnostic.Fix? = nil, naming sign: LookAlike? = nil
    ) {
        guard !node.isRefused else { return }
        let found: LocalizedText
        switch node.content {
        case .scalar(let text, _):
            let shown = text.count > 40 ? text.prefix(40) + "…" : text[...]
            found = LocalizedText(de: "„\(shown)“", en: "\"\(shown)\"")
        case .sequence: found = LocalizedText(de: "eine Liste", en: "a list")
        case .mapping: found = LocalizedText(de: "eine Gruppe von Angaben", en: "a mapping")
        }
        findings.add(
            Diagnostic(
                ContractRule.type, at: node.span.range,
                LocalizedText(
                    de: "Hier wird \(form.german) erwartet, nicht \(found.german).",
                    en: "\(form.english) is expected here, not \(found.english)."
                ).followed(by: sign?.sentence),
                help: help ?? repair.map { .didYouMean($0.value) },
                fixes: (fix ?? repair.flatMap { $0.fix(of: node) }).map { [$0] } ?? []))
    }
}
