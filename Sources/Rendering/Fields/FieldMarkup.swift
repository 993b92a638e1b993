import Diagnostics
import Knowledge
import Theme

/// Pieces of pages that show the fields of an article or an office.
extension PieceContext {
    /// Fee, documents, duration, deadline, online link and forms as a list of terms; empty where none is known.
    package func facts(_ fields: ArticleFields) -> [UInt8] {
        var html = HTMLBuffer()
        for field in ArticleField.allCases where field.place == .fact {
            guard let value = fields[field] else { continue }
            fact(named: field.key, label(of: field), self.html(of: value), to: &html)
        }
        return html.bytes
    }

    /// A value as the list of terms shows it.
    package func html(of value: FieldValue) -> [UInt8] {
        switch value {
        case .texts(let texts): checklist(texts)
        case .fees(let fees): ListItem.list(feeItems(fees.value), class: "fees")
        case .address(let address): onlineLink(address)
        case .references(let references): self.references(references)
        case .text(let text): changing(text)
        case .code, .date, .interval, .flag, .confidence, .audience, .offices, .responsibilities, .articles:
            escaped(words(of: value))
        }
    }

    /// A value that is one text in words; nil for lists and for what a page says in a way of its own.
    package func words(of value: FieldValue) -> String? {
        switch value {
        case .text(let text), .code(let text): text.value
        case .date(let date): Wording.date(date.value, language)
        case .confidence(let confidence): texts[confidence.value.textKey]
        case .texts, .fees, .address, .references, .interval, .flag, .audience, .offices, .responsibilities, .articles:
            nil
        }
    }

    private func fact(_ key: TextKey, _ value: [UInt8], to html: inout HTMLBuffer) {
        fact(named: key.rawValue, texts[key], value, to: &html)
    }

    /// - Parameter name: of the class, behind `fact-`.
    private func fact(named name: String, _ label: String, _ value: [UInt8], to html: inout HTMLBuffer) {
        guard !value.isEmpty else { return }
        html.raw("<div class=\"fact fact-")
        html.text(name)
        html.raw("\">")
        html.element("dt", label)
        html.raw("<dd>")
        html.raw(value)
        html.raw("</dd></div>\n")
    }

    private func changing(_ text: LocatedText) -> [UInt8] {
        var html = HTMLBuffer()
        html.changing(text.value, text.later)
        return html.bytes
    }

    func escaped(_ text: String?) -> [UInt8] {
        guard let text else { return [] }
        var html = HTMLBuffer()
        html.text(text)
        return html.bytes
    }

    /// Fees in force on the day of the build, then those that come; a script does the same for the day of the reader.
    func feeItems(_ fields: ArticleFields) -> [ListItem] { feeItems(fields.fees?.value ?? []) }

    private func feeItems(_ fees: [Fee]) -> [ListItem] {
        let current = fees.filter { fee in fee.until.map { knowledge.date <= $0 } ?? true }
        let isDated = current.contains { $0.from != nil || $0.until != nil }
        return current.map { feeItem($0, isDated: isDated) } + (unknownFeeItem(fees).map { [$0] } ?? [])
    }

    /// What stands in place of the fees from the day on for which none is known; nil where one has no end.
    private func unknownFeeItem(_ fees: [Fee]) -> ListItem? {
        let ends = fees.compactMap(\.until)
        guard ends.count == fees.count, let last = ends.max(), let day = last.adding(days: 1) else { return nil }
        let words = Wording.unknownFee(language)
        var (attributes, html) = (HTMLBuffer(), HTMLBuffer())
        attribute("data-words", words, to: &attributes)
        if knowledge.date < day {
            attributes.raw(" class=\"coming\"")
            attribute("data-from", day.iso8601, to: &attributes)
            html.element("span", class: "fee-from", texts[.feesFrom] + " " + Wording.date(day, language))
            html.raw(" ")
        }
        html.element("span", class: "fee-unknown", words)
        return ListItem(attributes: attributes.bytes, content: html.bytes)
    }

    /// - Parameter isDated: whether the day of the reader makes a difference.
    private func feeItem(_ fee: Fee, isDated: Bool) -> ListItem {
        let isComing = fee.from.map { knowledge.date < $0 } ?? false
        var attributes = HTMLBuffer()
        if isDated { attribute("data-words", Wording.fee(fee, language), to: &attributes) }
        if isComing { attributes.raw(" class=\"coming\"") }
        if let from = fee.from, isComing { attribute("data-from", from.iso8601, to: &attributes) }
        if let until = fee.until { attribute("data-until", until.iso8601, to: &attributes) }
        var html = HTMLBuffer()
        if let from = fee.from, isComing {
            html.element("span", class: "fee-from", texts[.feesFrom] + " " + Wording.date(from, language))
            html.raw(" ")
        }
        html.element("strong", Wording.price(fee, language))
        if let name = fee.name {
            html.raw(" ")
            html.element("span", class: "fee-name", name.value)
        }
        if let until = fee.until, !isComing {
            html.raw(" ")
            html.element("span", class: "fee-until", texts[.until] + " " + Wording.date(until, language))
        }
        if let note = fee.note {
            html.raw(" ")
            html.element("span", class: "fee-note", note.value)
        }
        if let law = fee.law {
            html.raw(" <span class=\"fee-law\">")
            html.externalLink(law.url.value, law.shortTitle, title: law.title.value)
            if let since = feeSince(fee) { html.text(", " + since) }
            html.raw("</span>")
        }
        return ListItem(attributes: attributes.bytes, content: html.bytes)
    }

    /// Since when a fee that a law sets has been in force: `seit 07.02.2026`.
    func feeSince(_ fee: Fee) -> String? {
        guard fee.law != nil, let from = fee.from, from <= knowledge.date else { return nil }
        return texts[.since] + " " + Wording.date(from, language)
    }

    private func attribute(_ name: StaticString, _ value: String, to html: inout HTMLBuffer) {
        html.raw(" ")
        html.raw(name)
        html.raw("=\"")
        html.text(value)
        html.raw("\"")
    }

    /// What the caller must have, to be ticked off while asking.
    private func checklist(_ texts: Located<[LocatedText]>) -> [UInt8] {
        guard !texts.value.isEmpty else { return [] }
        var html = HTMLBuffer()
        html.raw("<ul class=\"checklist\">")
        for item in texts.value {
            html.raw("<li><label><input type=\"checkbox\" autocomplete=\"off\">")
            html.raw("<span")
            if !item.later.isEmpty { attribute("data-later", item.later.lines, to: &html) }
            html.raw(">")
            html.text(item.value)
            html.raw("</span></label></li>")
        }
        html.raw("</ul>")
        return html.bytes
    }

    /// Where a script says whether the office is open: hours, closures and the state whose holidays count.
    package func openNow(_ office: Office, to html: inout HTMLBuffer) {
        guard let code = ScheduleCode(office, in: knowledge.municipalities[office.municipality], on: knowledge.date)
        else { return }
        html.raw("<span class=\"open-now\"")
        for entry in code.entries {
            html.raw(" data-")
            html.raw(entry.name)
            html.raw("=\"")
            html.text(entry.value)
            html.raw("\"")
        }
        html.raw("></span>")
    }

    func textItems(_ texts: Located<[LocatedText]>) -> [ListItem] {
        texts.value.map { ListItem(attributes: [], content: changing($0)) }
    }

    private func onlineLink(_ online: LocatedText) -> [UInt8] {
        var html = HTMLBuffer()
        html.raw("<a class=\"online\" rel=\"external\" href=\"")
        html.address(online.value)
        html.raw("\">")
        html.text(texts[.onlineLink])
        html.raw("</a>")
        return html.bytes
    }

    /// Titled addresses as a list; empty where there are none.
    package func references(_ references: Located<[WebReference]>?) -> [UInt8] {
        guard let items = references?.value, !items.isEmpty else { return [] }
        var html = HTMLBuffer()
        html.raw("<ul>")
        for item in items {
            html.raw("<li>")
            html.externalLink(item.url.value, item.title.value)
            html.raw("</li>")
        }
        html.raw("</ul>")
        return html.bytes
    }

    /// An office with address, hours and telephone, as any article shows it; it links to its page.
    package func officeCard(_ office: Office) -> [UInt8] {
        var html = HTMLBuffer()
        html.raw("<section class=\"office\">\n<h3>")
        html.link(to: knowledge.address(of: office), from: .every(.article), office.displayName)
        html.raw("</h3>\n<p class=\"status\">")
        openNow(office, to: &html)
        html.raw("</p>\n<dl>\n")
        officeFacts(office, to: &html)
        html.raw("</dl>\n</section>\n")
        return html.bytes
    }

    /// What callers ask about an office, as a list of terms: what a transfer needs comes first.
    package func officeFacts(_ office: Office, to html: inout HTMLBuffer) {
        // What a transfer needs comes first, what is seldom asked last.
        if let phone = office.phone {
            var link = HTMLBuffer()
            link.phoneLink(phone.value)
            fact(.phone, link.bytes, to: &html)
        }
        fact(.transfer, escaped(office.transfer?.value), to: &html)
        fact(.address, escaped(office.address.map { $0.value.line }), to: &html)
        if let hours = office.hours?.value, !hours.days.isEmpty { fact(.hours, hoursList(hours), to: &html) }
        fact(.specialHours, lines(specialHours(of: office)), to: &html)
        fact(.closures, lines(closures(of: office)), to: &html)
        if let email = office.email {
            var link = HTMLBuffer()
            link.link("mailto:" + email.value, email.value)
            fact(.email, link.bytes, to: &html)
        }
        if let appointment = office.appointment {
            var link = HTMLBuffer()
            link.externalLink(appointment.value, texts[.appointmentLink])
            fact(.appointment, link.bytes, to: &html)
        }
        fact(.transit, escaped(office.transit?.value), to: &html)
        fact(.accessible, escaped(office.accessible?.value), to: &html)
        fact(.note, escaped(office.note?.value), to: &html)
    }

    /// The days of a week with their times, closed ones included; none where no day has any.
    func hours(_ hours: OpeningHours) -> [(days: String, times: String)] {
        guard !hours.days.isEmpty else { return [] }
        return hours.grouped.map { group in
            (
                Wording.days(from: group.first, to: group.last, language),
                Wording.ranges(group.ranges, language) ?? texts[.closed]
            )
        }
    }

    private func hoursList(_ hours: OpeningHours) -> [UInt8] {
        var html = HTMLBuffer()
        html.raw("<ul class=\"hours\">")
        for group in self.hours(hours) {
            html.raw("<li>")
            html.element("span", class: "days", group.days)
            html.raw(" ")
            html.element("span", class: "times", group.times)
            html.raw("</li>")
        }
        html.raw("</ul>")
        return html.bytes
    }

    /// One line of what is said about the article itself.
    package struct MetaRow {
        /// What pages call it.
        package let label: String
        /// In words.
        package let value: String
        /// Whether a day that it names is over.
        package let isOverdue: Bool
    }

    /// Owner, review, confidence, LeiKa key, in words.
    package func meta(_ fields: ArticleFields) -> [MetaRow] {
        Self.metaFields.compactMap { field in
            guard field == .reviewEvery else {
                return fields[field].flatMap(words).map {
                    MetaRow(label: label(of: field), value: $0, isOverdue: false)
                }
            }
            // What the interval comes to.
            return fields.reviewDue.map { due in
                let isOverdue = due < knowledge.date
                return MetaRow(
                    label: texts[isOverdue ? .overdue : .reviewDue], value: Wording.date(due, language),
                    isOverdue: isOverdue)
            }
        }
    }

    private static let metaFields =
        ArticleField.allCases.filter { $0.place == .care } + ArticleField.allCases.filter { $0.place == .catalogue }

    /// Closures that are not over, in words.
    func closures(of office: Office) -> [String] {
        (office.closed?.value ?? []).compactMap { Wording.closure($0.value, notBefore: knowledge.date, language) }
    }

    /// Days with other hours that are not over, in words.
    func specialHours(of office: Office) -> [String] {
        (office.specialHours?.value ?? []).compactMap {
            Wording.specialDays($0.value, closed: texts[.closed], notBefore: knowledge.date, language)
        }
    }

    private func lines(_ lines: [String]) -> [UInt8] {
        guard !lines.isEmpty else { return [] }
        var html = HTMLBuffer()
        html.raw("<ul>")
        for line in lines { html.element("li", line) }
        html.raw("</ul>")
        return html.bytes
    }
}

/// One item of a list of values.
struct ListItem: Hashable {
    let attributes: [UInt8]
    let content: [UInt8]

    /// As a list; empty where there are no items.
    ///
    /// - Parameter isMarked: what not all cities have.
    static func list(
        _ items: [ListItem], class name: StaticString? = nil, isMarked: (ListItem) -> Bool = { _ in false }
    )
        -> [UInt8]
    {
        guard !items.isEmpty else { return [] }
        var html = HTMLBuffer()
        html.raw("<ul")
        if let name {
            html.raw(" class=\"")
            html.raw(name)
            html.raw("\"")
        }
        html.raw(">")
        for item in items {
            html.raw("<li")
            html.raw(item.attributes)
            html.raw(isMarked(item) ? " data-differs>" : ">")
            html.raw(item.content)
            html.raw("</li>")
        }
        html.raw("</ul>")
        return html.bytes
    }
}
