import Knowledge

/// A guide as a drawing (SVG): a box for each question with its answers in it, and a line from each answer to the next question.
///
/// It has no colours of its own: the theme's style sheet gives them, so that dark pages and forced colours have theirs.
package enum GuideDrawing {
    private static let margin = 8
    /// More is no drawing that anybody reads, and lines over many columns grow with the square.
    package static let mostQuestions = 200

    /// - Parameters:
    ///   - questions: the words of each, and of its answers: what is said, where it leads, and which question comes next.
    ///   - first: the first question.
    ///   - title: what it shows, for those who do not see it; the whole is told elsewhere on the page.
    package static func svg(
        _ questions: [(text: String, answers: [(text: String, target: String, next: Int?)])], first: Int?,
        title: String
    ) -> [UInt8] {
        guard questions.count <= mostQuestions else { return [] }
        let layout = GuideLayout(questions, first: first)
        guard !layout.boxes.isEmpty else { return [] }
        let (width, height) = (layout.width + 2 * margin, layout.height + 2 * margin)
        var svg = HTMLBuffer(capacity: 10_000)
        svg.raw("<svg class=\"guide-map\" xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-label=\"")
        svg.text(title)
        svg.raw("\" width=\"")
        svg.number(width)
        svg.raw("\" height=\"")
        svg.number(height)
        svg.raw("\" viewBox=\"0 0 ")
        svg.number(width)
        svg.raw(" ")
        svg.number(height)
        svg.raw("\">\n")
        for edge in layout.edges { draw(edge, layout, &svg) }
        for box in layout.boxes { draw(box, &svg) }
        svg.raw("</svg>\n")
        return svg.bytes
    }

    private static func draw(_ edge: GuideLayout.Edge, _ layout: GuideLayout, _ svg: inout HTMLBuffer) {
        let (from, to) = (layout.boxes[edge.from], layout.boxes[edge.to])
        var x = GuideLayout.left(from.column) + GuideLayout.boxWidth + margin
        var y = from.top + from.answers[edge.row].middle + margin
        svg.raw("<path class=\"map-way\" d=\"M")
        point(x, y, &svg)
        for (number, height) in edge.heights.enumerated() {
            let column = from.column + 1 + number
            curve(x, y, GuideLayout.left(column) + margin, height + margin, &svg)
            (x, y) = (GuideLayout.left(column) + GuideLayout.boxWidth + margin, height + margin)
            svg.raw(" L")
            point(x, y, &svg)
        }
        let end = (x: GuideLayout.left(to.column) + margin, y: to.top + GuideLayout.padding + 9 + margin)
        curve(x, y, end.x - 7, end.y, &svg)
        svg.raw("\"></path>\n<path class=\"map-head\" d=\"M")
        point(end.x, end.y, &svg)
        svg.raw(" l-9 -5 l0 10 z\"></path>\n")
    }

    private static func curve(_ x: Int, _ y: Int, _ toX: Int, _ toY: Int, _ svg: inout HTMLBuffer) {
        let reach = max(30, abs(toX - x) / 2)
        svg.raw(" C")
        point(x + reach, y, &svg)
        svg.raw(" ")
        point(toX - reach, toY, &svg)
        svg.raw(" ")
        point(toX, toY, &svg)
    }

    private static func point(_ x: Int, _ y: Int, _ svg: inout HTMLBuffer) {
        svg.raw(Array("\(x) \(y)".utf8))
    }

    private static func draw(_ box: GuideLayout.Box, _ svg: inout HTMLBuffer) {
        let (left, top) = (GuideLayout.left(box.column) + margin, box.top + margin)
        svg.raw(
            Array(
                "<rect class=\"map-box\" x=\"\(left)\" y=\"\(top)\" width=\"\(GuideLayout.boxWidth)\" height=\"\(box.height)\" rx=\"6\"></rect>\n"
                    .utf8))
        var y = top + GuideLayout.padding + 13
        func line(_ text: String, _ name: StaticString) {
            svg.raw("<text class=\"")
            svg.raw(name)
            svg.raw(Array("\" x=\"\(left + GuideLayout.padding)\" y=\"\(y)\">".utf8))
            svg.text(text)
            svg.raw("</text>\n")
            y += GuideLayout.lineHeight
        }
        for text in box.lines { line(text, "map-question") }
        for row in box.answers {
            y = top + row.middle + 5
            svg.raw(
                Array(
                    "<path class=\"map-line\" d=\"M\(left) \(top + row.middle - GuideLayout.lineHeight / 2 - 3) l\(GuideLayout.boxWidth) 0\"></path>\n"
                        .utf8))
            let own = row.lines.count - row.targetLines
            for text in row.lines[..<own] { line(text, "map-answer") }
            for text in row.lines[own...] { line(text, "map-target") }
        }
    }
}
