/// Hits as JSON: `[{"id", "title", "answer", "offered", "elsewhere", "municipalities", "score"}]`; the score as the 16
/// hexadecimal digits of its bits.
enum HitList {
    static func write(_ hits: [SearchHit], searcher: Searcher?, to json: inout [UInt8]) {
        json.append(UInt8(ascii: "["))
        if let searcher {
            for (number, hit) in hits.enumerated() {
                if number > 0 { json.append(UInt8(ascii: ",")) }
                write(hit, searcher.index, to: &json)
            }
        }
        json.append(UInt8(ascii: "]"))
    }

    private static func write(_ hit: SearchHit, _ index: SearchIndex, to json: inout [UInt8]) {
        let texts = index.texts(of: hit)
        append("{\"id\":", to: &json)
        quote(texts.id, to: &json)
        append(",\"title\":", to: &json)
        quote(texts.title, to: &json)
        append(",\"answer\":", to: &json)
        quote(texts.answer, to: &json)
        append(hit.isOffered ? ",\"offered\":true" : ",\"offered\":false", to: &json)
        append(hit.isElsewhere ? ",\"elsewhere\":true" : ",\"elsewhere\":false", to: &json)
        append(",\"municipalities\":[", to: &json)
        for (number, id) in index.municipalityIDs(of: hit).enumerated() {
            if number > 0 { json.append(UInt8(ascii: ",")) }
            quote(id, to: &json)
        }
        append("],\"score\":\"", to: &json)
        for shift in stride(from: 60, through: 0, by: -4) {
            let digit = UInt8(truncatingIfNeeded: hit.score.bitPattern >> UInt64(shift) & 15)
            json.append(digit < 10 ? 0x30 + digit : 0x57 + digit)
        }
        append("\"}", to: &json)
    }

    private static func append(_ text: StaticString, to json: inout [UInt8]) {
        for index in 0..<text.utf8CodeUnitCount { json.append(text.utf8Start[index]) }
    }

    /// The index may hold any bytes; what is no UTF-8 the page's decoder replaces.
    private static func quote(_ text: [UInt8], to json: inout [UInt8]) {
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
