/// The whole knowledge base in outline: everything that one file may say about another.
struct KnowledgeBasePlan {
    let cities: [City]
    let articles: [ArticlePlan]

    /// More cities than this are not written into one article: its front matter would outgrow its text.
    private static let mostNamedCities = 8

    init(
        articles count: Int, cities cityCount: Int, averageArticleBytes: Int, vocabulary: Vocabulary,
        random: inout RandomNumbers
    ) {
        let offices = min(max(count / 150, 4), City.officeLimit)
        cities = (0..<cityCount).map { City(number: $0, offices: offices) }
        var ids: Set<String> = []
        articles = (0..<count).map { number in
            let topicCount = max(vocabulary.topics.count, 1)
            let topic = vocabulary.topics.isEmpty ? "Anliegen" : vocabulary.topics[number % topicCount]
            let errands = WordParts.errands
            let errand = errands[(number / topicCount + number % topicCount) % errands.count]
            var id = slug("\(topic) \(errand)")
            if !ids.insert(id).inserted {
                id += "-\(number)"
                ids.insert(id)
            }
            let (members, namesCities) = Self.audience(of: cityCount, &random)
            let bytes = Self.bytes(average: averageArticleBytes, &random)
            let sections = min(max(bytes / 900, 2), Declarations.sections.count - 2) + random.below(3) - 1
            return ArticlePlan(
                number: number,
                id: id,
                topic: topic,
                errand: errand,
                category: random.below(Declarations.categories.count),
                cities: members,
                namesCities: namesCities,
                isForAgentsOnly: random.chance(percent: 2),
                sections: random.sample(max(sections, 1), below: Declarations.sections.count),
                bytes: bytes
            )
        }
    }

    /// Which cities an article is for: most are shared with differences, some are shared as they are, some are for a few.
    private static func audience(of cities: Int, _ random: inout RandomNumbers) -> (cities: [Int], named: Bool) {
        let all = Array(0..<cities)
        guard cities > 1 else { return (all, false) }
        switch random.below(10) {
        case 0...1:
            return (all, false)
        case 2...7 where cities <= mostNamedCities:
            return (all, true)
        default:
            let most = min(cities - 1, mostNamedCities)
            return (random.sample(random.within(1...most), below: cities), true)
        }
    }

    /// Sizes from less than half to more than four times the average, as a few long articles are in every knowledge base.
    private static func bytes(average: Int, _ random: inout RandomNumbers) -> Int {
        let usual = 0.4 + 0.6 * (random.unit() + random.unit())
        let size = random.chance(percent: 4) ? usual * 3 : usual
        // 1.08 is the average of `size`.
        return Int(Double(average) * size / 1.08)
    }

    /// An article that every one of the cities has, other than `source`; the first articles are linked to most often.
    func target(for readers: [Int], except source: Int?, _ random: inout RandomNumbers) -> ArticlePlan? {
        for _ in 0..<12 {
            let unit = random.unit()
            let article = articles[min(Int(unit * unit * Double(articles.count)), articles.count - 1)]
            if article.number != source, !article.isForAgentsOnly, article.isFor(readers) {
                return article
            }
        }
        return nil
    }

    func folder(of article: ArticlePlan) -> String {
        Declarations.categories[article.category].id
    }
}
