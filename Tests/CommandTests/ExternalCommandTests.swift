import Foundation
import Scratch
import Testing

/// `check --external` against a server of the test's own.
@Suite struct ExternalCommandTests {
    /// Python's server over a folder on a free port of this machine.
    private final class Server {
        private let process = Process()
        /// The server ends when this is closed.
        private let input = Pipe()
        let port: Int

        init(_ folder: URL) throws {
            let output = Pipe()
            process.executableURL = URL(filePath: "/usr/bin/env")
            process.arguments = [
                "python3", "-c",
                """
                import functools, http.server, sys, threading
                class Handler(http.server.SimpleHTTPRequestHandler):
                    def do_HEAD(self):
                        if self.path == '/umgezogen':
                            self.send_response(301)
                            self.send_header('Location', '/da.html')
                            self.end_headers()
                        elif self.path == '/ohne-head.html':
                            self.send_error(405)
                        else:
                            super().do_HEAD()
                    def log_message(self, *arguments):
                        pass
                server = http.server.ThreadingHTTPServer(
                    ('127.0.0.1', 0), functools.partial(Handler, directory=sys.argv[1]))
                print(server.server_address[1], flush=True)
                threading.Thread(target=server.serve_forever, daemon=True).start()
                sys.stdin.read()
                """, folder.path,
            ]
            // Other processes of the tests must not keep it open.
            _ = fcntl(input.fileHandleForWriting.fileDescriptor, F_SETFD, FD_CLOEXEC)
            process.standardInput = input
            process.standardOutput = output
            process.standardError = FileHandle.nullDevice
            try process.run()
            var text = ""
            while !text.hasSuffix("\n") {
                let data = output.fileHandleForReading.availableData
                guard !data.isEmpty else { break }
                text += String(decoding: data, as: UTF8.self)
            }
            port = try #require(Int(text.filter(\.isNumber)))
        }

        deinit {
            try? input.fileHandleForWriting.close()
            process.waitUntilExit()
        }
    }

    private static let environment = [
        "http_proxy": "", "https_proxy": "", "HTTP_PROXY": "", "all_proxy": "", "ALL_PROXY": "", "no_proxy": "*",
    ]

    /// A knowledge base that links to pages of the server.
    private func folder(_ server: Server) throws -> ScratchFolder {
        let body = ["da.html", "weg.html", "umgezogen", "ohne-head.html"]
            .map { "[Seite \($0)](http://127.0.0.1:\(server.port)/\($0))\n" }.joined()
        return try ScratchFolder.withContent([
            "articles/netz.md": ScratchFolder.article("Netz", body: body + "\nSiehe [[ziel]]."),
            "auskunft.yaml": ScratchFolder.settings + "rules:\n  link.http: \"off\"\n",
        ])
    }

    private func rules(_ outcome: Program.Outcome) -> [String] {
        ["dead", "moved", "unknown"].filter { outcome.output.contains("link.external-\($0)") }
    }

    @Test func webIsAskedWhereThatIsWanted() throws {
        let pages = try ScratchFolder()
        try pages.write("da.html", "da")
        try pages.write("ohne-head.html", "da")
        let server = try Server(pages.url)
        let folder = try folder(server)
        var environment = Self.environment
        environment["XDG_CACHE_HOME"] = folder.url.appending(path: "cache").path

        let offline = try Program.run("check", "--format", "json", in: folder, environment: environment)
        #expect(offline.status == 0, "\(offline.output)")
        #expect(rules(offline) == [])
        #expect(!folder.has("cache"))

        let careful = try Program.run("check", "--external", "--format", "json", in: folder, environment: environment)
        #expect(careful.status == 0)
        #expect(rules(careful) == ["unknown"])

        let asked = try Program.run(
            "check", "--external", "--external-allow-local", "--format", "json", in: folder, environment: environment)
        #expect(asked.status == 0, "\(asked.errors)")
        #expect(rules(asked) == ["dead", "moved"], "\(asked.output)")
        #expect(asked.output.contains("http://127.0.0.1:\(server.port)/da.html\""))
        #expect(asked.errors.isEmpty)
        #expect(folder.text("cache/auskunft/external-links.json")?.contains("/weg.html") == true)

        let strict = try Program.run(
            "check", "--external", "--external-allow-local", "--external-cache", "links.json", "--strict",
            in: folder, environment: environment)
        #expect(strict.status == 1)
        #expect(strict.output.contains("führt ins Leere"))
        #expect(folder.has("links.json"))
    }

    @Test func contentDecidesWhatAnAnswerWeighs() throws {
        let pages = try ScratchFolder()
        let server = try Server(pages.url)
        let folder = try ScratchFolder.withContent([
            "articles/netz.md": ScratchFolder.article(
                "Netz",
                body: """
                    <!-- auskunft:allow link.http: nur hier -->
                    <!-- auskunft:allow link.external-dead: kommt wieder -->
                    [Seite](http://127.0.0.1:\(server.port)/weg.html), siehe [[ziel]].
                    """)
        ])
        let arguments = ["check", "--strict", "--external", "--external-allow-local", "--external-cache", "links.json"]
        for count in [2, arguments.count] {
            let process = try Program.process(
                Array(arguments.prefix(count)), in: folder, environment: Self.environment)
            let output = Pipe()
            process.standardOutput = output
            process.standardError = FileHandle.nullDevice
            try process.run()
            let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
            process.waitUntilExit()
            #expect(process.terminationStatus == 0, "\(text)")
        }
        #expect(folder.text("links.json")?.contains("/weg.html") == true)
    }

    @Test func timeOutIsANumberOfSeconds() throws {
        let folder = try ScratchFolder.withContent()
        for value in ["0", "301", "bald"] {
            #expect(try Program.run("check", "--external", "--external-timeout", value, in: folder).status == 2)
        }
    }
}
