import Foundation
import Scratch
import Testing

/// Which findings `check` shows, where it finds the content, and what `explain` says.
@Suite struct CheckCommandTests {
    private func folder() throws -> ScratchFolder {
        try ScratchFolder.withContent(
            ScratchFolder.withError.merging(ScratchFolder.withWarning) { first, _ in first })
    }

    @Test func ofFilesOnly() throws {
        let folder = try folder()
        for file in ["content/articles/html.md", "articles/html.md", folder.url.path + "/content/articles/html.md"] {
            let run = try Program.run("check", file, in: folder)
            #expect(run.status == 0)
            #expect(run.output.contains("html.md"))
            #expect(!run.output.contains("falsch.md:"))
        }
        let other = try Program.run("check", "content/articles/falsch.md", in: folder)
        #expect(other.status == 1)
        #expect(!other.output.contains("html.md:"))
        #expect(try Program.run("check", "content/articles", in: folder).status == 1)
        let missing = try Program.run("check", "content/articles/fehlt.md", in: folder)
        #expect(missing.status == 2)
        #expect(missing.errors.contains("fehlt.md"))
    }

    @Test func ofAWeightARuleOrACity() throws {
        let folder = try folder()
        let errors = try Program.run("check", "--only", "error", in: folder)
        #expect(errors.status == 1)
        #expect(!errors.output.contains("Warnung:") && !errors.output.contains("Hinweis:"))
        let warnings = try Program.run("check", "--only", "warning", in: folder)
        #expect(warnings.status == 0)
        #expect(warnings.output.contains("Warnung:") && !warnings.output.contains("Fehler:"))
        #expect(try Program.run("check", "--rule", "link", in: folder).status == 1)
        #expect(try Program.run("check", "--rule", "care", in: folder).status == 0)
        let unknown = try Program.run("check", "--rule", "link.htp", in: folder)
        #expect(unknown.status == 2)
        #expect(unknown.errors.contains("link.http"))
        #expect(try Program.run("check", "--municipality", "nirgendwo", in: folder).status == 2)
        #expect(try Program.run("check", "--only", "schlimm", in: folder).status == 2)
    }

    @Test func pathsBeginAsAsked() throws {
        let folder = try folder()
        for format in ["text", "github", "gitlab", "sarif", "json"] {
            let run = try Program.run("check", "--path-prefix", "wissen/inhalt", "--format", format, in: folder)
            let output = run.output.replacing("\\/", with: "/")
            #expect(output.contains("wissen/inhalt/articles/falsch.md"), "\(format)")
            #expect(!output.contains("content/articles/falsch.md"), "\(format)")
        }
        #expect(try Program.run("check", "--path-prefix", "", in: folder).output.contains("\narticles/html.md:"))
    }

    @Test func theContentIsFoundUpwards() throws {
        let folder = try folder()
        try folder.write("werkzeug/tief/x", "")
        for (place, prefix) in [("werkzeug/tief", "../../content/"), ("content/articles", "../"), ("content", "./")] {
            let process = try Program.process(["check"], in: folder)
            process.currentDirectoryURL = folder.url.appending(path: place)
            let run = try Program.finish(process)
            #expect(run.status == 1, "\(place): \(run.errors)")
            #expect(run.output.contains("\(prefix)articles/falsch.md:10:"), "\(place): \(run.output.prefix(300))")
        }
    }

    @Test func errorsAreLastOnATerminal() throws {
        let folder = try folder()
        let text = try Program.onTerminal("check", in: folder, environment: ["NO_COLOR": "1"])
        let warning = try #require(text.range(of: "Warnung: ", options: .backwards))
        let error = try #require(text.range(of: "Fehler: "))
        #expect(warning.lowerBound < error.lowerBound)
    }

    @Test func explainShowsARule() throws {
        let folder = try ScratchFolder()
        let german = try Program.run("explain", "link.http", in: folder)
        #expect(german.status == 0)
        for word in ["link.http", "Falsch", "Richtig", "https://"] { #expect(german.output.contains(word)) }
        let english = try Program.run("explain", "link.http", "--language", "en", in: folder)
        for word in ["Wrong", "Right"] { #expect(english.output.contains(word)) }
        let group = try Program.run("explain", "link", in: folder)
        #expect(group.output.contains("link.http") && group.output.contains("link.dead-article"))
        let unknown = try Program.run("explain", "link.htp", in: folder)
        #expect(unknown.status == 2)
        #expect(unknown.errors.contains("link.http"))
    }

    @Test func aVersionOfACity() throws {
        let folder = try ScratchFolder.withContent()
        #expect(try Program.run("new", "article", "hundesteuer", in: folder).status == 0)
        let city = try #require(
            folder.names("content/municipalities").first { $0.hasSuffix(".yaml") }?.replacing(".yaml", with: ""))
        let wrong = try Program.run("new", "article", "hundesteuer.\(city)", in: folder)
        #expect(wrong.status == 2)
        #expect(wrong.errors.contains("auskunft new article hundesteuer --municipality \(city)"))
        let right = try Program.run("new", "article", "hundesteuer", "--municipality", city, in: folder)
        #expect(right.status == 0, "\(right.errors)")
        #expect(right.output.hasSuffix("/hundesteuer.\(city).md\n"))
        let check = try Program.run("check", "--only", "error", in: folder)
        #expect(!check.output.contains("yaml.") && !check.output.contains("contract.type"), "\(check.output)")
        #expect(try Program.run("new", "article", "fehlt", "--municipality", city, in: folder).status == 2)
    }
}
