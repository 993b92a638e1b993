import Bytes
import Diagnostics
import JSON
import Knowledge
import Rendering
import Theme

/// Pages in the vocabulary of schema.org, as JSON-LD for programs that read pages.
package struct StructuredData: Sendable {
    private let context: PieceContext
    private let municipality: CityIndex

    /// - Parameter municipality: whose pages they are.
    package init(_ context: PieceContext, municipality: CityIndex) {
        (self.context, self.municipality) = (context, municipality)
    }

    private var knowledge: SharedKnowledge { context.knowledge }
    private var city: Municipality { knowledge.municipalities[municipality] }

    /// What stands in the head of an article's page for programs: its other forms, and itself in this vocabulary.
    ///
    /// - Parameter offices: of each office that the article names, its `members`.
    package func head(_ topic: Topic, _ fields: ArticleFields, offices: [[UInt8]]) -> [UInt8] {
        var html = HTMLBuffer()
        let page = SiteAddress.article(topic.id, in: city.id)
        html.raw("<link rel=\"alternate\" type=\"text/markdown\" href=\"")
        html.address(SiteAddress.articleMarkdown(topic.id, in: city.id).reference(from: page))
        html.raw("\">\n<link rel=\"alternate\" type=\"application/json\" href=\"")
        html.address(SiteAddress.articleDocument(topic.id, in: city.id).reference(from: page))
        html.raw("\">\n")
        html.raw(article(topic, fields, offices: offices))
        return html.bytes
    }

    /// An article as a service of its city, and as questions with their answer where there are questions.
    private func article(_ topic: Topic, _ fields: ArticleFields, offices: [[UInt8]]) -> [UInt8] {
        script { json in
            service(topic, fields, offices: offices, to: &json)
            let questions = fields.questions?.value ?? []
            if let answer = fields.answer?.value, !questions.isEmpty { self.questions(questions, answer, to: &json) }
        }
    }

    /// - Parameter page: the kind of the page in whose head it stands.
    package func office(_ office: Office, on page: SiteAddress.Kind) -> [UInt8] {
        script { json in json.object { $0.members(written: members(of: office, on: page)) } }
    }

    /// What an object says of an office, without its braces.
    package func members(of office: Office, on page: SiteAddress.Kind) -> [UInt8] {
        var json = JSONBuffer(capacity: 1_000)
        officeMembers(office, page, to: &json)
        return json.bytes
    }

    private static let markup = ByteScan.Signs("<>&")

    /// A data block: a browser neither runs nor shows it.
    private func script(_ graph: (inout JSONBuffer) -> Void) -> [UInt8] {
        var json = JSONBuffer(capacity: 2_000)
        json.object { json in
            json.member("@context", "https://schema.org")
            json.key("@graph")
            json.array(graph)
        }
        var html = HTMLBuffer(capacity: json.bytes.count + 60)
        html.raw("<script type=\"application/ld+json\">")
        // In JSON these stand in texts only. Written as escapes they can neither end the block nor look like markup.
        let signs = Self.markup
        json.bytes.withUnsafeBufferPointer { bytes in
            var start = 0
            while case let index = signs.nextOffset(in: bytes, from: start), index < bytes.count {
                html.bytes.append(contentsOf: bytes[start..<index])
                switch bytes[index] {
                case UInt8(ascii: "<"): html.raw("\\u003c")
                case UInt8(ascii: ">"): html.raw("\\u003e")
                default: html.raw("\\u0026")
                }
                start = index + 1
            }
            html.bytes.append(contentsOf: bytes[start...])
        }
        html.raw("</script>\n")
        return html.bytes
    }

    /// The whole address of a page; relative to a page of the kind where no base URL is known.
    private func url(of target: SiteAddress, on page: SiteAddress.Kind) -> String {
        knowledge.settings.siteBase?.url(of: target) ?? target.reference(from: .every(page))
    }

    private func service(
        _ topic: Topic, _ fields: ArticleFields, offices: [[UInt8]], to json: inout JSONBuffer
    ) {
        json.object { json in
            let url = url(of: .article(topic.id, in: city.id), on: .article)
            json.member("@type", "GovernmentService")
            json.member("@id", url)
            json.member("url", url)
            json.member("name", fields.title?.value ?? topic.id)
            json.member("description", fields.answer?.value)
            json.member("serviceType", categoryTitle(topic))
            if let leika = fields.leika?.value {
                json.key("identifier")
                json.object { json in
                    json.member("@type", "PropertyValue")
                    json.member("propertyID", "LeiKa")
                    json.member("value", leika)
                }
            }
            if let keywords = fields.keywords?.value, !keywords.isEmpty {
                json.member("keywords", keywords.map(\.value).joined(separator: ", "))
            }
            json.key("areaServed")
            area(&json)
            // Whose job it is instead is said in words only.
            guard fields.isOffered else { return }
            json.key("provider")
            json.object { json in
                json.member("@type", "GovernmentOrganization")
                json.member("name", city.displayName)
                json.member("url", city.website?.value)
                json.member("telephone", city.switchboard?.value)
            }
            channels(fields, offices, to: &json)
            offers(fields, to: &json)
        }
    }

    private func categoryTitle(_ topic: Topic) -> String? {
        context.categories.first { $0.id?.value == topic.category?.value }?.title?.value
    }

    private func area(_ json: inout JSONBuffer) {
        json.object { json in
            json.member("@type", "City")
            json.member("name", city.displayName)
            guard let key = city.ags?.value else { return }
            json.key("identifier")
            json.object { json in
                json.member("@type", "PropertyValue")
                json.member("propertyID", "AGS")
                json.member("value", key)
            }
        }
    }

    private func channels(_ fields: ArticleFields, _ offices: [[UInt8]], to json: inout JSONBuffer) {
        guard fields.online != nil || !offices.isEmpty else { return }
        json.key("availableChannel")
        json.array { json in
            if let online = fields.online {
                json.object { json in
                    json.member("@type", "ServiceChannel")
                    json.member("serviceUrl", online.value)
                }
            }
            for office in offices {
                json.object { json in
                    json.member("@type", "ServiceChannel")
                    json.key("serviceLocation")
                    json.object { $0.members(written: office) }
                }
            }
        }
    }

    private func offers(_ fields: ArticleFields, to json: inout JSONBuffer) {
        let fees = (fields.fees?.value ?? []).filter { $0.period.contains(knowledge.date) }
        guard !fees.isEmpty else { return }
        json.key("offers")
        json.array { json in
            for fee in fees {
                json.object { json in
                    json.member("@type", "Offer")
                    json.member("name", fee.name?.value)
                    json.member("description", fee.note?.value)
                    switch fee.price {
                    case .fixed(let amount): json.member("price", amount.decimal)
                    case .free: json.member("price", "0.00")
                    case .range(let minimum, let maximum):
                        json.key("priceSpecification")
                        json.object { json in
                            json.member("@type", "PriceSpecification")
                            json.member("minPrice", minimum.decimal)
                            json.member("maxPrice", maximum.decimal)
                            json.member("priceCurrency", fee.currency)
                        }
                    }
                    json.member("priceCurrency", fee.currency)
                    json.member("priceValidUntil", fee.until?.iso8601)
                }
            }
        }
    }

    private func questions(_ questions: [LocatedText], _ answer: String, to json: inout JSONBuffer) {
        json.object { json in
            json.member("@type", "FAQPage")
            json.key("mainEntity")
            json.array { json in
                for question in questions {
                    json.object { json in
                        json.member("@type", "Question")
                        json.member("name", question.value)
                        json.key("acceptedAnswer")
                        json.object { json in
                            json.member("@type", "Answer")
                            json.member("text", answer)
                        }
                    }
                }
            }
        }
    }

    // MARK: Offices

    private func officeMembers(_ office: Office, _ page: SiteAddress.Kind, to json: inout JSONBuffer) {
        let url = url(of: knowledge.address(of: office), on: page)
        json.member("@type", "GovernmentOffice")
        json.member("@id", url)
        json.member("url", url)
        json.member("name", office.displayName)
        if let address = office.address?.value {
            json.key("address")
            json.object { json in
                json.member("@type", "PostalAddress")
                json.member("streetAddress", address.street?.value)
                json.member("postalCode", address.postcode?.value)
                json.member("addressLocality", address.city?.value)
                json.member("addressCountry", "DE")
            }
        }
        json.member("telephone", office.phone?.value)
        json.member("email", office.email?.value)
        if let hours = office.hours?.value { weeklyHours(hours, to: &json) }
        let special = office.exceptions.filter { special in
            special.days.until.map { knowledge.date <= $0 } ?? true
        }
        if !special.isEmpty { specialDays(special, to: &json) }
    }

    private func weeklyHours(_ hours: OpeningHours, to json: inout JSONBuffer) {
        json.key("openingHoursSpecification")
        json.array { json in
            for day in Weekday.allCases {
                for range in hours.days[day] ?? [] {
                    json.object { json in
                        json.member("@type", "OpeningHoursSpecification")
                        json.member("dayOfWeek", "https://schema.org/" + Wording.weekday(day, short: false, .english))
                        json.member("opens", ClockTime.text(range.opens))
                        // A time of XML Schema ends with 24:00 only as 00:00 of the next day; readers take 23:59 better.
                        json.member("closes", range.closes == 1440 ? "23:59" : ClockTime.text(range.closes))
                    }
                }
            }
        }
    }

    /// Closed all day is, by the vocabulary, open from 00:00 to 00:00.
    private func specialDays(_ special: [SpecialDays], to json: inout JSONBuffer) {
        json.key("specialOpeningHoursSpecification")
        json.array { json in
            for days in special {
                for range in days.ranges.isEmpty ? [TimeRange(opens: 0, closes: 0)] : days.ranges {
                    json.object { json in
                        json.member("@type", "OpeningHoursSpecification")
                        json.member("opens", ClockTime.text(range.opens))
                        json.member("closes", range.closes == 1440 ? "23:59" : ClockTime.text(range.closes))
                        json.member("validFrom", days.days.from?.iso8601)
                        json.member("validThrough", days.days.until?.iso8601)
                    }
                }
            }
        }
    }
}
