import Knowledge

extension ParsedContent {
    /// Ids of the facts that texts and fees name, whoever reads them and on whatever day.
    var namedFacts: Set<String> {
        guard !facts.isEmpty else { return [] }
        var ids: Set<String> = []
        func add(_ text: LocatedText?) {
            if let text { ids.formUnion(Placeholder.facts(in: text.value)) }
        }
        func add(_ fields: ArticleFields) {
            for fee in fields.fees?.value ?? [] { if let fact = fee.fact { ids.insert(fact.value) } }
            for field in ArticleField.allCases where field.takesPlaceholders { fields[field]?.forEachText(add) }
        }
        func add(_ documents: some Sequence<Document>) {
            for document in documents {
                for use in document.placeholders { if case .fact(let id) = use.placeholder { ids.insert(id) } }
            }
        }
        for article in articles {
            add(article.front.fields)
            for entry in article.front.municipalities?.value ?? [] { add(entry.fields) }
            add(article.variants.documents)
        }
        for version in versions {
            add(version.fields)
            add(version.variants.documents)
        }
        for guide in guides { guide.textsWithPlaceholders.forEach(add) }
        for notice in notices { add(notice.variants.documents) }
        return ids
    }

    /// Who keeps a value is no business of the public.
    func shownFacts(_ edition: Edition) -> [Fact] {
        guard edition == .public else { return facts }
        return facts.map { fact in
            var shown = fact
            shown.shared.owner = nil
            shown.cities?.value = (fact.cities?.value ?? []).map { city in
                var city = city
                city.details.owner = nil
                return city
            }
            return shown
        }
    }
}
