import Knowledge

extension Starter {
    static func identityCard(reviewed day: CalendarDate) -> String {
        """
        ---
        title: Personalausweis beantragen
        category: dokumente
        answer: Den Personalausweis beantragen Sie selbst im Bürgerbüro, am besten mit Termin. Bringen Sie Ihren alten Ausweis und ein digitales Foto mit. Der neue Ausweis ist nach etwa drei Wochen da.
        keywords: [Perso, Ausweis verlängern, neuer Ausweis]
        questions:
          - Mein Ausweis läuft bald ab, was muss ich tun?
          - Was kostet ein neuer Personalausweis?
        leika: "99008001012000"
        fees:
          - name: ab 24 Jahren
            amount: 46.00
          - name: unter 24 Jahren
            amount: 27.60
        documents:
          - alter Ausweis oder Reisepass
          - digitales biometrisches Foto
        legal:
          - title: Personalausweisgesetz
            url: https://www.gesetze-im-internet.de/pauswg/
        owner: Bürgerbüro
        reviewed: \(day.iso8601)
        review-every: 1 year
        confidence: example
        related: [wohnsitz-anmelden]
        # Für welche Städte der Artikel gilt, und was in jeder anders ist.
        municipalities:
          musterstadt:
            offices: [musterstadt-buergerbuero]
            duration: etwa drei Wochen
        ---

        Wer mindestens 16 Jahre alt ist, braucht einen gültigen Ausweis oder Reisepass.

        ## Unterlagen

        {{ documents }}

        ## Ablauf

        1. Termin buchen: {{ offices.0.appointment }}
        2. Im Bürgerbüro den Antrag unterschreiben und bezahlen.
        3. Den fertigen Ausweis abholen. Zurzeit dauert das {{ duration }}.

        ## Gebühren

        {{ fees }}

        ## Hinweise

        Nach einem Umzug wird nur die Adresse geändert. Das geschieht, wenn Sie Ihren [Wohnsitz anmelden](../wohnen/wohnsitz-anmelden.md#ablauf).

        ::: agents
        Nachfragen: Wie alt ist die Person? Liegt der alte Ausweis vor?
        :::

        """
    }

    static func registration(reviewed day: CalendarDate) -> String {
        """
        ---
        title: Wohnsitz anmelden
        category: wohnen
        answer: Melden Sie sich innerhalb von zwei Wochen nach dem Einzug im Bürgerbüro an. Sie brauchen Ihren Ausweis und die Bestätigung des Vermieters. Das kostet nichts.
        keywords: [ummelden, Umzug, neue Adresse, Einwohnermeldeamt]
        questions:
          - Ich bin umgezogen, wo melde ich mich?
          - Wie lange habe ich nach dem Umzug Zeit?
        leika: "99115005104000"
        fees:
          - free: true
        documents:
          - Ausweis oder Reisepass aller Personen, die einziehen
          - Wohnungsgeberbestätigung
        deadline: zwei Wochen nach dem Einzug
        legal:
          - title: Bundesmeldegesetz, Paragraf 17
            url: https://www.gesetze-im-internet.de/bmg/__17.html
        owner: Bürgerbüro
        reviewed: \(day.iso8601)
        review-every: 6 months
        confidence: example
        related: [personalausweis, hundesteuer]
        aliases: [ummelden]
        municipalities:
          musterstadt:
            offices: [musterstadt-buergerbuero]
            duration: etwa zehn Minuten
        ---

        ## Voraussetzungen

        Sie sind schon eingezogen. Vorher geht die Anmeldung nicht.

        ## Unterlagen

        {{ documents }}

        > [!IMPORTANT]
        > Der Mietvertrag ersetzt die Wohnungsgeberbestätigung nicht.

        ## Ablauf

        Kommen Sie zum {{ offices.0.name }} ({{ offices.0.address }}). Ihre neue Adresse steht danach auch auf dem [[personalausweis|Personalausweis]].

        ## Fristen

        Die Frist: {{ deadline }}.

        ## Hinweise

        ::: musterstadt
        In {{ municipality.name }} liegt das Formular für die Bestätigung auch im Rathaus aus.
        :::

        Ein Hund zieht mit? Dann gilt auch die [[hundesteuer]].

        """
    }

    static func dogTax(reviewed day: CalendarDate) -> String {
        """
        ---
        title: Hundesteuer anmelden
        category: steuern
        answer: Melden Sie Ihren Hund innerhalb von zwei Wochen beim Steueramt an. Die Steuer steigt mit der Zahl der Hunde. Die Steuermarke kommt mit der Post.
        keywords: [Hund anmelden, Hundemarke, Welpe]
        questions:
          - Ich habe jetzt einen Hund, was muss ich tun?
          - Was kostet ein Hund im Jahr?
        leika: "99102013002000"
        documents:
          - Rasse, Alter und Chipnummer des Hundes
          - Tag, an dem der Hund zu Ihnen kam
        deadline: zwei Wochen, nachdem der Hund da ist
        owner: Steueramt
        reviewed: \(day.iso8601)
        review-every: 1 year
        confidence: example
        related: [wohnsitz-anmelden]
        municipalities:
          musterstadt:
            offices: [musterstadt-steueramt]
            duration: etwa zwei Wochen
            fees:
              - name: ein Hund, im Jahr
                amount: 90.00
              - name: jeder weitere Hund, im Jahr
                amount: 120.00
        ---

        ## Ablauf

        Schreiben Sie an {{ offices.0.email }} oder rufen Sie an: {{ offices.0.phone }}. Zuständig ist das [[office:musterstadt-steueramt]].

        ## Gebühren

        {{ fees }}

        ## Hinweise

        > [!TIP]
        > Ist die Steuermarke verloren, schickt das Steueramt eine neue.

        """
    }

    /// A city's own file that changes nothing yet.
    static let dogTaxVersion = """
        ---
        # Die Fassung einer Stadt: was hier steht, gilt in Musterstadt statt der gemeinsamen Angaben.
        # Noch weicht nichts ab. So sähe es aus:
        #
        # deadline: vier Wochen, nachdem der Hund da ist
        #
        # Ein Abschnitt unter dem Kopf, etwa „## Ablauf“, ersetzt den gemeinsamen mit derselben Überschrift.
        ---

        """
}
