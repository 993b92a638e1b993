import Diagnostics
import Digest
import Knowledge
import Markup
import XML

/// Writes what a city's callers are told as an XZuFi 2.2.0 message: services, offices, who does what.
///
/// The order of elements follows programs that read the real thing; no schema was at hand. Code lists that were not are left
/// out rather than guessed.
package struct XZuFiExport: Sendable {
    /// An article that is not in the message, and why.
    package struct Omission: Sendable, Hashable {
        /// Why an article is left out.
        package enum Reason: Sendable, Hashable {
            /// The city does not offer it.
            case notOffered
            /// It is for agents only, which the format cannot say.
            case agentsOnly
        }

        /// Its id.
        package let article: String
        /// Why.
        package let reason: Reason
    }

    /// UTF-8.
    package let message: [UInt8]
    /// Articles that were written.
    package let serviceCount: Int
    /// Offices that were written.
    package let officeCount: Int
    /// Articles that were left out, in order.
    package let omissions: [Omission]
    /// What the records that are in the message do not say, in the order of the kinds.
    package let losses: [XZuFiLoss]

    /// - Parameter municipality: whose.
    /// - Complexity: O(length of the texts).
    package init(_ knowledge: KnowledgeBase, municipality: CityIndex) {
        let place = knowledge.municipalities[municipality]
        let writer = XZuFiWriter(knowledge, municipality: municipality)
        var omissions: [Omission] = []
        var services: [(topic: Topic, version: Topic.Version)] = []
        for topic in knowledge.topics.sorted(by: { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }) {
            guard let version = topic.version(in: municipality) else { continue }
            if !version.fields.isOffered {
                omissions.append(Omission(article: topic.id, reason: .notOffered))
            } else if version.fields.isForAgentsOnly {
                omissions.append(Omission(article: topic.id, reason: .agentsOnly))
            } else {
                services.append((topic, version))
            }
        }
        let named = Set(services.flatMap { knowledge.offices(of: $0.version.fields).map(\.id) })
        let offices = knowledge.offices.filter { $0.municipality == municipality || named.contains($0.id) }
            .sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
        var records = XMLBuffer()
        for (topic, version) in services { writer.service(version, of: topic, to: &records) }
        for office in offices { writer.office(office, &records) }
        for (topic, version) in services { writer.relations(of: topic, version, to: &records) }
        var xml = XMLBuffer()
        xml.begin(
            "xzufi:nachricht",
            attributes: [
                ("xmlns:xzufi", XZuFiFormat.namespace), ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
                ("produktbezeichnung", XZuFiFormat.product), ("produkthersteller", XZuFiFormat.product),
                ("xzufiVersion", XZuFiFormat.version),
            ])
        xml.element("xzufi:nachrichtenkopf") { xml in
            // The same content on the same day is the same message.
            xml.leaf("xzufi:nachrichtUUID", ContentUUID.text(of: records.bytes))
            xml.leaf("xzufi:erstelltDatumZeit", knowledge.date.iso8601 + "T00:00:00")
            xml.leaf("xzufi:empfaenger", "offen")
            xml.leaf("xzufi:sender", MarkdownText.line(place.displayName))
        }
        for (topic, version) in services { writer.service(version, of: topic, to: &xml) }
        for office in offices { writer.office(office, &xml) }
        for (topic, version) in services { writer.relations(of: topic, version, to: &xml) }
        xml.end()
        message = xml.bytes
        serviceCount = services.count
        officeCount = offices.count
        self.omissions = omissions
        losses = writer.losses(services, offices)
    }
}

/// A UUID that depends on bytes alone (RFC 9562, version 8: its bits are the program's own, here of SHA-256).
enum ContentUUID {
    static func text(of bytes: [UInt8]) -> String {
        var digits = Array(SHA256.hexadecimal(bytes).prefix(32))
        digits[12] = "8"
        // The variant is the two uppermost bits of this digit.
        digits[16] = "8"
        var text = ""
        for (index, digit) in digits.enumerated() {
            if [8, 12, 16, 20].contains(index) { text.append("-") }
            text.append(digit)
        }
        return text
    }
}
