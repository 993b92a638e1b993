import Foundation
import Knowledge
import Testing

@Suite struct PlaceholderNameTests {
    @Test func everyPlaceholderIsReadBackAsWritten() {
        let fields = Placeholder.fields.map { Placeholder.field($0) }
        let lists = Placeholder.fields.filter { $0.form == .texts || $0.form == .fees }
            .map { Placeholder.field($0, item: 2) }
        let offices = [Placeholder.office(0)] + Placeholder.OfficeKey.allCases.map { Placeholder.office(1, $0) }
        let cities = Placeholder.MunicipalityKey.allCases.map { Placeholder.municipality($0) }
        for placeholder in fields + lists + offices + cities {
            #expect(Placeholder(placeholder.path) == placeholder)
        }
    }

    @Test func whatIsPossibleCanBeWritten() {
        for written in ["offices.0.telephone", "municipality.nam"] {
            for path in Placeholder.possible(insteadOf: written) {
                if case .unknown = Placeholder(path) { Issue.record("\(path) names nothing") }
            }
        }
        #expect(Placeholder.possible(insteadOf: "dauer") == Placeholder.names)
    }

    @Test(arguments: ["ownership", "owner.name", "Owner", "owners"])
    func onlyTheFieldItselfIsForAgents(written: String) {
        #expect(!Placeholder(written).isForAgentsOnly)
        #expect(Placeholder("owner").isForAgentsOnly)
        #expect(Placeholder(written) == .unknown(written, nearest: "owner"))
    }

    /// The internal number must not reach a page by a placeholder.
    @Test func anOfficeHasNoInternalNumber() {
        guard case .unknown = Placeholder("offices.0.transfer") else {
            Issue.record("it can be put in")
            return
        }
    }

    @Test func theHandbookNamesThemAll() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let handbook = root.appending(path: "site/handbook")
        let pages = (try? FileManager.default.subpathsOfDirectory(atPath: handbook.path)) ?? []
        let files =
            [root.appending(path: "README.md")]
            + pages.filter { $0.hasSuffix(".md") }.map { handbook.appending(path: $0) }
        let text = try files.map { try String(contentsOf: $0, encoding: .utf8) }.joined()
        for name in Placeholder.names {
            #expect(text.contains("{{ \(name) }}") || text.contains("{{ \(name)."), "no word of \(name)")
        }
        for key in Placeholder.OfficeKey.allCases.map(\.rawValue) + Placeholder.MunicipalityKey.allCases.map(\.rawValue)
        {
            #expect(text.contains("`.\(key)`") || text.contains(".\(key) }}"), "no word of \(key)")
        }
    }
}
