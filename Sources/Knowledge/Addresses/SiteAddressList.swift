/// Every file of the site by name.
extension SiteAddress {
    // MARK: Pages of the whole site

    package static let home = SiteAddress(.home)
    package static let notFound = SiteAddress(.notFound)
    /// What the telephone system opens with the number that was called.
    package static let call = SiteAddress(.call)
    /// Shown without network in place of a page that the browser has not kept.
    package static let offline = SiteAddress(.offline)
    /// An article in all cities side by side.
    package static func comparison(of article: String) -> SiteAddress { SiteAddress(.comparison, name: article) }
    package static let editors = SiteAddress(.editors)
    /// The rules of the checks.
    package static let rules = SiteAddress(.rules)
    package static func rule(_ id: String) -> SiteAddress { SiteAddress(.rule, name: id) }
    /// The contents of the handbook.
    package static let handbook = SiteAddress(.handbook)
    package static func handbookPage(_ id: String) -> SiteAddress { SiteAddress(.handbookPage, name: id) }

    // MARK: Pages of a city

    package static func desk(of municipality: String) -> SiteAddress { SiteAddress(.desk, municipality: municipality) }
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
    package static func category(_ id: String, in municipality: String) -> SiteAddress {
        SiteAddress(.category, municipality: municipality, name: id)
    }
    package static func office(_ id: String, in municipality: String) -> SiteAddress {
        SiteAddress(.office, municipality: municipality, name: id)
    }

    // MARK: What pages load

    /// A file of the theme, by its path below `assets/`.
    package static func asset(_ path: String) -> SiteAddress { SiteAddress(.asset, name: path) }
    /// A file of the content folder that an article links to, by its path there.
    package static func attachment(_ path: String) -> SiteAddress { SiteAddress(.attachment, name: path) }
    package static func searchFile(_ name: String) -> SiteAddress { SiteAddress(.searchFile, name: name) }
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

    package static let robots = SiteAddress(.robots)
    package static let sitemap = SiteAddress(.sitemap)
    /// One of several site maps, from 1.
    package static func sitemapPart(_ number: Int) -> SiteAddress { SiteAddress(.sitemapPart, name: "\(number)") }
    /// Atom feed of all cities.
    package static let feed = SiteAddress(.feed)
    package static func feed(of municipality: String) -> SiteAddress {
        SiteAddress(.cityFeed, municipality: municipality)
    }
    package static let openSearch = SiteAddress(.openSearch)
    package static let languageModelIndex = SiteAddress(.languageModelIndex)
    package static func languageModelIndex(of municipality: String) -> SiteAddress {
        SiteAddress(.cityLanguageModelIndex, municipality: municipality)
    }

    // MARK: The JSON interface

    /// Everything below it is of version 1.
    package static let interfaceFolder = "api/v1/"

    package static let indexDocument = SiteAddress(.indexDocument)
    package static let municipalitiesDocument = SiteAddress(.municipalitiesDocument)
    package static let categoriesDocument = SiteAddress(.categoriesDocument)
    package static func articlesDocument(of municipality: String) -> SiteAddress {
        SiteAddress(.articlesDocument, municipality: municipality)
    }
    package static func articleDocument(_ id: String, in municipality: String) -> SiteAddress {
        SiteAddress(.articleDocument, municipality: municipality, name: id)
    }
    package static func officesDocument(of municipality: String) -> SiteAddress {
        SiteAddress(.officesDocument, municipality: municipality)
    }
    package static func openingsDocument(of municipality: String) -> SiteAddress {
        SiteAddress(.openingsDocument, municipality: municipality)
    }
    package static func noticesDocument(of municipality: String) -> SiteAddress {
        SiteAddress(.noticesDocument, municipality: municipality)
    }
    package static func comparisonDocument(of article: String) -> SiteAddress {
        SiteAddress(.comparisonDocument, name: article)
    }
    package static let glossaryDocument = SiteAddress(.glossaryDocument)
    package static let synonymsDocument = SiteAddress(.synonymsDocument)
    package static let changesDocument = SiteAddress(.changesDocument)
    package static let manifestDocument = SiteAddress(.manifestDocument)
    /// What describes the documents of one kind.
    package static func schema(of document: String) -> SiteAddress { SiteAddress(.schema, name: document) }
    package static let openAPI = SiteAddress(.openAPI)
    package static let serviceCatalogue = SiteAddress(.serviceCatalogue)
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
