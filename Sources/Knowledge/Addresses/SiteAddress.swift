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
        let path = template.path(municipality: municipality, name: kind.isNamedByPath ? Self.encoded(name) : name)
        guard template.isPage else { return path }
        return String(path.utf8.dropLast(PathTemplate.indexFile.utf8.count)) ?? path
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
        var (target, origin) = (reference, page.path)
        return target.withUTF8 { target in
            origin.withUTF8 { origin in
                var (shared, index) = (0, 0)
                while index < min(target.count, origin.count), target[index] == origin[index] {
                    index += 1
                    if target[index - 1] == UInt8(ascii: "/") { shared = index }
                }
                let folders = origin[shared...].count { $0 == UInt8(ascii: "/") }
                let rest = String(decoding: target[shared...], as: UTF8.self)
                let ascent = folders == 0 && !rest.isEmpty ? "" : Self.ascent(folders: folders)
                return ascent + rest + (anchor.map { "#" + $0 } ?? "")
            }
        }
    }

    private static func ascent(folders: Int) -> String {
        folders == 0 ? "./" : String(repeating: "../", count: folders)
    }
}
