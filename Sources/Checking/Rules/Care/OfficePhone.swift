import Bytes
import Diagnostics
import Knowledge

/// A telephone number in a text is the one of the office that the article names.
enum OfficePhone: SingleFindingRule {
    static let declaration = RuleDeclaration(
        id: "care.office-phone", .note, adjustable: true,
        LocalizedText(
            de: "Eine Telefonnummer im Text, die der einer Stelle des Artikels ähnelt, ist dieselbe.",
            en: "A telephone number in a text that resembles the one of an office of the article is the same."),
        why: LocalizedText(
            de: "Ändert sich eine Nummer, wird oft nur die Datei der Stelle berichtigt: der Text nennt dann die alte.",
            en: "When a number changes, often only the office's file is corrected: the text then gives the old one."),
        wrong: .article(
            "municipalities:\n  ruhr:\noffices: [standesamt]", body: "Rufen Sie 02041 70-4712 an.\n"
        ).and(office),
        right: .article(
            "municipalities:\n  ruhr:\noffices: [standesamt]", body: "Rufen Sie 02041 70-4711 an.\n"
        ).and(office))

    private static let office = RuleDeclaration.Example(
        ("offices/ruhr/standesamt.yaml", "name: Standesamt\nphone: \"+492041704711\"\n"))

    /// `+49`, an area code and the first digits of a switchboard: numbers of one administration have so much in common.
    private static let commonDigits = 8

    static func checks(_ knowledge: KnowledgeBase) -> [ContentCheck] {
        guard knowledge.offices.contains(where: { $0.phone != nil }) else { return [] }
        let known = numbers(knowledge)
        return [
            .passages { passage, found in
                check(passage, knowledge, known, &found)
            },
            .topics { number, found in
                for version in knowledge.topics[number].versions {
                    for text in [version.fields.answer, version.fields.instead].compactMap(\.self) {
                        let mentions = text.prose.value.withBytes { WrittenPhone.mentions(in: $0) }
                        for mention in mentions where !known.contains(mention.e164) {
                            let offices = knowledge.offices(of: version.fields)
                            guard let office = offices.first(where: { resembles(mention.e164, $0) }) else { continue }
                            let spoken = SpokenText(text)
                            let place = mention.range.withBracket(in: spoken.bytes)
                            let written = String(decoding: spoken.bytes[place], as: UTF8.self)
                            found.add(
                                finding(
                                    written, office, at: spoken.range(of: place),
                                    in: knowledge.ids(version.municipalities)))
                        }
                    }
                }
            },
        ]
    }

    /// What offices and cities are called by.
    private static func numbers(_ knowledge: KnowledgeBase) -> Set<String> {
        var numbers = Set(knowledge.offices.compactMap { $0.phone?.value })
        for city in knowledge.municipalities {
            numbers.formUnion((city.lines?.value ?? []).map(\.value))
            if let number = city.switchboard?.value { numbers.insert(number) }
        }
        return numbers
    }

    private static func check(
        _ passage: Passage, _ knowledge: KnowledgeBase, _ known: Set<String>, _ findings: inout Findings
    ) {
        guard let topic = passage.topic else { return }
        let document = passage.document
        /// What the cities that read it are told to call, each with the cities.
        func report(_ number: String, _ written: String, at range: SourceRange) {
            guard !known.contains(number) else { return }
            var cities: [OfficeIndex: [CityIndex]] = [:]
            for city in passage.municipalities {
                guard let fields = knowledge.topics[topic].version(in: city)?.fields else { continue }
                let office = (fields.offices?.value ?? []).compactMap { knowledge.officeIndex[$0.value] }.first {
                    resembles(number, knowledge.offices[$0])
                }
                if let office { cities[office, default: []].append(city) }
            }
            for (office, cities) in cities.sorted(by: { $0.key < $1.key }) {
                findings.add(finding(written, knowledge.offices[office], at: range, in: knowledge.ids(cities)))
            }
        }
        for (link, node) in passage.links(where: { $0.phone != nil }) where !document.nodes[node].isForAgents {
            if let number = link.phone, let e164 = PhoneNumber.e164(written: number) {
                report(e164, number, at: link.span.range)
            }
        }
        let mayHold = document.bytes.withUnsafeBufferPointer { bytes in
            bytes.firstOffset(of: UInt8(ascii: "0"), in: passage.bytes) != nil
        }
        guard mayHold else { return }
        var prose = Prose()
        passage.forEachBlock { block in
            guard document.nodes[block].kind.isReadText, !document.nodes[block].isForAgents else { return }
            prose.read(block, of: document)
            let mentions = prose.text.withUnsafeBufferPointer { text in
                WrittenPhone.mentions(in: text).filter { !isFax($0.range.lowerBound, in: text) }
            }
            for mention in mentions {
                let place = mention.range.withBracket(in: prose.text)
                report(
                    mention.e164, String(decoding: prose.text[place], as: UTF8.self),
                    at: prose.range(of: place, in: document) ?? document.range(ofBlock: block))
            }
        }
    }

    /// Offices have no field for a fax number.
    private static func isFax(_ start: Int, in text: TextBytes) -> Bool {
        text.string(max(0, start - 16)..<start).lowercased().contains("fax")
    }

    private static func resembles(_ number: String, _ office: Office) -> Bool {
        guard let phone = office.phone?.value, phone != number, abs(phone.utf8.count - number.utf8.count) <= 2 else {
            return false
        }
        return zip(phone.utf8, number.utf8).prefix { $0 == $1 }.count >= commonDigits
    }

    private static func finding(
        _ written: String, _ office: Office, at range: SourceRange, in municipalities: [String]
    ) -> Diagnostic {
        let phone = PhoneNumber.display(office.phone?.value ?? "")
        return Diagnostic(
            declaration, at: range,
            LocalizedText(
                de: "„\(written)“ ist die Nummer keiner Stelle; „\(office.displayName)“ hat \(phone).",
                en: "\"\(written)\" is the number of no office; \"\(office.displayName)\" has \(phone)."),
            help: LocalizedText(
                de:
                    "Die Nummer berichtigen, am besten mit einem Platzhalter wie {{ offices.0.phone }}; ist es eine andere Stelle, eine Datei für sie anlegen.",
                en:
                    "Correct the number, best with a placeholder such as {{ offices.0.phone }}; if it is another office's, make a file for that."
            ),
            municipalities: municipalities)
    }
}

extension Document.Link {
    /// What follows `tel:` in a link that has it.
    fileprivate var phone: String? {
        guard case .web(let url) = target, url.utf8.starts(with: "tel:".utf8) else { return nil }
        return String(url.dropFirst(4))
    }
}

extension Range<Int> {
    /// With the bracket in which an area code begins.
    fileprivate func withBracket(in text: [UInt8]) -> Range<Int> {
        let hasBracket = lowerBound > 0 && text[lowerBound - 1] == UInt8(ascii: "(")
        return hasBracket && text[self].contains(UInt8(ascii: ")")) ? (lowerBound - 1)..<upperBound : self
    }
}
