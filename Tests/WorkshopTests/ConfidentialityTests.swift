import Files
import Foundation
import Knowledge
import Scratch
import Testing
import Workshop

/// What is for agents only does not reach the public edition in any form: whatever stands in those places, every file, copy, export and
/// line of the log is the same, byte for byte. So nothing need be searched for in packed copies and indexes.
@Suite struct ConfidentialityTests {
    /// Every place that is for agents only, filled with a text of its own.
    ///
    /// - Parameter secret: a text of one word for a number, so that each place has another.
    private func content(_ secret: (Int) -> String, contacts: Int = 2) -> [String: String] {
        let rows = (0..<contacts).map { row in
            let cells = (0..<4).map { secret(100 * row + $0) }
            return "kontakt-\(cells[0].lowercased())\trhein-amt\t\(cells[1])\t\(cells[2])\t+49203\(1_000_000 + row)\t"
                + "\(cells[3])\tZimmer \(secret(100 * row + 4))\tA-K\tnord\tprobe\t\(secret(100 * row + 5))\n"
        }
        return [
            "municipalities/rhein.yaml":
                "name: Rheinstadt\nstate: DE-NW\nlines: [\"+4920312345\"]\ndistricts:\n  - id: nord\n    name: Nord\n    office: rhein-amt\n",
            "offices/rhein/rhein-amt.yaml":
                "name: Amt am Rhein\nphone: \"+4920312346\"\ntransfer: \"\(secret(1))\"\n",
            "contacts/rhein.tsv":
                "id\toffice\tfunction\tname\tphone\ttransfer\troom\tletters\tdistricts\ttopics\tnote\n" + rows.joined(),
            "streets/rhein.tsv": "street\tdistrict\nUferweg\tnord\n",
            "articles/probe.md": ScratchFolder.article(
                "Probe",
                "ask: [\(secret(2))]\noffices: [rhein-amt]\nresponsible:\n  - office: rhein-amt\n    contact: kontakt-\(secret(0).lowercased())\n    letters: A-K\n    note: \(secret(3))\n",
                body: "Siehe [[ziel]].\n\n::: agents\nIntern: \(secret(4)) [[nur-intern]]\n:::"),
            "articles/nur-intern.md": ScratchFolder.article(
                secret(5), "audience: agents\nkeywords: [\(secret(6))]", body: "\(secret(7))"),
            "notices/2026-11-20-streik.md":
                "---\ntitle: \(secret(8))\nmunicipalities: [rhein]\nfrom: 2026-11-20\nuntil: 2026-12-20\nseverity: urgent\n---\n\n\(secret(9))\n",
        ]
    }

    private struct Published {
        var files: [String: Data]
        var log: String
    }

    /// The site and all exports of the public edition, with everything that was said.
    private func published(_ content: [String: String], edition: Edition = .public) throws -> Published {
        let folder = try ScratchFolder.withContent(content)
        let built = try folder.build(edition: edition)
        #expect(built.isFine, "\(built.output)\(built.errors)")
        var log = built.output + built.errors
        let environment = folder.environment()
        let export = try ContentExport(
            ContentInput(folder: "content", date: CalendarDate("2026-11-22"), edition: edition), to: "aus",
            in: environment)
        let outcome = try Outcome(in: environment) { output, said in
            output = try export.checked.rendered(.text, in: environment, isColoured: false)
            said.append(try export.sqlite())
            said.append(try export.openSearch())
            said += try export.xzufi(municipality: nil, schema: nil)
        }
        #expect(outcome.isFine, "\(outcome.errors)")
        log += outcome.output + outcome.errors
        var files = try folder.files("site/dist").mapKeys { "site/\($0)" }
        files.merge(try folder.files("aus").mapKeys { "aus/\($0)" }) { first, _ in first }
        return Published(files: files, log: log)
    }

    private func one(_ number: Int) -> String { "Geheimwort\(number)" }
    private func other(_ number: Int) -> String { "Verschwiegenes\(number * 7_919 + 13)" }

    @Test func thePublicEditionDoesNotDependOnThem() throws {
        let first = try published(content(one))
        for second in [try published(content(other)), try published(content(other, contacts: 7))] {
            #expect(first.files.keys.sorted() == second.files.keys.sorted())
            let differing = first.files.keys.filter { first.files[$0] != second.files[$0] }.sorted()
            #expect(differing == [])
            #expect(first.log == second.log)
        }
        // Plain files would show it to anybody.
        for (path, bytes) in first.files {
            #expect(!String(decoding: bytes, as: UTF8.self).contains("Geheimwort"), "\(path)")
        }
        #expect(!first.log.contains("Geheimwort") && !first.log.contains("geheimwort"))
        #expect(first.files["site/api/v1/rhein/contacts.json"] == nil)
        #expect(first.files["site/api/v1/rhein/streets.json"] != nil)
    }

    @Test func theAgentsEditionDoes() throws {
        let first = try published(content(one), edition: .agents)
        let second = try published(content(other), edition: .agents)
        let differing = Set(first.files.keys.filter { first.files[$0] != second.files[$0] })
        for path in ["site/rhein/stellen/index.html", "site/api/v1/rhein/contacts.json", "aus/auskunft.sqlite"] {
            #expect(differing.contains(path), "\(path)")
        }
    }
}

extension Dictionary where Key == String {
    fileprivate func mapKeys(_ change: (String) -> String) -> [String: Value] {
        Dictionary(uniqueKeysWithValues: map { (change($0.key), $0.value) })
    }
}
