import Foundation
import TestSupport
import Testing

/// What `api/v1` once published, it publishes still: members may be added, none is taken away or changes its meaning.
///
/// `Version1/` holds a site's documents and schemas as they were. `UPDATE_VERSION1=1 swift test --filter Version1Tests` adds
/// what is new to it; what the files hold already cannot be taken back that way.
@Suite struct Version1Tests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Version1")

    /// Every document and schema of the sample site; hashes of the manifest change with every page.
    private static func published() throws -> [String: String] {
        try TestSite.twoCitiesBuilt().filter {
            $0.key.hasPrefix("api/v1/") && $0.key.hasSuffix(".json") && $0.key != "api/v1/manifest.json"
        }
    }

    private static func storedPaths() throws -> [String] {
        let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
        return paths.filter { $0.hasSuffix(".json") }.sorted()
    }

    private func value(_ text: some DataProtocol) throws -> Any {
        try JSONSerialization.jsonObject(with: Data(text), options: .fragmentsAllowed)
    }

    @Test func everythingPromisedIsThere() throws {
        let published = try Self.published()
        for path in try Self.storedPaths() {
            let promised = try value(Data(contentsOf: Self.folder.appending(path: path)))
            let now = try value(Data(try #require(published["api/v1/" + path], "no file \(path)").utf8))
            #expect(Self.broken(promised, now, at: path) == [])
        }
        guard ProcessInfo.processInfo.environment["UPDATE_VERSION1"] == "1" else { return }
        for (path, text) in published {
            let file = Self.folder.appending(path: path.dropFirst("api/v1/".count))
            if let stored = try? value(Data(contentsOf: file)),
                !Self.broken(stored, try value(Data(text.utf8)), at: path).isEmpty
            {
                continue
            }
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try text.write(to: file, atomically: true, encoding: .utf8)
        }
    }

    @Test func theSampleHasEveryKindOfDocument() throws {
        let stored = Set(try Self.storedPaths().map { URL(fileURLWithPath: $0).lastPathComponent })
        let schemas = try Self.storedPaths().filter { $0.hasPrefix("schemas/") }
        #expect(schemas.count >= 13)
        for name in ["index", "municipalities", "categories", "articles", "offices", "openings", "notices", "glossary"]
        {
            #expect(stored.contains(name + ".json"), "\(name)")
        }
    }

    @Test(arguments: [
        (#"{"a": 1}"#, #"{"a": 1, "b": 2}"#, true), (#"{"a": 1}"#, #"{"b": 2}"#, false),
        (#"{"a": 1}"#, #"{"a": 2}"#, false),
        (#"{"a": true}"#, #"{"a": 1}"#, false), ("[1, 2]", "[1]", false),
        (#"{"a": [{"b": 1}]}"#, #"{"a": [{"b": 1, "c": 1}]}"#, true),
        (#"{"required": ["a"]}"#, #"{"required": ["a", "b"]}"#, true),
        (#"{"enum": ["a"]}"#, #"{"enum": ["b"]}"#, false),
    ])
    func takingAwayIsSeen(promised: String, now: String, isKept: Bool) throws {
        #expect(Self.broken(try value(Data(promised.utf8)), try value(Data(now.utf8)), at: "").isEmpty == isKept)
    }

    /// Where a value no longer says what was promised.
    private static func broken(_ promised: Any, _ now: Any, at path: String, key: String = "") -> [String] {
        switch (promised, now) {
        case (let promised as [String: Any], let now as [String: Any]):
            return promised.sorted { $0.key < $1.key }.flatMap { key, value -> [String] in
                // Words for people may become better ones.
                if key == "description" || key == "summary", value is String { return [] }
                guard let other = now[key] else { return ["\(path).\(key) is gone"] }
                return broken(value, other, at: "\(path).\(key)", key: key)
            }
        case (let promised as [Any], let now as [Any]):
            if ["required", "enum", "documents", "parameters"].contains(key) {
                return promised.filter { wanted in !now.contains { broken(wanted, $0, at: path).isEmpty } }
                    .map { "\(path): \($0) is gone" }
            }
            guard promised.count == now.count else { return ["\(path) has \(now.count) items, not \(promised.count)"] }
            return zip(promised, now).enumerated().flatMap {
                broken($0.element.0, $0.element.1, at: "\(path)[\($0.offset)]")
            }
        case (let promised as NSNumber, let now as NSNumber):
            let isKept = promised == now && String(cString: promised.objCType) == String(cString: now.objCType)
            return isKept ? [] : ["\(path) is \(now), not \(promised)"]
        case (let promised as String, let now as String):
            return promised == now ? [] : ["\(path) is \(now), not \(promised)"]
        default: return ["\(path) is of another type"]
        }
    }
}
