/// Names of invented cities: figures about real ones would be read as facts.
enum CityNames {
    private static let beginnings = [
        "Ahorn", "Wacholder", "Holunder", "Reiher", "Mispel", "Drossel", "Ginster", "Schlehen", "Lupinen", "Zeisig",
        "Möwen", "Günsel", "Dohlen", "Quendel",
    ]
    private static let endings = [
        "brück", "feld", "hausen", "dorf", "kirchen", "burg", "stedt", "wald", "tal", "furt", "heim", "rath", "scheid",
        "hagen", "mark", "weiler",
    ]

    /// How many names there are.
    static let limit = beginnings.count * endings.count

    /// The ending moves on by one each time round, so that neighbours in the list differ in both halves.
    static func name(_ number: Int) -> String {
        let beginning = number % beginnings.count
        let ending = (number / beginnings.count + number) % endings.count
        return beginnings[beginning] + endings[ending]
    }
}
