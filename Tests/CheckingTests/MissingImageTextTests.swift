import TestSupport
import Testing

@testable import Checking

struct MissingImageTextTests {
    @Test("A picture without a description is found")
    func aPictureHasAText() {
        func files(_ body: String) -> [String: String] {
            probe(body: body).merging(["articles/plan.png": ""]) { first, _ in first }
        }
        expectFindings(of: MissingImageText.self, in: files("Hier: 1️⃣![](plan.png)\n"), .warning("care.image-text"))
        expectFindings(of: MissingImageText.self, in: files("1️⃣![ ](plan.png \"Plan\")\n"), .warning("care.image-text"))
        expectFindings(
            of: MissingImageText.self, in: files("Ein Plan:\n[1️⃣![](plan.png)](https://a.example)\n"),
            .warning("care.image-text"))
        expectFindings(of: MissingImageText.self, in: files("![Der **Plan**](plan.png)\n"))
        expectFindings(of: MissingImageText.self, in: files("![`Plan`](plan.png) [](https://a.example)\n"))
    }

    private func files(_ text: String, name: String) -> [String: String] {
        probe(body: "Hier:\n\n| Plan |\n| --- |\n| 1️⃣![\(text)](\(name)) |\n").merging(["articles/\(name)": ""]) {
            first, _ in
            first
        }
    }

    @Test(
        "The name of a file describes nothing",
        arguments: [
            "IMG_2031.jpg", "DSC00012", "Screenshot 2026-11-02 at 10.21.07", "Bildschirmfoto 2026-11-02 um 10.21.07",
            "WhatsApp Image 2026-03-01 at 12.00.33", "PXL_20260301_120033", "rathaus_neu-2", "Bild", "Foto 3",
            "IMG-20260301-WA0007",
            "Eingang Rathaus.png", "image1",
        ])
    func aFileNameIsNone(text: String) {
        expectFindings(
            of: MissingImageText.self, in: files(text, name: "rathaus_neu-2.png"), .warning("care.image-text"))
    }

    @Test(
        "Words are a description",
        arguments: [
            "rathaus", "Bild des Rathauses", "Foto vom Eingang", "Screenshot der Anmeldung", "Logo der Stadt Bottrop",
            "Plan 2",
            "Image der Stadt", "Scan eines Ausweises", "Grafik: So läuft der Antrag ab",
        ])
    func wordsAreOne(text: String) {
        expectFindings(of: MissingImageText.self, in: files(text, name: "rathaus.png"))
    }
}
