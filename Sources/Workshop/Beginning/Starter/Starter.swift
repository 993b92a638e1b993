import Knowledge

/// A small knowledge base to begin with: the files of a content folder.
enum Starter {
    struct File {
        /// In the content folder.
        let path: String
        let text: String
    }

    /// What a build makes, and what it and an import put beside their files for a moment.
    static let ignoredByGit = "/site/dist\n/site/dist.*\n/content/.import*\n"

    /// - Parameter day: the texts were looked at and the notice begins on this day.
    static func files(on day: CalendarDate) -> [File] {
        [
            File(path: "auskunft.yaml", text: settings),
            File(path: "municipalities/musterstadt.yaml", text: municipality(since: day)),
            File(path: "offices/musterstadt/musterstadt-buergerbuero.yaml", text: citizensOffice),
            File(path: "offices/musterstadt/musterstadt-steueramt.yaml", text: taxOffice),
            File(path: "articles/dokumente/personalausweis.md", text: identityCard(reviewed: day)),
            File(path: "articles/wohnen/wohnsitz-anmelden.md", text: registration(reviewed: day)),
            File(path: "articles/steuern/hundesteuer.md", text: dogTax(reviewed: day)),
            File(path: "articles/steuern/hundesteuer.musterstadt.md", text: dogTaxVersion),
            File(path: "notices/\(day.iso8601)-willkommen.md", text: welcome(on: day)),
            File(path: "glossary.yaml", text: glossary),
            File(path: "synonyms.yaml", text: synonyms),
            File(path: "questions.tsv", text: questions),
        ]
    }
}
