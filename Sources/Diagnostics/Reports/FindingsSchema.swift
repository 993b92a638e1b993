import JSON

/// What `--format json` prints, as JSON Schema 2020-12, made from the declarations that write it.
public enum FindingsSchema {
    /// The schema, with a line feed at the end.
    public static var text: String { JSONReport.document.schemaDocument(title: "auskunft check --format json") }
}
