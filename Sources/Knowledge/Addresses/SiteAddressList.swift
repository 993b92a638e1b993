/// Every file of the site by name.
extension SiteAddress {
    // MARK: Pages of the whole site

    /// Choose a city, or search at once.
    package static let home = SiteAddress(.home)
    /// What a host shows for an address that leads nowhere.
    package static let notFound = SiteAddress(.notFound)
    /// What the telephone system opens with the number that was called.
    package static let call = SiteAddress(.call)
    /// Shown without network in place of a page that the browser has not kept.
    package static let offline = SiteAddress(.offline)
    /// An article in all cities side by side.
    package static func comparison(of article: String) -> SiteAddress { SiteAddress(.comparison, name: article) }
    /// What waits to be looked at.
    package static let editors = SiteAddress(.editors)
    /// The rules of the checks.
    package static let rules = SiteAddress(.rules)
    /// What one rule asks for, and why.
    package static func rule(_ id: String) -> SiteAddress { SiteAddress(.rule, name: id) }
    /// The contents of the handbook.
    package static let handbook = SiteAddress(.handbook)
    /// One page of the handbook.
    package static func handbookPage(_ id: String) -> SiteAddress { SiteAddress(.handbookPage, name: id) }

    // MARK: Pages of a city

    /// Where an agent begins a call.
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
    /// A category's articles.
    package static func category(_ id: String, in municipality: String) -> SiteAddress {
        SiteAddress(.category, municipality: municipality, name: id)
    }
    /// A place or team that serves callers.
    package static func office(_ id: String, in municipality: String) -> SiteAddress {
        SiteAddress(.office, municipality: municipality, name: id)
    }

    // MARK: What pages load

    /// A file of the theme, by its path below `assets/`.
    package static func asset(_ path: String) -> SiteAddress { SiteAddress(.asset, name: path) }
    /// A file of the content folder that an article links to, by its path there.
    package static func attachment(_ path: String) -> SiteAddress { SiteAddress(.attachment, name: path) }
    /// An index, or the engine of the search, by its name.
    package static func searchFile(_ name: String) -> SiteAddress { SiteAddress(.searchFile, name: name) }
    /// At the root of the site: it may serve what lies below itself only.
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

    /// RFC 9309.
    package static let robots = SiteAddress(.robots)
    /// The site map, or the index of several.
    package static let sitemap = SiteAddress(.sitemap)
    /// One of several site maps, from 1.
    package static func sitemapPart(_ number: Int) -> SiteAddress { SiteAddress(.sitemapPart, name: "\(number)") }
    /// Atom feed of all cities.
    package static let feed = SiteAddress(.feed)
    /// Atom feed of a city.
    package static func feed(of municipality: String) -> SiteAddress {
        SiteAddress(.cityFeed, municipality: municipality)
    }
    /// How a browser asks the site's search.
    package static let openSearch = SiteAddress(.openSearch)
    /// What a language model finds here (llmstxt.org).
    package static let languageModelIndex = SiteAddress(.languageModelIndex)
    /// A city's articles for language models.
    package static func languageModelIndex(of municipality: String) -> SiteAddress {
        SiteAddress(.cityLanguageModelIndex, municipality: municipality)
    }

    // MARK: The JSON interface

    /// Everything below it is of version 1.
    package static let interfaceFolder = "api/v1/"

    /// What the interface holds: where programs begin.
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
    /// A city's notices.
    package static func noticesDocument(of municipality: String) -> SiteAddress {
        SiteAddress(.noticesDocument, municipality: municipality)
    }
    /// An article in all cities.
    package static func comparisonDocument(of article: String) -> SiteAddress {
        SiteAddress(.comparisonDocument, name: article)
    }
    /// Terms and what they mean.
    package static let glossaryDocument = SiteAddress(.glossaryDocument)
    /// What callers say, and what the administration calls it.
    package static let synonymsDocument = SiteAddress(.synonymsDocument)
    /// What changed since an earlier build.
    package static let changesDocument = SiteAddress(.changesDocument)
    /// Every file of the site with its hash.
    package static let manifestDocument = SiteAddress(.manifestDocument)
    /// What describes the documents of one kind.
    package static func schema(of document: String) -> SiteAddress { SiteAddress(.schema, name: document) }
    /// The interface as OpenAPI describes it.
    package static let openAPI = SiteAddress(.openAPI)
    /// The services in CPSV-AP.
    package static let serviceCatalogue = SiteAddress(.serviceCatalogue)
    /// What describes the findings that `check` prints as JSON.
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
