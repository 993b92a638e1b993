import TestSupport
import Testing

@testable import Checking

struct AnswerAbbreviationTests {
    @Test(
        "An abbreviation is found and its words are proposed",
        arguments: [
            ("answer: Sie brauchen 1️⃣i. d. R. den Ausweis.", "Write \"in der Regel\" or \"meist\"."),
            ("answer: Sie brauchen 1️⃣i.d.R. den Ausweis.", "Write \"in der Regel\" or \"meist\"."),
            ("answer: \"Sie brauchen 1️⃣ggf. den Ausweis.\"", "Write \"gegebenenfalls\"."),
            ("answer: 1️⃣Z. B. den Ausweis.", "Write \"zum Beispiel\"."),
            ("answer: 1️⃣z.\u{A0}B. den Ausweis.", "Write \"zum Beispiel\"."),
            ("answer: Ausweis 1️⃣bzw. Pass.", "Write \"oder\" or \"beziehungsweise\"."),
            ("answer: Ausweis, Pass 1️⃣usw.", "Write \"und so weiter\"."),
            ("answer: Zimmer 1️⃣Nr. 5.", "Write \"Nummer\"."),
            ("answer: Am Markt, 1️⃣Königstr. 5.", "Write \"Königstraße\"."),
            ("answer: Nennen Sie die 1️⃣Hausnr. am Telefon.", "Write \"Hausnummer\"."),
            ("answer: Das regelt 1️⃣Art. 3.", "Write \"Artikel\"."),
            ("answer: Das kostet 10 1️⃣EUR.", "Write \"Euro\"."),
            (
                "answer: Sie brauchen einen 1️⃣WBS.",
                "Spell out what \"WBS\" stands for, or add the word to the glossary (glossary.yaml)."
            ),
            // Not written on one line as it reads.
            ("answer: 'Wie geht''s? 1️⃣Ggf. anrufen.'", "Write \"gegebenenfalls\"."),
            ("answer: >\n  Sie brauchen 1️⃣ggf. den Ausweis.", "Write \"gegebenenfalls\"."),
        ])
    func wordsAreWrittenOut(line: String, help: String) {
        expectFindings(of: AnswerAbbreviation.self, in: probe(line), .warning("care.answer-abbreviation", help: help))
    }

    @Test(
        "Everyday abbreviations and names are left alone",
        arguments: [
            "answer: Der EU-Führerschein, die PIN, das PDF, der TÜV, der ADAC und die DIN 5008.",
            "answer: Das kostet 46 Euro oder 46 €.",
            "answer: Geben Sie Datum, Uhrzeit und Art der Störung an, gleich welcher Art.",
            "answer: Die Zulassungsbescheinigung Teil II bleibt NICHT im Auto.",
            "answer: Kommen Sie in das Haus A, den Raum B12 oder nach DU1.",
            "answer: Das Amt ist am 1. März zu. Die Frist endet am 31.12.2026.",
            "answer: Beim Standesamt gibt es das Buch. Am See.",
            "answer: Auf bottrop.de steht mehr.",
            "answer: Schreiben Sie an max.mustermann@bottrop.de oder lesen Sie (www.ca.de).",
            "answer: Ein Wunschkennzeichen mit DU, BOT oder WES kostet mehr.",
        ])
    func everydayWordsMayStand(line: String) {
        expectFindings(of: AnswerAbbreviation.self, in: probe(line))
    }

    @Test("Abbreviations that the glossary explains are left alone")
    func whatTheGlossaryHasMayStand() {
        var files = probe("answer: Ohne HU und ohne eVB-Nummer keine Zulassung.")
        expectFindings(
            of: AnswerAbbreviation.self, in: probe("answer: Ohne 1️⃣HU keine Zulassung."),
            .warning("care.answer-abbreviation"))
        files["glossary.yaml"] = "HU: Die Hauptuntersuchung.\n"
        expectFindings(of: AnswerAbbreviation.self, in: files)
        files["glossary.yaml"] = "HU-Bericht: Der Bericht der Hauptuntersuchung.\n"
        expectFindings(of: AnswerAbbreviation.self, in: files)
    }

    @Test("Each abbreviation is reported once")
    func eachAbbreviationIsFoundOnce() {
        expectFindings(
            of: AnswerAbbreviation.self, in: probe("answer: Der Pass 1️⃣ggf. und der Ausweis ggf. und 2️⃣ca. drei Fotos."),
            .warning("care.answer-abbreviation", "1️⃣"), .warning("care.answer-abbreviation", "2️⃣"))
    }
}
