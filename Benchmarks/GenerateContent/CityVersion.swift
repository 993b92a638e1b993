/// Writes a city's own version of an article: some of its fields, one of its sections, perhaps a new one.
struct CityVersion {
    let plan: KnowledgeBasePlan
    let article: ArticlePlan
    var prose: Prose

    /// - Returns: The city whose version was written; nil when the article is the same for all, as most are.
    mutating func write() -> Int? {
        guard article.cities.count > 1, prose.random.chance(percent: 8) else { return nil }
        let city = article.cities[prose.random.below(article.cities.count)]
        prose.text.removeAll(keepingCapacity: true)
        prose.write("---\n")
        if prose.random.chance(percent: 50) { Fees.write(to: &prose, indentation: "") }
        prose.write("reviewed: \(Day(-prose.random.within(1...160)))\n---\n")

        var sections = [article.sections[prose.random.below(article.sections.count)]]
        let others = Declarations.sections.indices.filter { !article.sections.contains($0) }
        if !others.isEmpty, prose.random.chance(percent: 40) {
            sections.append(others[prose.random.below(others.count)])
        }
        for section in sections.sorted() {
            prose.write("\n## \(Declarations.sections[section].heading)\n")
            var body = ArticleBody(plan: plan, article: article, city: city, facts: Facts(), prose: prose)
            body.writeBlocks(until: prose.text.count + prose.random.within(200...900))
            prose = body.prose
        }
        return city
    }
}
