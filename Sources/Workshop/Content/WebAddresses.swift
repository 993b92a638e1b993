import Diagnostics
import External
import Foundation
import Knowledge

/// How the web is asked for the addresses in the content.
package struct WebAddresses: Sendable {
    private let network: Network
    private let cacheFile: String?
    private let allowsLocal: Bool

    /// - Parameters:
    ///   - network: the web.
    ///   - cacheFile: where answers are remembered; nil for the user's cache folder.
    ///   - allowsLocal: whether addresses in local networks are asked as well.
    package init(_ network: Network, cacheFile: String?, allowsLocal: Bool) {
        self.network = network
        self.cacheFile = cacheFile
        self.allowsLocal = allowsLocal
    }

    /// What the web says of the addresses.
    ///
    /// - Returns: the findings, and what is to be said where they could not be remembered.
    package func findings(
        in knowledge: KnowledgeBase, in environment: Environment
    ) async -> (findings: [Diagnostic], remarks: [LocalizedText]) {
        let now = environment.now()
        let file =
            cacheFile.map { URL(filePath: environment.path($0)) } ?? environment.cacheFile("external-links.json")
        var cache = file.map { AnswerCache(contentsOf: $0) } ?? AnswerCache()
        let check = ExternalCheck(network, allowsLocal: allowsLocal, now: now)
        let stage = Stage.webAddresses.name
        let findings = await check.findings(in: knowledge, cache: &cache) { done, all in
            environment.progress(
                LocalizedText(de: "\(stage.german) \(done)/\(all)", en: "\(stage.english) \(done)/\(all)"))
        }
        environment.progress(nil)
        do {
            if let file { try cache.write(to: file, now: now) }
        } catch {
            // The findings are right all the same.
            return (findings, environment.refusal(error, at: cacheFile ?? file?.path ?? "").texts)
        }
        return (findings, [])
    }
}
