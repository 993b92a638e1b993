import Diagnostics
import Knowledge
import Parallel
import ReadingContract
import ReadingFiles

/// The third stage: what each city gets.
package struct Resolution: Sendable {
    /// What the cities get.
    package let knowledge: KnowledgeBase
    /// What is wrong with the files, and with how they go together.
    package let findings: [Diagnostic]
}

extension ParsedContent {
    /// Lays the layers over each other, field by field and section by section.
    ///
    /// - Parameters:
    ///   - date: articles and placeholders are read on this day.
    ///   - isTimeZone: whether there is a time zone of a name.
    ///   - others: ids of articles that there are, but that are not asked about: what leads to them is not in want of them.
    package func resolve(
        date: CalendarDate, edition: Edition, isTimeZone: (String) -> Bool = { _ in true }, others: Set<String> = []
    ) -> Resolution {
        var findings = Findings()
        if let zone = settings.timeZone, !isTimeZone(zone.value) { findings.add(.unknownTimeZone(zone)) }
        findings.add(contentsOf: AliasLinks(self).completing(self.findings))
        let language = settings.textLanguage
        let municipalityIDs = index.municipalityIDs
        let municipalities = municipalityIDs.mapped { id in
            self.municipalities.first { $0.id == id } ?? Municipality()
        }
        var offices: [Office] = []
        for var office in self.offices.sorted(by: { $0.id < $1.id }) {
            guard let owner = officeMunicipality[office.id], let index = municipalityIDs.firstIndex(of: owner) else {
                findings.add(
                    .unknownMunicipality(
                        officeMunicipality[office.id] ?? "", at: Span.start(of: office.file), among: municipalityIDs))
                continue
            }
            office.municipality = index
            if edition == .public { office.transfer = nil }
            offices.append(office)
        }
        let officesByID = Dictionary(offices.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })

        for fact in facts {
            for city in fact.cities?.value ?? [] where !municipalityIDs.contains(city.municipality.value) {
                findings.add(
                    .unknownMunicipality(city.municipality.value, at: city.municipality.span, among: municipalityIDs))
            }
        }
        let directory = DirectoryResolver(self, municipalities: municipalities, edition: edition, &findings)
        let (layouts, layoutFindings) = layOut(municipalityIDs: municipalityIDs, date: date, edition: edition)
        findings.add(contentsOf: layoutFindings)
        var titles = Dictionary(
            layouts.map { ($0.article.id, $0.titleOfMunicipality) }, uniquingKeysWith: { first, _ in first })
        var pages: [String: IndexedList<CityIndex, Bool>] = [:]
        for layout in layouts {
            var present = IndexedList(repeating: false, for: municipalityIDs.indices)
            for city in layout.cities { present[city.municipality] = true }
            pages[layout.article.id] = present
        }
        for layout in layouts {
            for alias in layout.article.front.aliases?.value ?? [] where titles[alias.value] == nil {
                titles[alias.value] = layout.titleOfMunicipality
                pages[alias.value] = pages[layout.article.id]
            }
        }

        let composer = BodyComposer(
            municipalities: municipalities, date: date, language: language, offices: officesByID,
            facts: FactLookup(facts), answerLength: settings.maximumAnswerLength, titles: titles,
            pages: pages, maximumAddedBytes: settings.maximumAddedBytes,
            sectionRanks: Dictionary(
                (settings.sections?.value.compactMap { $0.heading.map { Slug.make($0.value) } } ?? []).enumerated()
                    .map { ($1, $0) }, uniquingKeysWith: { first, _ in first }))
        let topics = layouts.parallelMap { layout in composer.topic(layout) }
        var resolved: IndexedList<TopicIndex, Topic> = []
        resolved.reserveCapacity(topics.count)
        for (topic, found) in topics {
            findings.add(contentsOf: found)
            resolved.append(topic)
        }
        var notices: [Notice] = []
        // Notices tell agents what to do and say; the public edition has none of them.
        for parsed in edition == .public ? [] : self.notices {
            let (notice, found) = composer.notice(parsed)
            findings.add(contentsOf: found)
            if let from = notice.from, let until = notice.until, until.value.endsBefore(from.value) {
                findings.add(.endsBeforeItBegins(from.span, until.span))
            }
            let readers = municipalityIDs.indices.filter { notice.bodies[$0] != nil }
            findings.add(
                contentsOf: parsed.variants.scopes?.scopesForNobody(among: Set(readers), municipalityIDs) ?? [])
            notices.append(notice)
        }
        var withheld = others
        let shown = Set(resolved.map(\.id))
        for article in articles where !shown.contains(article.id) {
            withheld.insert(article.id)
            withheld.formUnion(article.front.aliases?.value.map(\.value) ?? [])
        }
        let knowledge = KnowledgeBase(
            settings: settings, sources: sources, date: date, edition: edition, municipalities: municipalities,
            offices: IndexedList(offices), topics: resolved, withheld: withheld,
            notices: notices, glossary: glossary, synonyms: synonyms,
            questions: questions, contacts: directory.contacts, streets: directory.streets,
            publicBodies: publicBodies, facts: shownFacts(edition), namedFacts: namedFacts,
            guides: resolvedGuides(edition: edition, composer, &findings), excuses: excuses)
        return Resolution(knowledge: knowledge, findings: findings.list)
    }

    /// Guides in order of id, as far as the edition has them, with the values of the cities.
    private func resolvedGuides(edition: Edition, _ composer: BodyComposer, _ findings: inout Findings) -> [Guide] {
        var seen: Set<String> = []
        return guides.sorted { $0.id < $1.id }.filter { guide in
            seen.insert(guide.id).inserted && !(edition == .public && guide.isForAgentsOnly)
        }.map { composer.guide($0, &findings) }
    }

    /// An article with the fields of each city.
    struct Layout: Sendable {
        struct City: Sendable {
            let municipality: CityIndex
            let fields: ArticleFields
            let own: Version?
            /// Whether the city has fields of its own.
            let differs: Bool
        }

        let article: Article
        /// What the cities share, as far as this edition may show it.
        let shared: ArticleFields
        let cities: [City]
        let unpublishedIn: [CityIndex]
        /// What it says there, in the same order.
        let unpublishedFields: [ArticleFields]
        /// Municipalities that keep the article for agents, in the public edition.
        let withheldIn: [CityIndex]
        /// Nil where a city does not get the article.
        let titleOfMunicipality: IndexedList<CityIndex, String?>
    }

    private func layOut(
        municipalityIDs: IndexedList<CityIndex, String>, date: CalendarDate, edition: Edition
    ) -> ([Layout], [Diagnostic]) {
        var findings = Findings()
        var ownFiles: [String: [Version]] = [:]
        for version in versions {
            if !municipalityIDs.contains(version.municipality) {
                findings.add(
                    .unknownMunicipality(version.municipality, at: Span.start(of: version.file), among: municipalityIDs)
                )
            } else if !index.articleIDs.contains(version.id) {
                findings.add(
                    .versionWithoutArticle(version.id, in: version.file, among: index.articleIDs))
            } else {
                if let other = ownFiles[version.id]?.first(where: { $0.municipality == version.municipality }) {
                    findings.add(
                        .secondVersion(in: version.file, other: other.file))
                    continue
                }
                ownFiles[version.id, default: []].append(version)
            }
        }
        var layouts: [Layout] = []
        layouts.reserveCapacity(articles.count)
        var seen: Set<String> = []
        for article in articles.sorted(by: { $0.id < $1.id }) where seen.insert(article.id).inserted {
            let own = ownFiles[article.id] ?? []
            if let layout = layOut(
                article, own: own, among: municipalityIDs, on: date, edition: edition, &findings)
            {
                layouts.append(layout)
            }
        }
        return (layouts, findings.list)
    }

    private func layOut(
        _ article: Article, own: [Version], among municipalityIDs: IndexedList<CityIndex, String>,
        on date: CalendarDate, edition: Edition, _ findings: inout Findings
    ) -> Layout? {
        var shared = article.front.fields
        name(bodyOf: &shared)
        var entries: [CityIndex: ArticleFields] = [:]
        if let named = article.front.municipalities {
            for entry in named.value {
                guard let index = municipalityIDs.firstIndex(of: entry.municipality.value) else {
                    findings.add(
                        .unknownMunicipality(
                            entry.municipality.value, at: entry.municipality.span, among: municipalityIDs))
                    // The city that was meant has the article: that links lead nowhere would be a second finding.
                    let meant = NearMiss.nearest(to: entry.municipality.value, among: municipalityIDs)
                    if let meant = meant.flatMap({ municipalityIDs.firstIndex(of: $0) }), entries[meant] == nil {
                        entries[meant] = entry.fields
                    }
                    continue
                }
                entries[index] = entry.fields
            }
        }
        var cities: [Layout.City] = []
        var unpublished: [CityIndex] = []
        var unpublishedFields: [ArticleFields] = []
        var withheld: [CityIndex] = []
        var titles = IndexedList<CityIndex, String?>(repeating: nil, for: municipalityIDs.indices)
        for municipality in municipalityIDs.indices {
            let file = own.first { $0.municipality == municipalityIDs[municipality] }
            if article.front.municipalities != nil, entries[municipality] == nil {
                if let file {
                    findings.add(
                        .versionForNobody(
                            of: municipalityIDs[municipality], in: file.file,
                            readers: article.front.municipalities?.span))
                }
                continue
            }
            var fields = shared
            var differs = false
            if let entry = entries[municipality], !entry.isEmpty {
                fields = fields.overlaid(with: entry)
                differs = true
            }
            if let file {
                fields = fields.overlaid(with: file.fields)
                differs = true
            }
            var isReversed = false
            if let from = fields.from, let until = fields.until, until.value < from.value {
                findings.add(.endsBeforeItBegins(from.span, until.span))
                isReversed = true
            }
            if edition == .public, fields.isForAgentsOnly {
                withheld.append(municipality)
                continue
            }
            name(bodyOf: &fields)
            if edition == .public { fields.withholdAgentsFields() }
            titles[municipality] = fields.title?.value ?? article.id
            // Days in the wrong order hold on none; that links to the article lead nowhere would be a second finding.
            guard isReversed || fields.publication.contains(date) else {
                unpublished.append(municipality)
                unpublishedFields.append(fields)
                continue
            }
            cities.append(Layout.City(municipality: municipality, fields: fields, own: file, differs: differs))
        }
        if !article.front.fields.unread.contains(TopicField.municipalities) {
            let readers = article.front.municipalities == nil ? Set(municipalityIDs.indices) : Set(entries.keys)
            findings.add(
                contentsOf: article.variants.scopes?.scopesForNobody(among: readers, municipalityIDs) ?? [])
        }
        for file in own {
            guard let city = municipalityIDs.firstIndex(of: file.municipality) else { continue }
            findings.add(contentsOf: file.variants.scopes?.scopesForNobody(among: [city], municipalityIDs) ?? [])
        }
        if cities.isEmpty, !withheld.isEmpty || edition == .public && shared.isForAgentsOnly { return nil }
        var shown = shared
        if edition == .public {
            if shared.isForAgentsOnly { shown = cities.first?.fields ?? ArticleFields() }
            shown.withholdAgentsFields()
        }
        return Layout(
            article: article, shared: shown, cities: cities, unpublishedIn: unpublished,
            unpublishedFields: unpublishedFields, withheldIn: withheld, titleOfMunicipality: titles)
    }
}

extension ParsedContent {
    /// Puts the name of another body, with what is to be said of it, in the place of its id.
    private func name(bodyOf fields: inout ArticleFields) {
        guard let body = fields.insteadBody, let instead = fields.instead,
            let name = publicBodies.first(where: { $0.id?.value == body.id.value })?.displayName
        else { return }
        let ends = name.last.map { ".!?".contains($0) } ?? false
        let sentence = LocalizedText(
            de: "Zuständig: \(name)\(ends ? "" : ".")", en: "Responsible: \(name)\(ends ? "" : ".")")
        let text = [sentence[settings.textLanguage], body.note?.value].compactMap { $0 }.joined(separator: " ")
        fields.instead = Located(text, instead.span, layer: instead.layer)
    }
}

extension Diagnostic {
    static func unknownTimeZone(_ written: LocatedText) -> Diagnostic {
        Diagnostic(
            SettingsRule.timeZone, at: written.span.range,
            LocalizedText(
                de: "Die Zeitzone „\(written.value)“ gibt es nicht.",
                en: "There is no time zone \"\(written.value)\"."),
            help: LocalizedText(
                de: "Zum Beispiel: time-zone: Europe/Berlin", en: "For example: time-zone: Europe/Berlin"))
    }

    static func unknownMunicipality(_ id: String, at span: Span, among ids: IndexedList<CityIndex, String>)
        -> Diagnostic
    {
        let nearest = NearMiss.nearest(to: id, among: ids)
        return Diagnostic(
            ReferenceRule.municipality, at: span.range,
            LocalizedText(
                de: "„\(id)“ ist keine Stadt dieser Wissensbasis.",
                en: "\"\(id)\" is not a municipality of this knowledge base."
            ).followed(by: LookAlike.first(in: id)?.sentence),
            help: nearest.map { .didYouMean($0) }
                ?? LocalizedText(
                    de: "Es gibt: \(ids.joined(separator: ", ")).",
                    en: "The knowledge base has: \(ids.joined(separator: ", "))."),
            fixes: span.length > 0
                ? nearest.map {
                    [.write($0, at: span)]
                } ?? [] : [])
    }
}

// MARK: Messages

extension Diagnostic {
    fileprivate static func versionWithoutArticle(_ id: String, in file: FileID, among ids: Set<String>) -> Diagnostic {
        Diagnostic(
            FileRule.orphanVersion, at: Span.start(of: file).range,
            LocalizedText(
                de: "Das ist die Fassung einer Stadt zu einem Artikel „\(id)“, den es nicht gibt.",
                en: "This is a city's version of an article \"\(id)\" that does not exist."),
            help: .didYouMean(id, among: ids))
    }

    fileprivate static func secondVersion(in file: FileID, other: FileID) -> Diagnostic {
        Diagnostic(
            IdentifierRule.duplicate, at: Span.start(of: file).range,
            LocalizedText(
                de:
                    "Eine Stadt hat höchstens eine eigene Fassung eines Artikels; hier ist eine zweite.",
                en: "A city has at most one version of an article; this is a second one."),
            help: LocalizedText(de: "Die beiden Dateien zusammenführen.", en: "Merge the two files."),
            related: [
                Diagnostic.Related(
                    Span.start(of: other).range,
                    LocalizedText(de: "Die andere Fassung.", en: "The other version."))
            ])
    }

    fileprivate static func versionForNobody(of city: String, in file: FileID, readers: Span?) -> Diagnostic {
        Diagnostic(
            FileRule.unusedVersion, at: Span.start(of: file).range,
            LocalizedText(
                de:
                    "Der Artikel ist nicht für \(city); diese Fassung erreicht niemanden.",
                en:
                    "The article is not for \(city); nobody gets to see this version."
            ),
            help: LocalizedText(
                de: "Die Stadt unter „municipalities“ ergänzen oder die Datei löschen.",
                en: "Add the city under \"municipalities\", or delete the file."),
            related: readers.map {
                [
                    Diagnostic.Related(
                        $0.range,
                        LocalizedText(de: "Hier stehen die Städte.", en: "The cities are listed here."))
                ]
            } ?? [])
    }
}
