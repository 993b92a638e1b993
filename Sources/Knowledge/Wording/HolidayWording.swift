import Diagnostics

/// Names of public holidays.
extension Wording {
    /// `Tag der Arbeit`.
    public static func holiday(_ holiday: PublicHoliday, _ language: Language) -> String {
        let names: (de: String, en: String) =
            switch holiday {
            case .newYear: ("Neujahr", "New Year's Day")
            case .epiphany: ("Heilige Drei Könige", "Epiphany")
            case .womensDay: ("Internationaler Frauentag", "International Women's Day")
            case .goodFriday: ("Karfreitag", "Good Friday")
            case .easterSunday: ("Ostersonntag", "Easter Sunday")
            case .easterMonday: ("Ostermontag", "Easter Monday")
            case .labourDay: ("Tag der Arbeit", "Labour Day")
            case .liberationDay: ("Tag der Befreiung", "Liberation Day")
            case .ascension: ("Christi Himmelfahrt", "Ascension Day")
            case .whitSunday: ("Pfingstsonntag", "Whit Sunday")
            case .whitMonday: ("Pfingstmontag", "Whit Monday")
            case .corpusChristi: ("Fronleichnam", "Corpus Christi")
            case .uprisingDay: ("Jahrestag des Volksaufstands", "Anniversary of the uprising of 1953")
            case .assumption: ("Mariä Himmelfahrt", "Assumption Day")
            case .childrensDay: ("Weltkindertag", "World Children's Day")
            case .germanUnity: ("Tag der Deutschen Einheit", "Day of German Unity")
            case .reformation: ("Reformationstag", "Reformation Day")
            case .allSaints: ("Allerheiligen", "All Saints' Day")
            case .repentance: ("Buß- und Bettag", "Day of Repentance and Prayer")
            case .christmasDay: ("1. Weihnachtstag", "Christmas Day")
            case .boxingDay: ("2. Weihnachtstag", "Boxing Day")
            }
        return language == .german ? names.de : names.en
    }
}
