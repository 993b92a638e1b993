import Bytes
import Importing
import Knowledge
import Markup
import XML

/// An `organisationseinheit` as read.
struct XZuFiOffice {
    var identifier: XZuFiIdentifier?
    var draft = DraftOffice()
    var problems: [ImportProblem] = []

    /// Reads the record in any order of its elements.
    init(_ cursor: inout RecordCursor) {
        identifier = XZuFiIdentifier(&cursor, cursor.children("id").first)
        for name in cursor.children("name") {
            let inner = cursor.children(of: name, "name")
            if draft.name.isEmpty { draft.name = cursor.plain(inner.isEmpty ? [name] : inner) ?? "" }
        }
        if draft.name.isEmpty { draft.name = cursor.plain(cursor.children("bezeichnung")) ?? "" }
        readAddress(&cursor)
        for contact in cursor.descendants("kommunikation", "kommunikationssystem", "erreichbarkeit") {
            readContact(contact, &cursor)
        }
        for site in cursor.children("internetadresse") {
            let title = cursor.children(of: site, "titel").first
            let text = title.map { MarkdownText.line(cursor.tree.plainText(of: $0)).lowercased() } ?? ""
            let address = cursor.children(of: site, "uri", "url").first
            let url = WebAddress.cleaned(address.map { cursor.tree.plainText(of: $0) })
            // An office has no web page of its own here, but a page for appointments.
            guard text.contains("termin"), draft.appointment == nil, let url, url.hasPrefix("https://") else {
                continue
            }
            cursor.take(site)
            draft.appointment = url
        }
        readHours(&cursor)
        for index in cursor.children("zustaendigkeit") { cursor.take(index) }
        draft.accessible = cursor.lines(cursor.descendants("infoBarrierefreiheit"))
        draft.transit = cursor.lines(cursor.descendants("infoOepnv"))
        var notes = [cursor.lines(cursor.children("beschreibung"))].compactMap { $0 }
        if draft.note.map({ !notes.contains($0) }) ?? false { notes += [draft.note].compactMap { $0 } }
        draft.note = notes.isEmpty ? nil : notes.joined(separator: " ")
        for index in cursor.children("sprachversion") { cursor.take(index) }
    }

    /// The house's address, else the one for visitors; a box is no place to go to.
    private mutating func readAddress(_ cursor: inout RecordCursor) {
        func code(_ address: Int) -> String {
            cursor.children(of: address, "typ").first.flatMap { cursor.descendants(of: $0, "code").first }
                .map { MarkdownText.line(cursor.tree.plainText(of: $0)) } ?? ""
        }
        let rank = ["001": 0, "002": 1, "": 2, "006": 3]
        let addresses = cursor.children("anschrift").filter { rank[code($0)] != nil }
            .sorted { (rank[code($0)] ?? 9, $0) < (rank[code($1)] ?? 9, $1) }
        for address in addresses {
            let street = cursor.children(of: address, "strasse").first
            let postcode = cursor.children(of: address, "postleitzahl").first
            let city = cursor.children(of: address, "ort").first
            func text(_ index: Int?) -> String { index.map { MarkdownText.line(cursor.tree.plainText(of: $0)) } ?? "" }
            let digits = text(postcode)
            guard !text(street).isEmpty, !text(city).isEmpty, digits.utf8.count == 5,
                digits.utf8.allSatisfy({ $0.isASCIIDigit })
            else { continue }
            let number = cursor.children(of: address, "hausnummer").first
            draft.street = [text(street), text(number)].filter { !$0.isEmpty }.joined(separator: " ")
            (draft.postcode, draft.city) = (digits, text(city))
            for element in [street, postcode, city, number, cursor.children(of: address, "typ").first] {
                if let element { cursor.take(element) }
            }
            return
        }
    }

    /// Numbers are told by their form: files use several code lists for the channel. Fax is none to call.
    private mutating func readContact(_ contact: Int, _ cursor: inout RecordCursor) {
        guard let element = cursor.descendants(of: contact, "kennung").first else { return }
        let text = MarkdownText.line(cursor.tree.plainText(of: element))
        let channel = cursor.children(of: contact, "kanal").first
        let code = channel.flatMap { cursor.descendants(of: $0, "code").first }.map {
            MarkdownText.line(cursor.tree.plainText(of: $0))
        }
        let name = channel.map { MarkdownText.line(cursor.tree.plainText(of: $0)).lowercased() } ?? ""
        let isFax = code == "04" || name.contains("fax")
        if draft.email == nil, Self.isMail(text) {
            draft.email = text
        } else if draft.phone == nil, !isFax, let number = PhoneNumber.e164(written: text) {
            draft.phone = number
        } else {
            return
        }
        cursor.take(element)
        if let channel { cursor.take(channel) }
    }

    private static func isMail(_ text: String) -> Bool {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty else { return false }
        let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
        return labels.count > 1 && !labels.contains("")
            && text.utf8.allSatisfy { $0 > 0x20 && $0 != 0x22 && $0 != 0x3C && $0 != 0x3E }
    }

    /// Hours in words become rules where every word is understood, else the office's note.
    private mutating func readHours(_ cursor: inout RecordCursor) {
        let texts = cursor.inOneLanguage(cursor.descendants("infoOeffnungszeitenText", "oeffnungszeitenText"))
        guard let index = texts.first, let source = cursor.markup([index]) else { return }
        let lines = cursor.plainTree(source).lines(endingAtLineFeeds: true)
        draft.hours = WrittenHours.read(lines)
        if draft.hours == nil, !lines.isEmpty { draft.note = "Öffnungszeiten: " + lines.joined(separator: "; ") }
    }
}
