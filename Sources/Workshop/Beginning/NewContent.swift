import Diagnostics
import Knowledge
import Reading
import ReadingContract

/// A file of the content that is begun: what it must say is marked, what else it may say stands in comments.
package struct NewContent: Sendable {
    /// What there can be a new one of.
    package enum Kind: String, CaseIterable, Sendable {
        case article, municipality, office, notice, guide, body, fact, contacts, streets

        fileprivate var schema: ContentSchema.Kind {
            switch self {
            case .article: .article
            case .municipality: .municipality
            case .office: .office
            case .notice: .notice
            case .guide: .guide
            case .body, .contacts, .streets: .bodies
            case .fact: .facts
            }
        }

        /// Whether it is a table of a city, whose id is the city's.
        package var isTable: Bool { self == .contacts || self == .streets }
    }

    /// Which file is wanted.
    package struct Order: Sendable {
        /// What it describes.
        package let kind: Kind
        /// Of what it describes.
        package let id: String
        /// The folder of the content.
        package let content: String
        /// Of an article or a guide; nil for the first of auskunft.yaml.
        package let category: String?
        /// Of an office; nil for the only one. Of an article: the city whose version is begun; nil for the shared article.
        package let municipality: String?
        /// Of a notice, an article or a guide; nil for today.
        package let date: CalendarDate?

        /// Where a value is left out, the knowledge base or the clock decides.
        package init(
            kind: Kind, id: String, content: String = "content", category: String? = nil, municipality: String? = nil,
            date: CalendarDate? = nil
        ) {
            self.kind = kind
            self.id = id
            self.content = content
            self.category = category
            self.municipality = municipality
            self.date = date
        }
    }

    /// What stands in the place of what is to be filled in.
    package static let mark = Skeleton.mark

    /// Of the file written.
    package let path: String

    /// Writes the file.
    ///
    /// - Throws: where there is no knowledge base, the id cannot be had, or the machine fails.
    package init(_ order: Order, in environment: Environment) throws(Refusal) {
        let parsed = try ResolvedContent.parsed(ContentInput(folder: order.content), in: environment)
        let outline = ContentOutline(parsed)
        guard outline.hasSettings else {
            throw Refusal(
                .wrongUse,
                de: "In \(order.content) liegt keine Wissensbasis (auskunft.yaml). „auskunft init“ beginnt eine.",
                en: "There is no knowledge base (auskunft.yaml) in \(order.content). \"auskunft init\" begins one.")
        }
        let day = order.date ?? environment.today(inTimeZone: parsed.timeZone?.value)
        let (path, text) = try order.file(outline, on: day)
        self.path = slashed(order.content) + path
        if order.kind == .body || order.kind == .fact {
            try NewFile.append(text, to: self.path, in: environment)
        } else {
            try NewFile.write(text, to: self.path, in: environment)
        }
    }
}

extension NewContent.Order {
    /// Path in the content folder, and text.
    fileprivate func file(
        _ outline: ContentOutline, on day: CalendarDate
    ) throws(Refusal) -> (path: String, text: String) {
        if kind == .notice { try refuseDate() }
        if kind.isTable { return try table(of: try known(id, outline), outline) }
        if kind == .article {
            if let municipality { return try version(of: id, in: municipality, outline) }
            try refuseVersion(outline)
        }
        let prefix = kind == .notice ? day.iso8601 + "-" : ""
        let objection = id.isEmpty ? .form : outline.objection(to: prefix + id, as: kind.schema)
        if let objection { throw refusal(objection, outline, prefix: prefix) }
        switch kind {
        case .article:
            let category = try category(outline)
            return (
                "articles/\(category)/\(id).md",
                Skeleton.article(
                    category: category, headings: outline.headings, municipalities: outline.municipalities, day: day)
            )
        case .municipality:
            return ("municipalities/\(id).yaml", Skeleton.municipality(state: outline.state ?? "DE-NW"))
        case .office: return ("offices/\(try municipality(outline))/\(id).yaml", Skeleton.office())
        case .body: return ("bodies.yaml", Skeleton.body(id))
        case .fact: return ("facts.yaml", Skeleton.fact(id))
        case .guide: return ("guides/\(id).yaml", Skeleton.guide(category: try category(outline), day: day))
        case .contacts, .streets: return try table(of: try known(id, outline), outline)
        case .notice:
            return (
                "notices/\(prefix)\(id).md", Skeleton.notice(municipalities: outline.municipalities, day: day)
            )
        }
    }

    private func table(
        of city: String, _ outline: ContentOutline
    ) throws(Refusal) -> (path: String, text: String) {
        let directory = outline.directories[city]
        return kind == .contacts
            ? ("contacts/\(city).tsv", Skeleton.contacts(of: city, office: directory?.offices.first?.id))
            : (
                "streets/\(city).tsv",
                Skeleton.streets(
                    district: directory?.districts.first?.id, further: (directory?.streetColumns ?? []).map(\.key))
            )
    }

    /// A city's own file of an article that there is.
    private func version(
        of id: String, in city: String, _ outline: ContentOutline
    ) throws(Refusal) -> (path: String, text: String) {
        if category != nil {
            throw Refusal(
                .wrongUse, de: "Die Fassung einer Stadt hat die Kategorie des Artikels; --category weglassen.",
                en: "A city's version has the category of the article; leave --category out.")
        }
        let city = try known(city, outline)
        let known = outline.articles.map(\.id)
        guard let article = outline.articles.first(where: { $0.id == id }) else {
            throw Refusal(
                .wrongUse,
                LocalizedText(
                    de:
                        "Den Artikel „\(id)“ gibt es nicht; eine Stadt kann nur von einem, den es gibt, eine Fassung haben.",
                    en: "There is no article \"\(id)\"; a city can only have a version of one that exists."
                ).followed(
                    by: .didYouMean(id, among: known)
                        ?? LocalizedText(
                            de: "Der gemeinsame Artikel beginnt mit: auskunft new article \(id)",
                            en: "Begin the shared article with: auskunft new article \(id)")))
        }
        if let own = article.ownFiles[city] {
            throw Refusal(
                .wrongUse, de: "Die Fassung gibt es schon: \(own).", en: "The version exists already: \(own).")
        }
        if let cities = article.municipalities, !cities.contains(city) {
            throw Refusal(
                .wrongUse,
                de:
                    "Der Artikel gilt nicht für \(city). In \(article.path) zuerst unter „municipalities“ ergänzen: \(city):",
                en: "The article is not for \(city). First add under \"municipalities\" in \(article.path): \(city):")
        }
        let path = article.path.dropLast(".md".count) + ".\(city).md"
        return (String(path), Skeleton.version(of: id, in: city, headings: outline.headings))
    }

    /// `hundesteuer.bottrop` names the file of a version; obeying "hundesteuer-bottrop" would make a second article.
    private func refuseVersion(_ outline: ContentOutline) throws(Refusal) {
        let name = id.split(separator: "/").last.map(String.init) ?? id
        let stem = name.hasSuffix(".md") ? String(name.dropLast(".md".count)) : name
        guard let dot = stem.lastIndex(of: "."), stem != id || outline.pathOfID[id] == nil else { return }
        let (article, city) = (String(stem[..<dot]), String(stem[stem.index(after: dot)...]))
        let meant =
            outline.municipalities.first { $0 == city || $0 == Slug.make(city) }
            ?? NearMiss.nearest(to: city, among: outline.municipalities)
        guard let meant, Slug.isIdentifier(article) || Slug.isIdentifier(Slug.make(article)) else { return }
        let right = "auskunft new article \(Slug.make(article)) --municipality \(meant)"
        throw Refusal(
            .wrongUse, de: "„\(stem)“ ist die Fassung einer Stadt. Richtig: \(right)",
            en: "\"\(stem)\" is a city's version. Write: \(right)")
    }

    private func category(_ outline: ContentOutline) throws(Refusal) -> String {
        guard let category = category ?? outline.categories.first else {
            throw Refusal(
                .wrongUse, de: "auskunft.yaml nennt keine Kategorie für den Artikel.",
                en: "auskunft.yaml has no category for the article.")
        }
        guard outline.categories.contains(category) else {
            throw Refusal(
                .wrongUse,
                LocalizedText(
                    de: "„\(category)“ ist keine Kategorie aus auskunft.yaml.",
                    en: "\"\(category)\" is not a category of auskunft.yaml."
                ).naming(outline.categories, near: category))
        }
        return category
    }

    private func municipality(_ outline: ContentOutline) throws(Refusal) -> String {
        let ids = outline.municipalities
        if let municipality {
            return try known(municipality, outline)
        }
        guard let only = ids.first, ids.count == 1 else {
            throw Refusal(
                .wrongUse,
                LocalizedText(
                    de: "Zu welcher Stadt gehört die Stelle? --municipality nennen.",
                    en: "Which city does the office belong to? Give --municipality."
                ).naming(ids, near: ""))
        }
        return only
    }

    private func known(_ municipality: String, _ outline: ContentOutline) throws(Refusal) -> String {
        let ids = outline.municipalities
        if ids.contains(municipality) { return municipality }
        throw Refusal(
            .wrongUse,
            LocalizedText(
                de: "„\(municipality)“ ist keine Stadt dieser Wissensbasis.",
                en: "\"\(municipality)\" is not a municipality of this knowledge base."
            ).naming(ids, near: municipality))
    }

    private func refuseDate() throws(Refusal) {
        guard let day = CalendarDate(String(id.prefix(10))) else { return }
        let rest = id.dropFirst(10).drop { $0 == "-" }
        let right = "auskunft new notice \(rest.isEmpty ? "ID" : String(rest)) --date \(day.iso8601)"
        throw Refusal(
            .wrongUse, de: "Der Tag kommt von selbst vor die Kennung. Richtig: \(right)",
            en: "The day is added before the id automatically. Write: \(right)")
    }

    private func refusal(
        _ objection: ContentOutline.Objection, _ outline: ContentOutline, prefix: String
    ) -> Refusal {
        let free = outline.freeID(near: prefix + id, as: kind.schema).map { $0.dropFirst(prefix.count) }
            .flatMap { $0.isEmpty ? nil : $0 }
        switch objection {
        case .form:
            return Refusal(
                .wrongUse,
                de: "„\(id)“ ist keine Kennung: sie besteht aus a–z, 0–9 und -."
                    + (free.map { " Richtig: \($0)" } ?? ""),
                en: "\"\(id)\" is not an id: it consists of a–z, 0–9 and -." + (free.map { " Right: \($0)" } ?? ""))
        case .reserved:
            return Refusal(
                .wrongUse,
                de: "Die Kennung „\(id)“ braucht die Website selbst." + (free.map { " Frei ist: \($0)" } ?? ""),
                en: "The site itself uses the id \"\(id)\"." + (free.map { " Free is: \($0)" } ?? ""))
        case .taken(let path):
            return Refusal(
                .wrongUse,
                de: "Die Kennung „\(prefix)\(id)“ gehört schon zu \(path)." + (free.map { " Frei ist: \($0)" } ?? ""),
                en: "The id \"\(prefix)\(id)\" already belongs to \(path)." + (free.map { " Free is: \($0)" } ?? ""))
        }
    }
}

extension LocalizedText {
    /// With what was probably meant behind it, or what there is.
    fileprivate func naming(_ candidates: [String], near word: String) -> LocalizedText {
        let list = candidates.joined(separator: ", ")
        let choice =
            .didYouMean(word, among: candidates)
            ?? LocalizedText(de: "Es gibt: \(list).", en: "It must be one of: \(list).")
        return LocalizedText(de: "\(german) \(choice.german)", en: "\(english) \(choice.english)")
    }
}
