import Knowledge
import Publishing
import TestSupport
import Theme

extension TestSite {
    /// The files of the site by path.
    public func build(edition: Edition = .agents, theme overrides: [String: [UInt8]] = [:]) throws -> [String: String] {
        let output = MemoryOutput()
        let (knowledge, _) = read(edition: edition)
        let files = self.files
        try Site.write(
            knowledge, theme: try Theme(language: knowledge.settings.language?.value ?? "de", overrides: overrides),
            to: output
        ) { Array((files[$0] ?? "").utf8) }
        return output.files.mapValues { String(decoding: $0, as: UTF8.self) }
    }
}
