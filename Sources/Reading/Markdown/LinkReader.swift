import Bytes
import Diagnostics
import Knowledge
import ReadingFiles

/// Tells what an address written in a file means.
package struct LinkReader: Sendable {
    let index: ContentIndex
    /// Path of the file that holds the link.
    let path: String

    /// - Parameter path: of the file that holds the links.
    package init(index: ContentIndex, path: String) {
        self.index = index
        self.path = path
    }

    /// - Returns: the target, and what is wrong with it.
    func target(of url: String, span: Span, isImage: Bool) -> (Document.Target, Diagnostic?) {
        if url.isEmpty {
            return (
                .broken(url),
                Diagnostic(
                    LinkRule.empty, at: span.range,
                    LocalizedText(de: "Ein Link braucht ein Ziel.", en: "A link needs a target."),
                    help: LocalizedText(
                        de: "Die Adresse in die runden Klammern schreiben oder den Link entfernen.",
                        en: "Write the address in the round brackets, or remove the link."))
            )
        }
        if url.hasPrefix("#") { return (.anchor(Self.percentDecoded(String(url.dropFirst()))), nil) }
        if let scheme = Self.scheme(of: url) { return schemeTarget(url, scheme: scheme, span: span, isImage: isImage) }
        return fileTarget(url, span, isImage: isImage)
    }

    /// `[[id]]`, `[[id#heading]]`, `[[office:id]]`.
    func wikiTarget(of name: String, span: Span) -> (Document.Target, Diagnostic?) {
        let name = name.trimmed
        if name.hasPrefix("office:") {
            return (.office(id: String(name.dropFirst("office:".count)).trimmed), nil)
        }
        let parts = name.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let anchor = parts.count == 2 && !parts[1].isEmpty ? String(parts[1]).trimmed : nil
        return (.article(id: String(parts[0]).trimmed, anchor: anchor), nil)
    }

    private func schemeTarget(
        _ url: String, scheme: String, span: Span, isImage: Bool
    ) -> (Document.Target, Diagnostic?) {
        if isImage, ["http", "https", "//"].contains(scheme) {
            return (
                .broken(url),
                Diagnostic(
                    LinkRule.remoteImage, at: span.range,
                    LocalizedText(
                        de: "Ein Bild liegt im Ordner der Inhalte: Seiten laden nichts von fremden Servern.",
                        en: "A picture must be in the content folder: pages load nothing from other servers."),
                    help: LocalizedText(
                        de: "Das Bild in den Ordner der Inhalte legen und auf die Datei verweisen.",
                        en: "Put the picture in the content folder and link to the file."))
            )
        }
        if isImage {
            return (
                .broken(url),
                Diagnostic(
                    LinkRule.scheme, at: span.range,
                    LocalizedText(
                        de: "Ein Bild ist eine Datei im Ordner der Inhalte; eine Adresse mit „\(scheme):“ ist keine.",
                        en: "A picture must be a file in the content folder; an address with \"\(scheme):\" is not."),
                    help: LocalizedText(
                        de: "Das Bild in den Ordner der Inhalte legen und auf die Datei verweisen.",
                        en: "Put the picture in the content folder and link to the file."))
            )
        }
        if ["http", "https", "mailto", "tel"].contains(scheme) {
            guard let fault = AddressFault(in: url) else { return (.web(url), nil) }
            return (.broken(url), .faultyAddress(url, fault, at: span))
        }
        if scheme.utf8.count == 1 {
            let name = Self.percentDecoded(url).split(whereSeparator: { $0 == "\\" || $0 == "/" }).last.map(String.init)
            return (
                .broken(url),
                Diagnostic(
                    LinkRule.scheme, at: span.range,
                    LocalizedText(
                        de: "Ein Link führt nicht auf ein Laufwerk: „\(scheme.uppercased()):“ hat nur Ihr Rechner.",
                        en: "A link does not lead to a drive: \"\(scheme.uppercased()):\" is on your computer only."),
                    help: LocalizedText(
                        de: "Die Datei neben diese legen und darauf verweisen: \(name ?? "antrag.pdf")",
                        en: "Put the file beside this one and link to it: \(name ?? "form.pdf")"))
            )
        }
        return (
            .broken(url),
            Diagnostic(
                LinkRule.scheme, at: span.range,
                LocalizedText(
                    de: "Ein Link beginnt mit https:, mailto: oder tel:, nicht mit „\(scheme):“.",
                    en: "A link must begin with https:, mailto: or tel:, not with \"\(scheme):\"."),
                help: LocalizedText(
                    de: "Die ganze Adresse schreiben, zum Beispiel https://www.stadt.example/.",
                    en: "Write the full address, for example https://www.stadt.example/."))
        )
    }

    private func fileTarget(_ url: String, _ span: Span, isImage: Bool) -> (Document.Target, Diagnostic?) {
        let parts = url.utf8.split(separator: UInt8(ascii: "#"), maxSplits: 1, omittingEmptySubsequences: false)
        let anchor = parts.count == 2 && !parts[1].isEmpty ? Self.percentDecoded(String(Substring(parts[1]))) : nil
        let written = Self.percentDecoded(String(Substring(parts[0].prefix { $0 != UInt8(ascii: "?") })))
        guard let resolved = Self.resolve(written, relativeTo: path) else {
            if let fault = rootedPath(written, anchor, at: span) { return (.broken(url), fault) }
            return (
                .broken(url),
                Diagnostic(
                    LinkRule.outsideContent, at: span.range,
                    LocalizedText(
                        de: "Ein Link bleibt im Ordner der Inhalte; „\(written)“ führt hinaus.",
                        en: "A link must stay within the content folder; \"\(written)\" leads out of it."),
                    help: LocalizedText(
                        de: "Die Datei in den Ordner der Inhalte legen und dorthin verweisen.",
                        en: "Put the file in the content folder and link to it there."))
            )
        }
        guard let position = index.byPath[resolved] else {
            return (.broken(url), deadFile(url, written: written, resolved: resolved, at: span))
        }
        let file = index.files[position]
        switch file.kind {
        case .article(let id), .version(let id, _): return (.article(id: id, anchor: anchor), nil)
        case .office(_, let id): return (.office(id: id), nil)
        case .municipality(let id): return (.municipality(id: id), nil)
        // Its own name: another system may have written the same letters with other code points.
        case .attachment: return (.file(file.path), nil)
        default:
            return (
                .broken(url),
                Diagnostic(
                    LinkRule.noPage, at: span.range,
                    LocalizedText(
                        de: "„\(resolved)“ hat keine Seite; Links führen zu Artikeln, Stellen, Städten oder Anlagen.",
                        en:
                            "\"\(resolved)\" has no page; links lead to articles, offices, municipalities or attachments."
                    ), help: file.kind == .unknown ? Self.helpForKind(of: resolved) : nil)
            )
        }
    }

    /// `/articles/hund.md`: a path from the top of the content folder, to a file that is there.
    private func rootedPath(_ written: String, _ anchor: String?, at span: Span) -> Diagnostic? {
        guard written.hasPrefix("/"), case let inside = String(written.drop { $0 == "/" }),
            let position = index.byPath[inside] ?? index.byPath[inside + ".md"]
        else { return nil }
        let meant = Self.relativePath(to: index.files[position].path, from: path) + (anchor.map { "#" + $0 } ?? "")
        return Diagnostic(
            LinkRule.outsideContent, at: span.range,
            LocalizedText(
                de: "Ein Weg gilt von dieser Datei aus und beginnt nicht mit „/“; „\(written)“ führt hinaus.",
                en: "A path is relative to this file and does not begin with \"/\"; \"\(written)\" leads out."),
            help: .didYouMean(meant))
    }

    private func deadFile(_ url: String, written: String, resolved: String, at span: Span) -> Diagnostic {
        // The place is the address only where the source writes it just so.
        let isWritten = Int(span.length) == url.unicodeScalars.count
        if let address = Self.webAddress(written) {
            return .missingScheme(written, address, at: span, isWritten: isWritten)
        }
        if written.contains("\\"), case let path = written.replacing("\\", with: "/"),
            let meant = Self.resolve(path, relativeTo: self.path), index.byPath[meant] != nil
        {
            return .backslashes(written, path, at: span, isWritten: isWritten)
        }
        let name = String(resolved.split(separator: "/").last ?? "")
        // A moved file keeps its name; a mistyped one has a near one.
        let moved = index.files.filter { $0.path.hasSuffix("/" + name) }
        let nearest =
            moved.first?.path
            ?? NearMiss.nearest(
                to: name, among: index.files.lazy.map { String($0.path.split(separator: "/").last ?? "") }
            ).flatMap { near in index.files.first { $0.path.hasSuffix("/" + near) }?.path }
        let withEnd =
            name.contains(".") || name.isEmpty
            ? nil : index.byPath[resolved + ".md"] ?? index.files.firstIndex { $0.path.hasSuffix("/\(name).md") }
        let suggestion = (withEnd.map { index.files[$0].path } ?? nearest).map {
            Self.relativePath(to: $0, from: path)
        }
        let anchor = url.firstIndex(of: "#").map { String(url[$0...]) } ?? ""
        let fixes = suggestion.map {
            [
                Diagnostic.Fix(
                    span.range, replacement: $0 + anchor,
                    summary: LocalizedText(de: "auf „\($0)“ verweisen", en: "Link to \"\($0)\""),
                    isSafe: moved.count == 1)
            ]
        }
        return Diagnostic(
            LinkRule.deadFile, at: span.range,
            (Self.isPublished(written)
                ? LocalizedText(
                    de: "Der Link führt ins Leere: „\(written)“ gibt es nicht.",
                    en: "The link leads nowhere: there is no \"\(written)\".")
                // It may well be there.
                : LocalizedText(
                    de: "Der Link führt ins Leere: „\(written)“ wird nicht veröffentlicht.",
                    en: "The link leads nowhere: \"\(written)\" is not published."))
                .followed(by: LookAlike.first(in: written).flatMap { suggestion == nil ? nil : $0.sentence }),
            help: suggestion.map { .didYouMean($0) } ?? Self.helpForDeadFile(written),
            fixes: isWritten ? fixes ?? [] : [])
    }

    /// `www.stadt.de/seite`, `stadt.de`: an address without its beginning; nil for what may be a file.
    private static func webAddress(_ written: String) -> String? {
        let host = written.prefix { $0 != "/" }.lowercased()
        let ends = [".de", ".com", ".org", ".net", ".eu", ".info", ".nrw", ".example"]
        let isHost =
            host.hasPrefix("www.") && host.count > 4 || ends.contains { host.hasSuffix($0) && host.count > $0.count }
        guard isHost, host.utf8.allSatisfy({ $0.isASCIILetterOrDigit || $0 == 0x2D || $0 == 0x2E || $0 >= 0x80 }) else {
            return nil
        }
        return "https://" + written
    }

    /// What may be published with a page, as people name it.
    private static let publishedKinds = ContentIndex.attachmentTypes.sorted().joined(separator: ", ")

    /// What to do with a file that is there and is of no kind that is published.
    private static func helpForKind(of path: String) -> LocalizedText {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let end = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
        let better = ["heic", "heif", "tif", "tiff", "bmp"].contains(end) ? "jpg" : "pdf"
        let stem = name.split(separator: ".").dropLast().joined(separator: ".")
        return LocalizedText(
            de:
                "Mit Seiten werden nur diese Arten von Dateien veröffentlicht: \(publishedKinds). Die Datei als „\(stem).\(better)“ speichern und darauf verweisen.",
            en:
                "Only these kinds of files are published with pages: \(publishedKinds). Save the file as \"\(stem).\(better)\" and link to that."
        )
    }

    /// Whether files of such a name have a page or are published with one; what has no end may be anything.
    private static func isPublished(_ written: String) -> Bool {
        let name = written.split(separator: "/").last ?? ""
        guard let end = name.split(separator: ".", omittingEmptySubsequences: false).dropFirst().last?.lowercased()
        else { return true }
        return ContentIndex.attachmentTypes.contains(end) || end == "md" || end == "yaml"
    }

    private static func helpForDeadFile(_ written: String) -> LocalizedText {
        guard isPublished(written) else { return helpForKind(of: written) }
        return LocalizedText(
            de: "Die Datei in den Ordner der Inhalte legen oder den Link entfernen; der Weg gilt von dieser Datei aus.",
            en: "Put the file in the content folder, or remove the link; the path is relative to this file.")
    }

    static func scheme(of url: String) -> String? {
        if url.hasPrefix("//") { return "//" }
        guard let colon = url.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
        let scheme = url.utf8[..<colon]
        guard let first = scheme.first, first | 0x20 >= 0x61, first | 0x20 <= 0x7A else { return nil }
        let isScheme = scheme.allSatisfy {
            $0.isASCIILetterOrDigit || $0 == 0x2B || $0 == 0x2D || $0 == 0x2E
        }
        return isScheme ? String(decoding: scheme, as: UTF8.self).lowercased() : nil
    }

    /// The path relative to the content folder; nil where it leads out of it.
    static func resolve(_ written: String, relativeTo path: String) -> String? {
        let slash = UInt8(ascii: "/")
        if written.utf8.first == slash { return nil }
        var resolved = Array(path.utf8)
        resolved.removeSubrange((resolved.lastIndex(of: slash) ?? 0)...)
        for part in written.utf8.split(separator: slash) where !part.elementsEqual(".".utf8) {
            if part.elementsEqual("..".utf8) {
                if resolved.isEmpty { return nil }
                resolved.removeSubrange((resolved.lastIndex(of: slash) ?? 0)...)
            } else {
                if !resolved.isEmpty { resolved.append(slash) }
                resolved.append(contentsOf: part)
            }
        }
        return String(decoding: resolved, as: UTF8.self)
    }

    /// What leads from one file to another.
    package static func relativePath(to target: String, from path: String) -> String {
        let from = path.split(separator: "/").dropLast()
        let to = target.split(separator: "/")
        let common = zip(from, to.dropLast()).prefix { $0 == $1 }.count
        let up = Array(repeating: "..", count: from.count - common)
        return (up + to.dropFirst(common).map(String.init)).joined(separator: "/")
    }

    /// With `%20` and its like as the characters they stand for.
    package static func percentDecoded(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
        var bytes: [UInt8] = []
        let source = Array(text.utf8)
        var index = 0
        while index < source.count {
            if source[index] == UInt8(ascii: "%"), index + 2 < source.count,
                let value = UInt8(String(decoding: source[(index + 1)...(index + 2)], as: UTF8.self), radix: 16)
            {
                bytes.append(value)
                index += 3
            } else {
                bytes.append(source[index])
                index += 1
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension Diagnostic {
    /// An address of the web without `https://`, which is the name of a file.
    fileprivate static func missingScheme(
        _ written: String, _ address: String, at span: Span, isWritten: Bool
    ) -> Diagnostic {
        Diagnostic(
            LinkRule.deadFile, at: span.range,
            LocalizedText(
                de: "Ein Link ins Web beginnt mit https://; „\(written)“ ist ohne das der Name einer Datei.",
                en: "A link to the web must begin with https://; without it \"\(written)\" is the name of a file."),
            help: .didYouMean(address), fixes: isWritten ? [.write(address, at: span)] : [])
    }

    /// A path as Windows writes it.
    fileprivate static func backslashes(
        _ written: String, _ path: String, at span: Span, isWritten: Bool
    ) -> Diagnostic {
        Diagnostic(
            LinkRule.deadFile, at: span.range,
            LocalizedText(
                de: "Ein Weg zu einer Datei hat „/“ zwischen den Ordnern; in „\(written)“ steht ein Rückstrich.",
                en: "A path to a file has \"/\" between folders; \"\(written)\" has a backslash."),
            help: .didYouMean(path), fixes: isWritten ? [.write(path, at: span, isSafe: true)] : [])
    }

    /// An address that can lead nowhere.
    fileprivate static func faultyAddress(_ url: String, _ fault: AddressFault, at span: Span) -> Diagnostic {
        let (message, help): (LocalizedText, LocalizedText) =
            switch fault {
            case .missingSlashes:
                (
                    LocalizedText(
                        de: "In einer Adresse folgen auf den Doppelpunkt zwei Schrägstriche; in „\(url)“ fehlen sie.",
                        en: "In an address two slashes follow the colon; \"\(url)\" lacks them."),
                    LocalizedText(
                        de: "Zum Beispiel https://www.stadt.example/ schreiben.",
                        en: "Write, for example, https://www.stadt.example/.")
                )
            case .missingHost:
                (
                    LocalizedText(
                        de: "Eine Adresse nennt einen Server; in „\(url)“ fehlt er.",
                        en: "An address names a host; \"\(url)\" lacks one."),
                    LocalizedText(
                        de: "Die ganze Adresse schreiben, zum Beispiel https://www.stadt.example/.",
                        en: "Write the full address, for example https://www.stadt.example/.")
                )
            case .missingMailbox:
                (
                    LocalizedText(
                        de: "Auf „mailto:“ folgt eine Mailadresse.", en: "A mail address must follow \"mailto:\"."),
                    LocalizedText(
                        de: "Zum Beispiel mailto:amt@stadt.example schreiben.",
                        en: "Write, for example, mailto:office@city.example.")
                )
            case .missingNumber:
                (
                    LocalizedText(de: "Auf „tel:“ folgt eine Nummer.", en: "A number must follow \"tel:\"."),
                    LocalizedText(
                        de: "Zum Beispiel tel:+4920394000 schreiben.", en: "Write, for example, tel:+4920394000.")
                )
            case .character(let scalar):
                (
                    LocalizedText(
                        de:
                            "In einer Adresse steht kein Leerzeichen und keines der Zeichen \" < >; hier steht \(name(of: scalar)).",
                        en:
                            "An address contains no blank and none of the characters \" < >; this one has \(name(of: scalar))."
                    ),
                    LocalizedText(
                        de: "Das Zeichen löschen oder, wenn es dazugehört, mit % schreiben: ein Leerzeichen ist %20.",
                        en: "Delete the character or, if it belongs there, write it with %: a blank is %20.")
                )
            }
        return Diagnostic(LinkRule.address, at: span.range, message, help: help)
    }

    /// The character where it can be seen, else its code point.
    private static func name(of scalar: Unicode.Scalar) -> String {
        let isVisible = scalar.value > 0x20 && !scalar.properties.isWhitespace
        return isVisible ? String(scalar) : CodePoint.name(scalar.value)
    }
}
