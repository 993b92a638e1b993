import Diagnostics
import Knowledge

extension Gathered {
    /// Reviews, fees, drafts, and when articles appear and end.
    mutating func addArticles() {
        for topic in knowledge.topics {
            for version in topic.versions {
                let article = Article(
                    id: topic.id, title: version.fields.title?.value ?? topic.displayTitle, fields: version.fields,
                    municipalities: version.municipalities, file: topic.file)
                addReview(article)
                addFees(article)
                addDraft(article)
                addPublication(article)
            }
            for (municipality, fields) in zip(topic.unpublishedIn, topic.unpublishedFields) {
                addPublication(
                    Article(
                        id: topic.id, title: fields.title?.value ?? topic.displayTitle, fields: fields,
                        municipalities: [municipality], file: topic.file))
            }
        }
    }

    /// An article as some cities get it.
    private struct Article {
        let id: String
        let title: String
        let fields: ArticleFields
        let municipalities: [CityIndex]
        let file: FileID

        func item(
            _ kind: AgendaKind, _ time: AgendaTime, on day: CalendarDate?, at place: Place?, part: String = "",
            _ detail: LocalizedText
        ) -> AgendaItem {
            AgendaItem(
                kind, time, on: day, .article(id), title: title, detail, owner: fields.owner?.value, in: municipalities,
                at: place ?? Span.start(of: file).place, part: part)
        }
    }

    private mutating func addReview(_ article: Article) {
        guard let reviewed = article.fields.reviewed, let due = article.fields.reviewDue else { return }
        addReview(reviewed, due) { article.item(.review, $0, on: due, at: $1, $2) }
    }

    private mutating func addDraft(_ article: Article) {
        guard let confidence = article.fields.confidence, confidence.value == .draft else { return }
        add(
            article.item(
                .draft, .anytime, on: nil, at: confidence.span.place,
                LocalizedText(
                    de: "Der Text ist ein Entwurf und nicht geprüft.", en: "The text is a draft and not reviewed.")
            ))
    }

    private mutating func addPublication(_ article: Article) {
        if let from = article.fields.from, today < from.value, from.value <= horizon {
            add(
                article.item(
                    .article, .begins, on: from.value, at: from.span.place,
                    sentence(
                        from.value, de: { "Der Artikel erscheint ab \($0)." }, en: { "The article appears on \($0)." }))
            )
        }
        guard let until = article.fields.until, until.value <= horizon else { return }
        if until.value < today {
            add(
                article.item(
                    .article, .overdue, on: until.value, at: until.span.place,
                    sentence(
                        until.value, de: { "Der Artikel erschien bis \($0): verlängern oder löschen." },
                        en: { "The article appeared until \($0): extend or delete it." })))
        } else {
            add(
                article.item(
                    .article, .ends, on: until.value, at: until.span.place,
                    sentence(
                        until.value, de: { "Der Artikel erscheint bis \($0)." },
                        en: { "The article appears until \($0)." })))
        }
    }

    /// A sentence with a day in it.
    func sentence(
        _ day: CalendarDate, de german: (String) -> String, en english: (String) -> String
    ) -> LocalizedText {
        LocalizedText(de: german(Wording.date(day, .german)), en: english(Wording.date(day, .english)))
    }
}

// MARK: Fees

extension Gathered {
    private mutating func addFees(_ article: Article) {
        // What a fact sets is told once, of the fact.
        guard let fees = article.fields.fees?.value.filter({ $0.fact == nil }),
            fees.contains(where: { $0.from != nil || $0.until != nil })
        else { return }
        // Where the last fee has ended none is known; what ended before another began is history.
        if let last = fees.compactMap(\.until).max(), last < today,
            fees.allSatisfy({ $0.until.map { $0 < today } ?? false }),
            let fee = fees.last(where: { $0.until == last })
        {
            add(
                article.item(
                    .fee, .overdue, on: last, at: fee.place, part: fee.name?.value ?? "",
                    sentence(
                        last, de: { "Die letzte Gebühr galt bis \($0); seither ist keine bekannt." },
                        en: { "The last fee was in force until \($0); none is known since." })))
            return
        }
        for fee in fees {
            let others = fees.filter { $0.name?.value == fee.name?.value && $0 != fee }
            if let from = fee.from, today < from, from <= horizon {
                let before = others.first { $0.until?.adding(days: 1) == from }
                func text(_ language: Language) -> String {
                    let (price, day) = (Wording.fee(fee, language), Wording.date(from, language))
                    let old = before.map { Wording.price($0, language) }
                    switch language {
                    case .german: return "Ab \(day): \(price)" + (old.map { ", bis dahin \($0)." } ?? ".")
                    case .english: return "From \(day): \(price)" + (old.map { ", until then \($0)." } ?? ".")
                    }
                }
                add(
                    article.item(
                        .fee, .begins, on: from, at: fee.place, part: fee.name?.value ?? "",
                        LocalizedText(de: text(.german), en: text(.english))))
            }
            guard let until = fee.until, isAhead(until) else { continue }
            let isContinued = others.contains { other in
                (other.from.map { $0.dayNumber <= until.dayNumber + 1 } ?? true)
                    && (other.until.map { until < $0 } ?? true)
            }
            guard !isContinued else { continue }
            func text(_ language: Language) -> String {
                let (price, day) = (Wording.fee(fee, language), Wording.date(until, language))
                switch language {
                case .german: return "\(price) gilt bis \(day); was danach gilt, ist nicht bekannt."
                case .english: return "\(price) is in force until \(day); what follows is not known."
                }
            }
            add(
                article.item(
                    .fee, .ends, on: until, at: fee.place, part: fee.name?.value ?? "",
                    LocalizedText(de: text(.german), en: text(.english))))
        }
    }
}

extension Fee {
    /// Where the name stands or, without one, the amount.
    fileprivate var place: Place { (name?.span ?? span).place }
}

// MARK: What a city lacks

extension Gathered {
    /// Topics that another city has and a city has not: what one that joins still has to write.
    mutating func addMissingTopics() {
        for topic in knowledge.topics where !topic.versions.isEmpty {
            let missing = knowledge.municipalities.indices.filter {
                topic.versionOfMunicipality[$0] == nil && !topic.unpublishedIn.contains($0)
                    && !topic.withheldIn.contains($0)
            }
            guard !missing.isEmpty else { continue }
            let having = knowledge.municipalities.count - missing.count
            add(
                AgendaItem(
                    .topic, .anytime, .article(topic.id), title: topic.displayTitle,
                    LocalizedText(
                        de: having == 1
                            ? "Eine andere Stadt hat das Thema." : "\(having) andere Städte haben das Thema.",
                        en: having == 1 ? "Another city has the topic." : "\(having) other cities have the topic."),
                    owner: topic.shared.owner?.value, in: missing,
                    at: topic.shared.title?.span.place ?? Span.start(of: topic.file).place))
        }
    }
}
