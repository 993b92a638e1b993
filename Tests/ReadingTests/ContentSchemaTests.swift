import Diagnostics
import Foundation
import Knowledge
import TestSupport
import Testing

@testable import ReadingContract
@testable import ReadingYAML

@Suite("JSON Schema of the content")
struct ContentSchemaTests {
    typealias Members = [String: Any]

    static func parsed(_ kind: ContentSchema.Kind) throws -> Members {
        let value = try JSONSerialization.jsonObject(with: Data(ContentSchema.json(kind).utf8))
        return try #require(value as? Members)
    }

    /// Every group of keys in a schema, with the way to it.
    static func groups(in value: Any, path: String = "#") -> [(path: String, members: Members)] {
        switch value {
        case var members as Members:
            // Alternatives say which of the keys belong together, not which there are.
            members["oneOf"] = nil
            let own = members["properties"] is Members ? [(path, members)] : []
            return own + members.sorted { $0.key < $1.key }.flatMap { groups(in: $0.value, path: "\(path)/\($0.key)") }
        case let items as [Any]:
            return items.enumerated().flatMap { groups(in: $0.element, path: "\(path)/\($0.offset)") }
        default: return []
        }
    }

    // MARK: What the contract names

    @Test(
        "has every key of the contract",
        arguments: [
            (
                ContentSchema.Kind.article, "#",
                """
                title answer keywords questions ask leika fees documents duration deadline offices responsible online forms legal \
                offered instead owner reviewed review-every confidence audience from until related category aliases municipalities
                """
            ),
            (
                .article, "#/$defs/version",
                """
                title answer keywords questions ask leika fees documents duration deadline offices responsible online forms legal \
                offered instead owner reviewed review-every confidence audience from until related
                """
            ),
            (.article, "#/$defs/fee", "name fact amount min max free currency from until note"),
            (.article, "#/$defs/reference", "title url"),
            (
                .municipality, "#",
                """
                name state ags ars status since lines switchboard website accent accessibility feedback districts postcodes \
                dialling-codes streets
                """
            ),
            (
                .office, "#",
                """
                name address phone transfer email hours closed special-hours appointment accessible transit parent keywords \
                districts note
                """
            ),
            (.office, "#/properties/address", "street postcode city"),
            (.office, "#/properties/hours", "mon tue wed thu fri sat sun"),
            (.bodies, "#/items", "id name phone website hours does covers"),
            (.facts, "#/$defs/fact", "name values law owner reviewed review-every municipalities"),
            (.facts, "#/$defs/value", "amount min max free currency text date from until law"),
            (
                .guide, "#",
                "title category answer keywords municipalities start questions steps owner reviewed review-every confidence audience"
            ),
            (.guide, "#/$defs/question", "ask help municipalities answers"),
            (.guide, "#/$defs/answer", "text to article office body say municipalities letters districts"),
            (.guide, "#/$defs/step", "text article municipalities"),
            (.article, "#/$defs/responsibility", "office contact letters districts note"),
            (.notice, "#", "title municipalities from until severity articles offices"),
            (.knowledgeBase, "#/properties/categories/items", "id title"),
            (.knowledgeBase, "#/properties/sections/items", "heading module expected"),
            (.knowledgeBase, "#/properties/repository", "url branch folder file issues"),
        ])
    func keys(kind: ContentSchema.Kind, path: String, keys: String) throws {
        let groups = Self.groups(in: try Self.parsed(kind))
        let group = try #require(groups.first { $0.path == path }, "\(groups.map(\.path))")
        let properties = try #require(group.members["properties"] as? Members)
        let expected = keys.split(separator: " ").map(String.init)
        #expect(properties.keys.sorted() == expected.sorted())
    }

    @Test(
        "has every key of the reader, in its order and with its words",
        arguments: ContentSchema.Kind.allCases.filter { $0 != .bodies && $0 != .facts })
    func sameDeclaration(kind: ContentSchema.Kind) throws {
        let properties: [SchemaProperty] =
            switch kind {
            case .article: ArticleShape.article.fields.map(\.property)
            case .municipality: MunicipalityShape.municipality.fields.map(\.property)
            case .office: OfficeShape.office.fields.map(\.property)
            case .notice: NoticeShape.notice.fields.map(\.property)
            case .guide: GuideShape.guide.fields.map(\.property)
            // A list; its items are asked for their keys.
            case .bodies, .facts: []
            case .knowledgeBase: SettingsShape.settings.fields.map(\.property)
            }
        let schema = try Self.parsed(kind)
        let written = try #require(schema["properties"] as? Members)
        #expect(Set(written.keys) == Set(properties.map(\.key)))
        for property in properties {
            let description = (written[property.key] as? Members)?["description"] as? String ?? ""
            #expect(description.hasPrefix(property.help), "\(property.key): \(description)")
        }
        let keysInText = ContentSchema.json(kind).split(separator: "\n").compactMap { line -> String? in
            // The keys of the outermost group are indented by four spaces.
            guard line.hasPrefix("    \""), line.hasSuffix("{") else { return nil }
            return line.dropFirst(5).split(separator: "\"").first.map(String.init)
        }
        #expect(Array(keysInText.prefix(properties.count)) == properties.map(\.key))
    }

    @Test(
        "names what is required",
        arguments: [
            (ContentSchema.Kind.article, ["title", "answer", "category"]), (.municipality, ["name", "state"]),
            (.office, ["name"]), (.notice, ["title"]), (.guide, ["title", "category", "answer"]),
            (.knowledgeBase, ["title", "categories"]),
        ])
    func required(kind: ContentSchema.Kind, keys: [String]) throws {
        let required = try #require(try Self.parsed(kind)["required"] as? [String])
        #expect(required == keys)
    }

    @Test("requires nothing of a city's version")
    func versionRequiresNothing() throws {
        let definitions = try #require(try Self.parsed(.article)["$defs"] as? Members)
        let version = try #require(definitions["version"] as? Members)
        #expect(version["required"] == nil)
    }

    @Test("forbids unknown keys and explains known ones", arguments: ContentSchema.Kind.allCases)
    func groups(kind: ContentSchema.Kind) throws {
        for (path, members) in Self.groups(in: try Self.parsed(kind)) {
            #expect(members["type"] as? String == "object", "\(path)")
            #expect(members["additionalProperties"] as? Bool == false, "\(path)")
            for (key, value) in members["properties"] as? Members ?? [:] {
                let description = (value as? Members)?["description"] as? String ?? ""
                #expect(description.contains("."), "\(path)/\(key) is not explained")
            }
        }
    }

    @Test("names the dialect, itself and what it is for", arguments: ContentSchema.Kind.allCases)
    func head(kind: ContentSchema.Kind) throws {
        let schema = try Self.parsed(kind)
        #expect(schema["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
        #expect(schema["$id"] as? String == "https://auskunft.example/schema/v1/\(kind.rawValue).json")
        #expect((schema["title"] as? String)?.isEmpty == false)
    }

    @Test("is the same text every time and ends with a line feed", arguments: ContentSchema.Kind.allCases)
    func stable(kind: ContentSchema.Kind) {
        let text = ContentSchema.json(kind)
        #expect(text == ContentSchema.json(kind))
        #expect(text.hasSuffix("}\n") && !text.hasSuffix("\n\n"))
    }

    // MARK: Schema and reader say the same

    private struct Scalar: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let schema: SchemaNode
        let accepts: @Sendable (String) -> Bool

        init<Value>(_ name: String, _ type: ValueType<Value>) {
            testDescription = name
            schema = type.schema
            accepts = { text in
                var context = ReadingContext(file: 0)
                let span = Span(Place(file: 0, line: 1, column: 1), length: 1)
                return type.read(YAMLNode(content: .scalar(text, isPlain: true), span: span), &context) != nil
                    && context.findings.list.isEmpty
            }
        }
    }

    private static let scalars = [
        Scalar("text", ValueType<String>.text), Scalar("answer", ValueType<String>.answer),
        Scalar("identifier", ValueType<String>.identifier), Scalar("LeiKa key", ValueType<String>.leikaKey),
        Scalar("digits", ValueType<String>.digits(8, de: "", en: "")), Scalar("phone", ValueType<String>.phone),
        Scalar("secure URL", ValueType<String>.secureURL), Scalar("web URL", ValueType<String>.webURL),
        Scalar("mail address", ValueType<String>.email), Scalar("state", ValueType<String>.state),
        Scalar("colour", ValueType<String>.colour), Scalar("currency", ValueType<String>.currency),
        Scalar("postcode", ValueType<String>.postcode), Scalar("time zone", ValueType<String>.timeZone),
        Scalar("language", ValueType<String>.language), Scalar("date", ValueType<CalendarDate>.date),
        Scalar("moment", ValueType<Moment>.moment), Scalar("date range", ValueType<DateRange>.dateRange),
        Scalar("interval", ValueType<ReviewInterval>.reviewInterval), Scalar("amount", ValueType<Amount>.amount),
        Scalar("severity", ValueType<Notice.Severity>.choice()), Scalar("bool", ValueType<Bool>.bool),
    ]

    private static let samples = [
        "", " ", "Text", "sperrmuell", "Sperrmüll", "sperr-muell-2", "a b", String(repeating: "a", count: 100),
        String(repeating: "a", count: 101), String(repeating: "ä", count: 400), String(repeating: "ä", count: 401),
        "99107023000000", "9910702300000", "98107023000000", "991070230000000", "05112000", "0511200", "4705", "47051",
        "470511", "4705a", "+4920394000", "+0920394000", "020394000", "+49 203 94000", "+491234", "+49123456",
        "+1234567890123456", "https://www.duisburg.de", "http://www.duisburg.de", "https://", "https:///pfad",
        "https://a b", "https://münchen.example/ä?x=1#y", "ftp://a.example", "https://a\"b", "amt@stadt.example",
        "amt@stadt", "@stadt.example", "amt@", "amt@.example", "amt@stadt.", "a@b@c.de", "a b@c.de", "amt@a.b.example",
        "DE-NW", "DE-XX", "NW", "#005ea5", "#005EA5", "#05a", "005ea5", "#005eag", "EUR", "eur", "EURO",
        "Europe/Berlin",
        "/Berlin", "Berlin/", "Etc/GMT+1", "Ber lin", "de", "en", "fr", "2026-03-31", "2026-13-31", "2026-00-10",
        "2026-3-31", "31.03.2026", "2026-03-32", "2026-03-31T14:30", "2026-03-31 14:30", "2026-03-31T14:30:59",
        "2026-03-31T24:00", "2026-03-31T14:60", "2026-03-31T1:30", "2026-03-31/2026-04-02", "2026-03-31/",
        "2026-03-31/2026-04-02/2026-04-03", "6 months", "1 month", "120 months", "121 months", "0 months", "1 year",
        "10 years", "11 years", "year", "6 weeks", "6months", "37", "22.8", "22.80", "22.805", "22,80", "-1", ".5",
        "5.",
        "123456789012", "1234567890123", "01067", "00000000", "1e3", "0x1f", "~", "null", "TRUE", "info", "urgent",
        "Info", "wichtig", "true", "false", "True", "yes",
    ]

    /// How a number is written a schema cannot see.
    private static let unseen: Set = ["22.805", ".5", "5.", "1e3", "0x1f", "020394000"]

    /// As others' readers take what stands there without quotation marks (YAML 1.2, core schema).
    @Test("accepts what the reader accepts without a finding", arguments: scalars)
    private func agreement(scalar: Scalar) throws {
        for sample in Self.samples {
            let accepted: Bool
            switch scalar.schema {
            case .string(let text):
                let length = sample.unicodeScalars.count
                if sample.isEmpty || ["~", "null"].contains(sample) {
                    accepted = false
                } else if ["true", "false", "True", "TRUE"].contains(sample) {
                    accepted = text.isTruthAllowed
                } else if let number = Double(sample), !["1e3", "0x1f"].contains(sample) {
                    let isUnseen = Self.unseen.contains(sample) || sample.hasPrefix("+")
                    if isUnseen, text.minimum != nil || text.integers != nil { continue }
                    let isInteger = !sample.contains(".")
                    accepted =
                        text.isNumberAllowed && number >= Double(text.minimum ?? -.max)
                        && number < Double(text.limit ?? .max)
                        || isInteger
                            && text.integers.map { Double($0.lowerBound)...Double($0.upperBound) ~= number }
                                ?? false
                } else if Self.unseen.contains(sample) {
                    if text.minimum != nil { continue }
                    accepted = text.isNumberAllowed
                } else {
                    accepted =
                        try Self.matches(sample, text.pattern) && length >= text.minimumLength ?? 0
                        && length <= text.maximumLength ?? .max
                }
            case .choice(let words): accepted = words.contains(sample)
            case .boolean: accepted = ["true", "false", "True", "TRUE"].contains(sample)
            default:
                Issue.record("a scalar is none of these")
                return
            }
            #expect(accepted == scalar.accepts(sample), "\(sample)")
        }
    }

    private static func matches(_ text: String, _ pattern: String?) throws -> Bool {
        guard let pattern else { return true }
        let expression = try NSRegularExpression(pattern: pattern)
        return expression.firstMatch(in: text, range: NSRange(text.startIndex..., in: text)) != nil
    }

    @Test(
        "accepts the opening hours that the reader accepts",
        arguments: [
            ("08:00-12:00", true), ("08:00-12:00, 14:00-16:00", true), ("8:00-12:00,14:00-16:00", true),
            (" 08:00 - 24:00 ", true), ("08:00", false), ("08:00-25:00", false), ("08.00-12.00", false),
            ("08:00–12:00", false), ("", false), ("08:00-12:00,", false), ("geschlossen", false),
            ("24:30-24:40", false),
        ])
    func openingHours(text: String, isRight: Bool) throws {
        guard case .object(let days, _) = ValueType<OpeningHours>.openingHours.schema,
            case .string(let form)? = days.first?.value
        else {
            Issue.record("opening hours are a group of texts")
            return
        }
        #expect(try Self.matches(text, form.pattern) == isRight)
        let (_, found) = TestSite(["offices/rhein/rhein-amt.yaml": "name: Amt\nhours:\n  mon: \"\(text)\"\n"]).read()
        #expect(!found.contains { $0.rule == "contract.type" } == isRight)
    }

    @Test("accepts bounded numbers only")
    func integers() {
        guard case .integer(let range) = ValueType<Int>.integer(10...100).schema else {
            Issue.record("an integer has bounds")
            return
        }
        #expect(range == 10...100)
    }
}
