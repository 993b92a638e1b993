import Markup

extension ImportProblem {
    /// What to tell of the losses of one record; all of them stand in the report.
    package static func of(_ losses: [ImportLoss], line: Int) -> [ImportProblem] {
        func named(_ kind: ImportLoss.Kind) -> [String] { losses.filter { $0.kind == kind }.map(\.value) }
        func shown(_ values: [String]) -> String {
            values.prefix(3).map { "„\($0.prefix(120))“" }.joined(separator: ", ")
                + (values.count > 3 ? ", … (\(values.count))" : "")
        }
        let (links, images) = (named(.link), named(.image))
        return [links.isEmpty ? nil : .link(shown(links)), images.isEmpty ? nil : .image(shown(images))]
            .compactMap(\.self).map { ImportProblem($0, line: line) }
    }
}
