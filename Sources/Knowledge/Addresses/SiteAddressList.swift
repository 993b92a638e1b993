/// Every file of the site by name.
extension SiteAddress {
    // MARK: Pages of the whole site

    /// Choose a city, or search at once.
    package static let home = SiteAddress(.home)
    /// Shown for an address that is not there.
    package static let notFound = SiteAddress(.notFound)
    /// What the telephone system opens with the number that was called.
    package static let call = SiteAddress(.call)
    /// Shown without network in place of a page that the browser has not kept.
    package static let offline = SiteAddress(.offline)
    /// An article in all cities side by side.
    package static func comparison(of article: String) -> SiteAddress { SiteAddress(.comparison, name: article) }
    /// What editors have to do.
    package static let editors = SiteAddress(.editors)
    /// Every fact, and where it stands.
    package static let facts = SiteAddress(.facts)
    /// What is to be done in a city.
    package static func tasks(in municipality: String) -> SiteAddress {
        SiteAddress(.cityTasks, municipality: municipality)
    }
    /// What somebody has to do, by the key of an owner.
    package static func tasks(ofOwner key: String) -> SiteAddress { SiteAddress(.ownerTasks, name: key) }
    /// What changes when.
    package static let calendar = SiteAddress(.calendar)
    /// The same as iCalendar, for all cities.
    package static let calendarFeed = SiteAddress(.calendarFeed)
    /// What changes in a city, as iCalendar.
    package static func calendarFeed(of municipality: String) -> SiteAddress {
        SiteAddress(.cityCalendar, municipality: municipality)
    }
    /// What changes of what somebody keeps right, as iCalendar, by the key of an owner.
    package static func calendarFeed(ofOwner key: String) -> SiteAddress { SiteAddress(.ownerCalendar, name: key) }
    /// The rules of the checks.
    package static let rules = SiteAddress(.rules)
    /// One rule of the checks, with examples.
    package static func rule(_ id: String) -> SiteAddress { SiteAddress(.rule, name: id) }
    /// The contents of the handbook.
    package static let handbook = SiteAddress(.handbook)
    /// A page of the handbook.
    package static func handbookPage(_ id: String) -> SiteAddress { SiteAddress(.handbookPage, name: id) }

    /// All guides, for editors.
    package static let guideMaps = SiteAddress(.guideMaps)
    /// A guide as a drawing, for editors.
    package static func guideMap(of guide: String) -> SiteAddress { SiteAddress(.guideMap, name: guide) }

    // MARK: Pages of a city

    /// Where an agent begins: notices, search, categories.
    package static func desk(of municipality: String) -> SiteAddress { SiteAddress(.desk, municipality: municipality) }
    /// One answer.
    package static func article(_ id: String, in municipality: String) -> SiteAddress {
        SiteAddress(.article, municipality: municipality, name: id)
    }
    /// The article's page as Markdown.
    package static func articleMarkdown(_ id: String, in municipality: String) -> SiteAddress {
        SiteAddress(.articleMarkdown, municipality: municipality, name: id)
    }
    /// All articles from A to Z.
    package static func articleIndex(of municipality: String) -> SiteAddress {
        SiteAddress(.articleIndex, municipality: municipality)
    }
    /// The articles of a category.
    package static func category(_ id: String, in municipality: String) -> SiteAddress {
        SiteAddress(.category, municipality: municipality, name: id)
    }
    /// A place or team that serves callers.
    package static func office(_ id: String, in municipality: String) -> SiteAddress {
        SiteAddress(.office, municipality: municipality, name: id)
    }

    /// Offices by structure, contacts, districts and other bodies.
    package static func directory(of municipality: String) -> SiteAddress {
        SiteAddress(.directory, municipality: municipality)
    }
    /// The letters of the street index.
    package static func streets(of municipality: String) -> SiteAddress {
        SiteAddress(.streets, municipality: municipality)
    }
    /// The streets that begin with a letter, small; `0` is every other beginning.
    package static func streets(_ letter: String, of municipality: String) -> SiteAddress {
        SiteAddress(.streetLetter, municipality: municipality, name: letter)
    }

    /// A city's guided questions and journeys.
    package static func guides(of municipality: String) -> SiteAddress {
        SiteAddress(.guides, municipality: municipality)
    }
    /// The first question of a guide, or the steps of a journey.
    package static func guide(_ id: String, in municipality: String) -> SiteAddress {
        SiteAddress(.guide, municipality: municipality, name: id)
    }
    /// The whole guide as Markdown.
    package static func guideMarkdown(_ id: String, in municipality: String) -> SiteAddress {
        SiteAddress(.guideMarkdown, municipality: municipality, name: id)
    }
    /// A later question of a guide.
    package static func question(_ key: String, of guide: String, in municipality: String) -> SiteAddress {
        SiteAddress(.guideQuestion, municipality: municipality, name: guide + "/" + key)
    }

    // MARK: What pages load

    /// A file of the theme, by its path below `assets/`.
    package static func asset(_ path: String) -> SiteAddress { SiteAddress(.asset, name: path) }
    /// A file of the content folder that an article links to, by its path there.
    package static func attachment(_ path: String) -> SiteAddress { SiteAddress(.attachment, name: path) }
    /// A file of the search, by its name: an index or the engine.
    package static func searchFile(_ name: String) -> SiteAddress { SiteAddress(.searchFile, name: name) }
    /// Keeps pages for the time without network.
    package static let serviceWorker = SiteAddress(.serviceWorker)
    /// Which build the site comes from.
    package static let version = SiteAddress(.version)
    /// The files of a city that a browser keeps.
    package static func offlineList(of municipality: String) -> SiteAddress {
        SiteAddress(.offlineList, municipality: municipality)
    }
    /// The files that a browser keeps whichever city it keeps.
    package static let sharedOfflineList = SiteAddress(.sharedOfflineList)

    // MARK: What programs look for in fixed places

    /// `robots.txt`.
    package static let robots = SiteAddress(.robots)
    /// All pages, or the list of the parts that name them.
    package static let sitemap = SiteAddress(.sitemap)
    /// One of several site maps, from 1.
    package static func sitemapPart(_ number: Int) -> SiteAddress { SiteAddress(.sitemapPart, name: "\(number)") }
    /// Atom feed of all cities.
    package static let feed = SiteAddress(.feed)
    /// Atom feed of a city.
    package static func feed(of municipality: String) -> SiteAddress {
        SiteAddress(.cityFeed, municipality: municipality)
    }
    /// What a browser needs to search the site from its address bar.
    package static let openSearch = SiteAddress(.openSearch)
    /// `llms.txt`: the pages in Markdown.
    package static let languageModelIndex = SiteAddress(.languageModelIndex)
    /// The same for a city.
    package static func languageModelIndex(of municipality: String) -> SiteAddress {
        SiteAddress(.cityLanguageModelIndex, municipality: municipality)
    }

    // MARK: The JSON interface

    /// Everything below it is of version 1.
    package static let interfaceFolder = "api/v1/"

    /// Where a reader of the interface begins.
    package static let indexDocument = SiteAddress(.indexDocument)
    /// All cities.
    package static let municipalitiesDocument = SiteAddress(.municipalitiesDocument)
    /// All categories.
    package static let categoriesDocument = SiteAddress(.categoriesDocument)
    /// A city's articles in short.
    package static func articlesDocument(of municipality: String) -> SiteAddress {
        SiteAddress(.articlesDocument, municipality: municipality)
    }
    /// An article as a city gets it.
    package static func articleDocument(_ id: String, in municipality: String) -> SiteAddress {
        SiteAddress(.articleDocument, municipality: municipality, name: id)
    }
    /// A city's offices.
    package static func officesDocument(of municipality: String) -> SiteAddress {
        SiteAddress(.officesDocument, municipality: municipality)
    }
    /// When a city's offices are open in the next days.
    package static func openingsDocument(of municipality: String) -> SiteAddress {
        SiteAddress(.openingsDocument, municipality: municipality)
    }
    /// The parts of a city.
    package static func districtsDocument(of municipality: String) -> SiteAddress {
        SiteAddress(.districtsDocument, municipality: municipality)
    }
    /// A city's street index.
    package static func streetsDocument(of municipality: String) -> SiteAddress {
        SiteAddress(.streetsDocument, municipality: municipality)
    }
    /// Who answers which extension of a city.
    package static func contactsDocument(of municipality: String) -> SiteAddress {
        SiteAddress(.contactsDocument, municipality: municipality)
    }
    /// A city's guides, with their questions as a graph.
    package static func guidesDocument(of municipality: String) -> SiteAddress {
        SiteAddress(.guidesDocument, municipality: municipality)
    }
    /// A city's notices.
    package static func noticesDocument(of municipality: String) -> SiteAddress {
        SiteAddress(.noticesDocument, municipality: municipality)
    }
    /// A topic as all cities have it.
    package static func comparisonDocument(of article: String) -> SiteAddress {
        SiteAddress(.comparisonDocument, name: article)
    }
    /// Authorities that are none of the cities' own.
    package static let bodiesDocument = SiteAddress(.bodiesDocument)
    /// Values that stand in many places.
    package static let factsDocument = SiteAddress(.factsDocument)
    /// Terms with their definitions.
    package static let glossaryDocument = SiteAddress(.glossaryDocument)
    /// What callers say, and what it is called.
    package static let synonymsDocument = SiteAddress(.synonymsDocument)
    /// What changed since an earlier build.
    package static let changesDocument = SiteAddress(.changesDocument)
    /// Every file of the site with its hash.
    package static let manifestDocument = SiteAddress(.manifestDocument)
    /// What describes the documents of one kind.
    package static func schema(of document: String) -> SiteAddress { SiteAddress(.schema, name: document) }
    /// The description of the interface in OpenAPI.
    package static let openAPI = SiteAddress(.openAPI)
    /// The services as linked data (CPSV-AP).
    package static let serviceCatalogue = SiteAddress(.serviceCatalogue)
    /// What describes what `due --format json` prints.
    package static let agendaSchema = SiteAddress(.agendaSchema)
    /// What describes the findings of `check --format json`.
    package static let findingsSchema = SiteAddress(.findingsSchema)

    // MARK: Pages that share markup

    /// Stands for the city whose page is read, in markup that the pages of several cities share.
    package static let readersMunicipality = "{municipality}"

    /// Any file of a kind, as the place where shared markup stands: a link from there to an article of ``readersMunicipality``
    /// leads to that of the city that reads; one to a certain city goes by the site's root.
    package static func every(_ kind: Kind) -> SiteAddress {
        SiteAddress(kind, municipality: readersMunicipality, name: "{name}")
    }
}
