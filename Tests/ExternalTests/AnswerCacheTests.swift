import External
import Foundation
import TestSupport
import Testing

@Suite("Answers are remembered for as long as they are relied on")
final class AnswerCacheTests {
    private let folder = FileManager.default.temporaryDirectory.appending(
        path: "auskunft-external-\(UUID().uuidString)")
    private var file: URL { folder.appending(path: "below/links.json") }
    private let page = "https://www.stadt.example/seite"
    private let moment = Date(timeIntervalSince1970: 1_800_000_000.75)

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// Requests made by a check that starts with what the file holds, and writes to it.
    private func requests(
        _ answer: Network.Answer, after seconds: TimeInterval, address: String? = nil
    ) async throws -> Int {
        let address = address ?? page
        let web = FakeWeb([address: [answer]])
        let now = moment.addingTimeInterval(seconds)
        var cache = AnswerCache(contentsOf: file)
        _ = await ExternalCheck(web.network, now: now)
            .findings(in: TestSite.linking(to: [address]).read().knowledge, cache: &cache)
        try cache.write(to: file, now: now)
        return web.requests.count
    }

    /// Whether the file names the text.
    private func remembers(_ text: String) throws -> Bool {
        try String(contentsOf: file, encoding: .utf8).contains(text)
    }

    @Test("A good answer is kept for seven days")
    func good() async throws {
        #expect(try await requests(.status(200), after: 0) == 1)
        #expect(try await requests(.status(200), after: 7 * 86400 - 2) == 0)
        #expect(try await requests(.status(200), after: 7 * 86400) == 1)
    }

    @Test("A bad answer is kept for an hour, and reported each time", arguments: [404, 402])
    func bad(status: Int) async throws {
        #expect(try await requests(.status(status), after: 0) == 1)
        #expect(try await requests(.status(status), after: 3598) == 0)
        var cache = AnswerCache(contentsOf: file)
        let again = await ExternalCheck(FakeWeb().network, now: moment)
            .findings(in: TestSite.linking(to: [page]).read().knowledge, cache: &cache)
        #expect(again.count == 1)
        #expect(try await requests(.status(status), after: 3600) == 1)
    }

    @Test("An answer from the future is not relied on")
    func future() async throws {
        #expect(try await requests(.status(200), after: 100) == 1)
        #expect(try await requests(.status(200), after: 0) == 1)
    }

    @Test("What was not asked is not remembered")
    func local() async throws {
        #expect(try await requests(.status(200), after: 0, address: "http://10.0.0.1/") == 0)
        #expect(try remembers("addresses") && !remembers("10.0.0.1"))
    }

    @Test("Answers on other addresses stay, until they are too old")
    func others() async throws {
        _ = try await requests(.status(200), after: 0)
        _ = try await requests(.status(200), after: 10, address: "https://anders.example/")
        #expect(try remembers(page))
        _ = try await requests(.status(200), after: 8 * 86400, address: "https://anders.example/")
        #expect(try !remembers(page))
    }

    @Test(
        "A file that is not readable is ignored and replaced",
        arguments: ["", "{", "[]", "{\"version\":2,\"addresses\":{}}"])
    func unreadable(text: String) async throws {
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
        #expect(try await requests(.status(200), after: 0) == 1)
        #expect(try await requests(.status(200), after: 1) == 0)
    }
}
