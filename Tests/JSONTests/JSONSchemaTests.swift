import JSON
import Testing

@Suite struct JSONSchemaTests {
    private struct City: Sendable {
        let name: String
        let lines: [Int]
        let places: [String: Bool]
    }

    private static let line = JSONObject<Int>("line", text: "A line.") {
        $0.required("number", as: .ordinal, text: "Its number.") { $0 }
    }

    private static let city = JSONObject<City>("city", text: "A city.") {
        $0.required("name", as: .nonemptyText, text: "Its name.") { $0.name }
        $0.optional("lines", as: .list(.object(line)), text: "Its lines.") { $0.lines.isEmpty ? nil : $0.lines }
        $0.required("places", as: .map(.flag), text: "Its places.") { $0.places }
    }

    @Test func oneDeclarationWritesValueAndSchema() {
        var json = JSONBuffer()
        Self.city.write(City(name: "A", lines: [3], places: ["z": true, "b": false]), &json)
        #expect(json.text == #"{"name":"A","lines":[{"number":3}],"places":{"b":false,"z":true}}"#)
        var schema = JSONBuffer()
        Self.city.schema.definition.schema.write(definitions: "#/$defs/", to: &schema)
        #expect(
            schema.text
                == ##"{"type":"object","description":"A city.","properties":{"##
                + ##""name":{"type":"string","minLength":1,"description":"Its name."},"##
                + ##""lines":{"type":"array","items":{"$ref":"#/$defs/line"},"description":"Its lines."},"##
                + ##""places":{"type":"object","additionalProperties":{"type":"boolean"},"description":"Its places."}},"##
                + ##""required":["name","places"]}"##)
    }

    @Test func definitionsComeOnceInTheOrderOfFirstUse() {
        let inner = JSONDefinition(name: "inner", schema: .number)
        let outer = JSONDefinition(name: "outer", schema: .list(JSONSchema([.reference(inner)])))
        let root = JSONSchema([
            .properties([("b", JSONSchema([.reference(outer)])), ("a", JSONSchema([.reference(inner)]))])
        ])
        #expect(root.definitions.map(\.name) == ["outer", "inner"])
    }
}
