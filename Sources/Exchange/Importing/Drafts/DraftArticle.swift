import Knowledge
import Markup

/// An article as an import understood it, and the Markdown file it becomes.
package struct DraftArticle {
    /// A section of second level; without a heading, text before the first one.
    package struct Section {
        /// Plain text.
        package var heading: String
        /// Ends in a line feed; headings in it from the third level on.
        package var markdown: String

        /// A section written down.
        package init(heading: String, markdown: String) {
            (self.heading, self.markdown) = (heading, markdown)
        }
    }

    /// A link of the front matter.
    package struct Reference {
        /// Plain text in one line.
        package var title: String
        /// http or https.
        package var url: String

        /// A link written down.
        package init(title: String, url: String) {
            (self.title, self.url) = (title, url)
        }
    }

    /// Who wrote the answer.
    package enum AnswerOrigin {
        /// Somebody, as an answer.
        case given
        /// Somebody, but longer.
        case shortened
        /// Somebody, as the sum of the text.
        case teaser
        /// Nobody: the text begins with it.
        case firstSentences
        /// Nobody, and there is no text to take it from.
        case title

        /// What editors must know.
        fileprivate var comment: String? {
            switch self {
            case .given: nil
            case .shortened: "# Die Antwort der Quelle ist zu lang und hier gekürzt; vor der Freigabe prüfen."
            case .teaser: "# Aus dem Kurztext der Quelle übernommen; vor der Freigabe prüfen."
            case .firstSentences: "# Aus den ersten Sätzen übernommen; vor der Freigabe prüfen."
            case .title: "# Die Quelle hat keinen Text, das ist nur der Titel; vor der Freigabe eine Antwort schreiben."
            }
        }
    }

    /// Who chose the category.
    package enum CategoryOrigin {
        case source
        /// The source names one that auskunft.yaml does not know.
        case unknown(String)
        /// The source names none.
        case none

        fileprivate var comment: String? {
            switch self {
            case .source: nil
            // A text without line feeds cannot end the comment.
            case .unknown(let name): "# Die Quelle nennt „\(MarkdownText.line(name))“; bitte einordnen."
            case .none: "# Die Quelle nennt keine Kategorie; bitte einordnen."
            }
        }
    }

    /// In one line.
    package var title = ""
    /// Its id.
    package var category = ""
    /// Who chose it.
    package var categoryOrigin = CategoryOrigin.source
    /// What agents read aloud.
    package var answer = ""
    /// Who wrote it.
    package var answerOrigin = AnswerOrigin.given
    /// Other words for it.
    package var keywords: [String] = []
    /// What callers ask.
    package var questions: [String] = []
    /// 14 digits.
    package var leika: String?
    /// What it costs.
    package var fees: [Fee] = []
    /// What the caller must have.
    package var documents: [String] = []
    /// How long it takes.
    package var duration: String?
    /// Until when.
    package var deadline: String?
    /// Ids, best first.
    package var offices: [String] = []
    /// https.
    package var online: String?
    /// Forms to fill in.
    package var forms: [Reference] = []
    /// Legal bases.
    package var legal: [Reference] = []
    /// Whether it is the city's job; nil where nobody says.
    package var offered: Bool?
    /// Whose job it is instead.
    package var instead: String?
    /// Who keeps it right.
    package var owner: String?
    /// The day of the last review.
    package var reviewed: CalendarDate?
    /// How often it must be looked at.
    package var reviewEvery: ReviewInterval?
    /// How far it can be relied on.
    package var confidence = Confidence.draft
    /// Who may read it; nil where nobody says.
    package var audience: Audience?
    /// The first day on which it holds.
    package var from: CalendarDate?
    /// The last day on which it holds.
    package var until: CalendarDate?
    /// What to ask the caller first.
    package var ask: [String] = []
    /// Ids of articles.
    package var related: [String] = []
    /// Old ids.
    package var aliases: [String] = []
    /// Other cities that it is for, with the lines of what is otherwise there.
    package var cities: [(id: String, lines: [String])] = []
    /// Ends in a line feed where it is not empty; so does `agents`.
    package var introduction = ""
    /// In the order of a page.
    package var sections: [Section] = []
    /// What only agents may read.
    package var agents = ""

    /// An article that says nothing yet.
    package init() {}

    /// A field of the front matter as it is written.
    package struct Field {
        /// The field that it is of.
        package let key: ArticleField
        /// What editors must know, as a line of its own.
        package let comment: String?
        /// As they stand in the file.
        package let lines: [String]
    }

    /// The fields that have a value, in the order of the contract; without the category.
    package var fields: [Field] {
        ArticleField.allCases.map { Field(key: $0, comment: comment(on: $0), lines: lines(of: $0)) }
            .filter { !$0.lines.isEmpty }
    }

    private func comment(on field: ArticleField) -> String? { field == .answer ? answerOrigin.comment : nil }

    /// None for what the draft has no value of.
    private func lines(of field: ArticleField) -> [String] {
        let key = field.key
        func bare(_ value: String?) -> [String] { value.map { ["\(key): \($0)"] } ?? [] }
        return switch field {
        case .title: YAMLText.line(key, title)
        case .answer: YAMLText.line(key, answer)
        case .keywords: YAMLText.list(key, keywords)
        case .questions: YAMLText.list(key, questions)
        case .ask: YAMLText.list(key, ask)
        // No source has contacts of ours.
        case .responsible: []
        case .leika: bare(leika.map { "\"\($0)\"" })
        case .fees: YAMLText.groups(key, fees.map(Self.lines))
        case .documents: YAMLText.list(key, documents)
        case .duration: YAMLText.line(key, duration)
        case .deadline: YAMLText.line(key, deadline)
        case .offices: bare(YAMLText.ids(offices))
        case .online: YAMLText.line(key, online)
        case .offered: bare(offered.map { $0 ? "true" : "false" })
        case .instead: YAMLText.line(key, instead)
        case .forms: YAMLText.groups(key, forms.map(Self.lines))
        case .legal: YAMLText.groups(key, legal.map(Self.lines))
        case .owner: YAMLText.line(key, owner)
        case .reviewed: bare(reviewed?.iso8601)
        case .reviewEvery: bare(reviewEvery?.written)
        case .confidence: bare(confidence.rawValue)
        case .audience: bare(audience?.rawValue)
        case .from: bare(from?.iso8601)
        case .until: bare(until?.iso8601)
        case .related: bare(YAMLText.ids(related))
        }
    }

    /// The file for one city.
    package func text(municipality: String) -> String {
        var lines = ["---"]
        for field in fields {
            lines += [field.comment].compactMap { $0 } + field.lines
            if field.key == .title { lines += [categoryOrigin.comment, "category: \(category)"].compactMap { $0 } }
        }
        if let ids = YAMLText.ids(aliases) { lines.append("aliases: \(ids)") }
        lines.append("municipalities:")
        if !cities.contains(where: { $0.id == municipality }) { lines.append("  \(municipality): {}") }
        for city in cities {
            lines.append("  \(city.id):" + (city.lines.isEmpty ? " {}" : ""))
            lines += city.lines.map { "    " + $0 }
        }
        lines += ["---", ""]
        return lines.joined(separator: "\n") + (body.isEmpty ? "" : "\n" + body)
    }

    /// All Markdown of the article; ends in a line feed where it is not empty.
    package var body: String {
        var parts = introduction.isEmpty ? [] : [introduction]
        for section in sections where !section.markdown.isEmpty {
            parts.append("## \(MarkdownText.escaped(section.heading))\n\n" + section.markdown)
        }
        if !agents.isEmpty { parts.append("::: agents\n\(agents):::\n") }
        return parts.joined(separator: "\n")
    }

    /// Takes out what an import is not to bring.
    ///
    /// - Parameter keys: of the front matter; those that an import cannot leave out mean nothing.
    package mutating func leaveOut(_ keys: Set<String>) {
        if keys.contains("keywords") { keywords = [] }
        if keys.contains("leika") { leika = nil }
        if keys.contains("fees") { fees = [] }
        if keys.contains("documents") { documents = [] }
    }

    /// A text of no file of the content.
    package static func located(_ text: String) -> LocatedText { LocatedText(text, .start(of: 0)) }

    private static func lines(_ fee: Fee) -> [String] {
        var lines = YAMLText.line("name", fee.name?.value)
        switch fee.price {
        case _ where fee.fact != nil: lines.append("fact: \(fee.fact?.value ?? "")")
        case .fixed(let amount): lines.append("amount: \(amount.decimal)")
        case .range(let minimum, let maximum): lines += ["min: \(minimum.decimal)", "max: \(maximum.decimal)"]
        case .free: lines.append("free: true")
        }
        if fee.currency != "EUR", fee.fact == nil { lines.append("currency: \(fee.currency)") }
        if let from = fee.from { lines.append("from: \(from.iso8601)") }
        if let until = fee.until { lines.append("until: \(until.iso8601)") }
        return lines + YAMLText.line("note", fee.note?.value)
    }

    private static func lines(_ reference: Reference) -> [String] {
        YAMLText.line("title", reference.title) + YAMLText.line("url", reference.url)
    }
}
