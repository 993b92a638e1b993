import Diagnostics
import Knowledge

/// `<municipality>/<article>/index.md`: the words of an article's page as Markdown, for scripts and language models.
struct MarkdownTwin {
    let context: SiteContext

    private var knowledge: KnowledgeBase { context.knowledge }

    /// What the cities of a version share: answer, facts and offices, then the body, then the legal bases.
    func version(_ fields: ArticleFields, body: [UInt8]) -> [UInt8] {
        var lines = MarkdownBuffer()
        if let answer = fields.answer?.value {
            lines.raw("**")
            lines.text(context.texts[.answer])
            lines.raw(":** ")
            lines.text(answer)
            lines.blankLine()
        }
        facts(fields, &lines)
        for office in context.officePieces(of: fields) { lines.raw(office.markdown) }
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
    /// - Parameter version: what `version` made.
    func file(_ topic: Int, _ fields: ArticleFields, _ municipality: Int, version: [UInt8]) -> [UInt8] {
        let city = knowledge.municipalities[municipality].displayName
        var lines = MarkdownBuffer()
        lines.raw("# ")
        lines.text("\(fields.title?.value ?? knowledge.topics[topic].id) – \(city)")
        lines.blankLine()
        for notice in context.notices(in: municipality, where: { context.concerns($0, topic: topic, fields) }) {
            self.notice(notice, municipality, &lines)
        }
        if fields.isForAgentsOnly {
            lines.raw("**")
            lines.text(context.texts[.agentsOnly])
            lines.raw("**\n\n")
        }
        if !fields.isOffered {
            let text = [context.texts[.notOfferedBy] + " " + city, fields.instead?.value].compactMap { $0 }
            lines.text(text.joined(separator: ": "))
            lines.blankLine()
        }
        if let confidence = fields.confidence?.value, confidence != .verified {
            lines.raw("*")
            lines.text(context.texts[confidence.textKey])
            lines.raw("*\n\n")
        }
        lines.raw(version)
        return lines.bytes
    }

    /// An office with what callers ask about it.
    func office(_ office: Office) -> [UInt8] {
        let city = knowledge.municipalities[office.municipality].id
        var lines = MarkdownBuffer()
        lines.raw("## ")
        lines.link(office.displayName, "../../\(city)/stelle/\(office.id)/")
        lines.blankLine()
        let start = lines.bytes.count
        func fact(_ key: TextKey, _ value: String?) { list(key, value.map { [.text($0)] } ?? [], &lines) }
        fact(.address, office.address?.value.line)
        list(.hours, (office.hours.map { Wording.hours($0.value, context.language) } ?? []).map { .text($0) }, &lines)
        fact(.phone, office.phone.map { PhoneNumber.display($0.value) })
        fact(.transfer, office.transfer?.value)
        fact(.email, office.email?.value)
        let closures = (office.closed?.value ?? []).map(\.value).filter { range in
            range.until.map { knowledge.date <= $0 } ?? true
        }
        list(.closures, closures.map { .text(Wording.dateRange($0, context.language)) }, &lines)
        list(
            .appointment, office.appointment.map { [.link(context.texts[.appointmentLink], $0.value)] } ?? [], &lines)
        fact(.transit, office.transit?.value)
        fact(.accessible, office.accessible?.value)
        fact(.note, office.note?.value)
        if lines.bytes.count > start { lines.raw("\n") }
        return lines.bytes
    }

    /// A notice in force, as a quote.
    private func notice(_ notice: Notice, _ municipality: Int, _ lines: inout MarkdownBuffer) {
        guard let body = notice.bodies[municipality] else { return }
        lines.raw("> **")
        lines.text("\(context.texts[notice.rank.textKey]): \(notice.title?.value ?? notice.id)")
        lines.raw("**")
        if let until = notice.until {
            lines.raw(" ")
            lines.text("(\(context.texts[.until]) \(Wording.moment(until.value, context.language)))")
        }
        lines.raw("\n")
        var renderer = TextRenderer(body, knowledge, context.texts, .markdown)
        let text = renderer.render()
        if !text.isEmpty { lines.raw(">\n") }
        for line in text.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast() {
            lines.raw(line.isEmpty ? ">" : "> ")
            lines.raw(line)
            lines.raw("\n")
        }
        lines.raw("\n")
    }

    private func facts(_ fields: ArticleFields, _ lines: inout MarkdownBuffer) {
        let start = lines.bytes.count
        let fees = (fields.fees?.value ?? []).filter { fee in fee.until.map { knowledge.date <= $0 } ?? true }
        list(.fees, fees.map { .text(fee($0)) }, &lines)
        list(.documents, (fields.documents?.value ?? []).map { .text($0.value) }, &lines)
        list(.duration, fields.duration.map { [.text($0.value)] } ?? [], &lines)
        list(.deadline, fields.deadline.map { [.text($0.value)] } ?? [], &lines)
        list(.online, fields.online.map { [.link(context.texts[.onlineLink], $0.value)] } ?? [], &lines)
        list(.forms, (fields.forms?.value ?? []).map { .link($0.title.value, $0.url.value) }, &lines)
        if lines.bytes.count > start { lines.raw("\n") }
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
    }

    private func list(_ key: TextKey, _ items: [Item], _ lines: inout MarkdownBuffer) {
        guard !items.isEmpty else { return }
        lines.raw("- **")
        lines.text(context.texts[key])
        lines.raw(":**")
        let isOne = items.count == 1
        if !isOne { lines.raw("\n") }
        for item in items {
            lines.raw(isOne ? " " : "  - ")
            switch item {
            case .text(let text): lines.text(text)
            case .link(let text, let address): lines.link(text, address)
            }
            lines.raw("\n")
        }
    }
}
