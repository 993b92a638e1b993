import Knowledge

/// An article as an import understood it, and the Markdown file it becomes.
struct DraftArticle {
    /// A section of second level; without a heading, text before the first one.
    struct Section {
        /// Plain text.
        var heading: String
        /// Ends in a line feed; headings in it from the third level on.
        var markdown: String
    }

    struct Reference {
        var title: String
        /// http or https.
        var url: String
    }

    /// Who wrote the answer.
    enum AnswerOrigin {
        /// Somebody, as an answer.
        case given
        /// Somebody, but longer.
        case shortened
        /// Nobody: the text begins with it.
        case firstSentences
        /// Nobody, and there is no text to take it from.
        case title

        /// What editors must know.
        fileprivate var comment: String? {
            switch self {
            case .given: nil
            case .shortened: "# Die Antwort der Quelle ist zu lang und hier gekürzt; vor der Freigabe prüfen."
            case .firstSentences: "# Aus den ersten Sätzen übernommen; vor der Freigabe prüfen."
            case .title: "# Die Quelle hat keinen Text, das ist nur der Titel; vor der Freigabe eine Antwort schreiben."
            }
        }
    }

    /// Who chose the category.
    enum CategoryOrigin {
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

    var title = ""
    var category = ""
    var categoryOrigin = CategoryOrigin.source
    var answer = ""
    var answerOrigin = AnswerOrigin.given
    var keywords: [String] = []
    var questions: [String] = []
    /// 14 digits.
    var leika: String?
    var fees: [Fee] = []
    var documents: [String] = []
    var duration: String?
    var deadline: String?
    /// Ids, best first.
    var offices: [String] = []
    /// https.
    var online: String?
    var forms: [Reference] = []
    var legal: [Reference] = []
    var owner: String?
    var reviewed: CalendarDate?
    var confidence = Confidence.draft
    var from: CalendarDate?
    var until: CalendarDate?
    /// Ends in a line feed where it is not empty; so does `agents`.
    var introduction = ""
    var sections: [Section] = []
    /// What only agents may read.
    var agents = ""

    /// The file for one city.
    func text(municipality: String) -> String {
        var lines = ["---"] + YAMLText.line("title", title)
        lines += [categoryOrigin.comment, "category: \(category)", answerOrigin.comment].compactMap { $0 }
        lines += YAMLText.line("answer", answer)
        lines += YAMLText.list("keywords", keywords) + YAMLText.list("questions", questions)
        if let leika { lines.append("leika: \"\(leika)\"") }
        lines += YAMLText.groups("fees", fees.map(Self.lines)) + YAMLText.list("documents", documents)
        lines += YAMLText.line("duration", duration) + YAMLText.line("deadline", deadline)
        if !offices.isEmpty { lines.append("offices: [\(offices.joined(separator: ", "))]") }
        lines += YAMLText.line("online", online)
        lines += YAMLText.groups("forms", forms.map(Self.lines)) + YAMLText.groups("legal", legal.map(Self.lines))
        lines += YAMLText.line("owner", owner)
        if let reviewed { lines.append("reviewed: \(reviewed.iso8601)") }
        lines.append("confidence: \(confidence.rawValue)")
        if let from { lines.append("from: \(from.iso8601)") }
        if let until { lines.append("until: \(until.iso8601)") }
        lines += ["municipalities:", "  \(municipality): {}", "---", ""]
        var text = lines.joined(separator: "\n")
        if !introduction.isEmpty { text += "\n" + introduction }
        for section in sections where !section.markdown.isEmpty {
            text += "\n## \(MarkdownText.escaped(section.heading))\n\n" + section.markdown
        }
        if !agents.isEmpty { text += "\n::: agents\n\(agents):::\n" }
        return text
    }

    private static func lines(_ fee: Fee) -> [String] {
        var lines = YAMLText.line("name", fee.name?.value)
        switch fee.price {
        case .fixed(let amount): lines.append("amount: \(amount.decimal)")
        case .range(let minimum, let maximum): lines += ["min: \(minimum.decimal)", "max: \(maximum.decimal)"]
        case .free: lines.append("free: true")
        }
        if fee.currency != "EUR" { lines.append("currency: \(fee.currency)") }
        if let from = fee.from { lines.append("from: \(from.iso8601)") }
        if let until = fee.until { lines.append("until: \(until.iso8601)") }
        return lines + YAMLText.line("note", fee.note?.value)
    }

    private static func lines(_ reference: Reference) -> [String] {
        YAMLText.line("title", reference.title) + YAMLText.line("url", reference.url)
    }
}

/// Addresses that other people wrote.
enum WebAddress {
    /// An http or https address as the content may hold it; nil where it is none.
    static func cleaned(_ text: String?) -> String? {
        guard let text else { return nil }
        var address = MarkdownText.line(text)
        if address.lowercased().hasPrefix("www.") { address = "https://" + address }
        address = address.replacing(" ", with: "%20").replacing("\"", with: "%22").replacing("<", with: "%3C")
            .replacing(">", with: "%3E")
        guard let scheme = ["https://", "http://"].first(where: { address.lowercased().hasPrefix($0) }) else {
            return nil
        }
        let rest = address.dropFirst(scheme.count)
        guard let host = rest.prefix(while: { !"/?#".contains($0) }).first, host.isLetter || host.isNumber else {
            return nil
        }
        return scheme + rest
    }
}
