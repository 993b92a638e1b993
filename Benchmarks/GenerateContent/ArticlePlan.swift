/// What must be known about an article before any text is written, because other articles link to it.
struct ArticlePlan {
    let number: Int
    let id: String
    let topic: String
    let errand: String
    let category: Int
    /// Numbers of the cities that the article is for.
    let cities: [Int]
    /// Whether the front matter names the cities, each with what is different there.
    let namesCities: Bool
    let isForAgentsOnly: Bool
    /// Numbers of the declared sections that it has, ascending.
    let sections: [Int]
    /// How long its file is to be.
    let bytes: Int

    var title: String { "\(topic) \(errand)" }

    /// The only city that reads the article, if it is for one.
    var onlyCity: Int? { cities.count == 1 ? cities.first : nil }

    func isFor(_ others: [Int]) -> Bool {
        others.allSatisfy { cities.contains($0) }
    }
}
