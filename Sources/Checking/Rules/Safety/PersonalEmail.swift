import Bytes
import Diagnostics
import Knowledge

/// Texts for the public name no mail address of a person.
enum PersonalEmail: PublicMention {
    static let declaration = RuleDeclaration(
        id: "safety.email", .warning, adjustable: true,
        LocalizedText(
            de: "Texte für alle nennen keine Mailadresse einer Person.",
            en: "Texts for everyone contain no personal e-mail address."),
        why: LocalizedText(
            de:
                "Namen von Beschäftigten gehören nicht ohne Grund ins Netz, und Post an eine Person bleibt liegen, wenn sie Urlaub hat oder geht.",
            en:
                "Names of employees do not belong on the web without a reason, and mail to one person stays unread when they are away or have left."
        ),
        wrong: .article(body: "Fragen beantwortet erika.muster@stadt.example.\n"),
        right: .article(body: "Fragen beantwortet standesamt@stadt.example.\n"))

    static let scheme = "mailto:"

    static func forEachAnchor(in text: UnsafeBufferPointer<UInt8>, _ visit: (Int) -> Void) {
        ByteScan.forEach(UInt8(ascii: "@"), in: text, visit)
    }

    static func mention(around anchor: Int, in text: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
        var start = anchor
        while start > 0, anchor - start < 65, isLocal(text[start - 1]) { start -= 1 }
        var end = anchor + 1
        while end < text.count, end - anchor < 254, isDomain(text[end]) { end += 1 }
        // A full stop ends the sentence.
        while end > anchor + 1, !text[end - 1].isWordByte { end -= 1 }
        guard text[(anchor + 1)..<end].contains(UInt8(ascii: ".")), isPerson(text[start..<anchor]) else { return nil }
        return start..<end
    }

    /// `first.last` or `first_last` where neither word is that of an office.
    private static func isPerson(_ local: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        let parts = local.split(omittingEmptySubsequences: false) { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "_") }
        guard parts.count == 2, let last = parts.last, last.count >= 2 else { return false }
        return parts.allSatisfy { part in
            guard let first = part.first, let last = part.last, first.isLetterByte, last.isLetterByte,
                part.allSatisfy({ $0.isLetterByte || $0 == UInt8(ascii: "-") })
            else { return false }
            // A word without a vowel is the abbreviation of an office; one letter is that of a name.
            guard part.count == 1 || part.contains(where: isVowel) else { return false }
            return !isFunction(String(decoding: part, as: UTF8.self).lowercased())
        }
    }

    private static func isFunction(_ word: String) -> Bool {
        words.contains(word) || endings.contains { word.hasSuffix($0) } || parts.contains { word.contains($0) }
            || beginnings.contains { word.hasPrefix($0) && word.utf8.count > $0.utf8.count }
    }

    /// Words that are no name of a person, as a whole, at the end, anywhere, and at the beginning of a longer one.
    private static let words: Set<String> = [
        "anfragen", "antrag", "ausbildung", "beratung", "bewerbung", "das", "der", "die", "digital", "eltern", "fax",
        "feedback", "ferien", "feuerwehr", "frauen", "fuer", "für", "hilfe", "hotline", "hunde", "info", "infos",
        "internet", "it", "jugend", "kfz", "kinder", "kitas", "kultur", "leitung", "mail", "mobil", "nachname", "name",
        "news", "no", "nrw", "online", "ordnung", "personal", "pflege", "post", "reply", "schulen", "sekretariat",
        "senioren", "soziales", "sport", "standort", "steuern", "tickets", "tourist", "und", "vhs", "vorname", "wahlen",
        "web", "wohnen", "zentrale",
    ]
    private static let endings = [
        "amt", "aemter", "ämter", "archiv", "buero", "büro", "dienst", "dienste", "geld", "kasse", "kita", "presse",
        "rathaus", "schule", "stadt", "stelle", "stellen", "steuer", "team", "werke", "zentrum",
    ]
    private static let parts = [
        "abfall", "abteilung", "auskunft", "ausweis", "behoerde", "behörde", "bezirk", "bibliothek", "datenschutz",
        "fachbereich",
        "gewerbe", "kontakt", "meldung", "museum", "office", "redaktion", "referat", "service", "support", "termin",
        "umwelt", "verwaltung", "wohnung", "zulassung",
    ]
    private static let beginnings = ["buerger", "bürger"]

    static func diagnostic(_ mention: String, at span: Span, in municipalities: [String]) -> Diagnostic {
        Diagnostic(
            declaration, at: span.range,
            LocalizedText(
                de: "Texte für alle nennen keine Mailadresse einer Person; „\(mention)“ sieht danach aus.",
                en: "Texts for everyone contain no personal e-mail address; \"\(mention)\" looks like one."),
            help: LocalizedText(
                de: "Das Postfach der Stelle nennen oder den Satz in einen Bereich „::: agents“ setzen.",
                en: "Give the office's mailbox, or put the sentence in a scope \"::: agents\"."),
            municipalities: municipalities)
    }

    private static func isVowel(_ byte: UInt8) -> Bool { "aeiouy".utf8.contains(byte | 0x20) || byte >= 0x80 }
    private static func isLocal(_ byte: UInt8) -> Bool { byte.isWordByte || "._-+%".utf8.contains(byte) }
    private static func isDomain(_ byte: UInt8) -> Bool {
        byte.isWordByte || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
    }
}
