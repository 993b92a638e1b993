import Markup

/// What of a text can be read aloud.
package enum RunningText {
    /// The sentences of a text; where it has none, the best of what it has. Empty where it says nothing.
    package static func of(_ written: [Passage]) -> String {
        let passages = written.compactMap { passage -> Passage? in
            let text = MarkdownText.line(ShortCodes.removed(from: passage.text))
            return text.isEmpty ? nil : Passage(kind: passage.kind, text: text, isLink: passage.isLink)
        }
        var sentences: [String] = []
        var labels: [String] = []
        for passage in passages {
            // What stands below the next heading is about something else.
            if passage.kind == .heading, sentences.reduce(0, { $0 + $1.count }) >= enough { break }
            guard passage.kind == .paragraph else { continue }
            let text = withoutLeadIn(passage.text)
            if text.isEmpty { continue }
            if isSentence(text) {
                sentences.append(text)
            } else if !passage.isLink {
                labels.append(text)
            }
        }
        if !sentences.isEmpty { return sentences.joined(separator: " ") }
        let (own, led) = items(passages)
        let whole = own.filter { isSentence($0) && $0.contains(" ") }
        if !whole.isEmpty, 2 * whole.count >= own.count { return whole.joined(separator: " ") }
        if let led, labels.count <= 1 { return led }
        if !labels.isEmpty { return first(of: labels) }
        if let led { return led }
        // A link says where to click; what stands above it in bold says what it is about.
        if passages.contains(where: \.isLink),
            let heading = passages.first(where: { $0.kind == .heading && $0.text.count >= shortest })
        {
            return withoutColon(heading.text)
        }
        // Headings say the least, unless there is nothing else.
        let rest = passages.filter { $0.kind != .heading }
        let separator = rest.allSatisfy { $0.kind == .item } ? ", " : " "
        return (rest.isEmpty ? passages : rest).map { withoutColon($0.text) }.joined(separator: separator)
    }

    /// In characters; what is shorter says little by itself.
    private static let shortest = 40
    /// Characters of an answer that needs nothing from further below.
    private static let enough = 80

    /// Lines without an end are a list of something: the first says what it is about.
    private static func first(of labels: [String]) -> String {
        var text = ""
        for label in labels {
            text += (text.isEmpty ? "" : " ") + label
            if text.count >= shortest { break }
        }
        return text
    }

    /// Items of lists that stand by themselves, and the first list with the words that lead to it.
    private static func items(_ passages: [Passage]) -> (own: [String], led: String?) {
        var own: [String] = []
        var led: String?
        var leadIn: String?
        var leads = false
        var following: [String] = []
        func end() {
            guard let words = leadIn, !following.isEmpty, led == nil else { return }
            led = words + " " + following.joined(separator: ", ") + "."
        }
        for passage in passages {
            if passage.kind == .item {
                if !leads { own.append(passage.text) }
                if leadIn != nil { following.append(bare(passage.text)) }
                continue
            }
            end()
            following = []
            leads = passage.text.hasSuffix(":")
            // A line without an end leads to its list as well.
            let isLabel = passage.kind == .paragraph && !passage.isLink && !isSentence(passage.text)
            leadIn = leads ? passage.text : isLabel ? passage.text + ":" : nil
        }
        end()
        return (own, led)
    }

    /// Without the sentence that only says that a list follows.
    private static func withoutLeadIn(_ text: String) -> String {
        guard text.hasSuffix(":") else { return text }
        return FirstSentences.split(text).dropLast().joined(separator: " ")
    }

    private static func withoutColon(_ text: String) -> String { text.hasSuffix(":") ? String(text.dropLast()) : text }

    private static func bare(_ item: String) -> String {
        item.last.map { ",;.".contains($0) } ?? false ? String(item.dropLast()) : item
    }

    /// Whether a text ends as sentences do, quotation marks and brackets apart.
    private static func isSentence(_ text: String) -> Bool {
        let end = text.reversed().first { !"”“\"«»‘’)]".contains($0) }
        return end.map { ".!?…".contains($0) } ?? false
    }
}
