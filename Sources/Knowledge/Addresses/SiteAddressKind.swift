extension SiteAddress {
    /// What a file of the site is.
    ///
    /// The raw value says where files of the kind lie: `{municipality}` and one further name in braces (RFC 6570) stand for what
    /// differs. A new page or document is a case here and a function in `SiteAddressList.swift`.
    package enum Kind: String, CaseIterable, Sendable {
        // Pages of the whole site.
        case home = "index.html"
        case notFound = "404.html"
        case call = "anruf/index.html"
        case offline = "offline/index.html"
        case comparison = "vergleich/{article}/index.html"
        case editors = "redaktion/index.html"
        case facts = "redaktion/fakten/index.html"
        case cityTasks = "redaktion/stadt/{municipality}/index.html"
        case ownerTasks = "redaktion/verantwortlich/{owner}/index.html"
        case calendar = "redaktion/kalender/index.html"
        case rules = "redaktion/regeln/index.html"
        case rule = "redaktion/regeln/{rule}/index.html"
        case handbook = "redaktion/handbuch/index.html"
        case handbookPage = "redaktion/handbuch/{page}/index.html"
        case guideMaps = "redaktion/leitfaden/index.html"
        case guideMap = "redaktion/leitfaden/{guide}/index.html"

        // Pages of a city.
        case desk = "{municipality}/index.html"
        case article = "{municipality}/{article}/index.html"
        case articleMarkdown = "{municipality}/{article}/index.md"
        case articleIndex = "{municipality}/a-z/index.html"
        case category = "{municipality}/thema/{category}/index.html"
        case office = "{municipality}/stelle/{office}/index.html"
        case directory = "{municipality}/stellen/index.html"
        case streets = "{municipality}/strasse/index.html"
        case streetLetter = "{municipality}/strasse/{letter}/index.html"
        case guides = "{municipality}/frage/index.html"
        case guide = "{municipality}/frage/{guide}/index.html"
        case guideMarkdown = "{municipality}/frage/{guide}/index.md"
        /// Named by the guide's id, a slash and the question's key.
        case guideQuestion = "{municipality}/frage/{question}/index.html"

        // What pages load.
        case asset = "assets/{file}"
        case attachment = "dateien/{file}"
        case searchFile = "search/{file}"
        case serviceWorker = "sw.js"
        case version = "version.json"
        case offlineList = "offline/{municipality}.json"
        case sharedOfflineList = "offline/shared.json"

        // What programs look for in fixed places.
        case robots = "robots.txt"
        case sitemap = "sitemap.xml"
        case sitemapPart = "sitemap-{number}.xml"
        case feed = "feed.xml"
        case cityFeed = "{municipality}/feed.xml"
        case openSearch = "opensearch.xml"
        case languageModelIndex = "llms.txt"
        case cityLanguageModelIndex = "{municipality}/llms.txt"

        // The JSON interface.
        case indexDocument = "api/v1/index.json"
        case municipalitiesDocument = "api/v1/municipalities.json"
        case categoriesDocument = "api/v1/categories.json"
        case articlesDocument = "api/v1/{municipality}/articles.json"
        case articleDocument = "api/v1/{municipality}/articles/{article}.json"
        case officesDocument = "api/v1/{municipality}/offices.json"
        case openingsDocument = "api/v1/{municipality}/openings.json"
        case districtsDocument = "api/v1/{municipality}/districts.json"
        case streetsDocument = "api/v1/{municipality}/streets.json"
        case contactsDocument = "api/v1/{municipality}/contacts.json"
        case guidesDocument = "api/v1/{municipality}/guides.json"
        case noticesDocument = "api/v1/{municipality}/notices.json"
        case comparisonDocument = "api/v1/comparison/{article}.json"
        case factsDocument = "api/v1/facts.json"
        case bodiesDocument = "api/v1/bodies.json"
        case glossaryDocument = "api/v1/glossary.json"
        case synonymsDocument = "api/v1/synonyms.json"
        case changesDocument = "api/v1/changes.json"
        case manifestDocument = "api/v1/manifest.json"
        case schema = "api/v1/schemas/{document}.json"
        case openAPI = "api/v1/openapi.json"
        case serviceCatalogue = "api/v1/cpsv-ap.jsonld"
        case calendarFeed = "redaktion/kalender/alle.ics"
        case cityCalendar = "redaktion/kalender/stadt/{municipality}.ics"
        case ownerCalendar = "redaktion/kalender/verantwortlich/{owner}.ics"
        case agendaSchema = "redaktion/kalender/due.schema.json"
        case findingsSchema = "redaktion/regeln/findings.schema.json"

        /// Whether the name is the path of a file, not an id.
        var isNamedByPath: Bool { self == .asset || self == .attachment || self == .searchFile }
    }

    /// Paths of pages to come: ids that would take them away are refused from the beginning.
    static let planned = [
        "kooperation/index.html",
        "api/v1/{municipality}/articles.ndjson",
    ]
}
