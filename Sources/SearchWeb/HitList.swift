/// An answer as JSON: `{"hits": [hit], "nothingFits", "missing": [word], "field"?, "otherCity"?: hit}`.
///
/// A hit is `{"kind", "id", "title", "answer", "fee", "fees"?, "place", "online", "offered", "elsewhere", "municipalities", "titleMarks",
/// "answerMarks", "details": [{name: text}], "office"?: {name: text}, "notices": [{name: text}], "missing": [word], "reason"?, "score",
/// "confidence"}`. Where the fee changes later, `fees` says from when it is what: `[{"from", "fee"}]`. Marks are the words found, as starts
/// and ends in turn, counted in UTF-16 units as the page counts; score and confidence are the 16 hexadecimal digits of their bits.
struct HitList {
    let collection: SearchCollection
    let marked: MarkedAnswer
    /// The question, UTF-8.
    let question: [UInt8]

    static func writeNone(to json: inout [UInt8]) {
        append("{\"hits\":[],\"nothingFits\":false,\"missing\":[]}", to: &json)
    }

    func write(to json: inout [UInt8]) {
        let answer = marked.answer
        Self.append("{\"hits\":[", to: &json)
        for (number, hit) in answer.hits.enumerated() {
            if number > 0 { json.append(UInt8(ascii: ",")) }
            write(hit, to: &json)
        }
        Self.append("],\"nothingFits\":", to: &json)
        Self.append(answer.nothingFits ? "true" : "false", to: &json)
        Self.append(",\"missing\":", to: &json)
        write(answer.missing, to: &json)
        if let field = answer.field {
            Self.append(",\"field\":\"", to: &json)
            Self.append(field.name, to: &json)
            Self.append("\"", to: &json)
        }
        if let city = answer.otherCity {
            Self.append(",\"otherCity\":", to: &json)
            write(city, to: &json)
        }
        json.append(UInt8(ascii: "}"))
    }

    private func write(_ words: [Range<Int>], to json: inout [UInt8]) {
        json.append(UInt8(ascii: "["))
        for (number, place) in words.enumerated() {
            if number > 0 { json.append(UInt8(ascii: ",")) }
            quote(Array(question[place.clamped(to: 0..<question.count)]), to: &json)
        }
        json.append(UInt8(ascii: "]"))
    }

    private func write(_ found: FoundHit, to json: inout [UInt8]) {
        let card = found.card
        let hit = found.hit
        let index = found.part == .articles ? collection.articles.index : collection.directory?.index
        Self.append("{\"kind\":\"", to: &json)
        Self.append(hit.kind.name, to: &json)
        member("\",\"id\":", card.id, to: &json)
        member(",\"title\":", card.title, to: &json)
        member(",\"answer\":", card.answer, to: &json)
        writeFees(card.feeLines, to: &json)
        member(",\"place\":", card.place, to: &json)
        member(",\"online\":", card.online, to: &json)
        Self.append(hit.isOffered ? ",\"offered\":true" : ",\"offered\":false", to: &json)
        Self.append(hit.isElsewhere ? ",\"elsewhere\":true" : ",\"elsewhere\":false", to: &json)
        Self.append(",\"municipalities\":[", to: &json)
        for (number, id) in (index?.municipalityIDs(of: hit) ?? []).enumerated() {
            if number > 0 { json.append(UInt8(ascii: ",")) }
            quote(id, to: &json)
        }
        Self.append("],\"titleMarks\":", to: &json)
        writeMarks(of: card.title, in: found, to: &json)
        Self.append(",\"answerMarks\":", to: &json)
        writeMarks(of: card.answer, in: found, to: &json)
        Self.append(",\"details\":[", to: &json)
        for (number, detail) in card.details.enumerated() {
            if number > 0 { json.append(UInt8(ascii: ",")) }
            write(detail.entries, to: &json)
        }
        Self.append("]", to: &json)
        if let office = found.office {
            Self.append(",\"office\":", to: &json)
            write([CardDetail.Entry("title", office.title)] + office.details.flatMap { $0.entries }, to: &json)
        }
        Self.append(",\"notices\":[", to: &json)
        for (number, notice) in found.notices.enumerated() {
            if number > 0 { json.append(UInt8(ascii: ",")) }
            write(
                [CardDetail.Entry("title", notice.title), CardDetail.Entry("answer", notice.answer)]
                    + notice.details.flatMap { $0.entries }, to: &json)
        }
        Self.append("],\"missing\":", to: &json)
        write(found.missing, to: &json)
        if let reason = found.reason {
            switch reason {
            case .name: Self.append(",\"reason\":\"name\"", to: &json)
            case .house: Self.append(",\"reason\":\"house\"", to: &json)
            case .district: Self.append(",\"reason\":\"district\"", to: &json)
            }
        }
        writeBits(",\"score\":\"", hit.score, to: &json)
        writeBits("\",\"confidence\":\"", found.confidence, to: &json)
        Self.append("\"}", to: &json)
    }

    private func writeBits(_ name: StaticString, _ value: Double, to json: inout [UInt8]) {
        Self.append(name, to: &json)
        for shift in stride(from: 60, through: 0, by: -4) {
            let digit = UInt8(truncatingIfNeeded: value.bitPattern >> UInt64(shift) & 15)
            json.append(digit < 10 ? 0x30 + digit : 0x57 + digit)
        }
    }

    /// Entries by their names; what stands there several times in lines.
    private func write(_ entries: [CardDetail.Entry], to json: inout [UInt8]) {
        json.append(UInt8(ascii: "{"))
        var written: [[UInt8]] = []
        for entry in entries where !written.contains(entry.name) {
            if !written.isEmpty { json.append(UInt8(ascii: ",")) }
            written.append(entry.name)
            quote(entry.name, to: &json)
            json.append(UInt8(ascii: ":"))
            var text: [UInt8] = []
            for (number, other) in entries.filter({ $0.name == entry.name }).enumerated() {
                if number > 0 { text.append(0x0A) }
                text += other.value
            }
            quote(text, to: &json)
        }
        json.append(UInt8(ascii: "}"))
    }

    private func writeFees(_ lines: [ArraySlice<UInt8>], to json: inout [UInt8]) {
        member(",\"fee\":", Array(lines.first ?? []), to: &json)
        guard lines.count > 1 else { return }
        Self.append(",\"fees\":[", to: &json)
        for (number, line) in lines.dropFirst().enumerated() {
            if number > 0 { json.append(UInt8(ascii: ",")) }
            member("{\"from\":", Array(line.prefix(Self.dateLength)), to: &json)
            member(",\"fee\":", Array(line.dropFirst(Self.dateLength + 1)), to: &json)
            json.append(UInt8(ascii: "}"))
        }
        json.append(UInt8(ascii: "]"))
    }

    /// Of `YYYY-MM-DD`.
    private static let dateLength = 10

    private func member(_ name: StaticString, _ text: [UInt8], to json: inout [UInt8]) {
        Self.append(name, to: &json)
        quote(text, to: &json)
    }

    private func writeMarks(of text: [UInt8], in hit: FoundHit, to json: inout [UInt8]) {
        json.append(UInt8(ascii: "["))
        var byte = 0
        var unit = 0
        var isFirst = true
        for mark in marked.marks(in: text, of: hit) {
            for bound in [mark.lowerBound, mark.upperBound] {
                while byte < bound {
                    // Continuation bytes count nothing; what UTF-8 writes in four bytes is a pair of units.
                    if text[byte] & 0xC0 != 0x80 { unit += text[byte] >= 0xF0 ? 2 : 1 }
                    byte += 1
                }
                if !isFirst { json.append(UInt8(ascii: ",")) }
                isFirst = false
                number(unit, to: &json)
            }
        }
        json.append(UInt8(ascii: "]"))
    }

    private func number(_ value: Int, to json: inout [UInt8]) {
        if value >= 10 { number(value / 10, to: &json) }
        json.append(0x30 + UInt8(truncatingIfNeeded: value % 10))
    }

    private static func append(_ text: StaticString, to json: inout [UInt8]) {
        for index in 0..<text.utf8CodeUnitCount { json.append(text.utf8Start[index]) }
    }

    /// The index may hold any bytes; what is no UTF-8 the page's decoder replaces.
    private func quote(_ text: [UInt8], to json: inout [UInt8]) {
        json.append(UInt8(ascii: "\""))
        for byte in text {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                json.append(UInt8(ascii: "\\"))
                json.append(byte)
            case 0x0A:
                json.append(UInt8(ascii: "\\"))
                json.append(UInt8(ascii: "n"))
            case 0..<0x20: json.append(0x20)
            default: json.append(byte)
            }
        }
        json.append(UInt8(ascii: "\""))
    }
}
