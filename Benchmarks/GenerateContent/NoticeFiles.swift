/// Writes what agents must know now: two notices a city, all in force on the day that the content is written for.
struct NoticeFiles {
    let plan: KnowledgeBasePlan
    let vocabulary: Vocabulary

    func write(to folder: inout OutputFolder, random: inout RandomNumbers) throws {
        for city in plan.cities {
            for number in 1...2 {
                let begin = -random.within(1...20)
                let text = notice(for: city, begin, &random)
                try folder.write(text, to: "notices", "\(Day(begin))-hinweis-\(city.id)-\(number).md")
            }
        }
    }

    private func notice(for city: City, _ begin: Int, _ random: inout RandomNumbers) -> [UInt8] {
        let office = random.one(of: city.offices.map(\.id))
        let severity = random.one(of: ["info", "info", "warning", "urgent"])
        let until = "\(Day(random.within(3...40)))" + random.one(of: ["", "", "T18:00"])
        let article = plan.target(for: [city.number], except: nil, &random)
        var prose = Prose(vocabulary: vocabulary, random: random)
        prose.write("---\ntitle: ")
        prose.phrase(4...8)
        prose.write("\nmunicipalities: [\(city.id)]\nfrom: \(Day(begin))\nuntil: \(until)\nseverity: \(severity)\n")
        if let article { prose.write("articles: [\(article.id)]\n") }
        prose.write("offices: [\(office)]\n---\n\n")
        prose.sentences(2...4)
        prose.write("\n")
        random = prose.random
        return prose.text
    }
}
