import ArgumentParser
import External
import Workshop

/// Options of `check` for links into the web.
struct ExternalOptions: ParsableArguments {
    @Flag(
        name: .customLong("external"),
        help: .text(
            de: "Das Web nach jeder Adresse im Inhalt fragen.", en: "Ask the web for every address in the content."))
    var isAsked = false

    @Option(
        name: .customLong("external-timeout"),
        help: .text(
            de: "Mit --external: wie lange eine Anfrage dauern darf.",
            en: "With --external: how long one request may take.", value: .seconds))
    var timeOut = 10

    @Option(
        name: .customLong("external-cache"),
        help: .text(
            de: """
                Mit --external: wo Antworten gemerkt werden, gute 7 Tage, andere eine Stunde \
                (Standard: auskunft/external-links.json im Cache-Ordner des Benutzers).
                """,
            en: """
                With --external: where answers are remembered, good ones for 7 days, others for an hour \
                (default: auskunft/external-links.json in the user's cache folder).
                """, value: .file))
    var cacheFile: String?

    @Flag(
        name: .customLong("external-allow-local"),
        help: .text(
            de: "Mit --external: auch Adressen in lokalen Netzen abfragen, für Inhalt, dem Sie trauen.",
            en: "With --external: ask addresses in local networks as well, for content that you trust."))
    var allowsLocal = false

    func validate() throws {
        guard (1...300).contains(timeOut) else {
            throw ValidationError(
                de: "--external-timeout nimmt 1 bis 300 Sekunden.", en: "--external-timeout takes 1 to 300 seconds.")
        }
    }

    /// How the web is asked.
    var addresses: WebAddresses {
        WebAddresses(.live(timeOut: timeOut), cacheFile: cacheFile, allowsLocal: allowsLocal)
    }
}
