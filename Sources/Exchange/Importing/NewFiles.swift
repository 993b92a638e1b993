import Knowledge

/// The files that a knowledge base must have before anything can be imported.
package enum NewFiles {
    /// Those that are not there yet.
    ///
    /// - Parameters:
    ///   - name: of the city; nil where only the id is known.
    ///   - ars: its regional key.
    ///   - state: that it lies in, by ISO 3166-2, where the regional key is not known.
    package static func missing(
        in content: ExistingContent, of municipality: String, _ categories: ImportCategories,
        sections: [(module: String?, heading: String)] = [], language: String = "de", name: String? = nil,
        ars: String? = nil, state: String? = nil
    ) -> [ImportedFile] {
        var files: [ImportedFile] = []
        if !content.hasSettings {
            let text = settings(categories, sections: sections, language: language)
            files.append(ImportedFile(path: "auskunft.yaml", text: text, isNew: true))
        }
        if !content.hasMunicipality {
            let known = ars.flatMap(RegionalKey.state) ?? state
            let text = self.municipality(municipality, name: name, ars: ars, state: known)
            files.append(ImportedFile(path: path(of: municipality), text: text, isNew: true))
        }
        return files
    }

    /// Whether a file of those that `missing` gives is of a city of which nobody knows in which state it lies.
    package static func lacksState(_ file: ImportedFile) -> Bool {
        file.path.hasPrefix("municipalities/") && !file.text.contains("\nstate: ")
    }

    private static func path(of municipality: String) -> String { "municipalities/\(municipality).yaml" }

    private static func settings(
        _ categories: ImportCategories, sections: [(module: String?, heading: String)], language: String
    ) -> String {
        var text = """
            # Die Wissensbasis: was alle Städte gemeinsam haben.
            title: Auskunft
            language: \(language)
            time-zone: Europe/Berlin

            # In der Reihenfolge, in der die Seiten sie zeigen. Jeder Artikel nennt die Kennung einer Kategorie.
            categories:

            """
        text += ImportCategories.yaml(categories.all)
        guard !sections.isEmpty else { return text }
        text += """

            # Überschriften, die Artikel gemeinsam haben; „module“ ist das Textmodul im Leistungskatalog.
            sections:

            """
        for section in sections {
            text += "  - heading: \(YAMLText.scalar(section.heading))\n"
            if let module = section.module { text += "    module: \"\(module)\"\n" }
        }
        return text
    }

    /// - Parameter state: nil where nobody knows it: another one's holidays would be worse than a question.
    private static func municipality(_ id: String, name: String?, ars: String?, state: String?) -> String {
        let shown = name ?? id.split(separator: "-").map(\.capitalized).joined(separator: "-")
        var text =
            "# \(name == nil ? "Aus der Kennung begonnen; Name und Land" : "Aus dem Import begonnen; Angaben") bitte prüfen.\n"
        text += "name: \(YAMLText.scalar(shown))\n"
        text +=
            state.map { "state: \($0)\n" }
            ?? "# Das Land fehlt noch, nach ISO 3166-2; danach richten sich die Feiertage. Zum Beispiel:\n# state: DE-BW\n"
        if let ars, let ags = RegionalKey.ags(of: ars) { text += "ags: \"\(ags)\"\nars: \"\(ars)\"\n" }
        return text
    }
}
