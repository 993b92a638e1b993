import Knowledge

/// `llms.txt` (llmstxt.org): what a language model finds here, as links to Markdown.
struct LanguageModelIndex {
    let context: SiteContext

    private var knowledge: KnowledgeBase { context.knowledge }

    func write(to output: SiteOutput) throws {
        try output.write("llms.txt", overview())
        for municipality in knowledge.municipalities.indices {
            try output.write("\(knowledge.municipalities[municipality].id)/llms.txt", city(municipality))
        }
    }

    private func escaped(_ text: String) -> String {
        let bytes = Array(text.replacing("\n", with: " ").utf8)
        return String(decoding: TextStyle.markdown.escaped(bytes[...], isLineStart: false), as: UTF8.self)
    }

    /// The whole site: the cities, and where data are.
    private func overview() -> [UInt8] {
        var text = "# \(escaped(knowledge.settings.title?.value ?? ""))\n\n## \(escaped(context.texts[.city]))\n\n"
        for (index, city) in knowledge.municipalities.enumerated() {
            let count = context.topicsByTitle[index].count
            text += "- [\(escaped(city.displayName))](\(city.id)/llms.txt): "
            text += escaped("\(context.texts[.allArticles]): \(count)") + "\n"
        }
        text += "\n## JSON\n\n- [api/v1](api/v1/index.json)\n- [OpenAPI](api/v1/openapi.json)\n"
        return Array(text.utf8)
    }

    /// A city's articles by category, each with its answer.
    private func city(_ municipality: Int) -> [UInt8] {
        var text = "# \(escaped(knowledge.municipalities[municipality].displayName))\n\n"
        text += "> \(escaped(knowledge.settings.title?.value ?? ""))\n"
        for (index, category) in context.categories.enumerated() {
            let topics = context.topicsByCategory[municipality][index]
            guard !topics.isEmpty else { continue }
            text += "\n## \(escaped(category.title?.value ?? category.id?.value ?? ""))\n\n"
            for topic in topics {
                let title = escaped(knowledge.title(of: topic, in: municipality))
                text += "- [\(title)](\(knowledge.topics[topic].id)/index.md)"
                if let answer = knowledge.field(of: topic, in: municipality, \.answer) {
                    text += ": \(escaped(answer.value))"
                }
                text += "\n"
            }
        }
        return Array(text.utf8)
    }
}
