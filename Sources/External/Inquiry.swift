import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// Asks for one address after the other.
struct Inquiry: Sendable {
    static let maximumRedirects = 5
    /// Before each further attempt.
    static let retryPauses: [Duration] = [.seconds(1), .seconds(3)]
    /// A server that asks for a longer pause is not asked again.
    static let longestRetryAfter = Duration.seconds(30)

    let network: Network
    let allowsLocal: Bool
    private let gate: RequestGate
    private let hosts: Hosts

    init(_ network: Network, allowsLocal: Bool) {
        self.network = network
        self.allowsLocal = allowsLocal
        gate = RequestGate(pause: network.pause)
        hosts = Hosts(resolve: network.resolve)
    }

    func verdict(on address: String) async -> Verdict {
        guard var url = URL(string: address) else { return .unknown(.unreadable) }
        var attempts = 0
        var newAddress: String?
        var isPermanent = true
        for redirects in 0...Self.maximumRedirects {
            guard let host = HostName.of(url) else { return .unknown(.unreadable) }
            if !allowsLocal, await isLocal(host) { return redirects == 0 ? .local : .unknown(.leadsInside) }
            if await hosts.isGivenUp(host) { return .unknown(.timeOut) }
            let answer = await answer(to: url, host, &attempts)
            await hosts.note(host, timedOut: answer == .failure(.timeOut))
            switch answer {
            case .failure(let failure): return await verdict(failure, host)
            case .response(let response):
                guard [301, 302, 303, 307, 308].contains(response.status) else {
                    let verdict = Self.verdict(response.status)
                    return verdict == .fine ? newAddress.map { .moved(to: $0) } ?? .fine : verdict
                }
                guard let location = response.location,
                    let next = URL(string: location, relativeTo: url)?.absoluteURL, HostName.of(next) != nil
                else { return .unknown(.status(response.status)) }
                // What comes after a redirect for now is not permanent either.
                isPermanent = isPermanent && (response.status == 301 || response.status == 308)
                if isPermanent { newAddress = next.absoluteString }
                url = next
            }
        }
        return .unknown(.tooManyRedirects)
    }

    /// Whether a host lies in a local network: the machine that checks must not be led to probe its own by an article.
    ///
    /// The session looks the name up again; whoever changes it in between is not stopped.
    private func isLocal(_ host: String) async -> Bool {
        if HostName.isLocal(host) { return true }
        guard case .addresses(let addresses) = await hosts.resolution(of: host) else { return false }
        return !addresses.allSatisfy(\.isPublic)
    }

    /// The answer after all attempts.
    ///
    /// - Parameter attempts: repetitions so far, of all requests for one address.
    private func answer(to url: URL, _ host: String, _ attempts: inout Int) async -> Network.Answer {
        var method = "HEAD"
        while true {
            await gate.enter(host)
            let answer = await network.fetch(Self.request(url, method))
            await gate.leave(host)
            if method == "HEAD", case .response(let response) = answer, [403, 405, 501].contains(response.status) {
                method = "GET"
                continue
            }
            guard attempts < Self.retryPauses.count, let wish = Self.pauseBeforeRetry(answer) else { return answer }
            let pause = max(Self.retryPauses[attempts], wish)
            attempts += 1
            await gate.rest(host, for: pause)
        }
    }

    /// The pause that the server asks for, zero where it asks for none; nil where the answer stands.
    private static func pauseBeforeRetry(_ answer: Network.Answer) -> Duration? {
        switch answer {
        case .failure(.timeOut): return .zero
        case .failure: return nil
        case .response(let response):
            guard response.status == 429 || (500...599).contains(response.status) else { return nil }
            let pause = response.retryAfter ?? .zero
            return pause <= longestRetryAfter ? pause : nil
        }
    }

    private static func request(_ url: URL, _ method: String) -> URLRequest {
        var request = URLRequest(url: url)
        request.httpMethod = method
        request.setValue("auskunft (link check)", forHTTPHeaderField: "User-Agent")
        request.setValue("*/*", forHTTPHeaderField: "Accept")
        if method == "GET" { request.setValue("bytes=0-1023", forHTTPHeaderField: "Range") }
        return request
    }

    private static func verdict(_ status: Int) -> Verdict {
        switch status {
        // 416: the page is there, and empty.
        case 200...299, 304, 416: .fine
        case 404, 410: .dead(.status(status))
        default: .unknown(.status(status))
        }
    }

    private func verdict(_ failure: Network.Failure, _ host: String) async -> Verdict {
        switch failure {
        case .noSuchHost:
            // Without a network every host seems not to be.
            await hosts.resolution(of: host) == .noAnswer ? .unknown(.noNameService) : .dead(.noSuchHost)
        case .refused: .dead(.refused)
        case .insecure: .dead(.insecure)
        case .timeOut: .unknown(.timeOut)
        case .other: .unknown(.brokenOff)
        }
    }
}
