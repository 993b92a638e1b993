import Foundation
import Knowledge
import Markup

/// Makes a record of the members that a source gives for an article.
package struct RecordReader: Sendable {
    private let names: RecordNames
    /// Keys of the fields that are not taken over.
    private let left: Set<String>
    private let hasCells: Bool

    /// - Parameters:
    ///   - left: keys of fields that are not taken over.
    ///   - hasCells: whether a text may hold several values, separated by signs, where a list is meant.
    package init(_ names: RecordNames = .usual, without left: Set<String> = [], hasCells: Bool = false) {
        (self.names, self.left, self.hasCells) = (names, left, hasCells)
    }

    /// The members that mean something, and the others.
    package func sorted(
        _ members: [SourceMember]
    ) -> (known: [RecordField: SourceMember], others: [SourceMember]) {
        var known: [RecordField: (member: SourceMember, rank: Int)] = [:]
        var others: [SourceMember] = []
        for member in members {
            guard let (field, rank) = names.field(of: member.name) else {
                others.append(member)
                continue
            }
            guard let before = known[field] else {
                known[field] = (member, rank)
                continue
            }
            // Of two columns for one thing the likelier one is read, unless it is empty.
            let isBetter = before.member.isEmpty ? !member.isEmpty : !member.isEmpty && rank < before.rank
            others.append(isBetter ? before.member : member)
            if isBetter { known[field] = (member, rank) }
        }
        return (known.mapValues(\.member), others)
    }

    /// - Parameters:
    ///   - line: where the record begins, from 1.
    ///   - key: makes an identifier of the title, where the source has none; nil where it must have one.
    /// - Throws: the first thing that keeps it from being an article.
    package func record(
        _ members: [SourceMember], line: Int, key: ((_ title: String) -> String)? = nil
    ) throws(ImportProblem) -> SourceRecord {
        let (known, others) = sorted(members)
        func member(_ field: RecordField) -> SourceMember? {
            left.contains(field.key) ? nil : known[field].flatMap { $0.value == .nothing ? nil : $0 }
        }
        var values = RecordValues(hasCells: hasCells)
        let id = try known[.id].flatMap { (one) throws(ImportProblem) in try values.scalar(one, one.name) } ?? ""
        guard !id.isEmpty || key != nil else { throw ImportProblem(.field("id"), line: line) }
        for field in ArticleField.allCases {
            if let one = member(.article(field)) { try values.read(field, one, path: one.name) }
        }
        let title = values.draft.title
        guard !title.isEmpty else { throw ImportProblem(.field(known[.article(.title)]?.name ?? "title"), line: line) }
        func text(_ field: RecordField) throws(ImportProblem) -> SourceText? {
            guard let one = member(field) else { return nil }
            switch one.value {
            case .text(let text), .number(let text):
                return SourceText(text, hasCells ? .cell : .guessed, member: one.name, line: one.line)
            default: throw values.wrongForm(one, one.name, RecordValues.textForm)
            }
        }
        let (body, teaser) = (try text(.body), try text(.teaser))
        let sections =
            try member(.sections).map { (one) throws(ImportProblem) in try self.sections(one, &values) } ?? []
        let answer = values.draft.answer
        // A row may have facts alone.
        guard hasCells || body != nil || teaser != nil || !answer.isEmpty || !sections.isEmpty else {
            throw ImportProblem(.field(known[.body]?.name ?? "body"), line: line)
        }
        if let one = member(.synonyms) { try values.read(.keywords, one, path: one.name) }
        var record = SourceRecord(
            key: id.isEmpty ? key?(title) ?? "" : id, title: title,
            body: body ?? SourceText("", member: "body", line: line), line: line)
        record.teaser = teaser
        record.sections = sections
        record.agents = try text(.agents)
        record.category = try member(.category).flatMap { (one) throws(ImportProblem) in try category(one, &values) }
        record.url = try member(.url).flatMap { (one) throws(ImportProblem) in try url(one, &values) }
        record.cities = try member(.municipalities).map { (one) throws(ImportProblem) in try cities(one, &values) }
        record.draft = values.draft
        record.draft.keywords = RecordValues.cleaned(values.draft.keywords)
        record.answer = answer.isEmpty ? nil : answer
        record.draft.answer = ""
        if let one = member(.aliases) {
            record.draft.aliases = try values.names(one, one.name).filter { Slug.isIdentifier($0) && $0 != id }
        }
        if let from = record.draft.from, let until = record.draft.until, until < from, let one = known[.article(.until)]
        {
            values.refuse(one, one.name, RecordValues.dateForm)
            record.draft.until = nil
        }
        record.facts = values.facts
        record.problems = values.problems
        record.losses =
            values.losses
            + others.sorted { $0.name < $1.name }.filter { !$0.isEmpty || !hasCells }.map {
                ImportLoss(path: $0.name, line: $0.line, value: $0.value.written)
            }
        return record
    }

    private func category(
        _ member: SourceMember, _ values: inout RecordValues
    ) throws(ImportProblem) -> String? {
        guard case .list(let items) = member.value else { return try values.short(member, member.name) }
        let all = try values.texts(SourceMember(member.name, .list(items), line: member.line), member.name)
        // An article has one; the others are told.
        values.losses += all.dropFirst().map { ImportLoss(path: member.name, line: member.line, value: $0) }
        return all.first
    }

    private func url(_ member: SourceMember, _ values: inout RecordValues) throws(ImportProblem) -> URL? {
        guard let address = try values.scalar(member, member.name), !address.isEmpty else { return nil }
        if let url = WebAddress.cleaned(address).flatMap({ URL(string: $0) }) { return url }
        values.problems.append(
            ImportProblem(.address(String(address.prefix(200))), line: member.line, column: member.column))
        values.losses.append(ImportLoss(.reported, path: member.name, line: member.line, value: address))
        return nil
    }

    /// `[{"heading": …, "body": …, "audience": "agents"}]`, or headings with their texts.
    private func sections(
        _ member: SourceMember, _ values: inout RecordValues
    ) throws(ImportProblem) -> [SourceRecord.Section] {
        let form = RecordValues.sectionForm
        let items: [SourceValue]
        switch member.value {
        case .list(let list): items = list
        case .group(let members):
            items = members.map {
                .group([
                    SourceMember("heading", .text($0.name), line: $0.line),
                    SourceMember("body", $0.value, line: $0.line, column: $0.column),
                ])
            }
        default: throw values.wrongForm(member, member.name, form)
        }
        var sections: [SourceRecord.Section] = []
        for (number, item) in items.enumerated() {
            let path = "\(member.name)[\(number + 1)]"
            guard case .group(let parts) = item else { throw values.wrongForm(member, path, form) }
            var heading: String?
            var text: SourceText?
            var isForAgents = false
            for part in parts {
                switch Slug.make(part.name) {
                case "heading", "title", "titel", "ueberschrift":
                    heading = try values.short(part, "\(path).\(part.name)")
                case "body", "text", "inhalt", "content":
                    guard case .text(let words) = part.value else {
                        throw values.wrongForm(part, "\(path).\(part.name)", RecordValues.textForm)
                    }
                    text = SourceText(words, member: "\(path).\(part.name)", line: part.line)
                case "audience", "leserkreis":
                    let audience = try values.value(
                        part, "\(path).\(part.name)", RecordValues.choice(Audience.self)
                    ) { Audience(rawValue: $0) }
                    // Nobody reads by mistake what could not be understood.
                    isForAgents = audience != .public
                default:
                    values.losses.append(
                        ImportLoss(path: "\(path).\(part.name)", line: part.line, value: part.value.written))
                }
            }
            guard let text else { throw values.wrongForm(member, path, form) }
            sections.append(.init(heading: heading ?? "", text: text, isForAgents: isForAgents))
        }
        return sections
    }

    /// Ids, or groups by id.
    private func cities(
        _ member: SourceMember, _ values: inout RecordValues
    ) throws(ImportProblem) -> [(id: String, draft: DraftArticle)] {
        guard case .group(let entries) = member.value else {
            return try values.names(member, member.name).map { (Slug.make($0), DraftArticle()) }
        }
        var cities: [(id: String, draft: DraftArticle)] = []
        for entry in entries {
            let path = "\(member.name).\(entry.name)"
            var own = RecordValues(hasCells: hasCells)
            switch entry.value {
            case .nothing: break
            case .group(let members):
                for part in members {
                    guard case .article(let field)? = names.field(of: part.name)?.field else {
                        own.losses.append(
                            ImportLoss(path: "\(path).\(part.name)", line: part.line, value: part.value.written))
                        continue
                    }
                    if !left.contains(field.key) { try own.read(field, part, path: "\(path).\(part.name)") }
                }
            default: throw values.wrongForm(entry, path, RecordValues.cityForm)
            }
            var draft = own.draft
            for fact in own.facts {
                guard !WrittenFacts.take(fact.text.text, as: fact.field, into: &draft) else { continue }
                // A city's entry has no sections.
                own.refuse(
                    SourceMember(fact.text.member, .text(fact.text.text), line: fact.text.line), fact.text.member,
                    RecordValues.factForm)
            }
            values.problems += own.problems
            values.losses += own.losses
            cities.append((Slug.make(entry.name), draft))
        }
        return cities
    }
}

extension SourceMember {
    /// Whether it says nothing.
    fileprivate var isEmpty: Bool {
        switch value {
        case .nothing: true
        case .text(let text): text.utf8.allSatisfy { $0 <= 0x20 }
        default: false
        }
    }
}
