import Diagnostics
import Knowledge

/// `api/v1/<municipality>/articles/<id>.json`: what the article's page shows, as data, with the origin of each value.
struct ArticleDocument {
    let context: SiteContext
    let number: Int
    let municipality: Int
    /// HTML.
    let body: [UInt8]

    init(_ context: SiteContext, _ number: Int, _ municipality: Int, body: [UInt8]) {
        self.context = context
        self.number = number
        self.municipality = municipality
        self.body = body
    }

    private var knowledge: KnowledgeBase { context.knowledge }
    private var topic: Topic { knowledge.topics[number] }

    func json() -> [UInt8] {
        guard let version = topic.version(in: municipality) else { return Array("{}".utf8) }
        let fields = version.fields
        let city = knowledge.municipalities[municipality]
        var json = JSONBuffer(capacity: body.count + 2_000)
        json.object { json in
            json.member("id", topic.id)
            json.member("municipality", city.id)
            json.member("category", topic.category?.value)
            json.member("url", "../../../../\(city.id)/\(topic.id)/")
            Self.write(fields, context, &json)
            json.key("offices")
            json.array { json in
                for office in knowledge.offices(of: fields) { Self.write(office, knowledge, &json) }
            }
            json.key("notices")
            json.array { json in
                let notices = context.notices(in: municipality) { context.concerns($0, topic: number, fields) }
                for notice in notices { Self.write(notice, &json) }
            }
            json.key("headings")
            json.array { json in
                for heading in topic.bodies[version.body].headings {
                    json.object { json in
                        json.member("id", heading.id)
                        json.member("text", heading.text)
                        json.key("level")
                        json.number(heading.level)
                    }
                }
            }
            json.key("related")
            ids(context.graph.related(to: number, in: municipality, knowledge), &json)
            json.key("linkedFrom")
            ids(context.graph.backlinks(to: number, in: municipality), &json)
            if !topic.aliases.isEmpty {
                json.key("aliases")
                json.array { json in for alias in topic.aliases { json.string(alias.value) } }
            }
            json.key("bodyHtml")
            json.string(body)
            json.key("origin")
            origin(fields, &json)
        }
        return json.bytes + [0x0A]
    }

    private func ids(_ topics: [Int], _ json: inout JSONBuffer) {
        json.array { json in for other in topics { json.string(knowledge.topics[other].id) } }
    }

    static func write(_ fields: ArticleFields, _ context: SiteContext, _ json: inout JSONBuffer) {
        json.member("title", fields.title?.value)
        json.member("answer", fields.answer?.value)
        list("keywords", fields.keywords?.value.map(\.value), &json)
        list("questions", fields.questions?.value.map(\.value), &json)
        json.member("leika", fields.leika?.value)
        if let fees = fields.fees?.value {
            json.key("fees")
            json.array { json in for fee in fees { write(fee, on: context.knowledge.date, &json) } }
        }
        list("documents", fields.documents?.value.map(\.value), &json)
        json.member("duration", fields.duration?.value)
        json.member("deadline", fields.deadline?.value)
        json.member("online", fields.online?.value)
        references("forms", fields.forms?.value, &json)
        references("legal", fields.legal?.value, &json)
        json.key("offered")
        json.bool(fields.isOffered)
        json.member("instead", fields.instead?.value)
        json.member("owner", fields.owner?.value)
        json.member("reviewed", fields.reviewed?.value.iso8601)
        json.member("reviewDue", fields.reviewDue?.iso8601)
        json.member("confidence", fields.confidence?.value.rawValue)
        json.member("audience", (fields.audience?.value ?? .public).rawValue)
        json.member("from", fields.from?.value.iso8601)
        json.member("until", fields.until?.value.iso8601)
    }

    private static func list(_ name: StaticString, _ items: [String]?, _ json: inout JSONBuffer) {
        guard let items else { return }
        json.key(name)
        json.array { json in for item in items { json.string(item) } }
    }

    private static func references(_ name: StaticString, _ items: [WebReference]?, _ json: inout JSONBuffer) {
        guard let items else { return }
        json.key(name)
        json.array { json in
            for item in items {
                json.object { json in
                    json.member("title", item.title.value)
                    json.member("url", item.url.value)
                }
            }
        }
    }

    private static func write(_ fee: Fee, on date: CalendarDate, _ json: inout JSONBuffer) {
        json.object { json in
            json.member("name", fee.name?.value)
            switch fee.price {
            case .fixed(let amount):
                json.key("amount")
                json.number(decimal: amount.decimal)
            case .range(let minimum, let maximum):
                json.key("min")
                json.number(decimal: minimum.decimal)
                json.key("max")
                json.number(decimal: maximum.decimal)
            case .free:
                json.key("free")
                json.bool(true)
            }
            json.member("currency", fee.currency)
            json.member("from", fee.from?.iso8601)
            json.member("until", fee.until?.iso8601)
            json.member("note", fee.note?.value)
            json.key("inForce")
            json.bool(fee.period.contains(date))
        }
    }

    static func write(_ office: Office, _ knowledge: KnowledgeBase, _ json: inout JSONBuffer) {
        json.object { json in
            json.member("id", office.id)
            json.member("municipality", knowledge.municipalities[office.municipality].id)
            json.member("name", office.displayName)
            if let address = office.address?.value {
                json.key("address")
                json.object { json in
                    json.member("street", address.street?.value)
                    json.member("postcode", address.postcode?.value)
                    json.member("city", address.city?.value)
                }
            }
            json.member("phone", office.phone?.value)
            json.member("transfer", office.transfer?.value)
            json.member("email", office.email?.value)
            if let hours = office.hours?.value {
                json.key("hours")
                json.object { json in
                    for day in Weekday.allCases {
                        guard let ranges = hours.days[day] else { continue }
                        json.key(day.rawValue)
                        json.array { json in
                            for range in ranges {
                                json.object { json in
                                    json.member("opens", ClockTime.text(range.opens))
                                    json.member("closes", ClockTime.text(range.closes))
                                }
                            }
                        }
                    }
                }
            }
            if let closed = office.closed?.value {
                json.key("closed")
                json.array { json in
                    for range in closed {
                        json.object { json in
                            json.member("from", range.value.from?.iso8601)
                            json.member("until", range.value.until?.iso8601)
                        }
                    }
                }
            }
            json.member("appointment", office.appointment?.value)
            json.member("accessible", office.accessible?.value)
            json.member("transit", office.transit?.value)
            json.member("note", office.note?.value)
        }
    }

    static func write(_ notice: Notice, _ json: inout JSONBuffer) {
        json.object { json in
            json.member("id", notice.id)
            json.member("title", notice.title?.value)
            json.member("severity", notice.rank.rawValue)
            json.member("from", notice.from?.value.iso8601)
            json.member("until", notice.until?.value.iso8601)
        }
    }

    /// Field to the layer it comes from and its place in the content folder.
    private func origin(_ fields: ArticleFields, _ json: inout JSONBuffer) {
        json.object { json in
            func field<Value>(_ name: StaticString, _ value: Located<Value>?) {
                guard let value else { return }
                json.key(name)
                json.object { json in
                    json.member("layer", value.layer.name)
                    json.member("file", knowledge.sources.path(of: value.span.place.file))
                    json.key("line")
                    json.number(Int(value.span.place.line))
                }
            }
            field("title", fields.title)
            field("answer", fields.answer)
            field("keywords", fields.keywords)
            field("questions", fields.questions)
            field("leika", fields.leika)
            field("fees", fields.fees)
            field("documents", fields.documents)
            field("duration", fields.duration)
            field("deadline", fields.deadline)
            field("offices", fields.offices)
            field("online", fields.online)
            field("forms", fields.forms)
            field("legal", fields.legal)
            field("offered", fields.offered)
            field("instead", fields.instead)
            field("owner", fields.owner)
            field("reviewed", fields.reviewed)
            field("confidence", fields.confidence)
            field("from", fields.from)
            field("until", fields.until)
            field("related", fields.related)
        }
    }
}

/// `api/v1/<municipality>/articles.json`: all articles of a city in short.
struct ArticleListDocument {
    let context: SiteContext
    let municipality: Int

    func json() -> [UInt8] {
        let knowledge = context.knowledge
        let city = knowledge.municipalities[municipality]
        var json = JSONBuffer(capacity: knowledge.topics.count * 300)
        json.object { json in
            json.member("municipality", city.id)
            json.member("date", knowledge.date.iso8601)
            json.key("articles")
            json.array { json in
                for topic in knowledge.topics {
                    guard let fields = topic.version(in: municipality)?.fields else { continue }
                    json.object { json in
                        json.member("id", topic.id)
                        json.member("title", fields.title?.value)
                        json.member("category", topic.category?.value)
                        json.member("answer", fields.answer?.value)
                        json.key("offered")
                        json.bool(fields.isOffered)
                        json.member("url", "articles/\(topic.id).json")
                        json.member("page", "../../../\(city.id)/\(topic.id)/")
                    }
                }
            }
        }
        return json.bytes + [0x0A]
    }
}
