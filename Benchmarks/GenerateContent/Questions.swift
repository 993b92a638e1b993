/// What a caller might say to get to an article.
enum Questions {
    static func about(
        _ article: ArticlePlan, _ count: Int, _ vocabulary: Vocabulary, _ random: inout RandomNumbers
    ) -> [String] {
        let first = random.below(6)
        return (0..<count).map { place in
            let noun = vocabulary.noun(&random)
            switch (first + place) % 6 {
            case 0: return "Wo kann ich \(article.topic) \(article.errand)?"
            case 1: return "Was kostet es, \(article.topic) mit \(noun) zu \(article.errand)?"
            case 2: return "Welche Unterlagen brauche ich, um \(article.topic) zu \(article.errand)?"
            case 3: return "Wie lange dauert \(article.topic) bei \(noun)?"
            case 4: return "Ich will \(article.topic) \(article.errand), geht das ohne \(noun)?"
            default: return "An wen wende ich mich wegen \(article.topic) und \(noun)?"
            }
        }
    }
}
