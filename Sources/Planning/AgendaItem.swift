import Diagnostics
import Knowledge

/// Something that is to be done, or that changes on a day: what, why, who, until when, and where it is written.
public struct AgendaItem: Sendable, Hashable {
    /// What an item is about.
    public enum Subject: Sendable, Hashable {
        case article(String)
        case office(String)
        case notice(String)
        case contact(String)
        case guide(String)
        case fact(String)
        /// A test question, in its words.
        case question(String)
        /// A file that is none of these, by its path in the content folder.
        case file(String)

        /// As machines name its kind.
        public var word: String {
            switch self {
            case .article: "article"
            case .office: "office"
            case .notice: "notice"
            case .contact: "contact"
            case .guide: "guide"
            case .fact: "fact"
            case .question: "question"
            case .file: "file"
            }
        }

        /// The id; for a question its words, for a file its path.
        public var id: String {
            switch self {
            case .article(let id), .office(let id), .notice(let id), .contact(let id), .guide(let id), .fact(let id),
                .question(let id), .file(let id):
                id
            }
        }
    }

    /// What kind of matter it is.
    public let kind: AgendaKind
    /// How it lies to the day of the run.
    public let time: AgendaTime
    /// The last day of what ends, the first of what begins, the day that something was due; nil where there is none.
    public let day: CalendarDate?
    /// What it is about.
    public let subject: Subject
    /// What that is called.
    public let title: String
    /// Why, in a sentence.
    public let detail: LocalizedText
    /// Who keeps it right; nil where nobody is named.
    public let owner: String?
    /// Those that it concerns, in order.
    public internal(set) var municipalities: [CityIndex]
    /// Where it is written; nil where that is in no file.
    public let place: Place?
    /// The rule of the checks that found it; nil where none did.
    public let rule: RuleID?
    /// Tells it from others of its kind and subject, whatever its day: the name of a fee.
    public let part: String

    /// - Parameters:
    ///   - day: nil where it has none; `time` is then `anytime`.
    ///   - part: tells it from others of its kind and subject.
    public init(
        _ kind: AgendaKind, _ time: AgendaTime, on day: CalendarDate? = nil, _ subject: Subject, title: String,
        _ detail: LocalizedText, owner: String?, in municipalities: [CityIndex], at place: Place?, rule: RuleID? = nil,
        part: String = ""
    ) {
        (self.kind, self.time, self.day, self.subject, self.title) = (kind, time, day, subject, title)
        (self.detail, self.owner, self.municipalities) = (detail, owner, municipalities)
        (self.place, self.rule, self.part) = (place, rule, part)
    }

    /// Whether somebody has to do something; else it only changes.
    public var isTask: Bool { time != .begins && kind.attention != .none }

    /// What it is in few words: `Prüfung überfällig`.
    public var label: LocalizedText { kind.label(time) }

    /// `seit 01.10.2026`; empty where there is no day.
    public func when(_ language: Language) -> String {
        day.map { "\(time.preposition[language]) \(Wording.date($0, language))" } ?? ""
    }
}
