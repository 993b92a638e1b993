import Knowledge

/// Who answers for an article by the caller's surname or address.
extension PieceContext {
    /// A line for each, in words: `A–K: Team Unterhalt, Durchwahl 4711 (Maßgeblich ist der Name des Kindes)`.
    func responsibleLines(_ fields: ArticleFields) -> [String] {
        (fields.responsible?.value ?? []).map { one in
            let who = [one.contact.flatMap { knowledge.contact($0.value) }?.displayName ?? officeName(one)].compactMap {
                $0
            }
            let number = transfer(of: one).map { "\(texts[.transfer]) \($0)" }
            let note = one.note.map { " (\($0.value))" } ?? ""
            let answer = (who + [number].compactMap { $0 }).joined(separator: ", ") + note
            let condition = condition(of: one)
            return condition.isEmpty ? answer : "\(condition): \(answer)"
        }
    }

    /// The same as a list, each item with what a script needs to choose; empty where nobody is named.
    package func responsible(_ fields: ArticleFields) -> [UInt8] {
        guard let list = fields.responsible?.value, !list.isEmpty else { return [] }
        var html = HTMLBuffer()
        html.raw("<ul class=\"responsible\">\n")
        for one in list {
            html.raw("<li>")
            let condition = condition(of: one)
            if !condition.isEmpty {
                html.element("strong", condition)
                html.raw(" ")
            }
            if let office = one.office.flatMap({ knowledge.office($0.value) }) {
                html.link(to: knowledge.address(of: office), from: .every(.article), office.displayName)
            }
            if let contact = one.contact.flatMap({ knowledge.contact($0.value) }) {
                html.raw(", ")
                html.text(contact.displayName)
                if let room = contact.room { html.text(", \(texts[.room]) \(room.value)") }
            }
            if let transfer = transfer(of: one) {
                html.raw(", ")
                html.text("\(texts[.transfer]) ")
                html.element("strong", transfer)
            }
            if let note = one.note {
                html.raw(" ")
                html.element("span", class: "responsible-note", note.value)
            }
            html.raw("</li>\n")
        }
        html.raw("</ul>\n")
        return html.bytes
    }

    /// First letters of surnames: `A–K, Sch`.
    package func letters(_ letters: NameLetters) -> String { letters.displayed }

    private func officeName(_ one: Responsibility) -> String? {
        one.office.map { knowledge.office($0.value)?.displayName ?? $0.value }
    }

    private func transfer(of one: Responsibility) -> String? {
        one.contact.flatMap { knowledge.contact($0.value)?.transfer?.value }
            ?? one.office.flatMap { knowledge.office($0.value)?.transfer?.value }
    }

    /// `A–K`, `Nord, Süd`; empty where it is for everyone.
    private func condition(of one: Responsibility) -> String {
        let city = one.office.flatMap { knowledge.office($0.value) }.map { knowledge.municipalities[$0.municipality] }
        let districts = (one.districts?.value ?? []).map { city?.district($0.value)?.displayName ?? $0.value }
        return [
            one.letters.map { letters($0.value) },
            districts.isEmpty ? nil : districts.joined(separator: ", "),
        ]
        .compactMap { $0 }.joined(separator: "; ")
    }
}
