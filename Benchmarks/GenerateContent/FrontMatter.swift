/// Writes the fields at the top of an article.
struct FrontMatter {
    let plan: KnowledgeBasePlan
    let article: ArticlePlan
    var prose: Prose
    private(set) var facts = Facts()

    init(plan: KnowledgeBasePlan, article: ArticlePlan, prose: Prose) {
        self.plan = plan
        self.article = article
        self.prose = prose
    }

    mutating func write() {
        let isOffered = !prose.random.chance(percent: 1)
        prose.write("---\ntitle: \(article.title)\ncategory: \(plan.folder(of: article))\nanswer: ")
        prose.answer(limit: 380)
        prose.write("\n")
        writeSearchWords()
        // Groups 3, identification 3, errand 3, detail 3: counting gives every article a key of its own.
        let group = digits(article.number / 1_000 % 1_000, 3)
        prose.write("leika: \"99\(group)\(digits(article.number % 1_000, 3))000000\"\n")
        if isOffered {
            writeService()
        } else {
            prose.write("offered: false\ninstead: Darum kümmert sich der Kreis.\n")
        }
        writeLegal()
        writeUpkeep()
        writeRelations()
        if article.namesCities { writeCities() }
        prose.write("---\n")
    }

    private mutating func writeSearchWords() {
        prose.write("keywords: [\(article.topic)")
        var known: Set = [article.topic]
        for _ in 0..<prose.random.within(1...6) {
            let word = prose.vocabulary.noun(&prose.random)
            if known.insert(word).inserted { prose.write(", \(word)") }
        }
        prose.write("]\nquestions:\n")
        for question in Questions.about(article, prose.random.within(1...4), prose.vocabulary, &prose.random) {
            prose.write("  - \(question)\n")
        }
    }

    private mutating func writeService() {
        if prose.random.chance(percent: 75) {
            facts.fees = true
            Fees.write(to: &prose, indentation: "")
        }
        if prose.random.chance(percent: 85) {
            prose.write("documents:\n")
            for _ in 0..<prose.random.within(1...5) {
                prose.write("  - ")
                prose.phrase(2...7)
                prose.write("\n")
            }
        }
        if prose.random.chance(percent: 70) {
            facts.duration = true
            prose.write("duration: etwa \(prose.random.within(2...12)) Wochen\n")
        }
        if prose.random.chance(percent: 25) {
            prose.write("deadline: spätestens \(prose.random.within(2...30)) Tage nach dem Ereignis\n")
        }
        if !article.namesCities, let city = article.onlyCity {
            facts.offices = true
            writeOffices(of: city, indentation: "")
        }
        if prose.random.chance(percent: 40) {
            prose.write("online: https://service.example/\(article.id)\n")
        }
        if prose.random.chance(percent: 35) {
            prose.write("forms:\n")
            writeReference("Antrag: Vordruck", "https://formulare.example/\(article.id).pdf")
        }
    }

    private mutating func writeLegal() {
        guard prose.random.chance(percent: 55) else { return }
        prose.write("legal:\n")
        for _ in 0..<prose.random.within(1...3) {
            let section = prose.random.within(1...120)
            let law = prose.random.one(of: ["bmg", "pauswg", "pstg", "stvo", "gewo", "bauo", "sgb_12", "kag"])
            writeReference("§ \(section) \(law)", "https://gesetze.example/\(law)/__\(section).html")
        }
    }

    private mutating func writeReference(_ title: String, _ url: String) {
        prose.write("  - title: \"\(title)\"\n    url: \(url)\n")
    }

    private mutating func writeUpkeep() {
        let age = prose.random.within(1...360)
        prose.write("owner: Fachbereich \(prose.random.within(10...68))-\(prose.random.within(1...5))\n")
        prose.write("reviewed: \(Day(-age))\n")
        // A stale article would be a finding; half a year is only for those looked at within it.
        prose.write("review-every: \(age < 170 && prose.random.chance(percent: 40) ? "6 months" : "1 year")\n")
        prose.write("confidence: example\n")
        if article.isForAgentsOnly { prose.write("audience: agents\n") }
        if prose.random.chance(percent: 3) {
            prose.write("from: \(Day(-prose.random.within(30...900)))\n")
            if prose.random.chance(percent: 50) { prose.write("until: \(Day(prose.random.within(60...900)))\n") }
        }
    }

    private mutating func writeRelations() {
        var related: [String] = []
        // The next article too, so that no article is an orphan that nothing leads to.
        let next = plan.articles[(article.number + 1) % plan.articles.count]
        if next.number != article.number, !next.isForAgentsOnly, next.isFor(article.cities) { related.append(next.id) }
        for _ in 0..<prose.random.below(4) {
            guard let target = plan.target(for: article.cities, except: article.number, &prose.random) else { continue }
            if !related.contains(target.id) { related.append(target.id) }
        }
        if !related.isEmpty { prose.write("related: [\(related.joined(separator: ", "))]\n") }
        if prose.random.chance(percent: 3) { prose.write("aliases: [alt-\(article.id)]\n") }
    }

    private mutating func writeCities() {
        prose.write("municipalities:\n")
        // Offices are a city's own, so an article for several cities can name them only here.
        let withOffices = prose.random.chance(percent: 85)
        facts.offices = withOffices
        for city in article.cities {
            let hasDifferences = prose.random.chance(percent: 50)
            guard withOffices || hasDifferences else {
                prose.write("  \(plan.cities[city].id): {}\n")
                continue
            }
            prose.write("  \(plan.cities[city].id):\n")
            if withOffices { writeOffices(of: city, indentation: "    ") }
            guard hasDifferences else { continue }
            switch prose.random.below(10) {
            case 0...3:
                Fees.write(to: &prose, indentation: "    ")
            case 4...6:
                prose.write("    duration: etwa \(prose.random.within(2...12)) Wochen\n")
            case 7...8:
                prose.write("    answer: ")
                prose.answer(limit: 380)
                prose.write("\n")
            default:
                prose.write("    offered: false\n    instead: Darum kümmert sich der Kreis.\n")
            }
        }
    }

    private mutating func writeOffices(of city: Int, indentation: String) {
        let offices = plan.cities[city].offices
        let chosen = prose.random.sample(prose.random.within(1...3), below: offices.count).map { offices[$0].id }
        prose.write("\(indentation)offices: [\(chosen.joined(separator: ", "))]\n")
    }
}
