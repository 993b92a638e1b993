import JSON
import Knowledge
import Rendering
import Theme

/// `api/v1/cpsv-ap.jsonld`: every service of every city in the Core Public Service Vocabulary Application Profile 3.2.
///
/// One node a city and article. Durations stay out: the profile asks for ISO 8601 durations, the content has words.
package struct ServiceCatalogue: Sendable {
    private let context: SiteContext

    private static let profile = "https://semiceu.github.io/CPSV-AP/releases/3.2.0/context/cpsv-ap.jsonld"
    private static let authority = "http://publications.europa.eu/resource/authority/"

    /// - Parameter context: what the site says.
    package init(_ context: SiteContext) {
        self.context = context
    }

    private var knowledge: KnowledgeBase { context.knowledge }

    /// The whole catalogue.
    package var file: SiteFile { SiteFile(.serviceCatalogue) { json() } }

    private func json() -> [UInt8] {
        var json = JSONBuffer(capacity: knowledge.topics.count * knowledge.municipalities.count * 3_500 + 4_000)
        json.object { json in
            json.key("@context")
            json.array { json in
                json.string(Self.profile)
                json.object { json in addedTerms(&json) }
            }
            json.key("@graph")
            json.array { json in
                languageNode(&json)
                currencyNodes(&json)
                for category in context.categories { categoryNode(category, to: &json) }
                for (index, city) in knowledge.municipalities.indexed() {
                    authorityNode(city, to: &json)
                    for topic in knowledge.topics {
                        guard let fields = topic.version(in: index)?.fields, fields.isOffered else { continue }
                        service(topic, fields, in: index, to: &json)
                    }
                }
                for office in knowledge.offices { contactPoint(office, to: &json) }
            }
        }
        json.lineFeed()
        return json.bytes
    }

    /// Terms of the profile's model that its context leaves out.
    private func addedTerms(_ json: inout JSONBuffer) {
        json.member("PublicOrganisation", "http://data.europa.eu/m8g/PublicOrganisation")
        json.member("LinguisticSystem", "http://purl.org/dc/terms/LinguisticSystem")
        json.member("prefLabel", "http://www.w3.org/2004/02/skos/core#prefLabel")
        json.member("title", "http://purl.org/dc/terms/title")
        json.member("identifier", "http://purl.org/dc/terms/identifier")
        json.key("spatial")
        json.object { json in
            json.member("@id", "http://purl.org/dc/terms/spatial")
            json.member("@type", "@id")
        }
    }

    // MARK: Names

    private func url(of address: SiteAddress, anchor: String? = nil) -> String {
        knowledge.settings.siteBase?.url(of: address, anchor: anchor)
            ?? address.reference(from: .serviceCatalogue, anchor: anchor)
    }

    private func categoryName(_ id: String) -> String { url(of: .categoriesDocument, anchor: id) }
    private func authorityName(_ city: Municipality) -> String { url(of: .desk(of: city.id), anchor: "stadt") }

    /// The regional key in the address form of DCAT-AP.de, where it is known.
    private func placeName(_ city: Municipality) -> String {
        city.ars.map { "http://dcat-ap.de/def/politicalGeocoding/regionalKey/\($0.value)" }
            ?? url(of: .desk(of: city.id), anchor: "ort")
    }

    private var languageName: String {
        Self.authority + "language/" + (context.texts.language == "en" ? "ENG" : "DEU")
    }

    /// A text with its language.
    private func text(_ key: StaticString, _ text: String, to json: inout JSONBuffer) {
        json.key(key)
        literal(text, to: &json)
    }

    private func literal(_ text: String, to json: inout JSONBuffer) {
        json.object { json in
            json.member("@value", text)
            json.member("@language", context.texts.language)
        }
    }

    private func list(_ key: StaticString, _ names: [String], to json: inout JSONBuffer) {
        guard !names.isEmpty else { return }
        json.key(key)
        json.array { json in for name in names { json.string(name) } }
    }

    // MARK: Nodes

    private func languageNode(_ json: inout JSONBuffer) {
        json.object { json in
            json.member("@id", languageName)
            json.member("@type", "LinguisticSystem")
        }
    }

    private func currencyNodes(_ json: inout JSONBuffer) {
        let currencies = knowledge.topics.flatMap { $0.versions.flatMap { $0.fields.fees?.value ?? [] } }.map(
            \.currency)
        for currency in Set(currencies).sorted() {
            json.object { json in
                json.member("@id", Self.authority + "currency/" + currency)
                json.member("@type", "Concept")
            }
        }
    }

    private func categoryNode(_ category: Settings.Category, to json: inout JSONBuffer) {
        guard let id = category.id?.value else { return }
        json.object { json in
            json.member("@id", categoryName(id))
            json.member("@type", "Concept")
            text("prefLabel", category.title?.value ?? id, to: &json)
        }
    }

    private func authorityNode(_ city: Municipality, to json: inout JSONBuffer) {
        json.object { json in
            json.member("@id", authorityName(city))
            json.member("@type", "PublicOrganisation")
            json.member("identifier", city.ags?.value ?? city.id)
            text("prefLabel", city.displayName, to: &json)
            text("title", city.displayName, to: &json)
            json.key("spatial")
            json.object { json in
                json.member("@id", placeName(city))
                json.member("@type", "Location")
            }
        }
    }

    private func contactPoint(_ office: Office, to json: inout JSONBuffer) {
        json.object { json in
            json.member("@id", officeName(office))
            json.member("@type", "ContactPoint")
            json.member("ContactPoint.hasTelephone", office.phone?.value)
            json.member("ContactPoint.hasEmail", office.email?.value)
        }
    }

    private func officeName(_ office: Office) -> String { url(of: knowledge.address(of: office)) }

    private func service(
        _ topic: Topic, _ fields: ArticleFields, in municipality: CityIndex, to json: inout JSONBuffer
    ) {
        let city = knowledge.municipalities[municipality]
        let name = url(of: .article(topic.id, in: city.id))
        json.object { json in
            json.member("@id", name)
            json.member("@type", "PublicService")
            json.member("PublicService.identifier", "\(city.id)/\(topic.id)")
            text("PublicService.name", fields.title?.value ?? topic.id, to: &json)
            text("PublicService.description", fields.answer?.value ?? fields.title?.value ?? topic.id, to: &json)
            list("PublicService.hasCompetentAuthority", [authorityName(city)], to: &json)
            list("PublicService.spatial", [placeName(city)], to: &json)
            list("PublicService.language", [languageName], to: &json)
            if let category = topic.category?.value {
                list("PublicService.thematicArea", [categoryName(category)], to: &json)
            }
            if let keywords = fields.keywords?.value, !keywords.isEmpty {
                json.key("PublicService.keyword")
                json.array { json in for keyword in keywords { literal(keyword.value, to: &json) } }
            }
            list("PublicService.contactPoint", knowledge.offices(of: fields).map(officeName), to: &json)
            if let leika = fields.leika?.value {
                json.key("PublicService.isClassifiedBy")
                json.array { json in
                    json.object { json in
                        json.member("@id", "urn:de:fim:leika:leistung:\(leika)")
                        json.member("@type", "Concept")
                    }
                }
            }
            channel(fields, name, to: &json)
            costs(fields, name, to: &json)
            evidence(fields, name, to: &json)
            if let legal = fields.legal?.value, !legal.isEmpty {
                json.key("PublicService.hasLegalResource")
                json.array { json in
                    for law in legal {
                        json.object { json in
                            json.member("@id", law.url.value)
                            json.member("@type", "LegalResource")
                            text("title", law.title.value, to: &json)
                        }
                    }
                }
            }
            let related =
                knowledge.topicIndex[topic.id].map { context.related(to: $0, in: municipality) } ?? []
            list(
                "PublicService.relatedService",
                related.filter { knowledge.field(of: $0, in: municipality, \.fields.offered)?.value ?? true }
                    .map { url(of: knowledge.address(ofTopic: $0, in: municipality)) }, to: &json)
        }
    }

    private func channel(_ fields: ArticleFields, _ name: String, to json: inout JSONBuffer) {
        guard let online = fields.online else { return }
        json.key("PublicService.hasChannel")
        json.array { json in
            json.object { json in
                json.member("@id", name + "#online")
                json.member("@type", "Channel")
                json.member("Channel.identifier", online.value)
            }
        }
    }

    /// Fees in force on the day of the build; a range has no single value and is told in words.
    private func costs(_ fields: ArticleFields, _ name: String, to json: inout JSONBuffer) {
        let fees = (fields.fees?.value ?? []).filter { $0.period.contains(knowledge.date) }
        guard !fees.isEmpty else { return }
        json.key("PublicService.hasCost")
        json.array { json in
            for (number, fee) in fees.enumerated() {
                json.object { json in
                    json.member("@id", "\(name)#gebuehr-\(number + 1)")
                    json.member("@type", "Cost")
                    json.member("Cost.identifier", "\(name)#gebuehr-\(number + 1)")
                    text("Cost.description", Wording.fee(fee, context.language), to: &json)
                    json.member("Cost.currency", Self.authority + "currency/" + fee.currency)
                    switch fee.price {
                    case .fixed(let amount): json.member("Cost.hasValue", amount.decimal)
                    case .free: json.member("Cost.hasValue", "0.00")
                    case .range: break
                    }
                }
            }
        }
    }

    private func evidence(_ fields: ArticleFields, _ name: String, to json: inout JSONBuffer) {
        guard let documents = fields.documents?.value, !documents.isEmpty else { return }
        json.key("PublicService.hasInput")
        json.array { json in
            for (number, document) in documents.enumerated() {
                json.object { json in
                    json.member("@id", "\(name)#unterlage-\(number + 1)")
                    json.member("@type", "Evidence")
                    json.member("Evidence.identifier", "\(name)#unterlage-\(number + 1)")
                    text("Evidence.name", document.value, to: &json)
                }
            }
        }
    }
}
