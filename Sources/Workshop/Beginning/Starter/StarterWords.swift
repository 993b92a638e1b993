import Knowledge

extension Starter {
    static func welcome(on day: CalendarDate) -> String {
        """
        ---
        title: Diese Wissensbasis ist ein Beispiel
        municipalities: [musterstadt]
        from: \(day.iso8601)
        until: \((day.adding(months: 1) ?? day).iso8601)
        severity: info
        articles: [personalausweis]
        offices: [musterstadt-buergerbuero]
        ---

        Musterstadt gibt es nicht. Ersetzen Sie die Stadt, ihre Stellen und die Artikel durch eigene.

        - `auskunft new article` beginnt einen Artikel wie [[personalausweis]].
        - `auskunft check` sagt, was nicht stimmt und was dort stehen soll.
        - `auskunft build` baut die Seiten.

        """
    }

    static let glossary = """
        # Begriff: Erklärung in einem Satz.
        Biometrisches Foto: Ein Bild des Gesichts nach festen Vorgaben, an dem Geräte eine Person erkennen.
        Steuermarke: Die Plakette am Halsband, die zeigt, dass für den Hund Steuer gezahlt wird.
        Wohnungsgeberbestätigung: Das Papier, auf dem der Vermieter den Einzug bestätigt.

        """

    static let synonyms = """
        # Was Anrufende sagen: wie es die Verwaltung nennt.
        hundemarke: Steuermarke
        perso: Personalausweis
        umzug melden: [Wohnsitz anmelden, Anmeldung]

        """

    static let questions = """
        # Frage <Tab> Artikel <Tab> Stadt (darf fehlen). Prüft die Suche; wird nicht indiziert.
        mein perso ist abgelaufen\tpersonalausweis
        was brauche ich für den neuen ausweis\tpersonalausweis\tmusterstadt
        wir sind umgezogen, wo melden wir uns\twohnsitz-anmelden
        bis wann muss ich mich ummelden\twohnsitz-anmelden\tmusterstadt
        wir haben jetzt einen welpen\thundesteuer
        der hund hat seine marke verloren\thundesteuer\tmusterstadt

        """
}
