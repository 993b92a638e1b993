/// A file of the site: its kind, and whose or which one it is.
///
/// Every path of the site is made here, from the templates of ``Kind``. So the links of pages, documents, feeds and exports agree,
/// and which ids would take a path away from the site itself follows from the templates (``reservedIDs(for:)``).
package struct SiteAddress: Hashable, Sendable {
    /// Which kind of file.
    package let kind: Kind
    /// Id of the city; empty for what belongs to no city.
    package let municipality: String
    /// What else tells the files of the kind apart: an id, or the rest of a path; empty where there is one only.
    package let name: String

    init(_ kind: Kind, municipality: String = "", name: String = "") {
        (self.kind, self.municipality, self.name) = (kind, municipality, name)
    }

    // MARK: As a path

    /// Where the file lies, below the root of the site: `duisburg/umzug/index.html`.
    package var path: String { kind.template.path(municipality: municipality, name: name) }

    /// How an address of the web names it, relative to the root of the site: `duisburg/umzug/`; empty for the home page.
    package var reference: String {
        let template = kind.template
        let name = kind.isNamedByPath ? Self.encoded(name) : name
        let length = template.byteCount(municipality: municipality, name: name)
        return String(unsafeUninitializedCapacity: length) { path in
            let end = template.write(municipality: municipality, name: name, to: path)
            return template.isPage ? end - PathTemplate.indexFile.utf8.count : end
        }
    }

    /// `%`, `#` and `?` of a file's name would mean something else in an address.
    private static func encoded(_ path: String) -> String {
        path.replacing("%", with: "%25").replacing("#", with: "%23").replacing("?", with: "%3F")
    }

    // MARK: Seen from a page

    /// What leads from the file to the root of the site: `../../`, or `./` where it lies there.
    package var root: String { Self.ascent(folders: path.utf8.count { $0 == UInt8(ascii: "/") }) }

    /// How a page names this file, as briefly as it can: `../umzug/` from `duisburg/ausweis/`; `./` for itself.
    ///
    /// - Parameters:
    ///   - page: where the link stands; for markup that several pages share, one of ``every(_:)``.
    ///   - anchor: an id in the page that it leads to.
    /// - Complexity: O(length of both paths).
    package func reference(from page: SiteAddress, anchor: String? = nil) -> String {
        let (template, pageTemplate) = (kind.template, page.kind.template)
        let name = kind.isNamedByPath ? Self.encoded(name) : name
        let length = template.byteCount(municipality: municipality, name: name)
        let originLength = pageTemplate.byteCount(municipality: page.municipality, name: page.name)
        // Pages hold hundreds of links: no path is made for each of them.
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: length + originLength) { room in
            room.initialize(repeating: 0)
            var target = UnsafeMutableBufferPointer(rebasing: room[..<length])
            let origin = UnsafeMutableBufferPointer(rebasing: room[length...])
            _ = template.write(municipality: municipality, name: name, to: target)
            _ = pageTemplate.write(municipality: page.municipality, name: page.name, to: origin)
            if template.isPage { target = .init(rebasing: target.dropLast(PathTemplate.indexFile.utf8.count)) }
            var (shared, index) = (0, 0)
            while index < min(target.count, origin.count), target[index] == origin[index] {
                index += 1
                if target[index - 1] == UInt8(ascii: "/") { shared = index }
            }
            let folders = origin[shared...].count { $0 == UInt8(ascii: "/") }
            let rest = target[shared...]
            let anchorLength = anchor.map { $0.utf8.count + 1 } ?? 0
            return String(unsafeUninitializedCapacity: max(2, 3 * folders) + rest.count + anchorLength) { text in
                var end = 0
                func append(_ bytes: some Collection<UInt8>) { end = text[end...].update(fromContentsOf: bytes) }
                for _ in 0..<folders { append("../".utf8) }
                if folders == 0, rest.isEmpty { append("./".utf8) }
                append(rest)
                if let anchor {
                    append("#".utf8)
                    append(anchor.utf8)
                }
                return end
            }
        }
    }

    private static func ascent(folders: Int) -> String {
        folders == 0 ? "./" : String(repeating: "../", count: folders)
    }
}
