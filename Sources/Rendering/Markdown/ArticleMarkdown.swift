import Diagnostics
import Knowledge
import Theme

/// `<municipality>/<article>/index.md`: the words of an article's page as Markdown, for scripts and language models.
package struct ArticleMarkdown {
    private let context: PieceContext

    private var knowledge: SharedKnowledge { context.knowledge }
    /// Where the links stand, whichever article it is.
    private let page = SiteAddress.every(.articleMarkdown)

    /// - Parameter context: what the site says.
    package init(_ context: PieceContext) {
        self.context = context
    }

    /// What the cities of a version share: answer, facts and offices, then the body, then the legal bases.
    ///
    /// - Parameters:
    ///   - body: its Markdown.
    ///   - offices: of each office that it names, what `office` made.
    package func version(_ fields: ArticleFields, body: [UInt8], offices: [[UInt8]]) -> [UInt8] {
        var lines = MarkdownBuffer()
        if let answer = fields.answer?.value {
            lines.raw("**")
            lines.text(context.texts[.answer])
            lines.raw(":** ")
            lines.text(answer)
            lines.blankLine()
        }
        list(.ask, (fields.ask?.value ?? []).map { .text($0.value) }, to: &lines)
        facts(fields, to: &lines)
        for office in offices { lines.raw(office) }
        list(.responsible, context.responsibleLines(fields).map { .text($0) }, to: &lines)
        if !body.isEmpty {
            lines.raw(body)
            lines.raw("\n")
        }
        if let legal = fields.legal?.value, !legal.isEmpty {
            lines.raw("## ")
            lines.text(context.texts[.legal])
            lines.blankLine()
            for law in legal {
                lines.raw("- ")
                lines.link(law.title.value, law.url.value)
                lines.raw("\n")
            }
        }
        lines.trimBlankLines()
        return lines.bytes
    }

    /// The whole file of one city.
    ///
    /// - Parameters:
    ///   - version: what `version` made.
    ///   - terms: glossary entries that the body uses.
    ///   - differences: what other cities say otherwise.
    package func file(
        of topic: Topic, in municipality: CityIndex, _ fields: ArticleFields, version: [UInt8], terms: [Int],
        differences: [TopicComparison.CityDifference]
    ) -> [UInt8] {
        let city = knowledge.municipalities[municipality].displayName
        var lines = MarkdownBuffer()
        lines.raw("# ")
        lines.text("\(fields.title?.value ?? topic.id) – \(city)")
        lines.blankLine()
        if fields.isForAgentsOnly {
            lines.raw("**")
            lines.text(context.texts[.agentsOnly])
            lines.raw("**\n\n")
        }
        for notice in context.notices(in: municipality, where: { context.concerns($0, topic, fields) }) {
            self.notice(notice, municipality, to: &lines)
        }
        if !fields.isOffered {
            lines.raw("**")
            lines.text(context.texts[.notOfferedBy] + " " + city)
            lines.raw("**\n\n")
            if let instead = fields.instead {
                lines.text(instead.value)
                lines.blankLine()
            }
        }
        if let confidence = fields.confidence?.value, confidence != .verified {
            lines.raw("*")
            lines.text(context.texts[confidence.textKey])
            lines.raw("*\n\n")
        }
        lines.raw(version)
        self.differences(differences, topic, to: &lines)
        section(.glossary, terms.isEmpty, to: &lines)
        for entry in terms.map({ context.glossary.entries[$0] }) {
            lines.raw("- **")
            lines.text(entry.term.value)
            lines.raw(":** ")
            lines.text(entry.definition.value)
            lines.raw("\n")
        }
        links(.related, knowledge.related(to: topic, in: municipality), in: municipality, to: &lines)
        links(.linkedFrom, knowledge.backlinks(to: topic, in: municipality), in: municipality, to: &lines)
        let meta = context.meta(fields)
        if !meta.isEmpty { lines.raw("\n---\n\n") }
        for row in meta { list(row.label, [.text(row.value)], to: &lines) }
        return lines.bytes
    }

    private func section(_ key: TextKey, _ isEmpty: Bool, to lines: inout MarkdownBuffer) {
        guard !isEmpty else { return }
        lines.raw("\n## ")
        lines.text(context.texts[key])
        lines.blankLine()
    }

    private func links(
        _ key: TextKey, _ articles: [ArticleCard], in municipality: CityIndex, to lines: inout MarkdownBuffer
    ) {
        section(key, articles.isEmpty, to: &lines)
        for article in articles {
            lines.raw("- ")
            let target = SiteAddress.article(article.id, in: SiteAddress.readersMunicipality)
            lines.link(article.title(in: municipality), target.reference(from: page))
            lines.raw("\n")
        }
    }

    private func differences(
        _ found: [TopicComparison.CityDifference], _ topic: Topic, to lines: inout MarkdownBuffer
    ) {
        section(.differences, found.isEmpty, to: &lines)
        for (other, difference) in found {
            lines.raw("- ")
            lines.text("\(context.texts[.differentIn]) \(knowledge.municipalities[other].displayName): ")
            switch difference {
            case .notOffered: lines.text(context.texts[.notOffered])
            case .rows(let rows):
                for (place, row) in rows.enumerated() {
                    if place > 0 { lines.raw(", ") }
                    lines.link(
                        row.title,
                        SiteAddress.comparison(of: topic.id)
                            .reference(from: page, anchor: row.anchor.id))
                }
            }
            lines.raw("\n")
        }
    }

    /// An office with what callers ask about it.
    package func office(_ office: Office) -> [UInt8] {
        var lines = MarkdownBuffer()
        lines.raw("## ")
        lines.link(office.displayName, knowledge.address(of: office).reference(from: page))
        lines.blankLine()
        let start = lines.bytes.count
        func fact(_ key: TextKey, _ value: String?) { list(key, value.map { [.text($0)] } ?? [], to: &lines) }
        fact(.phone, office.phone.map { PhoneNumber.display($0.value) })
        fact(.transfer, office.transfer?.value)
        fact(.address, office.address?.value.line)
        let hours = office.hours.map { context.hours($0.value) } ?? []
        list(.hours, hours.map { .text("\($0.days) \($0.times)") }, to: &lines)
        list(.specialHours, context.specialHours(of: office).map { .text($0) }, to: &lines)
        list(.closures, context.closures(of: office).map { .text($0) }, to: &lines)
        fact(.email, office.email?.value)
        list(
            .appointment, office.appointment.map { [.link(context.texts[.appointmentLink], $0.value)] } ?? [],
            to: &lines)
        fact(.transit, office.transit?.value)
        fact(.accessible, office.accessible?.value)
        fact(.note, office.note?.value)
        if lines.bytes.count > start { lines.raw("\n") }
        return lines.bytes
    }

    /// A notice in force, as a quote.
    private func notice(_ notice: Notice, _ municipality: CityIndex, to lines: inout MarkdownBuffer) {
        guard let body = notice.bodies[municipality] else { return }
        lines.raw("> **")
        lines.text("\(context.texts[notice.rank.textKey]): \(notice.title?.value ?? notice.id)")
        lines.raw("**")
        if let until = notice.until {
            lines.raw(" ")
            lines.text("(\(context.texts[.until]) \(Wording.moment(until.value, context.language)))")
        }
        lines.raw("\n")
        var renderer = TextRenderer(body, in: context, as: .markdown)
        let text = renderer.render()
        if !text.isEmpty { lines.raw(">\n") }
        for line in text.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast() {
            lines.raw(line.isEmpty ? ">" : "> ")
            lines.raw(line)
            lines.raw("\n")
        }
        lines.raw("\n")
    }

    private func facts(_ fields: ArticleFields, to lines: inout MarkdownBuffer) {
        let start = lines.bytes.count
        for field in ArticleField.allCases where field.place == .fact {
            guard let value = fields[field] else { continue }
            list(context.label(of: field), items(of: value), to: &lines)
        }
        if lines.bytes.count > start { lines.raw("\n") }
    }

    private func items(of value: FieldValue) -> [Item] {
        switch value {
        case .texts(let texts): texts.value.map { .text($0.value) }
        case .fees(let fees):
            fees.value.filter { fee in fee.until.map { knowledge.date <= $0 } ?? true }.map { fee in
                fee.law.map { .law(self.fee(fee), $0, since: context.feeSince(fee)) } ?? .text(self.fee(fee))
            }
        case .address(let address): [.link(context.texts[.onlineLink], address.value)]
        case .references(let references): references.value.map { .link($0.title.value, $0.url.value) }
        case .text, .code, .date, .interval, .flag, .confidence, .audience, .offices, .responsibilities, .articles:
            context.words(of: value).map { [.text($0)] } ?? []
        }
    }

    /// As on the page: from when or until when, the price, what it is for, what else holds.
    private func fee(_ fee: Fee) -> String {
        var parts: [String] = []
        let isComing = fee.from.map { knowledge.date < $0 } ?? false
        if let from = fee.from, isComing {
            parts.append(context.texts[.feesFrom] + " " + Wording.date(from, context.language))
        }
        parts.append(Wording.price(fee, context.language))
        if let name = fee.name { parts.append(name.value) }
        if let until = fee.until, !isComing {
            parts.append(context.texts[.until] + " " + Wording.date(until, context.language))
        }
        if let note = fee.note { parts.append(note.value) }
        return parts.joined(separator: ", ")
    }

    private enum Item {
        case text(String)
        case link(String, String)
        /// What a law sets.
        case law(String, WebReference, since: String?)
    }

    private func list(_ key: TextKey, _ items: [Item], to lines: inout MarkdownBuffer) {
        list(context.texts[key], items, to: &lines)
    }

    private func list(_ label: String, _ items: [Item], to lines: inout MarkdownBuffer) {
        guard !items.isEmpty else { return }
        lines.raw("- **")
        lines.text(label)
        lines.raw(":**")
        let isOne = items.count == 1
        if !isOne { lines.raw("\n") }
        for item in items {
            lines.raw(isOne ? " " : "  - ")
            switch item {
            case .text(let text): lines.text(text)
            case .link(let text, let address): lines.link(text, address)
            case .law(let text, let law, let since):
                lines.text(text)
                lines.raw(" (")
                lines.link(law.title.value, law.url.value)
                if let since { lines.text(", " + since) }
                lines.raw(")")
            }
            lines.raw("\n")
        }
    }
}
