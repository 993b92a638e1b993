import Diagnostics
import Knowledge

/// `<municipality>/<article>/index.md`: the words of an article's page as Markdown, for scripts and language models.
struct MarkdownTwin {
    let context: SiteContext

    private var knowledge: KnowledgeBase { context.knowledge }

    /// What the cities of a version share: answer, facts and offices, then the body, then the legal bases.
    func version(_ fields: ArticleFields, body: [UInt8]) -> [UInt8] {
        var lines: [UInt8] = []
        if let answer = fields.answer?.value {
            paragraph(.answer, answer, &lines)
        }
        let facts = facts(fields)
        if !facts.isEmpty { lines += facts + [0x0A] }
        for office in knowledge.offices(of: fields) { self.office(office, &lines) }
        if !body.isEmpty { lines += body + [0x0A] }
        if let legal = fields.legal?.value, !legal.isEmpty {
            lines += Array("## ".utf8) + escaped(context.texts[.legal]) + [0x0A, 0x0A]
            for law in legal { lines += Array("- ".utf8) + link(law.title.value, law.url.value) + [0x0A] }
        }
        while lines.suffix(2) == [0x0A, 0x0A] { lines.removeLast() }
        return lines
    }

    /// The whole file of one city.
    ///
    /// - Parameter version: what `version` made.
    func file(_ topic: Topic, _ fields: ArticleFields, _ municipality: Int, version: [UInt8]) -> [UInt8] {
        let city = knowledge.municipalities[municipality].displayName
        var lines = Array("# ".utf8) + escaped("\(fields.title?.value ?? topic.id) – \(city)") + [0x0A, 0x0A]
        if fields.isForAgentsOnly {
            lines += Array("**".utf8) + escaped(context.texts[.agentsOnly]) + Array("**\n\n".utf8)
        }
        if !fields.isOffered {
            let text = [context.texts[.notOfferedBy] + " " + city, fields.instead?.value].compactMap { $0 }
            lines += escaped(text.joined(separator: ": ")) + [0x0A, 0x0A]
        }
        if let confidence = fields.confidence?.value, confidence != .verified {
            lines += Array("*".utf8) + escaped(context.texts[confidence.textKey]) + Array("*\n\n".utf8)
        }
        return lines + version
    }

    private func escaped(_ text: String) -> [UInt8] {
        TextStyle.markdown.escaped(Array(text.replacing("\n", with: " ").utf8)[...], isLineStart: true)
    }

    private func link(_ text: String, _ address: String) -> [UInt8] {
        [UInt8(ascii: "[")] + escaped(text) + Array("](".utf8) + TextStyle.address(address) + [UInt8(ascii: ")")]
    }

    private func paragraph(_ key: TextKey, _ text: String, _ lines: inout [UInt8]) {
        lines += Array("**".utf8) + escaped(context.texts[key]) + Array(":** ".utf8) + escaped(text) + [0x0A, 0x0A]
    }

    private func facts(_ fields: ArticleFields) -> [UInt8] {
        var lines: [UInt8] = []
        let fees = (fields.fees?.value ?? []).filter { fee in fee.until.map { knowledge.date <= $0 } ?? true }
        list(.fees, fees.map { escaped(fee($0)) }, &lines)
        list(.documents, (fields.documents?.value ?? []).map { escaped($0.value) }, &lines)
        list(.duration, fields.duration.map { [escaped($0.value)] } ?? [], &lines)
        list(.deadline, fields.deadline.map { [escaped($0.value)] } ?? [], &lines)
        list(.online, fields.online.map { [link(context.texts[.onlineLink], $0.value)] } ?? [], &lines)
        list(.forms, (fields.forms?.value ?? []).map { link($0.title.value, $0.url.value) }, &lines)
        return lines
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

    private func list(_ key: TextKey, _ items: [[UInt8]], _ lines: inout [UInt8]) {
        guard !items.isEmpty else { return }
        lines += Array("- **".utf8) + escaped(context.texts[key]) + Array(":**".utf8)
        if items.count == 1 {
            lines += [0x20] + items[0] + [0x0A]
            return
        }
        lines.append(0x0A)
        for item in items { lines += Array("  - ".utf8) + item + [0x0A] }
    }

    private func office(_ office: Office, _ lines: inout [UInt8]) {
        let city = knowledge.municipalities[office.municipality].id
        lines += Array("## ".utf8) + link(office.displayName, "../../\(city)/stelle/\(office.id)/") + [0x0A, 0x0A]
        var facts: [UInt8] = []
        func fact(_ key: TextKey, _ value: String?) { list(key, value.map { [escaped($0)] } ?? [], &facts) }
        fact(.address, office.address?.value.line)
        list(
            .hours, (office.hours.map { Wording.hours($0.value, context.language) } ?? []).map { escaped($0) }, &facts)
        fact(.phone, office.phone.map { PhoneNumber.display($0.value) })
        fact(.transfer, office.transfer?.value)
        fact(.email, office.email?.value)
        let closures = (office.closed?.value ?? []).map(\.value).filter { range in
            range.until.map { knowledge.date <= $0 } ?? true
        }
        list(.closures, closures.map { escaped(Wording.dateRange($0, context.language)) }, &facts)
        list(
            .appointment, office.appointment.map { [link(context.texts[.appointmentLink], $0.value)] } ?? [], &facts)
        fact(.transit, office.transit?.value)
        fact(.accessible, office.accessible?.value)
        fact(.note, office.note?.value)
        if !facts.isEmpty { lines += facts + [0x0A] }
    }
}
