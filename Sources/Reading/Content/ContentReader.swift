import Diagnostics
import Digest
import Files
import Knowledge
import Parallel
import ReadingContract
import ReadingFiles
import ReadingMarkdown

/// The second stage: every file read by itself.
package struct ParsedContent: Sendable {
    struct Article: Sendable {
        let id: String
        let file: FileID
        let front: ArticleFile
        /// Whether the front matter could be read; if not, that nothing is known of its fields needs no findings.
        var isReadable = true
        let variants: DocumentReader.Variants
    }

    /// A city's own file of an article.
    struct Version: Sendable {
        let id: String
        let file: FileID
        let municipality: String
        let fields: ArticleFields
        /// Whether the front matter, where there is one, could be read.
        var isReadable = true
        let variants: DocumentReader.Variants
    }

    struct ParsedNotice: Sendable {
        let notice: Notice
        let variants: DocumentReader.Variants
    }

    var settings = Settings()
    /// Whether auskunft.yaml is there and could be read.
    private(set) var hasSettings = false
    var municipalities: [Municipality] = []
    var offices: [Office] = []
    var officeMunicipality: [String: String] = [:]
    var articles: [Article] = []
    var versions: [Version] = []
    var notices: [ParsedNotice] = []
    var glossary: [GlossaryEntry] = []
    var synonyms: [SynonymEntry] = []
    var questions: [TestQuestion] = []
    var contacts: [(file: FileID, municipality: String, contacts: [Contact])] = []
    var streets: [(file: FileID, municipality: String, table: StreetTable)] = []
    var publicBodies: [PublicBody] = []
    var facts: [Fact] = []
    var guides: [Guide] = []
    var excuses: [Excuse] = []
    let index: ContentIndex
    let sources: SourceTable
    /// What is wrong with the files, each by itself.
    package internal(set) var findings: [Diagnostic] = []
    /// Files that could not be read at all, with the operating system's word; the machine's fault, not the content's.
    package internal(set) var failures: [FileFailure] = []

    /// For the next reading of nearly the same files.
    package let memory: ReadingMemory

    /// The knowledge base's time zone, such as `Europe/Berlin`; nil where none is given.
    package var timeZone: LocatedText? { settings.timeZone }

    enum Parsed: Sendable {
        case municipality(Municipality)
        case office(Office, municipality: String)
        case article(Article)
        case version(Version)
        case notice(ParsedNotice)
        case glossary([GlossaryEntry])
        case synonyms([SynonymEntry])
        case questions([TestQuestion])
        case contacts([Contact], municipality: String, file: FileID)
        case streets(StreetTable, municipality: String, file: FileID)
        case bodies([PublicBody])
        case facts([Fact])
        case guide(Guide)
        case nothing
    }

    struct Outcome: Sendable {
        /// Of the file's bytes; nil where they were not read.
        var hash: ContentHash?
        var parsed = Parsed.nothing
        var excuses: [Excuse] = []
        var findings = Findings()
        var failure: FileFailure?
    }

    /// Reads all files on all cores.
    ///
    /// - Parameters:
    ///   - edition: what is for agents only is left out of the public one while reading.
    ///   - memory: what an earlier reading found; a file that says the same and means the same is not parsed again.
    package init(_ survey: ContentSurvey, edition: Edition, reusing memory: ReadingMemory? = nil) {
        index = survey.index
        sources = survey.sources
        var findings = Findings()
        findings.add(contentsOf: survey.findings)
        var settingsHash: ContentHash?
        if let file = survey.index.files.first(where: { $0.kind == .settings }) {
            var reader = FileReader(survey, settings: Settings(), edition: edition, file: file)
            if let settings = reader.settingsFile() {
                self.settings = settings
                hasSettings = true
            }
            let outcome = reader.outcome
            if !hasSettings { self.settings.unread = .everything }
            self.settings.file = file.id
            settingsHash = outcome.hash
            findings.add(contentsOf: outcome.findings.list)
            if let failure = outcome.failure { failures.append(failure) }
        } else {
            self.settings.unread = .everything
        }
        let settings = self.settings
        let index = survey.index
        let known = memory?.outcomes(for: index, settings: settingsHash, edition: edition)
        let outcomes = Array(index.files.indices).parallelMap { number in
            var reader = FileReader(survey, settings: settings, edition: edition, file: index.files[number])
            return reader.read(unlessKnown: known?[number])
        }
        self.memory = ReadingMemory(index: index, settings: settingsHash, edition: edition, outcomes: outcomes)
        for outcome in outcomes {
            findings.add(contentsOf: outcome.findings.list)
            excuses += outcome.excuses
            if let failure = outcome.failure { failures.append(failure) }
            switch outcome.parsed {
            case .municipality(let municipality): municipalities.append(municipality)
            case .office(let office, let municipality):
                offices.append(office)
                officeMunicipality[office.id] = municipality
            case .article(let article): articles.append(article)
            case .version(let version): versions.append(version)
            case .notice(let notice): notices.append(notice)
            case .glossary(let entries): glossary = entries
            case .synonyms(let entries): synonyms = entries
            case .questions(let entries): questions = entries
            case .contacts(let list, let municipality, let file): contacts.append((file, municipality, list))
            case .streets(let table, let municipality, let file): streets.append((file, municipality, table))
            case .bodies(let list): publicBodies = list
            case .facts(let list): facts = list
            case .guide(let guide): guides.append(guide)
            case .nothing: continue
            }
        }
        self.findings = findings.list
    }
}
