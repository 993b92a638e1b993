import Diagnostics
import Knowledge
import TestSupport
import Testing

/// What is for agents only never leaves the agents' edition.
struct PublicEditionTests {
    @Test func textInAgentsScopesIsNotEvenRead() {
        let body =
            "Davor.\n\n::: agents\nGeheim [x](fehlt.md) {{ nichts }}\n:::\n\n- a\n::: agents rhein\n- geheim\n:::\n- b\n"
        let knowledge = expectReadingFindings(in: ["articles/probe.md": article(body: body)], edition: .public)
        #expect(knowledge.outline() == "p Davor.\nul\n  li\n    p a\n  li\n    p b")
        for body in knowledge.topics.flatMap(\.bodies) {
            for document in body.documents {
                let text = String(decoding: document.bytes, as: UTF8.self)
                #expect(!text.lowercased().contains("geheim"))
            }
        }
    }

    @Test func anArticleForAgentsIsLeftOut() {
        let files = [
            "articles/intern.md": article("audience: agents"), "articles/probe.md": article("audience: public"),
        ]
        let knowledge = expectReadingFindings(in: files, edition: .public)
        #expect(knowledge.topics.map(\.id) == ["probe"])
        #expect(expectReadingFindings(in: files).topics.map(\.id) == ["intern", "probe"])
    }

    @Test func anArticleMayBeForAgentsInOneCityOnly() {
        let files = ["articles/probe.md": article("municipalities: {rhein: {audience: agents}, ruhr: }")]
        let knowledge = expectReadingFindings(in: files, edition: .public)
        #expect(knowledge.version(in: "rhein") == nil)
        #expect(knowledge.version(in: "ruhr") != nil)
    }

    @Test func aCityMayOpenAnArticleForAgents() {
        let files = [
            "articles/probe.md": article("audience: agents"), "articles/probe.ruhr.md": "---\naudience: public\n---\n",
        ]
        let knowledge = expectReadingFindings(in: files, edition: .public)
        #expect(knowledge.version(in: "rhein") == nil)
        #expect(knowledge.version(in: "ruhr") != nil)
    }

    @Test func fieldsForAgentsAndEditorsAreLeftOut() throws {
        let files = [
            "articles/probe.md": article("questions: [Wer?]\nkeywords: [Sofa]"),
            "articles/probe.rhein.md": "---\nquestions: [Wo?]\nowner: Fachdienst\n---\n",
        ]
        for city in ["rhein", "ruhr"] {
            let fields = try #require(expectReadingFindings(in: files, edition: .public).version(in: city)).fields
            #expect(fields.questions == nil)
            #expect(fields.owner == nil)
            #expect(fields.keywords != nil)
            let inside = try #require(expectReadingFindings(in: files).version(in: city)).fields
            #expect(inside.questions != nil)
            #expect(inside.owner != nil)
        }
    }

    @Test func internalNumbersAreLeftOut() throws {
        #expect(expectReadingFindings(in: [:]).office("rhein-amt")?.transfer?.value == "4711")
        let office = try #require(expectReadingFindings(in: [:], edition: .public).office("rhein-amt"))
        #expect(office.transfer == nil)
        #expect(office.phone != nil)
    }

    /// A placeholder that is right in one edition is right in the other.
    @Test func aPlaceholderOfAFieldThatIsLeftOut() {
        let files = ["articles/probe.md": article("owner: Amt", body: "Fragen an {{ owner }}.\n")]
        let inside = TestSite(files).readAlone().diagnostics.count
        let outside = TestSite(files).readAlone(edition: .public).diagnostics.count
        #expect(inside == outside)
    }
}
