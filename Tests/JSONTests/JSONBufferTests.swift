import Foundation
import JSON
import Testing

@Suite struct JSONBufferTests {
    @Test func compactHasNothingBetweenValues() {
        var json = JSONBuffer()
        json.object { json in
            json.member("a", 1)
            json.member("b", array: ["x", "y"]) { $1.string($0) }
            json.member("c", nil)
            json.member("d", object: { $0.member("e", "f") })
        }
        #expect(json.text == #"{"a":1,"b":["x","y"],"d":{"e":"f"}}"#)
    }

    @Test func readableKeepsWordsOnOneLine() {
        var json = JSONBuffer(.readable)
        json.object { json in
            json.member("a", 1)
            json.key("b")
            json.array(of: ["x", "y"])
            json.member("c", array: [1]) { number, json in json.object { $0.member("d", number) } }
            json.member("e", object: { _ in })
        }
        #expect(
            json.text == """
                {
                  "a": 1,
                  "b": ["x", "y"],
                  "c": [
                    {
                      "d": 1
                    }
                  ],
                  "e": {}
                }
                """)
    }

    /// What programs got from Foundation's encoder before.
    @Test func spaciousIsWhatFoundationWrites() throws {
        struct Sample: Encodable {
            struct Part: Encodable {
                let a: Int
                let b: [String]
            }
            let empty: [String: String] = [:]
            let list = [Part(a: 1, b: []), Part(a: 2, b: ["x", "y"])]
            let none: [Int] = []
            let share = 0.25
            let text = "a\"b\\c\n/\u{1F}ä\t"
            let whole = 1.0
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let expected = String(decoding: try encoder.encode(Sample()), as: UTF8.self)
        let sample = Sample()
        var json = JSONBuffer(.spacious)
        json.object { json in
            json.member("empty", object: { _ in })
            json.member("list", array: sample.list) { part, json in
                json.object { json in
                    json.member("a", part.a)
                    json.member("b", array: part.b) { $1.string($0) }
                }
            }
            json.member("none", array: sample.none) { $1.number($0) }
            json.key("share")
            json.number(sample.share)
            json.member("text", sample.text)
            json.key("whole")
            json.number(sample.whole)
        }
        #expect(json.text == expected)
    }
}
