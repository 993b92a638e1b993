import Bytes
import Diagnostics
import Mustache
import Theme

/// Makes skeletons of templates: the Mustache library renders them with marks in place of values.
struct SkeletonMaker: Sendable {
    private let library: MustacheLibrary
    private let constants: [String: String]
    /// What the places of values are marked by: stands in no template and no text.
    private let mark: String
    /// The page's template, named in failures.
    var page = ""

    init(_ library: MustacheLibrary, _ theme: Theme) {
        self.library = library
        constants = theme.texts.all
        var mark = "\u{1}"
        let written = Array(theme.templates.values) + Array(constants.values)
        while written.contains(where: { $0.utf8.contains(1) && $0.contains(mark) }) { mark += "m" }
        self.mark = mark
    }

    /// - Parameter outlines: of the page and of the items around, the innermost last.
    /// - Throws: `Theme.Failure` for a list that the template does not go through.
    func skeleton(of template: MustacheTemplate, _ outlines: [ValueOutline]) throws -> Skeleton {
        let lists = Lists()
        let rendered = template.render(context(outlines, lists), library: library)
        if let name = lists.shownAsText {
            throw Theme.Failure(
                path: "templates/\(page).mustache",
                LocalizedText(
                    de: "„\(name)“ ist eine Liste: {{#\(name)}}…{{/\(name)}} geht sie durch",
                    en: "\"\(name)\" is a list: {{#\(name)}}…{{/\(name)}} goes through its items"))
        }
        let items = try lists.met.map { list in
            do {
                return (list.place, ItemTemplate(try MustacheTemplate(string: list.text), self, within: outlines))
            } catch let error as MustacheTemplate.ParserError {
                throw Theme.Failure(error, in: page)
            }
        }
        return cut(Array(rendered.utf8), items)
    }

    // MARK: Marks

    /// The lists that the library met while rendering.
    private final class Lists {
        var met: [(place: ValuePlace, text: String)] = []
        /// A list that the template puts like a text.
        var shownAsText: String?
    }

    /// What the library puts where a list is gone through.
    private struct ListMark: CustomStringConvertible {
        let description: String
    }

    /// A list without items: neither text nor true.
    private struct Nothing: MustacheCustomRepresentation {
        var representation: Any? { nil }
    }

    private func context(_ outlines: [ValueOutline], _ lists: Lists) -> [String: Any] {
        var context: [String: Any] = ["text": constants]
        for (depth, outline) in outlines.enumerated() {
            for (index, value) in outline.values.enumerated() {
                let place = ValuePlace(depth: depth, index: index)
                context[value.name] =
                    switch value.kind {
                    // `<` tells afterwards whether the template escaped the value; control characters are in no text.
                    case .text: value.isThere ? "\(mark)\(depth).\(index)<\u{2}" : ""
                    case .truth: value.isThere
                    case .list: value.isThere ? self.list(value.name, at: place, lists) : Nothing()
                    }
                context["has-" + value.name] = value.isThere
            }
            if let hasNext = outline.hasNext { context["has-next"] = hasNext }
        }
        return context
    }

    /// The library hands a section's text to a lambda: each item is then filled into a skeleton of that text.
    private func list(_ name: String, at place: ValuePlace, _ lists: Lists) -> MustacheLambda {
        let mark = mark
        return MustacheLambda { (text: String) -> Any? in
            if text.isEmpty { lists.shownAsText = name }
            lists.met.append((place, Self.withoutIndentOfClosingTag(text)))
            return ListMark(description: "\(mark)list\(lists.met.count - 1)\u{2}")
        }
    }

    /// Blanks before a closing tag on a line of its own are no part of what is repeated.
    private static func withoutIndentOfClosingTag(_ text: String) -> String {
        let content = text.utf8.lastIndex { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
        guard let content, text.utf8[content] == UInt8(ascii: "\n") else { return text }
        return String(text[...content])
    }

    private func cut(_ rendered: [UInt8], _ lists: [(place: ValuePlace, items: ItemTemplate)]) -> Skeleton {
        let opening = Array(mark.utf8)
        var pieces: [Skeleton.Piece] = []
        var start = 0
        var index = 0
        while index < rendered.count {
            guard rendered[index] == 1, rendered[index...].starts(with: opening),
                let end = rendered[index...].firstIndex(of: 2)
            else {
                index += 1
                continue
            }
            if let piece = Self.piece(rendered[(index + opening.count)..<end], lists) {
                if start < index { pieces.append(.constant(start..<index)) }
                pieces.append(piece)
                start = end + 1
            }
            index = end + 1
        }
        if start < rendered.count { pieces.append(.constant(start..<rendered.count)) }
        return Skeleton(rendered, pieces: pieces)
    }

    /// What a mark stands for; nil where it is none.
    private static func piece(
        _ mark: ArraySlice<UInt8>, _ lists: [(place: ValuePlace, items: ItemTemplate)]
    ) -> Skeleton.Piece? {
        let name = Array("list".utf8)
        if mark.starts(with: name) {
            guard let number = Int(String(decoding: mark.dropFirst(name.count), as: UTF8.self)),
                lists.indices.contains(number)
            else { return nil }
            return .list(lists[number].place, lists[number].items)
        }
        let depth = mark.prefix { $0.isASCIIDigit }
        let index = mark.dropFirst(depth.count + 1).prefix { $0.isASCIIDigit }
        guard let depthNumber = Int(String(decoding: depth, as: UTF8.self)),
            let indexNumber = Int(String(decoding: index, as: UTF8.self))
        else { return nil }
        return .value(
            ValuePlace(depth: depthNumber, index: indexNumber),
            isEscaped: mark.dropFirst(depth.count + 1 + index.count).first == UInt8(ascii: "&"))
    }
}
