import Knowledge

/// The categories that imported articles can be in.
package struct ImportCategories {
    /// Ids and titles, in order; at least one.
    package let all: [(id: String, title: String)]

    private static let first = (id: "dienstleistungen", title: "Dienstleistungen")

    /// Where an article goes.
    package struct Choice {
        /// Of the category.
        package let id: String
        /// Who chose it.
        package let origin: DraftArticle.CategoryOrigin
        /// Place among those that the source names; 0 where none of them is known.
        package let number: Int
    }

    /// The knowledge base's own; where one is begun, those that the source names.
    ///
    /// - Parameter needsFirst: whether there are articles without a category.
    package init(_ content: ExistingContent, named titles: [(id: String?, title: String)], needsFirst: Bool) {
        guard !content.hasSettings else {
            all = content.categories.isEmpty ? [Self.first] : content.categories
            return
        }
        var categories: [(id: String, title: String)] = []
        var seen: Set<String> = []
        for (written, title) in titles {
            let id = Self.id(written, title)
            if !id.isEmpty, seen.insert(id).inserted { categories.append((id, title)) }
        }
        if categories.isEmpty || needsFirst, seen.insert(Self.first.id).inserted {
            categories.insert(Self.first, at: 0)
        }
        all = categories
    }

    /// What a category of a source is called here; empty where its title has neither letters nor digits.
    package static func id(_ written: String?, _ title: String) -> String {
        written.flatMap { Slug.isIdentifier($0) && $0.contains(where: \.isLetter) ? $0 : nil } ?? Slug.make(title)
    }

    /// As entries of `categories` in auskunft.yaml.
    package static func yaml(_ categories: [(id: String, title: String)], indentation: String = "  ") -> String {
        categories.map {
            "\(indentation)- id: \($0.id)\n\(indentation)  title: \(YAMLText.scalar($0.title))\n"
        }.joined()
    }

    /// The first that is known of those that the source names for an article.
    package func choice(among named: [(id: String?, title: String)]) -> Choice {
        for (number, category) in named.enumerated() {
            if let id = category.id.flatMap(id) ?? id(of: category.title) {
                return Choice(id: id, origin: .source, number: number)
            }
        }
        let origin = named.first.map { DraftArticle.CategoryOrigin.unknown($0.title) }
        return Choice(id: fallback, origin: origin ?? DraftArticle.CategoryOrigin.none, number: 0)
    }

    /// The category of that id or title; nil where there is none.
    private func id(of name: String) -> String? {
        let slug = Slug.make(name)
        return all.first { $0.id == name || $0.id == slug || Slug.make($0.title) == slug }?.id
    }

    /// Where articles go whose category is not known.
    package var fallback: String { all.first?.id ?? Self.first.id }
}
