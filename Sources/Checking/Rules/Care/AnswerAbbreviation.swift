import Bytes
import Diagnostics
import Knowledge

/// The answer is read aloud: words are written out.
enum AnswerAbbreviation: SingleFindingRule {
    static let declaration = RuleDeclaration(
        id: "care.answer-abbreviation", .warning, adjustable: true,
        LocalizedText(
            de: "In der Antwort sind alle Wörter ausgeschrieben.",
            en: "The answer spells every word out."),
        why: LocalizedText(
            de: """
                Wer die Antwort vorliest, müsste sonst mitten im Satz übersetzen. Großgeschriebene Kürzel dürfen stehen, \
                wenn das Glossar sie enthält oder wenn sie alle kennen, wie PIN oder TÜV.
                """,
            en: """
                Anyone reading the answer out would have to translate in the middle of a sentence. Acronyms are fine \
                if the glossary has them or everybody knows them, such as PIN or TÜV.
                """),
        wrong: .article("answer: Sie brauchen i. d. R. einen WBS.\n"),
        right: .article("answer: Sie brauchen in der Regel einen Wohnberechtigungsschein.\n"))

    /// Said as they are written.
    private static let everyday = Set(
        """
        EU USA UNO NRW DDR PIN PUK TAN PDF TÜV ADAC DIN ISO KFZ PKW LKW SMS QR ID WC PC CD DVD USB TV EC ICE ARD ZDF WDR \
        IBAN BIC SEPA WLAN OK DRK LED UV DNA HIV AOK IHK VHS BAB DHL VW BMW FAQ GPS RTL ELSTER \
        II III IV VI VII VIII IX XI XII
        """.split(separator: " ").map { Array($0.utf8) })

    /// Ordinary words that somebody put in capitals for emphasis.
    private static let emphasised = Set(
        """
        NICHT NUR KEIN KEINE KEINEN OHNE MIT UND ODER NEU IMMER NIE BITTE SOFORT ALLE VOR NACH BIS AB AUCH DER DIE DAS \
        SIE IST MUSS JA NEIN ERST DANN ZU
        """.split(separator: " ").map { Array($0.utf8) })

    static func checks(_ knowledge: KnowledgeBase) -> [ContentCheck] {
        var known = everyday.union(emphasised)
        for entry in knowledge.glossary {
            Array(entry.term.value.utf8).withUnsafeBufferPointer { term in
                forEachWord(term) { range, _ in known.insert(Array(term[range])) }
            }
        }
        return [
            .answers { [known] answer, municipalities in
                answer.bytes.withUnsafeBufferPointer { text in
                    abbreviations(in: text, known: known).map { range, meanings in
                        finding(
                            text.string(range), meaning: meanings, at: answer.range(of: range),
                            in: knowledge.ids(municipalities))
                    }
                }
            }
        ]
    }

    private static func finding(
        _ written: String, meaning meanings: [String], at range: SourceRange, in municipalities: [String]
    ) -> Diagnostic {
        let help =
            meanings.isEmpty
            ? LocalizedText(
                de: "Ausschreiben, wofür „\(written)“ steht, oder das Wort ins Glossar aufnehmen (glossary.yaml).",
                en: "Spell out what \"\(written)\" stands for, or add the word to the glossary (glossary.yaml).")
            : LocalizedText(
                de: meanings.map { "„\($0)“" }.joined(separator: " oder ") + " schreiben.",
                en: "Write " + meanings.map { "\"\($0)\"" }.joined(separator: " or ") + ".")
        return Diagnostic(
            declaration, at: range,
            LocalizedText(
                de: "Die Antwort wird vorgelesen und schreibt „\(written)“ deshalb aus.",
                en: "The answer is read aloud and therefore spells \"\(written)\" out."),
            help: help, municipalities: municipalities)
    }

    /// Each abbreviation at its first place, with what to write instead where that is known.
    private static func abbreviations(
        in text: TextBytes, known: Set<[UInt8]>
    ) -> [(range: Range<Int>, meanings: [String])] {
        var found: [(range: Range<Int>, meanings: [String])] = []
        func add(_ range: Range<Int>, _ meanings: [String]) {
            if !found.contains(where: { text[$0.range].elementsEqual(text[range]) }) { found.append((range, meanings)) }
        }
        var end = 0
        let isAboutPlates = speaksOfPlates(text)
        forEachWord(text) { word, isWhole in
            // The rest of an abbreviation found already.
            guard word.lowerBound >= end, !isInAddress(text, word) else { return }
            if word.upperBound < text.count, text[word.upperBound] == UInt8(ascii: "."),
                let match = dotted(text, word)
            {
                end = match.range.upperBound
                add(match.range, match.meanings)
            } else if isWhole, isShortForm(text, word) {
                let letters = Array(text[word])
                if letters == Array("EUR".utf8) {
                    add(word, ["Euro"])
                } else if !known.contains(letters), !(isAboutPlates && letters.count <= 3) {
                    add(word, [])
                }
            }
        }
        return found
    }

    /// Whether the word is part of a mail or web address, whose full stops are spoken as such.
    private static func isInAddress(_ text: TextBytes, _ word: Range<Int>) -> Bool {
        func isBlank(_ index: Int) -> Bool { text.character(at: index).kind == .space }
        var (start, end) = (word.lowerBound, word.upperBound)
        while start > 0, !isBlank(start - 1) { start -= 1 }
        while end < text.count, !isBlank(end) { end += 1 }
        let token = text[start..<end]
        if token.contains(UInt8(ascii: "@")) { return true }
        let opened = token.drop { "(<„\"'".utf8.contains($0) }
        return opened.starts(with: "www.".utf8) || opened.starts(with: "http".utf8)
    }

    /// "Ein Kennzeichen mit DU": up to three letters are not short for anything there.
    private static func speaksOfPlates(_ text: TextBytes) -> Bool {
        let word = Array("kennzeichen".utf8)
        guard text.count >= word.count else { return false }
        return (0...(text.count - word.count)).contains { start in
            word.indices.allSatisfy { text.folded(at: start + $0) == word[$0] }
        }
    }

    /// Calls `body` with every run of letters; `isWhole` where no digit touches it.
    private static func forEachWord(_ text: TextBytes, _ body: (_ word: Range<Int>, _ isWhole: Bool) -> Void) {
        var index = 0
        var followsDigit = false
        while index < text.count {
            let first = text.character(at: index)
            guard first.kind == .letter else {
                followsDigit = first.kind == .digit
                index += first.length
                continue
            }
            let start = index
            while index < text.count {
                let character = text.character(at: index)
                guard character.kind == .letter || character.kind == .ignored else { break }
                index += character.length
            }
            let precedesDigit = index < text.count && text.character(at: index).kind == .digit
            body(start..<index, !followsDigit && !precedesDigit)
            followsDigit = false
        }
    }

    /// Two to six letters, all capitals.
    private static func isShortForm(_ text: TextBytes, _ word: Range<Int>) -> Bool {
        guard (2...12).contains(word.count) else { return false }
        var index = word.lowerBound
        var letters = 0
        while index < word.upperBound {
            guard text.isCapital(at: index) else { return false }
            index += text.character(at: index).length
            letters += 1
        }
        return (2...6).contains(letters)
    }

    /// The abbreviation that begins with this word and a full stop.
    private static func dotted(_ text: TextBytes, _ word: Range<Int>) -> (range: Range<Int>, meanings: [String])? {
        let folded = word.map { text.folded(at: $0) }
        for abbreviation in Abbreviation.all where abbreviation.parts[0] == folded {
            guard let end = matchEnd(abbreviation, text, from: word.lowerBound) else { continue }
            if abbreviation.needsNumber {
                guard end + 1 < text.count, text[end] == 0x20, text[end + 1].isASCIIDigit else { continue }
            }
            return (word.lowerBound..<end, abbreviation.meanings)
        }
        let range = word.lowerBound..<(word.upperBound + 1)
        if folded.count > 3, folded.suffix(3).elementsEqual("str".utf8) {
            return (range, [text.string(word) + "aße"])
        }
        if folded.count > 2, folded.suffix(2).elementsEqual("nr".utf8) {
            return (range, [String(text.string(word).dropLast()) + "ummer"])
        }
        return nil
    }

    /// Where the abbreviation ends that begins at `start`; spaces may part its pieces.
    private static func matchEnd(_ abbreviation: Abbreviation, _ text: TextBytes, from start: Int) -> Int? {
        var index = start
        for (number, part) in abbreviation.parts.enumerated() {
            if number > 0, index < text.count, text.character(at: index).kind == .space {
                index += text.character(at: index).length
            }
            guard index + part.count < text.count, text[index + part.count] == UInt8(ascii: "."),
                part.indices.allSatisfy({ text.folded(at: index + $0) == part[$0] })
            else { return nil }
            index += part.count + 1
        }
        return index
    }
}
