import TestSupport
import Testing

@testable import Checking

@Suite struct OfficeHoursTests {
    private func files(_ body: String) -> [String: String] {
        [
            "articles/probe.md": article("municipalities: {ruhr: }\noffices: [buero]\n", body: body),
            "offices/ruhr/buero.yaml":
                "name: Bürgerbüro Ruhrstadt\nhours:\n  mon: \"08:00-12:00, 14:00-16:00\"\n  tue: \"08:00-12:00\"\n",
        ]
    }

    @Test(arguments: [
        "Das Bürgerbüro ist 1️⃣montags von 8 bis 13 Uhr geöffnet.\n",
        "## Öffnungszeiten\n\n- 1️⃣Montag: 9–12 Uhr\n- Dienstag: 8–12 Uhr\n",
        "Das [[office:buero]] öffnet 1️⃣Mo–Di 8:00–12:30.\n", "Öffnungszeiten:\n\n- 1️⃣Mittwoch 8–12 Uhr\n",
        "## Öffnungszeiten\n\n| Zeiten |\n| --- |\n| 1️⃣Montag 8-11 Uhr |\n",
        "> Öffnungszeiten des Bürgerbüros: 1️⃣Di 14-16 Uhr\n",
    ])
    func otherHours(body: String) {
        expectFindings(of: OfficeHours.self, in: files(body), .note("care.office-hours", in: ["ruhr"]))
    }

    @Test(arguments: [
        "Das Bürgerbüro ist montags von 8 bis 12 Uhr geöffnet.\n", "Das Bürgerbüro ist Mo und Di 8-12 Uhr geöffnet.\n",
        "Der Wertstoffhof ist montags von 8 bis 18 Uhr geöffnet.\n",
        "Das Bürgerbüro ist montags von 7 bis 18 Uhr telefonisch erreichbar.\n",
        "Das Bürgerbüro ist jeden ersten Montag von 16 bis 18 Uhr geöffnet.\n",
        "Der Hund schläft montags von 9 bis 10 Uhr.\n",
    ])
    func noOtherHours(body: String) {
        expectFindings(of: OfficeHours.self, in: files(body))
    }
}
