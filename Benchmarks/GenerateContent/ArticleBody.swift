/// Writes the Markdown below the front matter, up to the size that was planned.
struct ArticleBody {
    let plan: KnowledgeBasePlan
    let article: ArticlePlan
    /// The one city that reads what is being written: only its offices may be named.
    var city: Int?
    let facts: Facts
    var prose: Prose

    /// About half a block: stopping this early makes the average right, as blocks are written whole.
    private static let slack = 170

    mutating func write() {
        let start = prose.text.count
        let room = max(article.bytes - start, 0)
        prose.write("\n")
        paragraph()
        for (place, section) in article.sections.enumerated() {
            let isLast = place == article.sections.count - 1
            heading(of: section, mayBeOwn: isLast)
            writeBlocks(until: start + room * (place + 1) / article.sections.count)
        }
    }

    /// A paragraph, and more blocks while there is room.
    mutating func writeBlocks(until end: Int) {
        prose.write("\n")
        paragraph()
        while prose.text.count + Self.slack < end {
            prose.write("\n")
            block()
        }
    }

    /// A tenth of the articles ends with a section that nobody declared, as editors do.
    private mutating func heading(of section: Int, mayBeOwn: Bool) {
        let declared = Declarations.sections[section]
        prose.write("\n## ")
        // Articles that link here rely on headings with a certain id.
        if mayBeOwn, declared.certainID == nil, prose.random.chance(percent: 40) {
            prose.phrase(2...4)
        } else {
            prose.write(declared.heading)
        }
        prose.write("\n")
    }

    private mutating func block() {
        switch prose.random.below(100) {
        case 0..<52: paragraph()
        case 52..<64: list { _ in "- " }
        case 64..<70: list { "\($0 + 1). " }
        case 70..<74: list { $0 % 3 == 0 ? "- [x] " : "- [ ] " }
        case 74..<80: table()
        case 80..<87: callOut()
        case 87..<91: scope()
        default:
            prose.write("### ")
            prose.phrase(2...4)
            prose.write("\n\n")
            paragraph()
        }
    }

    private mutating func paragraph() {
        for place in 0..<prose.random.within(2...5) {
            if place > 0 { prose.write(" ") }
            sentence()
        }
        prose.write("\n")
    }

    private mutating func sentence() {
        guard prose.random.chance(percent: 35) else {
            prose.sentence()
            return
        }
        let inline = Inline(plan: plan, article: article, city: city, facts: facts)
        prose.sentence { inline.write(to: &$0) }
    }

    private mutating func list(mark: (Int) -> String) {
        for item in 0..<prose.random.within(3...7) {
            prose.write(mark(item))
            prose.phrase(3...10)
            prose.write("\n")
        }
    }

    private mutating func table() {
        let columns = prose.random.within(2...4)
        for row in 0..<prose.random.within(4...7) {
            if row == 1 { prose.write("|\(String(repeating: " --- |", count: columns))\n") }
            prose.write("|")
            for column in 0..<columns {
                prose.write(" ")
                if row > 0, column == columns - 1 {
                    prose.write("\(prose.random.within(5...250)),00 Euro")
                } else {
                    prose.phrase(1...3)
                }
                prose.write(" |")
            }
            prose.write("\n")
        }
    }

    private mutating func callOut() {
        let kind = prose.random.one(of: ["NOTE", "NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION"])
        prose.write("> [!\(kind)]\n> ")
        prose.sentences(1...3)
        prose.write("\n")
    }

    /// Text for some of the readers' cities only, or for the agents.
    private mutating func scope() {
        let readers = city.map { [$0] } ?? article.cities
        let chosen = readers[prose.random.below(readers.count)]
        let before = city
        switch prose.random.below(4) {
        case 0...1 where readers.count > 1:
            prose.write("::: \(plan.cities[chosen].id)\n")
            city = chosen
        case 2 where readers.count > 1:
            prose.write("::: not \(plan.cities[chosen].id)\n")
        default:
            prose.write("::: agents\n")
        }
        paragraph()
        if city != before, prose.random.chance(percent: 20) {
            prose.write("\n::: agents\n")
            prose.sentences(1...2)
            prose.write("\n:::\n")
        }
        prose.write(":::\n")
        city = before
    }
}
