import Checking
import Diagnostics
import Knowledge

/// Which findings somebody wants to see. What is not shown forbids nothing either.
package struct FindingSelection: Sendable {
    /// Files and folders as they were given; every file where there is none.
    private let files: [String]
    /// Weights; every one where there is none.
    private let severities: Set<Severity>
    /// Ids and groups of rules; every one where there is none.
    private let rules: [String]
    /// Ids of cities; every one where there is none.
    private let municipalities: [String]

    /// What is empty leaves nothing out.
    package init(
        files: [String] = [], severities: [Severity] = [], rules: [String] = [], municipalities: [String] = []
    ) {
        self.files = files
        self.severities = Set(severities)
        self.rules = rules
        self.municipalities = municipalities
    }

    /// The findings that were asked for.
    ///
    /// - Throws: where a file, a rule or a city that was named does not exist.
    func findings(
        of checked: CheckedContent, in environment: Environment
    ) throws(Refusal) -> [Diagnostic] {
        let paths = try contentPaths(checked.content, environment)
        let rules = try self.rules.map { rule throws(Refusal) in try Self.known(rule) }
        let cities = try knownMunicipalities(checked.knowledge)
        let sources = checked.knowledge.sources
        return checked.report.diagnostics.filter { finding in
            let path = sources.path(of: finding.range.start.file)
            return (severities.isEmpty || severities.contains(finding.severity))
                && (rules.isEmpty || rules.contains { finding.rule.rawValue == $0 || finding.rule.group == $0 })
                && (paths?.contains { path == $0 || path.hasPrefix($0 + "/") || $0.isEmpty } ?? true)
                && (cities.isEmpty || cities.contains { Self.concerns($0, finding, at: path, checked.knowledge) })
        }
    }

    /// Whether a city has anything to do with a finding: not with one about another city's own file.
    private static func concerns(
        _ city: String, _ finding: Diagnostic, at path: String, _ knowledge: KnowledgeBase
    ) -> Bool {
        guard finding.municipalities.isEmpty || finding.municipalities.contains(city) else { return false }
        return !knowledge.municipalities.contains { other in
            other.id != city
                && (path == "municipalities/\(other.id).yaml" || path.hasPrefix("offices/\(other.id)/")
                    || path.hasPrefix("articles/") && path.hasSuffix(".\(other.id).md"))
        }
    }

    /// Paths in the content folder, of files or folders; nil where all are asked for.
    private func contentPaths(
        _ content: ResolvedContent, _ environment: Environment
    ) throws(Refusal) -> [String]? {
        guard !files.isEmpty else { return nil }
        let folder = environment.absolutePath(content.input.folder)
        let known = content.tree.entries.map(\.path)
        var paths: [String] = []
        for file in files {
            // As it is named from here, or as findings name it.
            let absolute = environment.absolutePath(file)
            let candidates = [
                absolute == folder
                    ? "" : absolute.hasPrefix(folder + "/") ? String(absolute.dropFirst(folder.count + 1)) : nil,
                file,
            ].compactMap { $0 }
            let path = candidates.first { path in
                path.isEmpty || known.contains { $0 == path || $0.hasPrefix(path + "/") }
            }
            guard let path else {
                let name = String(file.split(separator: "/").last ?? "")
                let nearest =
                    known.first { $0.hasSuffix("/" + name) }
                    ?? NearMiss.nearest(to: file, among: known)
                throw Refusal(
                    .wrongUse,
                    LocalizedText(
                        de: "„\(file)“ gehört nicht zum Inhalt in \(content.input.folder).",
                        en: "\"\(file)\" is not part of the content in \(content.input.folder)."
                    ).followed(by: nearest.map { .didYouMean(content.input.pathPrefix + $0) }))
            }
            paths.append(path)
        }
        return paths
    }

    /// - Returns: the id or group.
    private static func known(_ rule: String) throws(Refusal) -> String {
        let ids = Rules.declarations.map(\.id.rawValue)
        if ids.contains(rule) || Rules.groups.contains(rule) { return rule }
        throw Refusal(.wrongUse, RuleExplanation.unknown(rule))
    }

    private func knownMunicipalities(_ knowledge: KnowledgeBase) throws(Refusal) -> [String] {
        let ids = knowledge.municipalities.map(\.id)
        for city in municipalities where !ids.contains(city) {
            let named = knowledge.municipalities.first { $0.name?.value.lowercased() == city.lowercased() }?.id
            let list = ids.joined(separator: ", ")
            throw Refusal(
                .wrongUse,
                LocalizedText(
                    de: "„\(city)“ ist keine Stadt dieser Wissensbasis.",
                    en: "\"\(city)\" is not a municipality of this knowledge base."
                ).followed(
                    by: (named ?? NearMiss.nearest(to: city, among: ids)).map { .didYouMean($0) }
                        ?? LocalizedText(de: "Es gibt: \(list).", en: "It must be one of: \(list).")))
        }
        return municipalities
    }
}
