import Scratch
import Testing

/// `auskunft build` and `auskunft check`: what their options do.
@Suite struct BuildCommandTests {
    @Test func optionsSayWhatIsBuiltAndWhere() throws {
        let folder = try ScratchFolder.withContent()
        try folder.write("aussehen/assets/site.css", "p { }")
        let build = try Program.run(
            "build", "--content", "content/", "--theme", "aussehen", "--output", "a/b", "--edition", "public", "--date",
            "2026-11-22", in: folder)
        #expect(build.status == 0, "\(build.output)\(build.errors)")
        #expect(folder.text("a/b/assets/site.css") == "p { }")
        #expect(folder.text("a/b/api/v1/index.json")?.contains("\"date\":\"2026-11-22\"") == true)
        #expect(!folder.has("a/b/redaktion") && !folder.has("aussehen/dist"))
        let next = try Program.run("build", "--since", "a/b", "--edition", "public", "--output", "a/b", in: folder)
        #expect(next.status == 0, "\(next.errors)")
        #expect(try Program.run("build", "--since", "a/b", in: folder).status == 2)
        let without = try Program.run("build", "--theme", "aussehen", in: folder)
        #expect(without.status == 0 && folder.has("aussehen/dist/index.html"))
    }

    @Test func optionsThatAreGoneSayWhatBecameOfThem() throws {
        let folder = try ScratchFolder.withContent()
        for command in ["build", "serve", "eval"] {
            let site = try Program.run(command, "--site", "aussehen", in: folder)
            #expect(site.status == 2 && site.errors.contains("'--theme'"), "\(site.errors)")
        }
        let clean = try Program.run("build", "--clean", in: folder)
        #expect(clean.status == 2 && clean.errors.contains("'--clean' gibt es nicht mehr"), "\(clean.errors)")
        #expect(folder.names() == ["content"])
    }

    @Test func statisticsAreNoResult() throws {
        let folder = try ScratchFolder.withContent()
        let plain = try Program.run("build", "--date", "2026-11-22", in: folder)
        let build = try Program.run("build", "--date", "2026-11-22", "--stats", "--language", "en", in: folder)
        #expect(build.status == 0)
        #expect(build.output == plain.output)
        #expect(build.errors.contains("written: ") && build.errors.contains(" bytes"))
        let check = try Program.run("check", "--stats", in: folder)
        #expect(check.status == 0 && check.errors.contains("Prüfen: "))
    }

    @Test func fixesAreAppliedAndShown() throws {
        let text = ScratchFolder.article("Probe").replacing("title:", with: "titel:")
        let folder = try ScratchFolder.withContent(["articles/neu.md": text])
        let check = try Program.run("check", "--fix", in: folder)
        #expect(check.status == 0, "\(check.output)")
        #expect(check.output.contains("-titel: Probe\n+title: Probe\n"))
        try folder.write("content/articles/neu.md", text)
        let json = try Program.run("check", "--fix", "--format", "json", in: folder)
        #expect(json.output.hasPrefix("{") && json.errors.contains("+title: Probe\n"))
    }
}
