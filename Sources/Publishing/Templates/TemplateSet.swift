import Diagnostics
import Mustache
import Rendering
import Synchronization
import Theme

/// The templates of a theme, ready to be filled thousands of times.
///
/// A template asks of a page's values only whether they are there and where they go, and of lists what is repeated. So the Mustache
/// library renders a template once for each combination of values that are there, with marks in their place, and what is repeated
/// once for each combination in an item; what comes out is cut at the marks, and a page is filled by appending bytes. Measured:
/// 0.24 ms a page with the library alone.
final class TemplateSet: Sendable {
    private let library: MustacheLibrary
    private let maker: SkeletonMaker
    private let skeletons = Mutex<[Key: Skeleton]>([:])

    private struct Key: Hashable {
        let template: String
        let presence: UInt64
    }

    /// - Parameter texts: reachable in templates as `text.<key>`.
    /// - Throws: `Theme.Failure` for a template that is not Mustache, or not such as pages are filled from.
    init(_ theme: Theme) throws {
        var library = MustacheLibrary()
        for (name, text) in theme.templates.sorted(by: { $0.key < $1.key }) {
            do {
                try library.register(text, named: name)
            } catch let error as MustacheTemplate.ParserError {
                throw Theme.Failure(error, in: name)
            }
        }
        try Self.requireNamedTemplates(theme.templates)
        try Self.requireBraces(theme.templates)
        self.library = library
        maker = SkeletonMaker(library, theme)
    }

    /// The library leaves out what it does not find.
    private static func requireNamedTemplates(_ templates: [String: String]) throws {
        for (name, text) in templates.sorted(by: { $0.key < $1.key }) {
            for match in text.matches(of: /\{\{\s*[<>]\s*([^}\s]+)\s*\}\}/) where templates[String(match.1)] == nil {
                throw Theme.Failure(
                    path: "templates/\(name).mustache",
                    LocalizedText(
                        de: "eine Vorlage „\(match.1)“ gibt es nicht", en: "there is no template \"\(match.1)\""))
            }
        }
    }

    /// What is repeated for a list's items is read by itself, where other delimiters would be unknown.
    private static func requireBraces(_ templates: [String: String]) throws {
        for (name, text) in templates.sorted(by: { $0.key < $1.key }) where text.contains("{{=") {
            throw Theme.Failure(
                path: "templates/\(name).mustache",
                LocalizedText(
                    de: "{{=…=}}: andere Zeichen als geschweifte Klammern gehen nicht",
                    en: "{{=…=}}: delimiters other than braces cannot be used"))
        }
    }

    /// Renders a page.
    ///
    /// - Parameter values: at most 64, and at most 63 in an item of a list; an empty one counts as not there.
    /// - Throws: `Theme.Failure` where there is no such template, or where it shows a list like a text.
    func render(_ template: String, _ values: [PageValue]) throws -> [UInt8] {
        let skeleton = try self.skeleton(template, values)
        var page = HTMLBuffer(capacity: skeleton.constantBytes + values.reduce(0) { $0 + $1.size })
        var levels = [values]
        try fill(skeleton, &levels, into: &page)
        return page.bytes
    }

    /// - Parameter levels: the values of the page and of the items around, the innermost last.
    private func fill(_ skeleton: Skeleton, _ levels: inout [[PageValue]], into page: inout HTMLBuffer) throws {
        for piece in skeleton.pieces {
            switch piece {
            case .constant(let range):
                skeleton.rendered.withUnsafeBufferPointer { page.bytes.append(contentsOf: $0[range]) }
            case .value(let place, let isEscaped):
                switch levels[place.depth][place.index].content {
                case .text(let bytes): page.text(bytes[...])
                case .html(let bytes): if isEscaped { page.text(bytes[...]) } else { page.raw(bytes) }
                case .truth, .list: break
                }
            case .list(let place, let template):
                guard case .list(let items) = levels[place.depth][place.index].content else { break }
                try fill(template, for: items, &levels, into: &page)
            }
        }
    }

    private func fill(
        _ template: ItemTemplate, for items: [[PageValue]], _ levels: inout [[PageValue]],
        into page: inout HTMLBuffer
    ) throws {
        // Most items are like the one before; asking the template takes a lock.
        var last: (presence: UInt64, skeleton: Skeleton)?
        for (number, item) in items.enumerated() {
            let presence = item.presence | (number + 1 < items.count ? ItemTemplate.next : 0)
            let skeleton: Skeleton
            if let last, last.presence == presence {
                skeleton = last.skeleton
            } else {
                skeleton = try template.skeleton(for: item, presence)
                last = (presence, skeleton)
            }
            levels.append(item)
            try fill(skeleton, &levels, into: &page)
            levels.removeLast()
        }
    }

    private func skeleton(_ template: String, _ values: [PageValue]) throws -> Skeleton {
        let key = Key(template: template, presence: values.presence)
        if let known = skeletons.withLock({ $0[key] }) { return known }
        guard let parsed = library.getTemplate(named: template) else {
            throw Theme.Failure(
                path: "templates/\(template).mustache", LocalizedText(de: "fehlt", en: "missing"))
        }
        var maker = maker
        maker.page = template
        let skeleton = try maker.skeleton(of: parsed, [ValueOutline(values)])
        skeletons.withLock { $0[key] = skeleton }
        return skeleton
    }
}
