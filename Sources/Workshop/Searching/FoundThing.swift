import Diagnostics
import Foundation
import JSON
import Knowledge
import Search

/// A hit as it is printed: an article, an office, a street.
package struct FoundThing: Sendable {
    /// What it is.
    package let kind: DocumentKind
    /// Of the article, office, contact, district, notice, body or city; of a street its name in small letters.
    package let id: String
    let title: String
    let answer: String
    let offered: Bool
    /// Ids of the cities that read the version, of what only other cities have all that have it; their names for people.
    let municipalities: [String]
    /// Only other cities than the caller's have it.
    let elsewhere: Bool
    /// Below the site.
    let url: String?
    let score: Double
    /// What its kind has, by name; of several details those that hold for the caller.
    let details: [[(name: String, value: String)]]
    /// What the details were chosen by.
    let reason: String?
    /// Whether the office is open; nil where that is not known.
    let open: Bool?
    /// Words of the query that it does not answer to.
    let missing: [String]
    /// For machines in English.
    private let explanation: [String]?
    private let explanationText: ExplanationText?
    private let names: String

    /// Members of a hit that scripts of pages alone can read.
    private static let forScripts: Set<String> = ["page", "hours", "closed", "special", "state", "form"]

    init(
        _ found: FoundHit, in knowledge: KnowledgeBase, index: SearchIndex, minute: Int?, explanation: Explanation?,
        word: (Range<Int>) -> String
    ) {
        func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
        let hit = found.hit
        kind = hit.kind
        id = text(found.card.id)
        title = text(found.card.title)
        answer = text(found.card.answer)
        offered = hit.isOffered
        municipalities = index.municipalityIDs(of: hit).map(text)
        names = knowledge.names(of: municipalities.compactMap { knowledge.municipalityIndex[$0] })
        elsewhere = hit.isElsewhere
        score = (found.confidence * 10_000).rounded() / 10_000
        let page = found.card.details.lazy.compactMap { $0.value("page") }.first.map(text)
        switch hit.kind {
        case .article: url = municipalities.first.map { SiteAddress.article(text(found.card.id), in: $0).reference }
        case .city: url = hit.isOffered ? SiteAddress.desk(of: text(found.card.id)).reference : nil
        case .body: url = municipalities.first.map { SiteAddress.directory(of: $0).reference }
        case .notice: url = municipalities.first.map { SiteAddress.desk(of: $0).reference }
        default:
            let city = municipalities.first
            url = page.flatMap { page in city.map { "\($0)/\(page)" } }
        }
        details = found.card.details.map { detail in
            detail.entries.map { (text($0.name), text($0.value)) }.filter { !Self.forScripts.contains($0.0) }
        }.filter { !$0.isEmpty }
        reason = found.reason.map { "\($0)" }
        let officeID =
            hit.kind == .office ? id : found.card.details.lazy.compactMap { $0.value("office") }.first.map(text)
        open = officeID.flatMap { knowledge.office($0) }.flatMap { office in
            guard let minute, let schedule = OpeningSchedule(office, in: knowledge.municipalities[office.municipality])
            else { return nil }
            return schedule.day(knowledge.date).ranges.contains { $0.opens <= minute && minute < $0.closes }
        }
        missing = found.missing.map(word)
        explanationText = explanation.map { ExplanationText($0) }
        self.explanation = explanationText?.lines.map(\.english)
    }

    func write(to json: inout JSONBuffer) {
        func strings(_ texts: [String]) -> (inout JSONBuffer) -> Void {
            { json in json.array { json in for text in texts { json.string(text) } } }
        }
        var members: [(name: String, write: (inout JSONBuffer) -> Void)] = [
            ("answer", { $0.string(answer) }), ("elsewhere", { $0.bool(elsewhere) }), ("id", { $0.string(id) }),
            ("kind", { $0.string("\(kind.name)") }), ("missingWords", strings(missing)),
            ("municipalities", strings(municipalities)), ("offered", { $0.bool(offered) }),
            ("score", { $0.number(score) }), ("title", { $0.string(title) }),
        ]
        if let url { members.append(("url", { $0.string(url) })) }
        if let explanation { members.append(("explanation", strings(explanation))) }
        if let open { members.append(("open", { $0.bool(open) })) }
        if let reason { members.append(("reason", { $0.string(reason) })) }
        if details.count == 1 {
            for (name, value) in Self.joined(details[0]) { members.append((name, { $0.string(value) })) }
        } else if details.count > 1 {
            members.append(
                (
                    "details",
                    { json in
                        json.array { json in
                            for detail in details {
                                json.object { json in
                                    for (name, value) in Self.joined(detail) { json.member(named: name, value) }
                                }
                            }
                        }
                    }
                ))
        }
        json.object { json in
            for member in members.sorted(by: { $0.name < $1.name }) {
                json.key(member.name)
                member.write(&json)
            }
        }
    }

    /// By name, in order; what stands there several times in lines.
    private static func joined(_ detail: [(name: String, value: String)]) -> [(name: String, value: String)] {
        Dictionary(grouping: detail, by: \.name).sorted { $0.key < $1.key }.map {
            ($0.key, $0.value.map(\.value).joined(separator: "\n"))
        }
    }

    func text(rank: Int, in language: Language) -> String {
        var notes: [LocalizedText] = kind == .article ? [] : [kind.label]
        if elsewhere { notes.append(LocalizedText(de: "nur in \(names)", en: "only in \(names)")) }
        if !offered { notes.append(LocalizedText(de: "nicht Aufgabe der Stadt", en: "not this city's job")) }
        if let open {
            notes.append(open ? LocalizedText(de: "offen", en: "open") : LocalizedText(de: "zu", en: "closed"))
        }
        let note = notes.isEmpty ? "" : " (\(notes.map { $0[language] }.joined(separator: "; ")))"
        var lines = ["\(rank). \(title)\(note)"]
        if !answer.isEmpty { lines.append("   \(answer)") }
        if kind != .article {
            for detail in details {
                lines.append(
                    "   " + detail.map { "\($0.name): \($0.value.replacing("\n", with: ", "))" }.joined(separator: "; ")
                )
            }
        }
        if let url { lines.append("   \(url)") }
        lines += (explanationText?.lines ?? []).map { "     \($0[language])" }
        return lines.joined(separator: "\n") + "\n"
    }
}

extension DocumentKind {
    /// What people call it.
    fileprivate var label: LocalizedText {
        switch self {
        case .article: LocalizedText(de: "Artikel", en: "article")
        case .guide: LocalizedText(de: "Fragen", en: "guide")
        case .office: LocalizedText(de: "Stelle", en: "office")
        case .contact: LocalizedText(de: "Durchwahl", en: "contact")
        case .district: LocalizedText(de: "Stadtteil", en: "district")
        case .street: LocalizedText(de: "Straße", en: "street")
        case .notice: LocalizedText(de: "Hinweis", en: "notice")
        case .body: LocalizedText(de: "andere Stelle", en: "other body")
        case .city: LocalizedText(de: "Stadt", en: "city")
        }
    }
}
