import Files
import Interface
import JSON
import Knowledge
import Parallel
import Theme

/// Files for the bulk interface of OpenSearch 2 and 3 and of Elasticsearch 8: settings and mapping of an index, and what to
/// load into it.
///
/// A document a city and article, and one a city and guide. Its id is `<municipality>/<article>` or
/// `<municipality>/frage/<guide>`, so that a second load replaces what the first one
/// brought; what is gone since the last export into the same folder is deleted.
package struct OpenSearchExport: Sendable {
    let knowledge: KnowledgeBase
    private let texts: PublishedTexts

    /// What an export did.
    package struct Outcome: Sendable, Equatable {
        /// How many were written.
        package let documents: Int
        /// How many of before are to be deleted.
        package let deletions: Int
        /// Names of the bulk files, in the order of loading.
        package let bulkFiles: [String]
    }

    /// Names of the files.
    static let settingsFile = "index.json"
    static let idFile = "ids.txt"

    /// A request grows no longer than this, unless by a single document: the servers' makers advise 5 to 15 MB.
    package static let bulkBytes = 10_000_000

    /// - Parameter theme: whose words the texts have.
    package init(_ knowledge: KnowledgeBase, theme: Theme) {
        self.knowledge = knowledge
        texts = PublishedTexts(knowledge, theme)
    }

    /// Writes `index.json`, `bulk-0001.ndjson` and on, and last `ids.txt`, by which the next export knows what is gone.
    ///
    /// - Throws: what the file system throws.
    package func write(to folder: ExportFolder, bulkBytes: Int = bulkBytes) throws -> Outcome {
        let documents =
            (knowledge.topics.indices.parallelMap(chunk: 16) { self.documents(of: $0) }
            .flatMap { $0 } + guides())
            .sorted { $0.id < $1.id }
        let ids = Set(documents.map(\.id))
        return try folder.replaceFiles { stage in
            let earlier = try stage.earlier(Self.idFile).map { String(decoding: $0, as: UTF8.self) } ?? ""
            let gone = earlier.split(separator: "\n").map(String.init).filter { !ids.contains($0) }
            try stage.write(Self.settingsFile, OpenSearchSettings(knowledge).json())
            try stage.removeEarlier(from: "bulk-", to: ".ndjson")
            var bulk: [UInt8] = []
            var names: [String] = []
            func flush() throws {
                guard !bulk.isEmpty else { return }
                let digits = String(names.count + 1)
                let name = "bulk-\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits).ndjson"
                try stage.write(name, bulk)
                names.append(name)
                bulk.removeAll(keepingCapacity: true)
            }
            for entry in gone.map(Self.deletion) + documents.map(\.lines) {
                if bulk.count + entry.count > bulkBytes { try flush() }
                bulk += entry
            }
            try flush()
            try stage.write(Self.idFile, Array(documents.map { $0.id + "\n" }.joined().utf8))
            return Outcome(documents: documents.count, deletions: gone.count, bulkFiles: names)
        }
    }

    struct Entry: Sendable {
        let id: String
        /// Action and document, a line each.
        let lines: [UInt8]
    }

    private static func deletion(_ id: String) -> [UInt8] { action("delete", id) }

    static func action(_ name: StaticString, _ id: String) -> [UInt8] {
        var json = JSONBuffer(capacity: 100)
        json.object { json in
            json.key(name)
            json.object { json in json.member("_id", id) }
        }
        json.lineFeed()
        return json.bytes
    }

    private func documents(of number: TopicIndex) -> [Entry] {
        let topic = knowledge.topics[number]
        let bodies = topic.bodies.mapped { texts.render($0).text }
        return topic.versions.flatMap { version in
            version.municipalities.map { municipality in
                let id = "\(knowledge.municipalities[municipality].id)/\(topic.id)"
                let document = document(version, of: topic, in: municipality, text: bodies[version.body], id: id)
                return Entry(id: id, lines: Self.action("index", id) + document)
            }
        }
    }

    private func document(
        _ version: Topic.Version, of topic: Topic, in municipality: CityIndex, text: [UInt8], id: String
    ) -> [UInt8] {
        let city = knowledge.municipalities[municipality]
        var json = JSONBuffer(capacity: text.count + 2_000)
        json.object { json in
            json.member("id", id)
            json.member("article", topic.id)
            json.member("municipality", city.id)
            json.member("municipality_name", city.displayName)
            json.member("category", topic.category?.value)
            json.member("category_title", categoryTitle(topic))
            for field in ArticleField.allCases where field.openSearchType != nil {
                write(field, of: version.fields, id: topic.id, in: municipality, to: &json)
            }
            json.strings("headings", topic.bodies[version.body].headings.map(\.text))
            json.key("body")
            json.string(text)
            json.strings("aliases", topic.aliases.map(\.value))
            json.member("path", SiteAddress.article(topic.id, in: city.id).reference)
        }
        json.lineFeed()
        return json.bytes
    }

    private func write(
        _ field: ArticleField, of fields: ArticleFields, id: String, in municipality: CityIndex,
        to json: inout JSONBuffer
    ) {
        switch field {
        case .title: json.member(named: field.member, fields.title?.value ?? id)
        case .keywords:
            json.strings(
                field.member, (fields.keywords?.value.map(\.value) ?? []) + spokenWords(fields, municipality))
        case .fees:
            let fees = (fields.fees?.value ?? []).filter { $0.period.contains(knowledge.date) }
            json.strings(field.member, fees.map(texts.words))
        case .offices:
            let offices = knowledge.offices(of: fields)
            json.strings("office_ids", offices.map(\.id))
            json.strings(field.member, offices.map(\.displayName))
        case .offered:
            json.key(field.member)
            json.bool(fields.isOffered)
        case .audience: json.member(named: field.member, (fields.audience?.value ?? .public).rawValue)
        case .questions: json.strings(field.member, fields.questions?.value.map(\.value) ?? [])
        case .documents: json.strings(field.member, fields.documents?.value.map(\.value) ?? [])
        case .answer: json.member(named: field.member, fields.answer?.value)
        case .duration: json.member(named: field.member, fields.duration?.value)
        case .deadline: json.member(named: field.member, fields.deadline?.value)
        case .online: json.member(named: field.member, fields.online?.value)
        case .instead: json.member(named: field.member, fields.instead?.value)
        case .leika: json.member(named: field.member, fields.leika?.value)
        case .confidence: json.member(named: field.member, fields.confidence?.value.rawValue)
        case .reviewed: json.member(named: field.member, fields.reviewed?.value.iso8601)
        case .ask, .responsible, .forms, .legal, .owner, .reviewEvery, .from, .until, .related: break
        }
    }

    private func categoryTitle(_ topic: Topic) -> String? { title(ofCategory: topic.category) }

    func title(ofCategory category: LocatedText?) -> String? {
        knowledge.settings.categories?.value.first { $0.id?.value == category?.value }?.title?.value
    }

    /// What the callers of one city alone say for words of the title or the keywords: an index has one list of synonyms for
    /// all its documents, so these stand in the documents of their city.
    private func spokenWords(_ fields: ArticleFields, _ municipality: CityIndex) -> [String] {
        let city = knowledge.municipalities[municipality].id
        let own = ([fields.title] + (fields.keywords?.value ?? [])).compactMap { $0?.value.lowercased() }
        return knowledge.synonyms.filter { entry in
            entry.municipalities?.contains { $0.value == city } == true
                && entry.official.contains { official in own.contains { $0.contains(official.value.lowercased()) } }
        }.map(\.spoken.value)
    }
}

extension JSONBuffer {
    /// `"name": [texts]`, or nothing where there are none.
    mutating func strings(_ name: String, _ texts: [String]) {
        guard !texts.isEmpty else { return }
        key(name)
        array { json in for text in texts { json.string(text) } }
    }
}
