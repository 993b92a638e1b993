import Diagnostics
import Knowledge

extension Gathered {
    /// When notices begin and end, and those that are over.
    mutating func addNotices() {
        for notice in knowledge.notices {
            let readers = knowledge.municipalities.indices.filter { city in
                guard let named = notice.municipalities?.value else { return true }
                return named.contains { $0.value == knowledge.municipalities[city].id }
            }
            func item(
                _ time: AgendaTime, _ moment: Located<Moment>, de german: (String) -> String,
                en english: (String) -> String
            )
                -> AgendaItem
            {
                AgendaItem(
                    .notice, time, on: moment.value.date, .notice(notice.id), title: notice.title?.value ?? notice.id,
                    LocalizedText(
                        de: german(Wording.moment(moment.value, .german)),
                        en: english(Wording.moment(moment.value, .english))),
                    owner: nil, in: readers, at: moment.span.place)
            }
            if let from = notice.from, today < from.value.date, from.value.date <= horizon {
                add(
                    item(
                        .begins, from, de: { "Die Meldung gilt ab \($0)." },
                        en: { "The notice is in force from \($0)." }))
            }
            guard let until = notice.until, until.value.date <= horizon else { continue }
            if notice.isOver(on: today) {
                add(
                    item(
                        .overdue, until, de: { "Die Meldung galt bis \($0): verlängern oder löschen." },
                        en: { "The notice was in force until \($0): extend or delete it." }))
            } else {
                add(
                    item(
                        .ends, until, de: { "Die Meldung gilt bis \($0)." },
                        en: { "The notice is in force until \($0)." }))
            }
        }
    }
}
