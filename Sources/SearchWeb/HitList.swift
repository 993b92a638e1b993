/// Hits as JSON: `[{"id", "title", "answer", "fee", "fees"?, "place", "online", "offered", "elsewhere", "municipalities", "titleMarks",
/// "answerMarks", "score"}]`. Where the fee changes later, `fees` says from when it is what: `[{"from", "fee"}]`. Marks are the words found, as starts and ends in turn, counted in UTF-16 units as the page counts;
/// the score is the 16 hexadecimal digits of its bits.
struct HitList {
    let index: SearchIndex
    let marker: Marker

    static func writeNone(to json: inout [UInt8]) { append("[]", to: &json) }

    func write(_ hits: [SearchHit], to json: inout [UInt8]) {
        json.append(UInt8(ascii: "["))
        for (number, hit) in hits.enumerated() {
            if number > 0 { json.append(UInt8(ascii: ",")) }
            write(hit, to: &json)
        }
        json.append(UInt8(ascii: "]"))
    }

    private func write(_ hit: SearchHit, to json: inout [UInt8]) {
        let card = index.card(of: hit)
        member("{\"id\":", card.id, to: &json)
        member(",\"title\":", card.title, to: &json)
        member(",\"answer\":", card.answer, to: &json)
        writeFees(card.feeLines, to: &json)
        member(",\"place\":", card.place, to: &json)
        member(",\"online\":", card.online, to: &json)
        Self.append(hit.isOffered ? ",\"offered\":true" : ",\"offered\":false", to: &json)
        Self.append(hit.isElsewhere ? ",\"elsewhere\":true" : ",\"elsewhere\":false", to: &json)
        Self.append(",\"municipalities\":[", to: &json)
        for (number, id) in index.municipalityIDs(of: hit).enumerated() {
            if number > 0 { json.append(UInt8(ascii: ",")) }
            quote(id, to: &json)
        }
        Self.append("],\"titleMarks\":", to: &json)
        writeMarks(of: card.title, to: &json)
        Self.append(",\"answerMarks\":", to: &json)
        writeMarks(of: card.answer, to: &json)
        Self.append(",\"score\":\"", to: &json)
        for shift in stride(from: 60, through: 0, by: -4) {
            let digit = UInt8(truncatingIfNeeded: hit.score.bitPattern >> UInt64(shift) & 15)
            json.append(digit < 10 ? 0x30 + digit : 0x57 + digit)
        }
        Self.append("\"}", to: &json)
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

    private func writeMarks(of text: [UInt8], to json: inout [UInt8]) {
        json.append(UInt8(ascii: "["))
        var byte = 0
        var unit = 0
        var isFirst = true
        for mark in marker.marks(in: text) {
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
            case 0..<0x20: json.append(0x20)
            default: json.append(byte)
            }
        }
        json.append(UInt8(ascii: "\""))
    }
}
