import SeededNumbers

/// A knowledge base made by chance, in which every text that not everybody may read is marked.
package struct RandomSite {
    package private(set) var files: [String: String] = [:]
    /// Texts that the agents' site shows and the public one never does.
    package private(set) var secrets: [String] = []
    /// Texts that are in no public file; the agents' site need not show them.
    package private(set) var unpublished: [String] = []
    /// By city: texts that are that city's alone.
    package private(set) var ownTexts: [String: [String]] = [:]
    /// Texts that both editions show.
    package private(set) var open: [String] = []

    private var numbers: SplitMix64
    private let seed: Int
    private var count = 0
    /// Kinds of passages still to come before each may come again: a few sites have them all.
    private var passages: [Int] = []
    private let cities: [String]
    private let articleCount: Int

    package init(seed: Int) {
        self.seed = seed
        numbers = SplitMix64(seed: UInt64(truncatingIfNeeded: seed))
        cities = Array(["rhein", "ruhr", "sieg"].prefix(Int.random(in: 2...3, using: &numbers)))
        articleCount = Int.random(in: 2...6, using: &numbers)
        writePlaces()
        for number in 0..<articleCount { writeArticle(number) }
        writeAgentsArticle()
        writeNotices()
        writeQuestions()
    }

    // MARK: Marks

    private mutating func mark(_ kind: String) -> String {
        count += 1
        return "\(kind)-\(seed)-\(count)-ende"
    }

    private mutating func secret() -> String {
        let text = mark("geheim")
        secrets.append(text)
        return text
    }

    private mutating func own(_ city: String) -> String {
        let text = mark("nur-\(city)")
        ownTexts[city, default: []].append(text)
        return text
    }

    private mutating func shared() -> String {
        let text = mark("offen")
        open.append(text)
        return text
    }

    private mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &numbers) < percent }

    private mutating func anyCity() -> String { cities[Int.random(in: 0..<cities.count, using: &numbers)] }

    // MARK: Files

    private mutating func writePlaces() {
        for (index, city) in cities.enumerated() {
            files["municipalities/\(city).yaml"] =
                "name: Stadt \(city)\nstate: DE-NW\nlines: [\"+492031000\(index)\"]\n"
            files["offices/\(city)/\(city)-amt.yaml"] = """
                name: \(own(city))
                address:
                  street: \(own(city))
                  postcode: "47051"
                  city: \(own(city))
                transfer: \(secret())
                note: \(own(city))

                """
        }
        if !cities.contains("ruhr") { files["municipalities/ruhr.yaml"] = "name: Ruhr\nstate: DE-NW\n" }
    }

    private mutating func writeArticle(_ number: Int) {
        var head = """
            title: \(shared())
            category: alltag
            answer: \(shared())
            keywords: [\(shared())]

            """
        if chance(60) { head += "questions: [\(secret()), \(secret())]\n" }
        if chance(60) { head += "owner: \(secret())\n" }
        if chance(70) {
            head += "municipalities:\n"
            for city in cities { head += cityEntry(city) }
        }
        var body = "\(shared()).\n\n"
        for _ in 0..<Int.random(in: 1...6, using: &numbers) { body += passage(number) + "\n\n" }
        if number > 0, chance(50) { body += "Siehe [[artikel-\(number - 1)]].\n" }
        files["articles/artikel-\(number).md"] = "---\n\(head)---\n\n\(body)"
        if chance(40) {
            let city = anyCity()
            let ownHead = chance(50) ? "---\nowner: \(secret())\ndeadline: \(own(city))\n---\n\n" : ""
            files["articles/artikel-\(number).\(city).md"] =
                "\(ownHead)## Hinweise\n\n\(own(city)).\n\n::: agents\n\(secret()).\n:::\n"
        }
    }

    private mutating func cityEntry(_ city: String) -> String {
        var entry = "  \(city):\n    offices: [\(city)-amt]\n"
        if chance(50) {
            entry += "    fees:\n      - amount: 5\n        name: \(own(city))\n        note: \(own(city))\n"
        }
        if chance(40) { entry += "    documents: [\(own(city)), \(own(city))]\n" }
        // One city has the shared ones, which would otherwise be on no page.
        if chance(30), city != cities[0] { entry += "    questions: [\(secret())]\n" }
        return entry
    }

    /// Some Markdown that holds a text for agents only, or for one city only.
    private mutating func passage(_ number: Int) -> String {
        count += 1
        let label = "f\(count)"
        if passages.isEmpty { passages = Array(0..<17).shuffled(using: &numbers) }
        switch passages.removeLast() {
        case 0: return "::: agents\n\(secret()).\n\n\(secret()).\n:::"
        case 1: return "- \(shared())\n::: agents\n- \(secret())\n:::\n- \(shared())"
        case 2: return "| A | B |\n|---|---|\n| 1 | \(shared()) |\n::: agents\n| 2 | \(secret()) |\n:::"
        case 3: return "::: agents\n### \(secret())\n\nText.\n:::"
        case 4: return "::: \(anyCity())\n::: agents\n\(secret()).\n:::\n:::"
        case 5: return "::: agents \(anyCity())\n\(secret()).\n:::"
        case 6: return "::: agents\n[\(secret())](intern.md), [[intern|\(secret())]].\n:::"
        case 7: return "::: agents\n```\n\(secret())\n```\n:::"
        case 8: return "::: agents\n> [!WARNING]\n> \(secret())\n:::"
        case 9: return "> \(shared())\n> ::: agents\n> \(secret())\n> :::\n> \(shared())"
        case 10: return "- \(shared())\n\n  ::: agents\n  \(secret())\n  :::"
        case 11: return "::: agents\nText[^\(label)]\n\n[^\(label)]: \(secret())\n:::"
        case 12:
            let name = secret()
            files["anlagen/\(name).pdf"] = name
            return "::: agents\n[Plan](../anlagen/\(name).pdf)\n\n![\(secret())](../anlagen/\(name).pdf)\n:::"
        case 13:
            let hidden = mark("geheim")
            unpublished.append(hidden)
            return "<!-- \(hidden) -->\n\n\(shared())"
        case 14:
            let city = anyCity()
            return "::: \(city)\n\(own(city)).\n:::"
        case 15: return "::: agents\n## \(secret())\n\n1. \(secret())\n2. eins\n:::"
        default: return "::: not \(cities[0])\n::: agents\n- [ ] \(secret())\n:::\n:::"
        }
    }

    private mutating func writeAgentsArticle() {
        let id = secret()
        files["articles/\(id).md"] = """
            ---
            title: \(secret())
            category: alltag
            answer: \(secret())
            audience: agents
            keywords: [\(secret())]
            documents: [\(secret())]
            duration: \(secret())
            aliases: [\(secret())]
            fees:
              - amount: 3
                note: \(secret())
            ---

            \(secret()).

            """
        files["articles/intern.md"] = """
            ---
            title: \(secret())
            category: alltag
            answer: \(secret())
            audience: agents
            ---

            """
        // Open in general, and one city's version for agents only, once as an entry and once as a file.
        let (first, second) = (anyCity(), anyCity())
        var entries = ""
        for city in cities {
            entries += "  \(city):\n"
            if city == first { entries += "    audience: agents\n    answer: \(secret())\n    title: \(secret())\n" }
        }
        files["articles/halb.md"] =
            "---\ntitle: \(shared())\ncategory: alltag\nanswer: Kurz.\nmunicipalities:\n\(entries)---\n\n\(shared()).\n"
        files["articles/halb-datei.md"] =
            "---\ntitle: \(shared())\ncategory: alltag\nanswer: Kurz.\n---\n\n\(shared()).\n"
        files["articles/halb-datei.\(second).md"] =
            "---\naudience: agents\ndeadline: \(secret())\n---\n\n## Hinweise\n\n\(secret()).\n"
    }

    private mutating func writeNotices() {
        for number in 0..<Int.random(in: 1...3, using: &numbers) {
            files["notices/2026-11-0\(number + 1)-meldung.md"] = """
                ---
                title: \(secret())
                articles: [artikel-0]
                ---

                \(secret()).

                """
        }
    }

    private mutating func writeQuestions() {
        var lines = ""
        for number in 0..<articleCount {
            let question = mark("geheim")
            unpublished.append(question)
            lines += "\(question)\tartikel-\(number)\n"
        }
        files["questions.tsv"] = lines
    }
}
