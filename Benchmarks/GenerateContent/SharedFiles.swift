/// Writes the files that all cities share: the declarations, the glossary, the synonyms, the relevance tests.
struct SharedFiles {
    let plan: KnowledgeBasePlan
    let vocabulary: Vocabulary

    func write(to folder: inout OutputFolder, random: inout RandomNumbers) throws {
        try folder.write(declarations(), to: "", "auskunft.yaml")
        try folder.write(glossary(&random), to: "", "glossary.yaml")
        try folder.write(synonyms(&random), to: "", "synonyms.yaml")
        try folder.write(questions(&random), to: "", "questions.tsv")
    }

    private func declarations() -> [UInt8] {
        var text: [UInt8] = []
        text.write(
            """
            title: Auskunft (erzeugter Inhalt)
            language: de
            time-zone: Europe/Berlin
            base-url: https://auskunft.example/
            categories:

            """
        )
        for category in Declarations.categories {
            text.write("  - id: \(category.id)\n    title: \(category.title)\n")
        }
        text.write("sections:\n")
        for section in Declarations.sections {
            text.write("  - heading: \(section.heading)\n")
            if let module = section.module { text.write("    module: \"\(module)\"\n") }
        }
        return text
    }

    /// Terms of middling frequency: the frequent ones would be explained in every sentence.
    private func glossary(_ random: inout RandomNumbers) -> [UInt8] {
        var prose = Prose(vocabulary: vocabulary, random: random)
        for term in vocabulary.nouns.dropFirst(600).prefix(min(plan.articles.count, 200)) {
            prose.write("\(term): ")
            prose.sentence()
            prose.write("\n")
        }
        random = prose.random
        return prose.text
    }

    /// Words that callers invented: first halves of the administration's words.
    private func synonyms(_ random: inout RandomNumbers) -> [UInt8] {
        var text: [UInt8] = []
        var known = Set(vocabulary.nouns)
        for topic in vocabulary.topics.prefix(min(plan.articles.count, 200)) {
            let nickname = topic.prefix(5) + random.one(of: ["i", "o", "chen", "dings"])
            if known.insert(String(nickname)).inserted { text.write("\(nickname): \(topic)\n") }
        }
        return text
    }

    private func questions(_ random: inout RandomNumbers) -> [UInt8] {
        var text: [UInt8] = []
        let candidates = plan.articles.filter { !$0.isForAgentsOnly }
        for place in random.sample(min(max(plan.articles.count / 20, 1), 500), below: candidates.count) {
            let article = candidates[place]
            for question in Questions.about(article, 1, vocabulary, &random) {
                let city = article.cities[random.below(article.cities.count)]
                // Without a city the question is for whoever has the article.
                let named = article.namesCities || random.chance(percent: 50)
                text.write("\(question)\t\(article.id)\t\(named ? plan.cities[city].id : "")\n")
            }
        }
        return text
    }
}
