import Diagnostics
import Files
import Knowledge
import TestSupport
import Testing

@testable import Reading
@testable import ReadingContract

struct MunicipalityFieldsTests {
    static let cases: [FieldCase<Municipality>] = [
        FieldCase("name: 1️⃣Duisburg", reads: "Duisburg", \.name),
        FieldCase("state: 1️⃣DE-NW", reads: "DE-NW", \.state),
        FieldCase("ags: 1️⃣\"05112000\"", reads: "05112000", \.ags),
        FieldCase("ars: 1️⃣\"051120000000\"", reads: "051120000000", \.ars),
        FieldCase("status: 1️⃣pilot", reads: "pilot", \.status) { $0.rawValue },
        FieldCase("since: 1️⃣2024-02-29", reads: "2024-02-29", \.since) { $0.iso8601 },
        FieldCase("lines: 1️⃣[\"+49203115\", \"+4920394000\"]", reads: "+49203115 | +4920394000", list: \.lines),
        FieldCase("switchboard: 1️⃣\"+492032830\"", reads: "+492032830", \.switchboard),
        FieldCase(
            "districts: 1️⃣[{id: nord, name: Nord, office: rhein-amt, keywords: [Hafen]}]",
            reads: "nord Nord rhein-amt Hafen", \.districts
        ) { list in
            list.map { one in
                [one.id?.value, one.name?.value, one.office?.value, one.keywords?.value.first?.value].compactMap { $0 }
                    .joined(separator: " ")
            }.joined(separator: " | ")
        },
        FieldCase("postcodes: 1️⃣[\"47051\", \"47053\"]", reads: "47051 | 47053", list: \.postcodes),
        FieldCase("dialling-codes: 1️⃣[\"0203\"]", reads: "0203", list: \.diallingCodes),
        FieldCase(
            "streets: 1️⃣{gelbe-tonne: {title: Gelbe Tonne, article: kalender}}",
            reads: "gelbe-tonne Gelbe Tonne kalender", \.streetColumns
        ) { list in
            list.map { "\($0.key.value) \($0.title?.value ?? "") \($0.article?.value ?? "")" }.joined(separator: " | ")
        },
        FieldCase("website: 1️⃣https://www.duisburg.example", reads: "https://www.duisburg.example", \.website),
        FieldCase("accent: 1️⃣\"#00aAfF\"", reads: "#00aAfF", \.accent),
        FieldCase("accessibility: 1️⃣https://duisburg.example/bf", reads: "https://duisburg.example/bf", \.accessibility),
        FieldCase("feedback: 1️⃣info@duisburg.example", reads: "info@duisburg.example", \.feedback),
    ]

    @Test(arguments: cases)
    func readWithItsPlace(field: FieldCase<Municipality>) throws {
        let required = ["name: Rhein", "state: DE-NW"].filter { !$0.hasPrefix(field.key + ":") }
        let files = ["municipalities/rhein.yaml": (required + [field.written]).joined(separator: "\n") + "\n"]
        let knowledge = expectReadingFindings(in: files)
        try field.expect(in: knowledge.municipalities.first, files, knowledge.sources)
    }

    @Test func everyKeyOfTheContractHasItsCase() {
        #expect(Set(Self.cases.map(\.key)) == Set(MunicipalityShape.municipality.keys))
    }

    @Test func theFilesNameIsTheIdAndCitiesAreInOrderOfIt() {
        let knowledge = expectReadingFindings(in: ["municipalities/lippe.yaml": "name: Lippstadt\nstate: DE-NW\n"])
        #expect(knowledge.municipalities.map(\.id) == ["lippe", "rhein", "ruhr"])
    }
}

struct OfficeFieldsTests {
    private static func hours(_ hours: OpeningHours) -> String {
        Weekday.allCases.compactMap { day in
            hours.days[day].map { ranges in
                "\(day.rawValue) "
                    + ranges.map { "\(ClockTime.text($0.opens))-\(ClockTime.text($0.closes))" }.joined(separator: ",")
            }
        }.joined(separator: " | ")
    }

    static let cases: [FieldCase<Office>] = [
        FieldCase("name: 1️⃣Bürgeramt Mitte", reads: "Bürgeramt Mitte", \.name),
        FieldCase(
            "address:\n  1️⃣street: Burgplatz 19\n  postcode: \"47051\"\n  city: Duisburg",
            reads: "Burgplatz 19, 47051 Duisburg", \.address
        ) { $0.line },
        FieldCase("phone: 1️⃣\"+492032830\"", reads: "+492032830", \.phone),
        FieldCase("transfer: 1️⃣\"4711\"", reads: "4711", \.transfer),
        FieldCase("email: 1️⃣amt@stadt.example", reads: "amt@stadt.example", \.email),
        FieldCase(
            "hours:\n  1️⃣mon: \"08:00-12:00, 14:00-16:00\"\n  fri: \"8:00 - 24:00\"",
            reads: "mon 08:00-12:00,14:00-16:00 | fri 08:00-24:00", \.hours, hours),
        FieldCase("closed: 1️⃣[2026-12-24, 2026-12-27/2026-12-31]", reads: "24.12.2026 | 27.12.2026–31.12.2026", \.closed)
        {
            $0.map { Wording.dateRange($0.value.days, .german) }.joined(separator: " | ")
        },
        FieldCase(
            "special-hours: 1️⃣[{date: 2026-12-05, hours: \"09:00-13:00\", reason: Advent}]",
            reads: "05.12.2026 09:00-13:00 Advent", \.specialHours
        ) { list in
            list.map(\.value).map { special in
                let times = special.ranges.map { "\(ClockTime.text($0.opens))-\(ClockTime.text($0.closes))" }
                return "\(Wording.dateRange(special.days, .german)) \(times.joined()) \(special.reason ?? "")"
            }.joined(separator: " | ")
        },
        FieldCase("parent: 1️⃣ruhr-amt", reads: "ruhr-amt", \.parent),
        FieldCase("keywords: 1️⃣[Meldeamt, Passamt]", reads: "Meldeamt | Passamt", list: \.keywords),
        FieldCase("districts: 1️⃣[nord, mitte]", reads: "nord | mitte", list: \.districts),
        FieldCase("appointment: 1️⃣https://termine.example", reads: "https://termine.example", \.appointment),
        FieldCase("accessible: 1️⃣Aufzug vorhanden", reads: "Aufzug vorhanden", \.accessible),
        FieldCase("transit: 1️⃣U79 König-Heinrich-Platz", reads: "U79 König-Heinrich-Platz", \.transit),
        FieldCase("note: 1️⃣Eingang hinten", reads: "Eingang hinten", \.note),
    ]

    @Test(arguments: cases)
    func readWithItsPlace(field: FieldCase<Office>) throws {
        let name = field.key == "name" ? "" : "name: Amt\n"
        let files = ["offices/rhein/amt.yaml": name + field.written + "\n"]
        let knowledge = expectReadingFindings(in: files)
        try field.expect(in: knowledge.office("amt"), files, knowledge.sources)
    }

    @Test func everyKeyOfTheContractHasItsCase() {
        #expect(Set(Self.cases.map(\.key)) == Set(OfficeShape.office.keys))
    }

    @Test func theFolderIsTheCity() throws {
        let knowledge = expectReadingFindings(in: ["offices/ruhr/amt.yaml": "name: Amt\n"])
        let office = try #require(knowledge.office("amt"))
        #expect(knowledge.municipalities[office.municipality].id == "ruhr")
    }

    @Test func aFolderOfNoCityIsReported() {
        let knowledge = expectReadingFindings(
            in: ["offices/rhien/amt.yaml": "1️⃣name: Amt\n"],
            .error("reference.municipality", help: "Did you mean \"rhein\"?"))
        #expect(knowledge.office("amt") == nil)
    }

    @Test(arguments: [
        "mon: 1️⃣\"08:00–12:00\"", "mon: 1️⃣\"8-12\"",
        "mon: 1️⃣\"08:00-12:00,\"", "mon: 1️⃣geschlossen", "mon: 1️⃣[\"08:00-12:00\"]", "mon: 1️⃣\"08:00-25:00\"",
    ])
    func timesOfAnotherForm(hours: String) {
        expectReadingFindings(
            in: ["offices/rhein/amt.yaml": "name: Amt\nhours:\n  \(hours)\n"], .error("contract.type"))
    }

    @Test(arguments: ["1️⃣12:00-08:00", "1️⃣08:00-08:00", "08:00-12:00, 1️⃣16:00-14:00"])
    func timesThatEndBeforeTheyBegin(hours: String) {
        expectReadingFindings(
            in: ["offices/rhein/amt.yaml": "name: Amt\nhours:\n  mon: \"\(hours)\"\n"], .error("office.hours"))
    }

    @Test func unknownDaysNameTheNearest() {
        expectReadingFindings(
            in: ["offices/rhein/amt.yaml": "name: Amt\nhours:\n  1️⃣mo: \"08:00-12:00\"\n  2️⃣ostern: \"08:00-12:00\"\n"],
            .error("contract.unknown-key", "1️⃣", help: "Did you mean \"mon\"?"),
            .error("contract.unknown-key", "2️⃣", help: "It must be one of mon, tue, wed, thu, fri, sat, sun."))
    }

    @Test func timesThatOverlapOrStandInTheWrongOrder() {
        expectReadingFindings(
            in: [
                "offices/rhein/amt.yaml":
                    "name: Amt\nhours:\n  mon: \"08:00-12:00, 1️⃣11:00-13:00\"\n  tue: \"14:00-16:00, 2️⃣08:00-12:00\"\n  wed: \"08:00-12:00, 12:00-13:00\"\n"
            ], .error("office.hours", "1️⃣"), .error("office.hours", "2️⃣"))
    }
}

struct NoticeFieldsTests {
    static let cases: [FieldCase<Notice>] = [
        FieldCase("title: 1️⃣Heute geschlossen", reads: "Heute geschlossen", \.title),
        FieldCase("municipalities: 1️⃣[rhein]", reads: "rhein", list: \.municipalities),
        FieldCase("from: 1️⃣2026-11-20T18:00", reads: "2026-11-20T18:00", \.from) { $0.iso8601 },
        FieldCase("until: 1️⃣2026-11-30", reads: "2026-11-30", \.until) { $0.iso8601 },
        FieldCase("severity: 1️⃣urgent", reads: "urgent", \.severity) { $0.rawValue },
        FieldCase("articles: 1️⃣[probe]", reads: "probe", list: \.articles),
        FieldCase("offices: 1️⃣[rhein-amt]", reads: "rhein-amt", list: \.offices),
    ]

    @Test(arguments: cases)
    func readWithItsPlace(field: FieldCase<Notice>) throws {
        let title = field.key == "title" ? "" : "title: Meldung\n"
        let files = ["notices/2026-11-20-probe.md": "---\n\(title)\(field.written)\n---\n\nText.\n"]
        let knowledge = expectReadingFindings(in: files)
        try field.expect(in: knowledge.notices.first, files, knowledge.sources)
    }

    @Test func everyKeyOfTheContractHasItsCase() {
        #expect(Set(Self.cases.map(\.key)) == Set(NoticeShape.notice.keys))
    }
}

struct SettingsFieldsTests {
    static let cases: [FieldCase<Settings>] = [
        FieldCase("title: 1️⃣Auskunft", reads: "Auskunft", \.title),
        FieldCase("language: 1️⃣en", reads: "en", \.language),
        FieldCase("time-zone: 1️⃣Europe/Berlin", reads: "Europe/Berlin", \.timeZone),
        FieldCase("base-url: 1️⃣https://auskunft.example/", reads: "https://auskunft.example/", \.baseURL),
        FieldCase(
            "categories:\n  1️⃣- id: alltag\n    title: Alltag\n  - {id: bauen, title: Bauen}",
            reads: "alltag Alltag | bauen Bauen", \.categories
        ) { $0.map { "\($0.id?.value ?? "-") \($0.title?.value ?? "-")" }.joined(separator: " | ") },
        FieldCase(
            "sections: 1️⃣[{heading: Ablauf, module: \"08\"}, {heading: Kosten}]", reads: "Ablauf 08 | Kosten -",
            \.sections
        ) {
            $0.map { "\($0.heading?.value ?? "-") \($0.module?.value ?? "-")" }.joined(separator: " | ")
        },
        FieldCase(
            "limits:\n  1️⃣file-bytes: 5000\n  answer-length: 200\n  nesting: 10\n  added-bytes: 2000",
            reads: "5000 200 10 2000", \.limits
        ) {
            [$0.fileBytes, $0.answerLength, $0.nesting, $0.addedBytes].map { "\($0?.value ?? 0)" }.joined(
                separator: " ")
        },
        FieldCase(
            "repository:\n  1️⃣url: https://github.com/stadt/wissen\n  branch: frei\n  folder: inhalt\n  file: https://x.example/{path}\n  issues: https://x.example/neu",
            reads: "https://github.com/stadt/wissen frei inhalt https://x.example/{path} https://x.example/neu",
            \.repository
        ) {
            [$0.url, $0.branch, $0.folder, $0.file, $0.issues].map { $0?.value ?? "-" }.joined(separator: " ")
        },
    ]

    @Test(arguments: cases)
    func readWithItsPlace(field: FieldCase<Settings>) throws {
        let required = ["title: Probe", "categories: [{id: alltag, title: Alltag}]"].filter {
            !$0.hasPrefix(field.key + ":")
        }
        let files = ["auskunft.yaml": (required + [field.written]).joined(separator: "\n") + "\n"]
        let knowledge = expectReadingFindings(in: files)
        try field.expect(in: knowledge.settings, files, knowledge.sources)
    }

    @Test func limitsThatAreNotGivenHaveTheirDefaults() {
        let settings = expectReadingFindings(in: [:]).settings
        #expect(settings.maximumFileBytes == 2_000_000)
        #expect(settings.maximumAnswerLength == 400)
        #expect(settings.maximumNesting == 60)
        #expect(settings.maximumAddedBytes == 1_000_000)
    }

    @Test func requiredKeysOfTheKnowledgeBase() {
        expectReadingFindings(
            in: ["auskunft.yaml": "1️⃣language: de\n"], .error("contract.missing"), .error("contract.missing"))
    }

    @Test func withoutAuskunftYAMLThereIsNoKnowledgeBase() {
        let survey = ContentSurvey(FileTree(texts: ["municipalities/rhein.yaml": "name: Rhein\nstate: DE-NW\n"]))
        #expect(survey.findings.map(\.rule) == ["file.missing"])
        #expect(survey.findings.map { survey.sources.path(of: $0.range.start.file) } == ["auskunft.yaml"])
    }

    @Test func withoutACityThereIsNoKnowledgeBase() {
        let survey = ContentSurvey(
            FileTree(texts: ["auskunft.yaml": "title: Probe\ncategories: [{id: alltag, title: Alltag}]\n"]))
        #expect(survey.findings.map(\.rule) == ["file.missing"])
    }
}
