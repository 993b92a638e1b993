import External
import Foundation
import TestSupport

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// A web of a test's own: answers by address, and a record of what was asked.
final class FakeWeb: Sendable {
    struct Request: Hashable, Sendable {
        let method: String
        let address: String

        init(_ method: String, _ address: String) {
            self.method = method
            self.address = address
        }
    }

    private struct State {
        var answers: [String: [Network.Answer]]
        var requests: [Request] = []
        var ranges: [String] = []
        var pauses: [Duration] = []
        var resolved: [String] = []
        var running: [String: Int] = [:]
        var mostAtHost = 0
        var mostInAll = 0
    }

    private final class Guarded: @unchecked Sendable {
        private let lock = NSLock()
        private var value: State

        init(_ value: State) { self.value = value }

        func withLock<Result>(_ body: (inout State) -> Result) -> Result { lock.withLock { body(&value) } }
    }

    private let state: Guarded
    private let names: [String: Network.Resolution]

    /// - Parameters:
    ///   - answers: by address, or by method and address; the last one is repeated; 200 for all others.
    ///   - names: all others are public.
    init(_ answers: [String: [Network.Answer]] = [:], names: [String: Network.Resolution] = [:]) {
        state = Guarded(State(answers: answers))
        self.names = names
    }

    var network: Network {
        Network(
            fetch: { await self.answer($0) },
            resolve: { host in
                self.state.withLock { $0.resolved.append(host) }
                return self.names[host] ?? .addresses([.v4(0x5DB8_D822)])
            },
            pause: { duration in
                self.state.withLock { $0.pauses.append(duration) }
                await Task.yield()
            })
    }

    private func answer(_ request: URLRequest) async -> Network.Answer {
        let address = request.url?.absoluteString ?? ""
        let host = request.url?.host() ?? ""
        let method = request.httpMethod ?? ""
        let answer = state.withLock { state in
            state.requests.append(Request(method, address))
            if let range = request.value(forHTTPHeaderField: "Range") { state.ranges.append(range) }
            state.running[host, default: 0] += 1
            state.mostAtHost = max(state.mostAtHost, state.running[host, default: 0])
            state.mostInAll = max(state.mostInAll, state.running.values.reduce(0, +))
            let key = state.answers["\(method) \(address)"] == nil ? address : "\(method) \(address)"
            guard let list = state.answers[key], let first = list.first else { return Network.Answer.status(200) }
            if list.count > 1 { state.answers[key]?.removeFirst() }
            return first
        }
        // Lets the others come in, if they may.
        for _ in 0..<50 { await Task.yield() }
        state.withLock { $0.running[host, default: 1] -= 1 }
        return answer
    }

    var requests: [Request] { state.withLock { $0.requests } }
    var ranges: [String] { state.withLock { $0.ranges } }
    var mostAtHost: Int { state.withLock { $0.mostAtHost } }
    var mostInAll: Int { state.withLock { $0.mostInAll } }
    var resolved: [String] { state.withLock { $0.resolved } }
    /// Without those between requests.
    var retryPauses: [Duration] { state.withLock { $0.pauses.filter { $0 != .milliseconds(200) } } }
    var spacings: Int { state.withLock { $0.pauses.count { $0 == .milliseconds(200) } } }
}

extension TestSite {
    /// An article with links to the addresses, one a line from line 8 on.
    static func linking(to addresses: [String], more: [String: String] = [:]) -> TestSite {
        let body = addresses.enumerated().map { "[Seite \($0.offset)](\($0.element))\n" }.joined()
        let head = "---\ntitle: Probe\ncategory: alltag\nanswer: Eine Antwort.\nowner: Amt\n---\n\n"
        return TestSite(more.merging(["articles/probe.md": head + body]) { first, _ in first })
    }
}
