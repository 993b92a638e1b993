import Bytes

/// Abbreviations of German texts for citizens, and what to say instead.
package struct Abbreviation: Sendable {
    /// What stands before each full stop, with small letters.
    package let parts: [[UInt8]]
    /// One or, where it depends, several.
    package let meanings: [String]
    /// Also a word that may end a sentence, so that only a number after it tells.
    package let needsNumber: Bool

    /// - Parameters:
    ///   - written: `z. B.`
    ///   - meaning: `zum Beispiel`, several separated by `|`.
    private init(_ written: String, _ meaning: String, needsNumber: Bool = false) {
        parts = written.split(separator: " ").map { String($0.dropLast()).foldedBytes }
        meanings = meaning.split(separator: "|").map(String.init)
        self.needsNumber = needsNumber
    }

    /// With more parts first, so that `u. a. m.` is not read as `u. a.`
    package static let all: [Abbreviation] = [
        Abbreviation("i. S. d.", "im Sinne von"), Abbreviation("i. V. m.", "zusammen mit"),
        Abbreviation("i. d. R.", "in der Regel|meist"), Abbreviation("u. v. m.", "und vieles mehr"),
        Abbreviation("u. a. m.", "und anderes mehr"), Abbreviation("i. A.", "im Auftrag"),
        Abbreviation("d. h.", "das heißt"), Abbreviation("m. E.", "meines Erachtens"),
        Abbreviation("o. Ä.", "oder Ähnliches"), Abbreviation("o. g.", "oben genannt"),
        Abbreviation("p. P.", "pro Person"), Abbreviation("p. a.", "im Jahr"), Abbreviation("s. o.", "siehe oben"),
        Abbreviation("s. u.", "siehe unten"), Abbreviation("u. Ä.", "und Ähnliches"),
        Abbreviation("u. U.", "unter Umständen"), Abbreviation("u. a.", "unter anderem"),
        Abbreviation("v. a.", "vor allem"), Abbreviation("z. B.", "zum Beispiel"),
        Abbreviation("z. Hd.", "zu Händen"), Abbreviation("z. T.", "zum Teil"), Abbreviation("z. Z.", "zurzeit"),
        Abbreviation("z. Zt.", "zurzeit"),
        Abbreviation("Abs.", "Absatz"), Abbreviation("Art.", "Artikel", needsNumber: true),
        Abbreviation("Aug.", "August"), Abbreviation("Dez.", "Dezember"), Abbreviation("Di.", "Dienstag"),
        Abbreviation("Do.", "Donnerstag"), Abbreviation("Fa.", "Firma"), Abbreviation("Feb.", "Februar"),
        Abbreviation("Fr.", "Freitag|Frau"), Abbreviation("Hr.", "Herr"), Abbreviation("Jan.", "Januar"),
        Abbreviation("Mi.", "Mittwoch"), Abbreviation("Min.", "Minuten|mindestens"),
        Abbreviation("Mio.", "Millionen"), Abbreviation("Mo.", "Montag"), Abbreviation("Mrd.", "Milliarden"),
        Abbreviation("Nov.", "November"), Abbreviation("Nr.", "Nummer"), Abbreviation("Okt.", "Oktober"),
        Abbreviation("Pers.", "Personen"), Abbreviation("Sa.", "Samstag"), Abbreviation("Sept.", "September"),
        Abbreviation("Std.", "Stunden"), Abbreviation("Str.", "Straße"), Abbreviation("Tel.", "Telefon"),
        Abbreviation("Whg.", "Wohnung"), Abbreviation("abzgl.", "abzüglich"), Abbreviation("allg.", "allgemein"),
        Abbreviation("ausschl.", "ausschließlich"), Abbreviation("betr.", "betrifft|wegen"),
        Abbreviation("bspw.", "zum Beispiel"), Abbreviation("bzgl.", "zu|bezüglich"),
        Abbreviation("bzw.", "oder|beziehungsweise"), Abbreviation("ca.", "etwa"),
        Abbreviation("einschl.", "einschließlich"), Abbreviation("entspr.", "entsprechend"),
        Abbreviation("etc.", "und so weiter"), Abbreviation("evtl.", "vielleicht|eventuell"),
        Abbreviation("exkl.", "ohne"), Abbreviation("geb.", "geboren"), Abbreviation("gem.", "nach|gemäß"),
        Abbreviation("ggf.", "gegebenenfalls"), Abbreviation("ggfs.", "gegebenenfalls"),
        Abbreviation("ggü.", "gegenüber"), Abbreviation("incl.", "einschließlich"),
        Abbreviation("inkl.", "einschließlich"), Abbreviation("insb.", "vor allem|insbesondere"),
        Abbreviation("insbes.", "vor allem|insbesondere"), Abbreviation("jährl.", "jährlich"),
        Abbreviation("lt.", "laut"), Abbreviation("max.", "höchstens"), Abbreviation("mind.", "mindestens"),
        Abbreviation("monatl.", "monatlich"), Abbreviation("sog.", "sogenannt"), Abbreviation("tgl.", "täglich"),
        Abbreviation("tägl.", "täglich"), Abbreviation("urspr.", "ursprünglich"),
        Abbreviation("usw.", "und so weiter"), Abbreviation("verh.", "verheiratet"),
        Abbreviation("vgl.", "siehe|vergleiche"), Abbreviation("vorauss.", "voraussichtlich"),
        Abbreviation("vorl.", "vorläufig"), Abbreviation("wöchentl.", "wöchentlich"),
        Abbreviation("zw.", "zwischen"), Abbreviation("zzgl.", "zuzüglich"),
    ]
}
