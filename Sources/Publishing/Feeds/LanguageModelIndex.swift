import Knowledge
import Rendering
import Theme

/// `llms.txt` (llmstxt.org): what a language model finds here, as links to Markdown.
struct LanguageModelIndex {
    let context: SiteContext

    private var knowledge: KnowledgeBase { context.knowledge }

    func write(to output: PageOutput) throws {
        try output.write(.languageModelIndex, overview())
        for municipality in knowledge.municipalities.indices {
            try output.write(.languageModelIndex(of: knowledge.municipalities[municipality].id), city(municipality))
        }
    }

    private func escaped(_ text: String) -> String {
        let bytes = text.utf8.map { $0 == 0x0A ? 0x20 : $0 }
        return String(decoding: TextStyle.markdown.escaped(bytes[...], isLineStart: false), as: UTF8.self)
    }

    /// The whole site: the cities, and where data are.
    private func overview() -> [UInt8] {
        var text = "# \(escaped(knowledge.settings.title?.value ?? ""))\n\n## \(escaped(context.texts[.city]))\n\n"
        for (index, city) in knowledge.municipalities.indexed() {
            let count = context.topicsByTitle[index].count
            text += "- [\(escaped(city.displayName))](\(SiteAddress.languageModelIndex(of: city.id).reference)): "
            text += escaped("\(context.texts[.allArticles]): \(count)") + "\n"
        }
        let interface = SiteAddress.interfaceFolder.dropLast()
        text += "\n## JSON\n\n- [\(interface)](\(SiteAddress.indexDocument.reference))\n"
        text += "- [OpenAPI](\(SiteAddress.openAPI.reference))\n"
        return Array(text.utf8)
    }

    /// A city's articles by category, each with its answer.
    private func city(_ municipality: CityIndex) -> [UInt8] {
        let id = knowledge.municipalities[municipality].id
        var text = "# \(escaped(knowledge.municipalities[municipality].displayName))\n\n"
        text += "> \(escaped(knowledge.settings.title?.value ?? ""))\n"
        for (index, category) in context.categories.indexed() {
            let topics = context.topicsByCategory[municipality][index]
            guard !topics.isEmpty else { continue }
            text += "\n## \(escaped(category.title?.value ?? category.id?.value ?? ""))\n\n"
            for topic in topics {
                let title = escaped(knowledge.title(of: topic, in: municipality))
                let target = SiteAddress.articleMarkdown(knowledge.topics[topic].id, in: id)
                text += "- [\(title)](\(target.reference(from: .languageModelIndex(of: id))))"
                if let answer = knowledge.field(of: topic, in: municipality, \.fields.answer) {
                    text += ": \(escaped(answer.value))"
                }
                text += "\n"
            }
        }
        let guides = knowledge.guides(in: municipality)
        if !guides.isEmpty { text += "\n## \(escaped(context.texts[.guides]))\n\n" }
        for guide in guides {
            let target = SiteAddress.guideMarkdown(guide.guide.id, in: id)
            text += "- [\(escaped(guide.guide.displayTitle))](\(target.reference(from: .languageModelIndex(of: id))))"
            if let answer = guide.guide.answer { text += ": \(escaped(answer.value))" }
            text += "\n"
        }
        return Array(text.utf8)
    }
}
