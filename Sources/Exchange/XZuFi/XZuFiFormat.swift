/// What import and export of XZuFi, the exchange format of the federal portal network, have to agree on.
package enum XZuFiFormat {
    /// Of the elements.
    package static let namespace = "http://xoev.de/schemata/xzufi/2_2_0"
    /// Of the format.
    package static let version = "2.2.0"
    /// `produktbezeichnung` of the messages that this program writes.
    package static let product = "Auskunft"

    /// Elements that are read one at a time, wherever in the file they stand.
    static let records: Set<String> = [
        "leistung", "spezialisierung", "organisationseinheit", "onlinedienst", "zustaendigkeitTransferObjekt",
        "zustaendigkeit", "loesche", "nachrichtenkopf", "ergebnisLeistung", "ergebnisOrganisationseinheit",
    ]
}
