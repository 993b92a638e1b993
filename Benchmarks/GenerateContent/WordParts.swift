/// The parts that the vocabulary's words are put together from.
enum WordParts {
    /// Words that hold a sentence together: as in real text they are half of it.
    static let functionWords = list(
        """
        der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat
        dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis
        mehr durch man sein wurde wenn kann gegen vom können schon ihre ihr dann unter wir soll ich eines uns alle
        sowie muss müssen bitte jedoch diese dieser dieses jede jeder sofern falls damit daher deshalb ohne innerhalb
        außerhalb während wegen trotz statt seit je etwa bereits zunächst anschließend danach davor dabei dazu hierfür
        hier dort weitere weiteren Sie Ihnen Ihre Ihren Ihrer Ihr nichts etwas keine keinen kein sollten dürfen darf
        möchten lassen sehr ganz immer nie oft selten meist mindestens höchstens spätestens frühestens erst zwei drei
        """
    )

    /// Form inside a compound, singular, plural.
    static let nouns: [(inside: String, singular: String, plural: String)] = triples(
        """
        Amts Amt Ämter, Antrags Antrag Anträge, Ausweis Ausweis Ausweise, Gebühren Gebühr Gebühren,
        Straßen Straße Straßen, Wohnungs Wohnung Wohnungen, Hunde Hund Hunde, Kinder Kind Kinder,
        Steuer Steuer Steuern, Abfall Abfall Abfälle, Melde Meldung Meldungen, Geburts Geburt Geburten,
        Urkunden Urkunde Urkunden, Pass Pass Pässe, Führer Führer Führer, Schein Schein Scheine,
        Bau Bau Bauten, Grundstücks Grundstück Grundstücke, Gewerbe Gewerbe Gewerbe, Park Park Parks,
        Bewohner Bewohner Bewohner, Bürger Bürger Bürger, Stadt Stadt Städte, Rats Rat Räte,
        Wahl Wahl Wahlen, Brief Brief Briefe, Eltern Elternteil Eltern, Geld Geld Gelder,
        Schul Schule Schulen, Betreuungs Betreuung Betreuungen, Platz Platz Plätze, Fahrzeug Fahrzeug Fahrzeuge,
        Kennzeichen Kennzeichen Kennzeichen, Halter Halter Halter, Zulassungs Zulassung Zulassungen,
        Sperrmüll Sperrmüll Sperrmülle, Tonnen Tonne Tonnen, Behälter Behälter Behälter,
        Entsorgungs Entsorgung Entsorgungen, Hof Hof Höfe, Friedhofs Friedhof Friedhöfe, Grab Grab Gräber,
        Ehe Ehe Ehen, Schließungs Schließung Schließungen, Scheidungs Scheidung Scheidungen,
        Namens Name Namen, Änderungs Änderung Änderungen, Anschrifts Anschrift Anschriften, Umzugs Umzug Umzüge,
        Einbürgerungs Einbürgerung Einbürgerungen, Aufenthalts Aufenthalt Aufenthalte, Titel Titel Titel,
        Erlaubnis Erlaubnis Erlaubnisse, Genehmigungs Genehmigung Genehmigungen, Prüfungs Prüfung Prüfungen,
        Bescheid Bescheid Bescheide, Widerspruchs Widerspruch Widersprüche, Fristen Frist Fristen,
        Termin Termin Termine, Sprechstunden Sprechstunde Sprechstunden, Beratungs Beratung Beratungen,
        Hilfe Hilfe Hilfen, Pflege Pflege Pflegen, Renten Rente Renten, Kranken Krankheit Krankheiten,
        Versicherungs Versicherung Versicherungen, Kassen Kasse Kassen, Zahlungs Zahlung Zahlungen,
        Rechnungs Rechnung Rechnungen, Konto Konto Konten, Vollmachts Vollmacht Vollmachten,
        Unterschrifts Unterschrift Unterschriften, Formular Formular Formulare, Unterlagen Unterlage Unterlagen,
        Nachweis Nachweis Nachweise, Register Register Register, Auszugs Auszug Auszüge, Auskunfts Auskunft Auskünfte,
        Sperr Sperre Sperren, Datenschutz Datenschutz Datenschutze, Melderegister Melderegister Melderegister,
        Führungs Führung Führungen, Zeugnis Zeugnis Zeugnisse, Beglaubigungs Beglaubigung Beglaubigungen,
        Übersetzungs Übersetzung Übersetzungen, Sprach Sprache Sprachen, Kurs Kurs Kurse, Bücherei Bücherei Büchereien,
        Museums Museum Museen, Theater Theater Theater, Bäder Bad Bäder, Sport Sport Sporte, Hallen Halle Hallen,
        Vereins Verein Vereine, Veranstaltungs Veranstaltung Veranstaltungen, Fest Fest Feste, Markt Markt Märkte,
        Händler Händler Händler, Gaststätten Gaststätte Gaststätten, Lärm Lärm Lärme, Schutz Schutz Schutze,
        Umwelt Umwelt Umwelten, Baum Baum Bäume, Fäll Fällung Fällungen, Wasser Wasser Wasser, Kanal Kanal Kanäle,
        Anschluss Anschluss Anschlüsse, Heizungs Heizung Heizungen, Schornstein Schornstein Schornsteine,
        Feuer Feuer Feuer, Wehr Wehr Wehren, Rettungs Rettung Rettungen, Not Not Nöte, Ruf Ruf Rufe,
        Verkehrs Verkehr Verkehre, Ampel Ampel Ampeln, Schilder Schild Schilder, Rad Rad Räder, Wege Weg Wege,
        Brücken Brücke Brücken, Beleuchtungs Beleuchtung Beleuchtungen, Schaden Schaden Schäden,
        Mängel Mangel Mängel, Fund Fund Funde, Büro Büro Büros, Tier Tier Tiere, Heim Heim Heime,
        Jugend Jugend Jugenden, Pflicht Pflicht Pflichten, Vormund Vormund Vormünder, Unterhalts Unterhalt Unterhalte,
        Vorschuss Vorschuss Vorschüsse, Zuschuss Zuschuss Zuschüsse, Ermäßigungs Ermäßigung Ermäßigungen,
        Befreiungs Befreiung Befreiungen, Karten Karte Karten, Gäste Gast Gäste, Zweitwohnungs Zweitwohnung Zweitwohnungen,
        Miet Miete Mieten, Spiegel Spiegel Spiegel, Eigentums Eigentum Eigentümer, Plan Plan Pläne, Akten Akte Akten,
        Einsichts Einsicht Einsichten, Haus Haus Häuser, Nummern Nummer Nummern, Ausländer Ausländer Ausländer
        """
    )

    static let verbPrefixes = list(
        "an ab auf aus be bei ein er ent ver vor zu um nach mit über unter durch weiter zurück her hin los nieder"
    )
    static let verbStems = list(
        """
        stell trag meld füll reich leg zeig hol bring nehm geb lass schreib send schick wend rechn zahl prüf lös bau
        führ forder förder richt änder sicher sorg wohn zieh park fahr such find nutz kauf miet pfleg heil lehr lern
        frag hör seh les druck kopier stempel wähl zähl mess plan leit ordn räum säuber lager schütz warn ruf sag
        setz halt
        """
    )
    static let adjectiveStems = list(
        """
        amt bau recht zeit ort staat stadt land person schrift mund frist nutz wohn pfleg schutz sicher frei
        gült dring not wicht mögl nütz üb täg monat jähr stünd künft vorläuf vorsorg öffent gericht grund
        haus kind elter väter mütter bürger gesund krank alters behind sprach beruf betrieb gewerb handel steuer
        gebühr kost preis wert zahl rechn prüf wirk dauer fest stet haupt neben nach vor
        """
    )
    static let adjectiveSuffixes = list("lich ig isch bar los haft sam mäßig")
    static let adjectiveEndings = ["", "e", "er", "es", "en", "em"]

    /// What a citizen does with a topic; the second half of an article's title.
    static let errands = list(
        """
        beantragen anmelden abmelden ummelden ändern verlängern ersetzen melden anzeigen genehmigen befreien
        ermäßigen bezahlen abholen einsehen bestellen prüfen widerrufen
        """
    )

    private static func list(_ text: String) -> [String] {
        text.split { $0 == " " || $0.isNewline }.map(String.init)
    }

    private static func triples(_ text: String) -> [(inside: String, singular: String, plural: String)] {
        text.split(separator: ",").compactMap { entry in
            let parts = list(String(entry))
            return parts.count == 3 ? (parts[0], parts[1], parts[2]) : nil
        }
    }
}
