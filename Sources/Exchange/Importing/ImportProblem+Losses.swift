import Markup

extension ImportProblem {
    /// What to tell of the losses of one record; all of them stand in the report.
    package static func of(_ losses: [ImportLoss], line: Int) -> [ImportProblem] {
        func named(_ kind: ImportLoss.Kind) -> [String] { losses.filter { $0.kind == kind }.map(\.value) }
        let kinds: [(ImportProblem.Kind, [String])] = [(.link, named(.link)), (.image, named(.image))]
        return kinds.filter { !$0.1.isEmpty }.map { kind, values in
            let shown = values.prefix(3).map { "„\($0.prefix(120))“" }.joined(separator: ", ")
            return ImportProblem(kind, line, detail: shown + (values.count > 3 ? ", … (\(values.count))" : ""))
        }
    }
}
