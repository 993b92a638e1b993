import Diagnostics
import Knowledge

extension BodyComposer {
    /// A guide with what stands in each city in the place of its placeholders.
    ///
    /// - Complexity: O(cities × length of the texts that have any).
    func guide(_ written: Guide, _ findings: inout Findings) -> Guide {
        let texts = written.textsWithPlaceholders
        guard !texts.isEmpty else { return written }
        var guide = written
        // Cities share a text: what is wrong with it is told once, whatever city it was found in.
        var told: Set<SourceRange> = []
        for text in texts {
            guide.filledTexts[text.value] = IndexedList(
                municipalities.indices.map { city in
                    var found = Findings()
                    let isRead = guide.isFor(municipalities[city].id)
                    let filler = FieldFiller(
                        resolver(of: ArticleFields(), in: city), answerLength: answerLength, missesValues: isRead)
                    let value = filler.filled(text, &found).value
                    for finding in isRead ? found.list : [] where told.insert(finding.range).inserted {
                        findings.add(finding)
                    }
                    return value
                })
        }
        return guide
    }
}
