/// One article, and the file of the city that has its own version of it.
struct ArticleFile {
    let plan: KnowledgeBasePlan
    let article: ArticlePlan
    let vocabulary: Vocabulary

    /// - Returns: The size of the article's own file.
    func write(to folder: inout OutputFolder, seed: UInt64) throws -> Int {
        let path = "articles/\(plan.folder(of: article))"
        let random = RandomNumbers(seed: seed, stream: article.number)
        var head = FrontMatter(plan: plan, article: article, prose: Prose(vocabulary: vocabulary, random: random))
        head.write()
        var body = ArticleBody(
            plan: plan, article: article, city: article.onlyCity, facts: head.facts, prose: head.prose)
        body.write()
        try folder.write(body.prose.text, to: path, "\(article.id).md")

        var version = CityVersion(plan: plan, article: article, prose: body.prose)
        if let city = version.write() {
            try folder.write(version.prose.text, to: path, "\(article.id).\(plan.cities[city].id).md")
        }
        return body.prose.text.count
    }
}
