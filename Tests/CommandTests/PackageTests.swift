import Foundation
import Scratch
import Testing

/// The Debian package, which brings the program to machines without Swift.
@Suite struct PackageTests {
    private static let hasTools = ["dpkg-deb", "dpkg-shlibdeps", "strip"].allSatisfy { tool in
        ["/usr/bin/", "/bin/", "/usr/local/bin/"].contains { FileManager.default.isExecutableFile(atPath: $0 + tool) }
    }

    private func run(_ command: String..., in folder: ScratchFolder) throws -> Program.Outcome {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = command
        process.currentDirectoryURL = folder.url
        return try Program.finish(process)
    }

    @Test(.enabled(if: hasTools, "Debian's tools for packages are missing"))
    func holdsTheProgramAndNamesTheLibrariesItNeeds() throws {
        let folder = try ScratchFolder()
        let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../.ci/package")
            .standardized
        let made = try run(script.path, try BuiltProgram.url().path, "made", in: folder)
        try #require(made.status == 0, "\(made.errors)")
        let package = made.output.trimmingCharacters(in: .whitespacesAndNewlines)
        #expect(package.hasSuffix(".deb"))

        let control = try run("dpkg-deb", "--field", package, in: folder).output
        let version = try Program.run("--version", in: folder).output
        let field = try #require(control.split(separator: "\n").first { $0.hasPrefix("Version: ") })
        #expect(version.contains(field.dropFirst("Version: ".count)))
        for library in ["libc6", "libcmark-gfm", "libxml2", "libsqlite3-0"] { #expect(control.contains(library)) }

        #expect(try run("dpkg-deb", "--extract", package, "root", in: folder).status == 0)
        let installed = try run("root/usr/bin/auskunft", "init", "wissen", in: folder)
        #expect(installed.status == 0, "\(installed.errors)")
        #expect(FileManager.default.fileExists(atPath: folder.url.appending(path: "wissen/content/auskunft.yaml").path))
        #expect(
            FileManager.default.fileExists(
                atPath: folder.url.appending(path: "root/usr/share/bash-completion/completions/auskunft").path))

        let sum = try run(
            "sh", "-c", "cd made && sha256sum --check --quiet *.sha256", in: folder)
        #expect(sum.status == 0, "\(sum.errors)")
    }
}
