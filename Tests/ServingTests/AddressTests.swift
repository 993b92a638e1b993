import Serving
import Testing

/// Which file an address leads to, and that none leads elsewhere.
@Suite struct AddressTests {
    @Test(arguments: ["/", "/duisburg/", "/duisburg/index.html", "/duisburg/?q=a%20b", "/%64uisburg/"])
    func pages(target: String) {
        let response = SmallPreview.get(target)
        #expect(response.status == 200)
        #expect(response.text.contains("Duisburg"))
    }

    @Test func absoluteTarget() {
        #expect(SmallPreview.get("http://localhost:8000/duisburg/").status == 200)
        #expect(SmallPreview.get("http://foreign.example/duisburg/").status == 403)
    }

    @Test func umlauts() {
        #expect(SmallPreview.get("/duisburg/geb%C3%BChr/").status == 200)
        #expect(SmallPreview.get("/duisburg/geb%C3%BChr?a=1").value(of: "location") == "/duisburg/geb%C3%BChr/?a=1")
    }

    @Test func folderWithoutSlashIsRedirected() {
        let response = SmallPreview.get("/duisburg")
        #expect(response.status == 301)
        #expect(response.value(of: "location") == "/duisburg/")
    }

    @Test(arguments: [
        "/../etc/passwd", "/%2e%2e/etc/passwd", "/duisburg/%2e%2e/%2e%2e/etc/passwd", "/..%2f..%2fetc/passwd",
        "/..%5c..%5cetc%5cpasswd", "/\\..\\etc", "//etc/passwd", "/duisburg//", "/./robots.txt", "/%2Frobots.txt",
        "//foreign.example/duisburg", "/.auskunft", "/.auskunft/", "/.auskunft/../robots.txt", "/robots.txt/",
        "/ROBOTS.TXT", "/robots.txt%20", "/assets", "/assets/",
    ])
    func nothingElseIsFound(target: String) {
        #expect(SmallPreview.get(target).status == 404)
    }

    @Test(arguments: ["/%00", "/robots.txt%00.html", "/%", "/%4", "/%zz", "/%ff", "/%c0%ae", "robots.txt", "*", "?a"])
    func brokenTargets(target: String) {
        #expect(SmallPreview.get(target).status == 400)
    }

    @Test func missingPage() {
        let response = SmallPreview.get("/oberhausen/")
        #expect(response.status == 404)
        #expect(response.value(of: "content-type") == "text/html; charset=utf-8")
        #expect(response.text.contains("Nichts"))
    }

    @Test func pathOfTheBaseURL() {
        for target in ["/wissen/duisburg/", "/duisburg/", "/wissen/"] {
            #expect(SmallPreview.get(target, baseURL: "https://a.example/wissen").status == 200)
        }
        #expect(SmallPreview.get("/wissen", baseURL: "https://a.example/wissen/").value(of: "location") == "/")
        #expect(SmallPreview.get("/wissen/duisburg/").status == 404)
    }

    @Test(arguments: [
        "localhost", "localhost:1", "LOCALHOST:8000", "127.0.0.1:8000", "[::1]", "[::1]:8000", "a.localhost:8000",
        "localhost.:80",
    ])
    func ownNames(host: String) {
        #expect(SmallPreview.get("/", ["host": host]).status == 200)
    }

    @Test(arguments: [
        "foreign.example", "foreign.example:8000", "localhost.foreign.example", "127.0.0.1.foreign.example",
        "127.0.0.1:8000.foreign.example", "notlocalhost", "", "localhost:x", "[::2]", "user@localhost",
    ])
    func foreignNames(host: String) {
        #expect(SmallPreview.get("/", ["host": host]).status == 403)
    }

    @Test func oneHost() {
        let host = RequestHead.Field("Host", "localhost")
        let responder = SmallPreview.responder()
        #expect(responder.respond(to: RequestHead(target: "/", fields: [])).status == 400)
        #expect(responder.respond(to: RequestHead(target: "/", fields: [host, host])).status == 400)
        #expect(responder.respond(to: RequestHead(target: "/", minorVersion: 0, fields: [])).status == 200)
        let behindProxy = SmallPreview.responder(checksHost: false)
        let foreign = RequestHead.Field("Host", "auskunft.example")
        #expect(behindProxy.respond(to: RequestHead(target: "/", fields: [foreign])).status == 200)
    }

    /// A picture that is opened by itself runs nothing, on a host as here.
    @Test(arguments: ["/duisburg/", "/assets/icon.svg", "/dateien/merkblatt.pdf", "/nirgends"])
    func theContentPolicyIsSent(target: String) {
        #expect(SmallPreview.get(target).value(of: "content-security-policy")?.contains("default-src 'self'") == true)
    }
}
