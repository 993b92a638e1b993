import Interface
import JSON
import Knowledge

/// Body of the request that makes the index: German analysis with the knowledge base's own words, and the mapping.
struct OpenSearchSettings {
    private let knowledge: KnowledgeBase

    init(_ knowledge: KnowledgeBase) {
        self.knowledge = knowledge
    }

    func json() -> [UInt8] {
        var json = JSONBuffer(capacity: 50_000)
        json.object { json in
            json.key("settings")
            json.object { json in
                json.key("index")
                json.object { json in
                    json.key("number_of_shards")
                    json.number(1)
                    json.key("number_of_replicas")
                    json.number(1)
                }
                json.key("analysis")
                json.object(analysis)
            }
            json.key("mappings")
            json.object(mappings)
        }
        json.lineFeed()
        return json.bytes
    }

    // MARK: Analysis

    private func analysis(_ json: inout JSONBuffer) {
        json.key("filter")
        json.object { json in
            json.key("compounds")
            json.object { json in
                json.member("type", "dictionary_decompounder")
                json.key("min_word_size")
                json.number(2 * CompoundWords.shortest)
                json.key("min_subword_size")
                json.number(CompoundWords.shortest)
                json.key("max_subword_size")
                json.number(CompoundWords.longest)
                json.key("only_longest_match")
                json.bool(true)
                json.key("word_list")
                json.array { json in for word in CompoundWords(knowledge).parts { json.string(word) } }
            }
            json.key("synonyms")
            json.object { json in
                json.member("type", "synonym_graph")
                json.key("synonyms")
                json.array { json in for rule in synonymRules { json.string(rule) } }
            }
            json.key("stems")
            json.object { json in
                json.member("type", "stemmer")
                json.member("language", "german")
            }
            json.key("once")
            json.object { json in
                json.member("type", "unique")
                json.key("only_on_same_position")
                json.bool(true)
            }
        }
        json.key("analyzer")
        json.object { json in
            analyzer("german_text", ["lowercase", "compounds", "german_normalization", "stems", "once"], to: &json)
            // Synonyms widen the question, not the text: they change without loading anew.
            analyzer("german_question", ["lowercase", "synonyms", "german_normalization", "stems"], to: &json)
        }
    }

    private func analyzer(_ name: StaticString, _ filters: [String], to json: inout JSONBuffer) {
        json.key(name)
        json.object { json in
            json.member("type", "custom")
            json.member("tokenizer", "standard")
            json.strings("filter", filters)
        }
    }

    /// Rules in the form of Solr: `perso => perso, personalausweis`; those of one city alone stand in its documents.
    private var synonymRules: [String] {
        knowledge.synonyms.filter { $0.municipalities == nil }.compactMap { entry in
            let spoken = Self.escaped(entry.spoken.value)
            let official = entry.official.map(\.value).filter(Self.hasWord).map(Self.escaped).joined(separator: ", ")
            // An analyzer makes nothing of a sign alone, and refuses the whole index for it.
            guard Self.hasWord(spoken), !official.isEmpty else { return nil }
            return entry.isBothWays ? "\(spoken), \(official)" : "\(spoken) => \(spoken), \(official)"
        }
    }

    private static func hasWord(_ text: String) -> Bool { text.contains { $0.isLetter || $0.isNumber } }

    private static func escaped(_ text: String) -> String {
        text.lowercased().replacing("\\", with: "\\\\").replacing(",", with: "\\,").replacing("=>", with: "\\=>")
    }

    // MARK: Mapping

    private func mappings(_ json: inout JSONBuffer) {
        // What is not named here is a mistake of the one who loads.
        json.member("dynamic", "strict")
        json.key("properties")
        json.object { json in
            for name in [
                "id", "article", "guide", "municipality", "municipality_name", "category", "office_ids", "aliases",
            ] {
                property(name, .keyword, to: &json)
            }
            for name in ["headings", "body", "category_title"] { property(name, .text, to: &json) }
            for field in ArticleField.allCases {
                if let type = field.openSearchType { property(field.member, type, to: &json) }
            }
            property("path", .stored, to: &json)
        }
    }

    private func property(_ name: String, _ type: OpenSearchType, to json: inout JSONBuffer) {
        json.key(name)
        json.object { json in
            switch type {
            case .text:
                json.member("type", "text")
                json.member("analyzer", "german_text")
                json.member("search_analyzer", "german_question")
            case .keyword: json.member("type", "keyword")
            case .boolean: json.member("type", "boolean")
            case .date: json.member("type", "date")
            case .stored:
                json.member("type", "keyword")
                json.key("index")
                json.bool(false)
            }
        }
    }
}
