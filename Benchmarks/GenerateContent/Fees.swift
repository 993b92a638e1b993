/// Writes a list of fees of every kind that the contract knows.
enum Fees {
    static func write(to prose: inout Prose, indentation: String) {
        let names = ["Erwachsene", "Kinder und Jugendliche", "Ermäßigt", "Eilverfahren"]
        let count = prose.random.within(1...3)
        prose.write("\(indentation)fees:\n")
        for place in 0..<count {
            let next = "\n\(indentation)    "
            let price = price(next, &prose.random)
            prose.write("\(indentation)  - ")
            // One fee needs no name; of several, each does.
            prose.write(count > 1 ? "name: \(names[place])\(next)\(price)" : price)
            switch prose.random.below(20) {
            case 0...1:
                prose.write("\(next)note: ")
                prose.phrase(3...7)
            case 2:
                prose.write("\(next)from: \(Day(-prose.random.within(100...1_000)))")
            case 3:
                prose.write("\(next)until: \(Day(prose.random.within(60...700)))")
            default:
                break
            }
            prose.write("\n")
        }
    }

    private static func price(_ next: String, _ random: inout RandomNumbers) -> String {
        let low = random.within(10...400) * 50
        switch random.below(10) {
        case 0: return "free: true"
        case 1...2: return "min: \(decimal(low))\(next)max: \(decimal(low + random.within(10...400) * 50))"
        default: return "amount: \(decimal(low))"
        }
    }

    private static func decimal(_ cents: Int) -> String {
        "\(cents / 100).\(digits(cents % 100, 2))"
    }
}
