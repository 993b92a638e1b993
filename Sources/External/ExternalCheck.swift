import Diagnostics
import Foundation
import Knowledge

/// Asks the web for every address of a knowledge base.
public struct ExternalCheck: Sendable {
    private let network: Network
    private let allowsLocal: Bool
    private let now: Date

    /// - Parameters:
    ///   - allowsLocal: whether addresses in local networks are asked as well.
    ///   - now: the moment, for what is remembered.
    public init(_ network: Network, allowsLocal: Bool = false, now: Date) {
        self.network = network
        self.allowsLocal = allowsLocal
        self.now = now
    }

    /// A finding for each place of an address that is not fine, in order of address and place.
    ///
    /// - Parameters:
    ///   - cache: what was learned earlier; what is learned now goes there.
    ///   - progress: called after each answer with the number of answers and of addresses to be asked.
    public func findings(
        in knowledge: KnowledgeBase, cache: inout AnswerCache, progress: (_ done: Int, _ all: Int) -> Void = { _, _ in }
    ) async -> [Diagnostic] {
        let links = ExternalLink.all(in: knowledge)
        var verdicts: [String: Verdict] = [:]
        for link in links where allowsLocal || !Self.isLocal(link.address) {
            verdicts[link.address] = cache[link.address, now]
        }
        let open = links.lazy.map(\.address).filter { verdicts[$0] == nil }
        let inquiry = Inquiry(network, allowsLocal: allowsLocal)
        await withTaskGroup(of: (address: String, verdict: Verdict).self) { group in
            for address in open {
                group.addTask { (address, await inquiry.verdict(on: address)) }
            }
            let count = open.count
            var done = 0
            for await (address, verdict) in group {
                verdicts[address] = verdict
                if verdict.isKept { cache[address, now] = verdict }
                done += 1
                progress(done, count)
            }
        }
        return links.flatMap { link in
            link.uses.compactMap { use in verdicts[link.address]?.finding(at: use, of: link.address, in: knowledge) }
        }
    }

    private static func isLocal(_ address: String) -> Bool {
        URL(string: address).flatMap(HostName.of).map(HostName.isLocal) ?? false
    }
}
