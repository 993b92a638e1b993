import ArgumentParser
import Diagnostics
import Workshop

struct Due: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: LocalizedText(
            de: "Sagt, was überfällig ist, was endet und was beginnt, nach Stadt und Verantwortlichen.",
            en: "Says what is overdue, what ends and what begins, by city and owner."),
        discussion: LocalizedText(
            de: """
                Beispiele: auskunft due
                           auskunft due --within 6w --municipality bottrop
                           auskunft due --owner Standesamt --format mail
                           auskunft due --within 1y --format ics

                Prüfungen, Gebühren, Artikel, Meldungen, besondere Öffnungszeiten und Schließtage. Überfälliges steht immer \
                dabei, wie lange es auch her ist; „--owner -“ nennt, wofür niemand verantwortlich ist.

                Rückgabewert: 0 in Ordnung; 1 der Inhalt hat Fehler, die Liste ist womöglich nicht vollständig; 2 falscher \
                Aufruf, 3 der Rechner konnte nicht.
                """,
            en: """
                Examples: auskunft due
                          auskunft due --within 6w --municipality bottrop
                          auskunft due --owner Standesamt --format mail
                          auskunft due --within 1y --format ics

                Reviews, fees, articles, notices, special hours and closed days. What is overdue is always told, however long \
                ago it was; "--owner -" tells what nobody is the owner of.

                Exit status: 0 fine; 1 the content has errors, the list may not be complete; 2 wrong use, 3 the machine \
                failed.
                """))

    @Option(
        help: .text(
            de: "Wie weit voraus: 30d, 6w, 3m oder 1y (Standard: care.notice-days, sonst 30 Tage).",
            en: "How far ahead: 30d, 6w, 3m or 1y (default: care.notice-days, else 30 days).", value: .span))
    var within: DaySpan?

    @Option(help: .text(de: "Nur was diese Stadt betrifft.", en: "Only what concerns this city.", value: .id))
    var municipality: String?

    @Option(
        help: .text(
            de: "Nur wofür diese Stelle verantwortlich ist, wie sie in „owner“ heißt.",
            en: "Only what this owner keeps right, as \"owner\" names it.", value: .owner))
    var owner: String?

    @Option(help: .text(de: "Wie die Liste ausgegeben wird.", en: "How the list is printed.", value: .format))
    var format = DueList.Format.text

    @OptionGroup var content: ContentOptions
    @OptionGroup var language: LanguageOption

    func run() throws {
        let list = try DueList(
            content.input(), DueList.Order(days: within?.days, municipality: municipality, owner: owner),
            in: Console.environment)
        Console.result(list.rendered(format))
        if let remark = list.remark {
            Console.say(remark.after("auskunft: "))
            throw ExitStatus.findings
        }
    }
}

extension DueList.Format: ExpressibleByArgument {}

/// A number of days, weeks, months or years: `30d`, `6w`, `3m`, `1y`; a number alone is days.
struct DaySpan: ExpressibleByArgument {
    let days: Int

    /// More than this is no plan.
    private static let most = 3660

    init?(argument: String) {
        let digits = argument.prefix { $0.isASCII && $0.isNumber }
        let lengths = ["": 1, "d": 1, "w": 7, "m": 31, "y": 366]
        guard let number = Int(digits), let length = lengths[String(argument.dropFirst(digits.count))],
            number <= Self.most, number * length <= Self.most
        else { return nil }
        days = number * length
    }
}
