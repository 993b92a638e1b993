import Interface
import Knowledge
import Rendering

/// An office: where it is, when it is open, how it is reached, and what it is responsible for.
struct OfficePage {
    let context: PageContext
    let office: Office

    func render() throws -> [UInt8] {
        let knowledge = context.knowledge
        let municipality = office.municipality
        let address = knowledge.address(of: office)
        var facts = HTMLBuffer()
        context.site.officeFacts(office, to: &facts)
        var status = HTMLBuffer()
        context.site.openNow(office, to: &status)
        var articles = HTMLBuffer()
        for topic in context.site.topicsByOffice[office.id] ?? [] {
            articles.raw("<li>")
            articles.link(
                to: knowledge.address(ofTopic: topic, in: municipality), from: address,
                knowledge.title(of: topic, in: municipality))
            articles.raw("</li>\n")
        }
        let notices = context.site.noticesWithComing(in: municipality) { notice in
            notice.offices?.value.contains { $0.value == office.id } ?? false
        }
        return try context.page(
            "office", at: address, title: office.displayName, municipality: municipality,
            cityLinks: context.cityLinks(municipality, from: address) { .desk(of: $0.id) },
            machine: StructuredData(context.site, municipality: municipality).office(office, on: .office),
            [
                PageValue("id", office.id), PageValue("facts", facts.bytes), PageValue("articles", articles.bytes),
                PageValue("status", status.bytes),
                PageValue("notices", context.site.noticeBoxes(notices, in: municipality, on: .office)),
            ])
    }
}
