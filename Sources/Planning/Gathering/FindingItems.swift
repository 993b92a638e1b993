import Diagnostics
import Knowledge

extension Gathered {
    /// What the checks found, but for what another item says already.
    ///
    /// - Parameter findings: with their final weights.
    mutating func addFindings(_ findings: [Diagnostic]) {
        guard !findings.isEmpty else { return }
        let told = Set(AgendaKind.allCases.flatMap(\.rules))
        let owners = FileOwners(knowledge)
        for finding in findings where !told.contains(finding.rule) {
            let file = owners.owner(of: finding.range.start.file)
            let named = finding.municipalities.compactMap { knowledge.municipalityIndex[$0] }
            let cities = named.isEmpty ? file.municipalities : named.filter(file.municipalities.contains)
            add(
                AgendaItem(
                    AgendaKind(finding.severity), .anytime, file.subject, title: file.title, finding.message,
                    owner: file.owner, in: cities.isEmpty ? named : cities, at: finding.range.start, rule: finding.rule)
            )
        }
    }
}

/// Whose a file of the content is.
private struct FileOwners {
    struct Owned {
        let subject: AgendaItem.Subject
        let title: String
        let owner: String?
        let municipalities: [CityIndex]
    }

    private let knowledge: KnowledgeBase
    private var files: [FileID: Owned] = [:]

    init(_ knowledge: KnowledgeBase) {
        self.knowledge = knowledge
        let all = Array(knowledge.municipalities.indices)
        for topic in knowledge.topics {
            let readers = topic.versions.flatMap(\.municipalities) + topic.unpublishedIn
            files[topic.file] = Owned(
                subject: .article(topic.id), title: topic.displayTitle, owner: topic.shared.owner?.value,
                municipalities: readers.isEmpty ? all : readers.sorted())
            for version in topic.versions {
                guard let file = version.ownFile else { continue }
                files[file] = Owned(
                    subject: .article(topic.id), title: version.fields.title?.value ?? topic.displayTitle,
                    owner: version.fields.owner?.value, municipalities: version.municipalities)
            }
        }
        for guide in knowledge.guides {
            files[guide.file] = Owned(
                subject: .guide(guide.id), title: guide.displayTitle, owner: guide.owner?.value, municipalities: all)
        }
        for office in knowledge.offices {
            files[office.file] = Owned(
                subject: .office(office.id), title: office.displayName, owner: nil,
                municipalities: [office.municipality])
        }
        for notice in knowledge.notices {
            let named = notice.municipalities?.value.compactMap { knowledge.municipalityIndex[$0.value] }
            files[notice.file] = Owned(
                subject: .notice(notice.id), title: notice.title?.value ?? notice.id, owner: nil,
                municipalities: named ?? all)
        }
    }

    func owner(of file: FileID) -> Owned {
        if let known = files[file] { return known }
        let path = knowledge.sources.path(of: file)
        // municipalities/ruhr.yaml, contacts/ruhr.tsv, streets/ruhr.tsv.
        let names = path.split(separator: "/").dropFirst().map { $0.prefix { $0 != "." } }
        let cities = names.compactMap { knowledge.municipalityIndex[String($0)] }
        return Owned(
            subject: .file(path), title: path, owner: nil,
            municipalities: cities.isEmpty ? Array(knowledge.municipalities.indices) : cities)
    }
}
