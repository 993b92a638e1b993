import Interface
import Knowledge
import Rendering

/// An office: where it is, when it is open, how it is reached, and what it is responsible for.
struct OfficePage {
    let context: PageContext
    let office: Office

    static let template = PageTemplate(
        "office",
        [
            .text("id", "of the office"),
            .html("facts", "address, hours, telephone, as terms of a list"),
            .list("articles", "what it is responsible for", DeclaredValue.link),
            .html("status", "where a script says whether it is open"),
            .html("notices", "boxes of the notices that name it"),
        ])

    func render() throws -> [UInt8] {
        let knowledge = context.knowledge
        let municipality = office.municipality
        let address = knowledge.address(of: office)
        var facts = HTMLBuffer()
        context.site.pieces.officeFacts(office, to: &facts)
        var status = HTMLBuffer()
        context.site.pieces.openNow(office, to: &status)
        let articles = (context.site.topicsByOffice[office.id] ?? []).map {
            context.link(to: $0, in: municipality, from: address)
        }
        let notices = context.site.pieces.noticesWithComing(in: municipality) { notice in
            notice.offices?.value.contains { $0.value == office.id } ?? false
        }
        return try context.frame.page(
            Self.template, at: address, title: office.displayName, municipality: municipality,
            cityLinks: cityLinks(from: address),
            machine: StructuredData(context.site.pieces, municipality: municipality).office(office, on: .office),
            [
                PageValue("id", office.id), PageValue("facts", facts.bytes), PageValue("articles", articles),
                PageValue("status", status.bytes),
                PageValue("notices", context.site.pieces.noticeBoxes(notices, in: municipality, on: .office)),
            ])
    }

    /// To the office of the same kind where that can be told, else to the city's desk.
    private func cityLinks(from address: SiteAddress) -> [[PageValue]] {
        let knowledge = context.knowledge
        guard knowledge.municipalities.count <= PageFrame.linkedCities else { return [] }
        return context.frame.cityLinks(office.municipality, from: address) { city in
            guard let index = knowledge.officeIndex[office.id], let city = knowledge.municipalityIndex[city.id],
                let other = context.counterparts.counterpart(of: index, in: city)
            else { return .desk(of: city.id) }
            return knowledge.address(of: other)
        }
    }
}
