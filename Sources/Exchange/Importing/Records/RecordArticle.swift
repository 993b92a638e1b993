import Foundation
import Knowledge
import Markup

/// The article that a record becomes.
package struct RecordArticle: Sendable {
    /// Without a category until it has a place.
    package private(set) var draft: DraftArticle
    /// What is wrong in the record, and what was changed.
    package private(set) var problems: [ImportProblem]
    /// What the record says and the article does not.
    package private(set) var losses: [ImportLoss]
    /// Whether all of the record's texts could be read.
    package let isComplete: Bool
    /// Headings that the text has itself.
    private var written: Set<String> = []
    /// Of the sections, by heading.
    private var places: [String: Int] = [:]

    /// Heading of the section with the link to the source.
    static let furtherInformation = "Weitere Informationen"

    /// - Parameters:
    ///   - links: where links lead.
    ///   - answerLimit: longest `answer` in characters.
    package init(_ record: SourceRecord, links: ForeignLinks, answerLimit: Int) {
        draft = record.draft
        problems = record.problems
        losses = []
        var texts = RecordTexts(links: record.links ?? links)
        let body = OpeningTwins.joined(texts.read(record.body, topLevel: 2))
        let teaser = record.teaser.map { texts.read($0, topLevel: 2) }
        let facts = record.facts.map { ($0, texts.read($0.text, topLevel: 3)) }
        let sections = record.sections.map { ($0, texts.read($0.text, topLevel: 3)) }
        if let agents = record.agents { draft.agents = texts.read(agents, topLevel: 3).markdown }
        losses = texts.losses + record.losses
        isComplete = texts.isComplete

        takeAnswer(of: record, teaser: teaser, body: body, limit: answerLimit)
        draft.introduction = introduction(teaser: teaser, body: body, given: record.answer)
        if !(facts.isEmpty && sections.isEmpty) {
            written = Set(MarkdownSections(draft.introduction).all.compactMap(\.slug))
        }
        for (fact, reading) in facts where !WrittenFacts.take(reading.markdown, as: fact.field, into: &draft) {
            add(reading.markdown, under: fact.field.heading)
            problems.append(
                ImportProblem(.words(member: fact.text.member, heading: fact.field.heading), line: fact.text.line))
        }
        for (section, reading) in sections where !reading.markdown.isEmpty {
            if section.isForAgents {
                let heading = section.heading.isEmpty ? "" : "### \(MarkdownText.escaped(section.heading))\n\n"
                draft.agents += (draft.agents.isEmpty ? "" : "\n") + heading + reading.markdown
            } else {
                add(reading.markdown, under: section.heading)
            }
        }
        if let url = record.url {
            let link = "- [\(MarkdownText.escaped(record.draft.title))](\(MarkdownText.address(url.absoluteString)))\n"
            add(link, under: Self.furtherInformation)
        }
        if texts.hasFrontMatter { problems.append(ImportProblem(.frontMatter, line: record.line)) }
        problems += ImportProblem.of(losses, line: record.line)
        losses = losses.map { $0.of(record.key) }
    }

    /// The text, with what is said before it where that is said nowhere else.
    private func introduction(
        teaser: RecordTexts.Reading?, body: RecordTexts.Reading, given: String?
    ) -> String {
        var text = body.markdown
        if let teaser, !teaser.markdown.isEmpty {
            let words = teaser.passages.map(\.text).joined(separator: " ")
            let isAnswer = OpeningTwins.words(words) == OpeningTwins.words(draft.answer)
            let isSaid = isAnswer || OpeningTwins.begins(body, with: words)
            if !isSaid || OpeningTwins.hasLinks(teaser.markdown, beyond: text) {
                text = teaser.markdown + (text.isEmpty ? "" : "\n" + text)
            }
        }
        switch draft.answerOrigin {
        // Agents read it above the text.
        case .given, .teaser: return OpeningTwins.behind(draft.answer, text)
        case .shortened:
            // Nothing that somebody wrote is lost.
            guard let given, !OpeningTwins.begins(body, with: String(given.prefix(300))) else { return text }
            return MarkdownText.lineEscaped(MarkdownText.running(given)) + "\n" + (text.isEmpty ? "" : "\n" + text)
        case .firstSentences, .title: return text
        }
    }

    /// Says where the article goes.
    package mutating func place(in category: ImportCategories.Choice) {
        (draft.category, draft.categoryOrigin) = (category.id, category.origin)
    }

    /// Puts ids in place of names, and cities beside this one.
    ///
    /// - Returns: what is not there.
    mutating func settle(
        in places: RecordPlaces, cities: [(id: String, draft: DraftArticle)]
    ) -> [RecordPlaces.Missing] {
        var missing = places.settle(&draft)
        for city in cities {
            var own = city.draft
            missing += places.settle(&own)
            draft.cities.append((city.id, own.entryLines))
        }
        return missing
    }

    private mutating func add(_ markdown: String, under heading: String) {
        guard !markdown.isEmpty else { return }
        guard !heading.isEmpty else {
            draft.introduction += (draft.introduction.isEmpty ? "" : "\n") + markdown
            return
        }
        // A page has a heading once.
        let heading = written.contains(Slug.make(heading)) ? "\(heading) (weitere Angaben)" : heading
        if let same = places[heading] {
            draft.sections[same].markdown += "\n" + markdown
        } else {
            places[heading] = draft.sections.count
            draft.sections.append(DraftArticle.Section(heading: heading, markdown: markdown))
        }
    }

    private mutating func takeAnswer(
        of record: SourceRecord, teaser: RecordTexts.Reading?, body: RecordTexts.Reading, limit: Int
    ) {
        let plain = MarkdownText.line(RunningText.of(body.passages))
        if let given = record.answer {
            let isShort = given.unicodeScalars.count <= limit
            draft.answer = isShort ? given : FirstSentences.of(given, limit: limit)
            draft.answerOrigin = isShort ? .given : .shortened
            if !isShort {
                problems.append(ImportProblem(.longAnswer(limit: limit), line: record.line))
            }
            return
        }
        let summary = teaser.map { MarkdownText.line(RunningText.of($0.passages)) } ?? ""
        let source = summary.isEmpty ? plain : summary
        if source.isEmpty, body.markdown.isEmpty {
            problems.append(ImportProblem(.noText(title: record.draft.title), line: record.line))
        }
        draft.answer = FirstSentences.of(source.isEmpty ? record.draft.title : source, limit: limit)
        draft.answerOrigin = source.isEmpty ? .title : summary.isEmpty ? .firstSentences : .teaser
    }
}
