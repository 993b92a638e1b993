import Knowledge
import Markup
import XML

/// Offices, and who does what.
extension XZuFiWriter {
    func office(_ office: Office, _ xml: inout XMLBuffer) {
        xml.begin("xzufi:schreibe")
        xml.begin("xzufi:organisationseinheit", attributes: [(Self.xsi, "xzufi:OrganisationseinheitErweitert")])
        xml.leaf("xzufi:id", office.id, attributes: agency)
        xml.element("xzufi:name") {
            $0.leaf("xzufi:name", Self.safe(MarkdownText.line(office.displayName)), attributes: localised)
        }
        xml.leaf("xzufi:beschreibung", Self.lines(office.note), attributes: localised)
        if let address = office.address?.value { self.address(address, &xml) }
        contact(office.phone?.value, code: "02", name: "Telefon", to: &xml)
        contact(office.email?.value, code: "01", name: "E-Mail", to: &xml)
        if let url = office.appointment?.value {
            xml.element("xzufi:internetadresse", attributes: localised) { xml in
                xml.leaf("xzufi:uri", url)
                xml.leaf("xzufi:titel", "Termin")
            }
        }
        if let hours = office.hours?.value {
            let lines = Wording.hours(hours, .german).joined(separator: "<br>")
            xml.leaf("xzufi:infoOeffnungszeitenText", lines, attributes: [("languageCode", "de")])
        }
        xml.leaf("xzufi:infoBarrierefreiheit", Self.lines(office.accessible), attributes: localised)
        xml.leaf("xzufi:infoOepnv", Self.lines(office.transit), attributes: localised)
        xml.end()
        xml.end()
    }

    /// Text of several lines is HTML, a single one as others read it.
    private static func lines(_ text: LocatedText?) -> String? {
        guard let text else { return nil }
        let lines = text.value.split(whereSeparator: \.isNewline).map { MarkdownText.line(String($0)) }
            .filter { !$0.isEmpty }
        return lines.count > 1 ? lines.map(ExchangeHTML.escaped).joined(separator: "<br>") : lines.first.map(safe)
    }

    private func address(_ address: Address, _ xml: inout XMLBuffer) {
        xml.element("xzufi:anschrift") { xml in
            xml.element(
                "xzufi:typ",
                attributes: [("listURI", "urn:xoev-de:fim:codeliste:xzufi.anschrifttyp"), ("listVersionID", "2.0")]
            ) { xml in
                xml.leaf("code", "001")
                xml.leaf("name", "Hausanschrift")
            }
            let words = MarkdownText.line(address.street?.value ?? "").split(separator: " ")
            let digits = words.lastIndex { $0.first?.isNumber ?? false } ?? words.count
            let isSplit = digits > 0 && digits >= words.count - 2
            xml.leaf("xzufi:strasse", words[..<(isSplit ? digits : words.count)].joined(separator: " "))
            if isSplit { xml.leaf("xzufi:hausnummer", words[digits...].joined(separator: " ")) }
            xml.leaf("xzufi:postleitzahl", address.postcode?.value)
            xml.leaf("xzufi:ort", address.city.map { MarkdownText.line($0.value) })
        }
    }

    private func contact(_ value: String?, code: String, name: String, to xml: inout XMLBuffer) {
        guard let value else { return }
        xml.element("xzufi:kommunikation") { xml in
            xml.element(
                "xzufi:kanal",
                attributes: [("listURI", "urn:de:xoev:codeliste:erreichbarkeit"), ("listVersionID", "3")]
            ) {
                xml in
                xml.leaf("code", code)
                xml.leaf("name", name)
            }
            xml.leaf("xzufi:kennung", value)
        }
    }

    /// Who does a service, best first, and where it is done online.
    func relations(of topic: Topic, _ version: Topic.Version, to xml: inout XMLBuffer) {
        for office in knowledge.offices(of: version.fields) { responsibility(of: office.id, for: topic.id, to: &xml) }
        guard let online = version.fields.online?.value else { return }
        let id = topic.id + "-online"
        xml.element("xzufi:schreibe") { xml in
            xml.element("xzufi:onlinedienst", attributes: [(Self.xsi, "xzufi:OnlinedienstErweitert")]) { xml in
                xml.leaf("xzufi:id", id, attributes: agency)
                let title = MarkdownText.line(version.fields.title?.value ?? topic.id)
                xml.leaf("xzufi:bezeichnung", Self.safe(title), attributes: localised)
                xml.element("xzufi:link", attributes: localised) { xml in xml.leaf("xzufi:link", online) }
            }
        }
        responsibility(of: id, for: topic.id, to: &xml)
    }

    private func responsibility(of object: String, for service: String, to xml: inout XMLBuffer) {
        xml.element("xzufi:schreibe") { xml in
            xml.element("xzufi:zustaendigkeitTransferObjekt") { xml in
                xml.leaf("xzufi:uebergeordnetesObjektID", object, attributes: agency)
                xml.element("xzufi:zustaendigkeit") { xml in
                    xml.leaf("xzufi:id", "\(service)-\(object)", attributes: agency)
                    xml.leaf("xzufi:leistungID", service, attributes: agency)
                    xml.leaf("xzufi:gebietID", area)
                }
            }
        }
    }
}
