import Diagnostics
import Knowledge

/// Finds what a list means by a name of an office, a district or an article.
package struct PlaceNames: Sendable {
    /// Something that lists name.
    package struct Place: Sendable {
        /// What the content calls it.
        package let id: String
        /// Its name.
        package let name: String
        /// What else it is called.
        package let keywords: [String]

        /// Something that lists name.
        package init(id: String, name: String, keywords: [String] = []) {
            (self.id, self.name, self.keywords) = (id, name, keywords)
        }
    }

    /// By slug; several where it is not certain.
    private var ids: [String: [String]] = [:]
    private let city: [String]
    private let places: [Place]

    /// Whether there is none.
    package var isEmpty: Bool { places.isEmpty }

    /// - Parameter city: its id and its name, which lists put before and behind the names of its offices.
    package init(_ places: [Place], of city: [String]) {
        self.places = places
        self.city = city.map { Slug.make($0) }.filter { !$0.isEmpty }
        // What is more certain goes first: an id, then a name, then what it is called besides.
        for level in [{ [$0.id] }, { [$0.name] }, { $0.keywords }] as [(Place) -> [String]] {
            var found: [String: [String]] = [:]
            for place in places {
                for name in level(place) {
                    for form in forms(name) where found[form]?.last != place.id {
                        found[form, default: []].append(place.id)
                    }
                }
            }
            for (form, ids) in found where self.ids[form] == nil { self.ids[form] = ids }
        }
    }

    /// The one that is meant; nil where none is, or several.
    package func id(of name: String) -> String? {
        for form in forms(name) {
            if let found = ids[form], Set(found).count == 1 { return found.first }
        }
        return nil
    }

    /// Ids of those that may be meant, the likeliest first; at most two.
    package func nearest(to name: String) -> [String] {
        for form in forms(name) { if let found = ids[form] { return Array(found.prefix(2)) } }
        let known = ids.keys.sorted()
        for form in forms(name) {
            let near = NearMiss.allNearest(to: form, among: known)
            if let first = near.first, let found = ids[first] { return Array(found.prefix(2)) }
        }
        let words = Set((forms(name).last ?? "").split(separator: "-").filter { $0.utf8.count > 3 })
        let shared = places.map { place -> (id: String, count: Int) in
            let own = ([place.name, place.id] + place.keywords).flatMap {
                Slug.make($0).split(separator: "-").map(String.init)
            }
            return (
                place.id,
                words.count { word in
                    own.contains { $0 == word || $0.utf8.count > 4 && ($0.hasPrefix(word) || word.hasPrefix($0)) }
                }
            )
        }
        guard let best = shared.map(\.count).max(), best > 0 else { return [] }
        return shared.filter { $0.count == best }.prefix(2).map(\.id)
    }

    /// As it is written, then without numbers of offices and the city's name: `50.1 Amt für Soziales der Stadt Bottrop`.
    private func forms(_ name: String) -> [String] {
        let slug = Slug.make(name)
        guard !slug.isEmpty else { return [] }
        var forms = [slug]
        func add(_ words: ArraySlice<Substring>) {
            let form = words.joined(separator: "-")
            if !form.isEmpty, form != forms.last { forms.append(form) }
        }
        var words = slug.split(separator: "-")[...]
        // A number alone is the name of no office; with a word before it, it is.
        let isPrefix = ["fb", "fd", "abt", "abteilung", "amt", "oe", "ref", "dez", "fachbereich", "fachdienst"]
            .contains(words.first)
        if isPrefix, words.dropFirst().first?.first?.isNumber == true { words = words.dropFirst() }
        words = words.drop { $0.first?.isNumber == true && $0.utf8.count < 5 }
        add(words)
        for city in city {
            let own = city.split(separator: "-")
            if words.starts(with: own) { words = words.dropFirst(own.count) }
            if words.count > own.count, words.suffix(own.count).elementsEqual(own) {
                words = words.dropLast(own.count)
                while let last = words.last, ["stadt", "der", "in"].contains(last) { words = words.dropLast() }
            }
        }
        if words.first == "stadt" {
            words = words.dropFirst()
            for city in city where words.starts(with: city.split(separator: "-")) {
                words = words.dropFirst(city.split(separator: "-").count)
            }
        }
        add(words)
        return forms
    }
}
