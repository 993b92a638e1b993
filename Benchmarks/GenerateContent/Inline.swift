/// Writes what stands inside a sentence in place of a plain word: emphasis, code, links, placeholders.
struct Inline {
    let plan: KnowledgeBasePlan
    let article: ArticlePlan
    let city: Int?
    let facts: Facts

    func write(to prose: inout Prose) {
        switch prose.random.below(100) {
        case 0..<28: marked("**", &prose)
        case 28..<46: marked("*", &prose)
        case 46..<55: marked("`", &prose)
        case 55..<82: link(&prose)
        case 82..<88: namedLink(&prose)
        case 88..<92: office(&prose)
        case 92..<97: placeholder(&prose)
        default: prose.write("[Merkblatt](https://merkblatt.example/\(prose.random.below(500)).html)")
        }
    }

    private func marked(_ mark: String, _ prose: inout Prose) {
        prose.write(mark)
        prose.words(prose.random.within(1...2))
        prose.write(mark)
    }

    private var readers: [Int] { city.map { [$0] } ?? article.cities }

    /// A link to the article's file, as it would work in the git host's preview too.
    private func link(_ prose: inout Prose) {
        guard let target = plan.target(for: readers, except: article.number, &prose.random) else {
            marked("**", &prose)
            return
        }
        let folder = target.category == article.category ? "" : "../\(plan.folder(of: target))/"
        prose.write("[")
        prose.words(prose.random.within(1...3))
        prose.write("](\(folder)\(target.id).md")
        let anchors = target.sections.compactMap { Declarations.sections[$0].certainID }
        if !anchors.isEmpty, prose.random.chance(percent: 30) {
            prose.write("#\(prose.random.one(of: anchors))")
        }
        prose.write(")")
    }

    private func namedLink(_ prose: inout Prose) {
        guard let target = plan.target(for: readers, except: article.number, &prose.random) else {
            marked("*", &prose)
            return
        }
        prose.write("[[\(target.id)")
        if prose.random.chance(percent: 50) {
            prose.write("|")
            prose.words(2)
        }
        prose.write("]]")
    }

    private func office(_ prose: inout Prose) {
        guard let city else {
            marked("*", &prose)
            return
        }
        let offices = plan.cities[city].offices
        prose.write("[[office:\(offices[prose.random.below(offices.count)].id)]]")
    }

    private func placeholder(_ prose: inout Prose) {
        var fields = ["municipality.name"]
        if facts.fees { fields.append("fees") }
        if facts.duration { fields.append("duration") }
        if facts.offices { fields.append("offices.0.phone") }
        prose.write("{{ \(prose.random.one(of: fields)) }}")
    }
}
