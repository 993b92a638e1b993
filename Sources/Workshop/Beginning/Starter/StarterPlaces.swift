import Knowledge

extension Starter {
    static let settings = """
        # Die Wissensbasis: was alle Städte gemeinsam haben.
        title: Auskunft Musterstadt
        language: de
        time-zone: Europe/Berlin
        # Wo die Seiten einmal stehen sollen.
        base-url: https://auskunft.example/

        # In der Reihenfolge, in der die Seiten sie zeigen. Jeder Artikel nennt die Kennung einer Kategorie.
        categories:
          - id: dokumente
            title: Ausweise und Bescheinigungen
          - id: wohnen
            title: Wohnen und Umziehen
          - id: steuern
            title: Steuern

        # Überschriften, die Artikel gemeinsam haben, in ihrer Reihenfolge. `module` ist das Textmodul im Leistungskatalog.
        sections:
          - heading: Voraussetzungen
            module: "09"
          - heading: Unterlagen
            module: "08"
          - heading: Ablauf
            module: "11"
          - heading: Gebühren
          - heading: Fristen
          - heading: Hinweise
            module: "16"

        """

    static func municipality(since day: CalendarDate) -> String {
        """
        # Eine Stadt. Die Kennung ist der Dateiname. Dazu gehören noch die amtlichen Schlüssel `ags` und `ars`.
        name: Musterstadt
        state: DE-NW
        status: pilot
        since: \(day.iso8601)
        # Nummern, die Anrufende wählen: daran erkennt der Arbeitsplatz die Stadt.
        lines:
          - "+492214710123"
        switchboard: "+492214710100"
        website: https://www.musterstadt.example/
        accent: "#1d4e89"
        accessibility: https://www.musterstadt.example/barrierefreiheit
        feedback: barrierefreiheit@musterstadt.example

        """
    }

    static let citizensOffice = """
        # Eine Stelle, die Anrufende bedient.
        name: Bürgerbüro Musterstadt
        address:
          street: Marktplatz 1
          postcode: "12345"
          city: Musterstadt
        phone: "+492214710200"
        # Die interne Nummer zum Verbinden sieht nur das Servicecenter.
        transfer: "200"
        email: buergerbuero@musterstadt.example
        hours:
          mon: "08:00-12:00, 13:00-16:00"
          tue: "08:00-12:00, 13:00-16:00"
          wed: "08:00-12:00"
          thu: "08:00-12:00, 13:00-18:00"
          fri: "08:00-12:00"
        appointment: https://www.musterstadt.example/termine
        accessible: Der Eingang am Marktplatz ist stufenlos.
        transit: Haltestelle Marktplatz, Buslinien 1 und 2
        note: Fertige Ausweise werden ohne Termin ausgegeben.

        """

    static let taxOffice = """
        name: Steueramt Musterstadt
        address:
          street: Rathausgasse 4
          postcode: "12345"
          city: Musterstadt
        phone: "+492214710300"
        transfer: "300"
        email: steueramt@musterstadt.example
        hours:
          mon: "09:00-12:00"
          thu: "09:00-12:00, 14:00-17:00"
        accessible: Der Aufzug im Innenhof führt in den zweiten Stock.
        transit: Haltestelle Rathaus, Buslinie 1
        note: Fragen zum Bescheid beantwortet das Steueramt auch schriftlich.

        """
}
