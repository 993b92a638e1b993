extension SiteAddress {
    /// What is named by an id in the addresses of pages.
    package enum NamedKind: String, CaseIterable, Sendable {
        case municipality, article, office, category, guide
    }

    /// Ids that would lead into a folder or to a file that the site has for itself: where one template has a fixed word, another the
    /// id, and all before it agrees. They follow from the templates, so a new page reserves its own.
    ///
    /// - Complexity: O(1); they are worked out once.
    package static func reservedIDs(for kind: NamedKind) -> Set<String> { reservedIDs[kind] ?? [] }

    private static let reservedIDs = Dictionary(
        uniqueKeysWithValues: NamedKind.allCases.map { ($0, reserved($0.rawValue)) })

    private static func reserved(_ variable: String) -> Set<String> {
        let templates = Kind.allCases.map(\.template.segments) + planned.map { PathTemplate($0).segments }
        var reserved: Set<String> = []
        for template in templates {
            for (index, segment) in template.enumerated() where segment.variable == variable {
                for other in templates where other.count > index && other[index].variable == nil {
                    // A fixed word never stands where an id does: that is what is being worked out for the earlier segments.
                    let agrees = zip(template[..<index], other[..<index]).allSatisfy { own, theirs in
                        own.variable == nil ? own == theirs : theirs.variable != nil
                    }
                    if agrees, let id = segment.value(in: other[index].prefix), Slug.isIdentifier(id) {
                        reserved.insert(id)
                    }
                }
            }
        }
        return reserved
    }
}
