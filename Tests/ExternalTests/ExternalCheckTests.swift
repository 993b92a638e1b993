import Diagnostics
import External
import Foundation
import Knowledge
import TestSupport
import Testing

/// What is said of an address, by what its server answers.
@Suite("Web addresses are asked, and what is found is said at each place")
struct ExternalCheckTests {
    static let page = "https://www.stadt.example/seite"
    static let moment = Date(timeIntervalSince1970: 1_800_000_000)

    private func check(
        _ web: FakeWeb, _ site: TestSite = .linking(to: [page]), allowsLocal: Bool = false
    ) async -> [Diagnostic] {
        var cache = AnswerCache()
        return await ExternalCheck(web.network, allowsLocal: allowsLocal, now: Self.moment)
            .findings(in: site.read().knowledge, cache: &cache)
    }

    // MARK: Answers

    @Test("A page that answers is no finding", arguments: [200, 204, 206, 304, 416])
    func fine(status: Int) async {
        let web = FakeWeb([Self.page: [.status(status)]])
        #expect(await check(web).isEmpty)
        #expect(web.requests == [FakeWeb.Request("HEAD", Self.page)])
    }

    @Test("A page that is gone is a warning, and is asked for once", arguments: [404, 410])
    func dead(status: Int) async throws {
        let web = FakeWeb([Self.page: [.status(status)]])
        let finding = try #require(await check(web).first)
        #expect(finding.rule == "link.external-dead" && finding.severity == .warning)
        #expect(finding.message.german.contains(Self.page) && finding.message.german.contains("\(status)"))
        #expect(finding.message.english.contains(Self.page) && finding.message.english.contains("\(status)"))
        #expect(web.requests.count == 1)
    }

    @Test(
        "A server that is not there is a warning",
        arguments: [Network.Failure.noSuchHost, .refused, .insecure])
    func deadServer(failure: Network.Failure) async {
        let web = FakeWeb([Self.page: [.failure(failure)]])
        #expect(await check(web).map(\.rule) == ["link.external-dead"])
        #expect(web.requests.count == 1)
    }

    @Test("Where names are not looked up, nothing is certain")
    func offline() async {
        let web = FakeWeb([Self.page: [.failure(.noSuchHost)]], names: ["www.stadt.example": .noAnswer])
        #expect(await check(web).map(\.rule) == ["link.external-unknown"])
    }

    @Test("What may pass is a note, after one attempt", arguments: [400, 401, 402, 406, 451])
    func unknown(status: Int) async throws {
        let web = FakeWeb([Self.page: [.status(status)]])
        let finding = try #require(await check(web).first)
        #expect(finding.rule == "link.external-unknown" && finding.severity == .note)
        #expect(web.requests.count == 1)
    }

    @Test("A server that refuses HEAD is asked with a small GET", arguments: [403, 405, 501])
    func headRefused(status: Int) async {
        let web = FakeWeb(["HEAD \(Self.page)": [.status(status)]])
        #expect(await check(web).isEmpty)
        #expect(web.requests.map(\.method) == ["HEAD", "GET"])
        #expect(web.ranges == ["bytes=0-1023"])
    }

    @Test("A server that refuses both is a note")
    func forbidden() async {
        let web = FakeWeb([Self.page: [.status(403)]])
        #expect(await check(web).map(\.rule) == ["link.external-unknown"])
        #expect(web.requests.map(\.method) == ["HEAD", "GET"])
    }

    // MARK: Retries

    @Test(
        "Time-outs, 429 and 5xx are asked three times, with growing pauses",
        arguments: [Network.Answer.failure(.timeOut), .status(429), .status(500), .status(503)])
    func retries(answer: Network.Answer) async {
        let web = FakeWeb([Self.page: [answer]])
        #expect(await check(web).map(\.rule) == ["link.external-unknown"])
        #expect(web.requests.count == 3)
        #expect(web.retryPauses == [.seconds(1), .seconds(3)])
    }

    @Test("A later attempt that succeeds is no finding")
    func retrySucceeds() async {
        let web = FakeWeb([Self.page: [.status(502), .failure(.timeOut), .status(200)]])
        #expect(await check(web).isEmpty)
        #expect(web.requests.count == 3)
    }

    @Test("A broken connection is a note")
    func brokenOff() async {
        let web = FakeWeb([Self.page: [.failure(.other)]])
        #expect(await check(web).map(\.rule) == ["link.external-unknown"])
        #expect(web.requests.count == 1)
    }

    @Test("The pause that a server asks for is kept")
    func retryAfter() async {
        let busy = Network.Answer.response(Network.Response(status: 429, retryAfter: .seconds(20)))
        let web = FakeWeb([Self.page: [busy, .status(200)]])
        #expect(await check(web).isEmpty)
        #expect(web.retryPauses == [.seconds(20)])
    }

    @Test("A server that asks for more than 30 seconds is not asked again")
    func longRetryAfter() async {
        let busy = Network.Answer.response(Network.Response(status: 503, retryAfter: .seconds(31)))
        let web = FakeWeb([Self.page: [busy, .status(200)]])
        #expect(await check(web).map(\.rule) == ["link.external-unknown"])
        #expect(web.requests.count == 1 && web.retryPauses.isEmpty)
    }

    @Test("A host that never answers in time is given up, and others are not")
    func givenUp() async {
        let addresses = (0..<20).map { "https://langsam.example/\($0)" }
        let web = FakeWeb(
            Dictionary(uniqueKeysWithValues: addresses.map { ($0, [Network.Answer.failure(.timeOut)]) }))
        let findings = await check(web, .linking(to: addresses + [Self.page]))
        #expect(findings.count == 20 && findings.allSatisfy { $0.rule == "link.external-unknown" })
        #expect(web.requests.contains { $0.address == Self.page })
    }

    // MARK: Redirects

    private static func redirect(_ status: Int, _ location: String) -> [Network.Answer] {
        [.response(Network.Response(status: status, location: location))]
    }

    @Test("A page that has moved for good is a note with the new address", arguments: [301, 308])
    func moved(status: Int) async throws {
        let web = FakeWeb([Self.page: Self.redirect(status, "/neu")])
        let finding = try #require(await check(web).first)
        #expect(finding.rule == "link.external-moved" && finding.severity == .note)
        let fix = try #require(finding.fixes.first)
        #expect(fix.replacement == "https://www.stadt.example/neu" && !fix.isSafe)
        #expect(fix.range == finding.range)
    }

    @Test("A redirect for now is no finding", arguments: [302, 303, 307])
    func redirected(status: Int) async {
        let web = FakeWeb([Self.page: Self.redirect(status, "https://anders.example/")])
        #expect(await check(web).isEmpty)
        #expect(web.requests.map(\.address) == [Self.page, "https://anders.example/"])
    }

    @Test("The new address is the last one before a redirect for now")
    func movedThenRedirected() async throws {
        let web = FakeWeb([
            Self.page: Self.redirect(301, "https://a.example/"),
            "https://a.example/": Self.redirect(302, "https://b.example/"),
            "https://b.example/": Self.redirect(301, "https://c.example/"),
        ])
        #expect(await check(web).first?.fixes.first?.replacement == "https://a.example/")
    }

    @Test("A redirect to a page that is gone is dead")
    func movedToNowhere() async {
        let web = FakeWeb([
            Self.page: Self.redirect(301, "https://a.example/"), "https://a.example/": [.status(404)],
        ])
        #expect(await check(web).map(\.rule) == ["link.external-dead"])
    }

    @Test("The place within the page stays in the fix, and is never asked for")
    func fragment() async {
        let web = FakeWeb([Self.page: Self.redirect(301, "/neu")])
        let findings = await check(web, .linking(to: [Self.page + "#gebühren", Self.page + "#kosten"]))
        #expect(web.requests.map(\.address) == [Self.page, "https://www.stadt.example/neu"])
        #expect(findings.count == 2)
        #expect(findings.last?.fixes.first?.replacement == "https://www.stadt.example/neu#kosten")
    }

    @Test(
        "No fix gives encryption up, or breaks the Markdown around it",
        arguments: [
            "http://www.stadt.example/neu", "https://www.stadt.example/neu_(2)",
        ])
    func noFix(target: String) async {
        let web = FakeWeb([Self.page: Self.redirect(301, target)])
        let findings = await check(web)
        #expect(findings.map(\.rule) == ["link.external-moved"])
        #expect(findings.flatMap { $0.fixes } == [])
    }

    @Test("Five redirects are followed, a sixth is not", arguments: [5, 6])
    func chain(length: Int) async {
        var answers: [String: [Network.Answer]] = [:]
        let address: (Int) -> String = { $0 == 0 ? Self.page : "https://www.stadt.example/\($0)" }
        for hop in 0..<length { answers[address(hop)] = Self.redirect(302, address(hop + 1)) }
        let web = FakeWeb(answers)
        #expect(await check(web).map(\.rule) == (length == 5 ? [] : ["link.external-unknown"]))
        #expect(web.requests.count == 6)
    }

    @Test("A redirect that leads to nothing that can be asked is uncertain", arguments: ["ftp://a.example/", ""])
    func oddRedirect(location: String) async {
        let web = FakeWeb([Self.page: Self.redirect(302, location)])
        #expect(await check(web).map(\.rule) == ["link.external-unknown"])
    }

    // MARK: Local networks

    @Test(
        "Addresses in local networks are not asked",
        arguments: [
            "http://localhost/", "http://intranet/", "http://127.0.0.1/", "http://127.1/", "http://0x7f.1/",
            "http://2130706433/", "http://10.1.2.3/", "http://172.20.0.1/", "http://192.168.0.1:8080/",
            "http://169.254.169.254/latest/meta-data/", "http://100.64.0.1/", "http://0.0.0.0/", "http://[::1]/",
            "http://[fd00::1]/", "http://[fe80::1]/", "http://[::ffff:10.0.0.1]/", "http://drucker.local/",
            "http://metadata.google.internal/", "http://a.localhost./", "https://innen.stadt.example/",
        ])
    func local(address: String) async {
        let web = FakeWeb(names: ["innen.stadt.example": .addresses([.v4(0x5DB8_D822), .v4(0x0A00_0001)])])
        let findings = await check(web, .linking(to: [address]))
        #expect(findings.map(\.rule) == ["link.external-unknown"])
        #expect(findings.first?.message.english.contains("was not requested") == true)
        #expect(web.requests.isEmpty)
    }

    @Test(
        "Addresses in local networks are asked where that is allowed",
        arguments: ["http://localhost/", "http://10.1.2.3/"])
    func allowedLocal(address: String) async {
        let web = FakeWeb([address: [.status(404)]])
        #expect(await check(web, .linking(to: [address]), allowsLocal: true).map(\.rule) == ["link.external-dead"])
    }

    @Test("No redirect leads into a local network", arguments: ["http://127.0.0.1/", "https://innen.example/"])
    func redirectInside(target: String) async {
        let web = FakeWeb(
            [Self.page: Self.redirect(301, target)], names: ["innen.example": .addresses([.v4(0xC0A8_0001)])])
        let findings = await check(web)
        #expect(findings.map(\.rule) == ["link.external-unknown"])
        #expect(findings.first?.message.german.contains("lokales Netz") == true)
        #expect(web.requests.map(\.address) == [Self.page])
    }

    @Test("Public addresses are public", arguments: ["93.184.216.34", "2a00:1450:4001::1", "::ffff:93.184.216.34"])
    func publicAddress(text: String) {
        #expect(IPAddress(text)?.isPublic == true)
    }

    // MARK: Places

    @Test("Every kind of place is looked at, each address once")
    func places() async {
        let gone = "https://weg.example/"
        let site = TestSite([
            "articles/probe.md": """
            ---
            title: Probe
            category: alltag
            answer: Eine Antwort.
            owner: Amt
            online: \(gone)
            forms:
              - title: Antrag
                url: \(gone)
            legal:
              - title: Gesetz
                url: \(gone)
            ---

            [Seite](\(gone)) und [mail](mailto:amt@stadt.example) und [ruf](tel:+4920312345).

            """,
            "notices/2026-11-22-probe.md": "---\ntitle: Meldung\n---\n\n[Seite](\(gone))\n",
            "offices/rhein/rhein-amt.yaml": "name: Amt\nphone: \"+4920312345\"\nappointment: \(gone)\n",
            "municipalities/rhein.yaml":
                "name: Rheinstadt\nstate: DE-NW\nlines: [\"+4920312345\"]\nwebsite: \(gone)\naccessibility: \(gone)\n",
        ])
        let (knowledge, _) = site.read()
        let web = FakeWeb([gone: [.status(404)]])
        let findings = await check(web, site)
        let places = findings.map { "\(knowledge.sources.path(of: $0.range.start.file)):\($0.range.start.line)" }
        #expect(
            places.sorted() == [
                "articles/probe.md:12", "articles/probe.md:15", "articles/probe.md:6", "articles/probe.md:9",
                "municipalities/rhein.yaml:4", "municipalities/rhein.yaml:5", "notices/2026-11-22-probe.md:5",
                "offices/rhein/rhein-amt.yaml:3",
            ])
        #expect(web.requests.count == 1)
        let ofOffice = findings.filter { knowledge.sources.path(of: $0.range.start.file).hasPrefix("offices") }
        #expect(ofOffice.map(\.municipalities) == [["rhein"]])
    }

    @Test("A name with an umlaut is asked for in its ASCII form (IDNA)")
    func umlaut() async {
        let web = FakeWeb()
        #expect(await check(web, .linking(to: ["https://www.k\u{F6}ln.example/"])).isEmpty)
        #expect(web.requests.map(\.address) == ["https://www.xn--kln-sna.example/"])
    }

    @Test("What cannot be asked for is uncertain", arguments: ["http://[a/", "https://K%C3%B6ln.example/"])
    func unreadable(address: String) async {
        let web = FakeWeb()
        #expect(await check(web, .linking(to: [address])).map(\.rule) == ["link.external-unknown"])
        #expect(web.requests.isEmpty)
    }

    @Test("Content without addresses asks for nothing")
    func nothing() async {
        let web = FakeWeb()
        #expect(await check(web, TestSite([:])).isEmpty)
        #expect(web.requests.isEmpty && web.resolved.isEmpty)
    }

    // MARK: Limits

    @Test("At most two requests run at once to a host, and each is followed by a pause")
    func limitPerHost() async {
        let web = FakeWeb()
        _ = await check(web, .linking(to: (0..<30).map { "https://a.example/\($0)" }))
        #expect(web.requests.count == 30)
        #expect(web.mostAtHost <= 2)
        // One after each beginning and each end but perhaps the last, which nothing waits for.
        #expect(web.spacings >= 56)
    }

    @Test("At most eight requests run at once")
    func limitInAll() async {
        let web = FakeWeb()
        _ = await check(web, .linking(to: (0..<60).map { "https://h\($0 % 20).example/\($0)" }))
        #expect(web.requests.count == 60)
        #expect(web.mostAtHost <= 2 && web.mostInAll <= 8)
    }

    @Test("A host's name is looked up once")
    func oneLookUp() async {
        let web = FakeWeb()
        _ = await check(web, .linking(to: (0..<10).map { "https://a.example/\($0)" }))
        #expect(web.resolved == ["a.example"])
    }
}
