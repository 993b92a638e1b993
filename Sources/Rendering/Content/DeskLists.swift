import Knowledge

/// Something new of an article.
package struct NewsItem: Sendable {
    /// What is new.
    package enum Kind: String, CaseIterable, Sendable {
        case fee, article, changed, reviewed
    }

    /// Since when, or from when.
    package let date: CalendarDate
    /// Of which article.
    package let topic: TopicIndex
    /// What is new of it.
    package let kind: Kind
}

/// What a city's desk lists, page and data alike.
extension SiteContext {
    /// The eight articles with the most questions on record.
    package func mostAsked(in municipality: CityIndex) -> [TopicIndex] {
        var counts: [TopicIndex: Int] = [:]
        for question in knowledge.questions {
            if let named = question.municipality, named.value != knowledge.municipalities[municipality].id { continue }
            let article = question.article.value
            guard let topic = knowledge.topicIndex(named: article),
                knowledge.topics[topic].versionOfMunicipality[municipality] != nil
            else { continue }
            counts[topic, default: 0] += 1
        }
        return counts.sorted { $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value }.prefix(8).map(\.key)
    }

    /// What is new: fees that began this week or begin in the next two, articles that appeared, that changed since earlier builds
    /// or were looked at. The latest first, at most eight.
    ///
    /// - Parameter lastChanged: by topic, the day of the build in which it changed last, where it is known.
    package func news(in municipality: CityIndex, lastChanged: [TopicIndex: CalendarDate]) -> [NewsItem] {
        guard let lastWeek = knowledge.date.adding(days: -6), let soon = knowledge.date.adding(days: 14) else {
            return []
        }
        let thisWeek = DateRange(from: lastWeek, until: knowledge.date)
        let fees = DateRange(from: lastWeek, until: soon)
        var news: [NewsItem] = []
        for topic in topicsByTitle[municipality] {
            let begun = (knowledge.field(of: topic, in: municipality, \.fields.fees)?.value ?? []).compactMap(\.from)
            if let fee = begun.filter(fees.contains).max() {
                news.append(NewsItem(date: fee, topic: topic, kind: .fee))
            } else if let from = knowledge.field(of: topic, in: municipality, \.fields.from)?.value,
                thisWeek.contains(from)
            {
                news.append(NewsItem(date: from, topic: topic, kind: .article))
            } else if let changed = lastChanged[topic], thisWeek.contains(changed) {
                news.append(NewsItem(date: changed, topic: topic, kind: .changed))
            } else if let reviewed = knowledge.field(of: topic, in: municipality, \.fields.reviewed)?.value,
                thisWeek.contains(reviewed)
            {
                news.append(NewsItem(date: reviewed, topic: topic, kind: .reviewed))
            }
        }
        // Equal dates stay in order of title.
        let latest = news.enumerated().sorted {
            $0.element.date == $1.element.date ? $0.offset < $1.offset : $1.element.date < $0.element.date
        }
        return latest.prefix(8).map(\.element)
    }
}
