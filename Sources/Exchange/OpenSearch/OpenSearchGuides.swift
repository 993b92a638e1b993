import Diagnostics
import JSON
import Knowledge

/// Guided questions and journeys: their questions are headings, what may be answered and said is the text.
extension OpenSearchExport {
    func guides() -> [Entry] {
        knowledge.municipalities.indices.flatMap { municipality in
            knowledge.guides(in: municipality).map { guide in
                let id = "\(knowledge.municipalities[municipality].id)/frage/\(guide.guide.id)"
                return Entry(id: id, lines: Self.action("index", id) + document(guide, id: id))
            }
        }
    }

    private func document(_ guide: CityGuide, id: String) -> [UInt8] {
        let city = knowledge.municipalities[guide.municipality]
        let written = guide.guide
        let answers = guide.questions.flatMap { question in
            [question.written.help?.value].compactMap { $0 }
                + question.answers.flatMap { [$0.text, $0.written.say?.value].compactMap { $0 } }
        }
        var json = JSONBuffer(capacity: 4_000)
        json.object { json in
            json.member("id", id)
            json.member("guide", written.id)
            json.member("municipality", city.id)
            json.member("municipality_name", city.displayName)
            json.member("category", written.category?.value)
            json.member("category_title", title(ofCategory: written.category))
            json.member("title", written.displayTitle)
            json.member("answer", written.answer?.value)
            json.strings("keywords", (written.keywords?.value ?? []).map(\.value))
            json.member("audience", (written.audience?.value ?? .public).rawValue)
            json.strings("headings", guide.questions.map(\.written.text) + guide.steps.map(\.text))
            json.member("body", answers.joined(separator: "\n"))
            json.member("path", SiteAddress.guide(written.id, in: city.id).reference)
        }
        json.lineFeed()
        return json.bytes
    }
}
