import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

extension Network {
    /// The network of this machine.
    ///
    /// - Parameter timeOut: of one request, in seconds.
    public static func live(timeOut: Int) -> Network {
        let sessions = Sessions(timeOut: timeOut)
        return Network(
            fetch: { await sessions.answer(to: $0) },
            resolve: { await addresses(of: $0) },
            pause: { try? await Task.sleep(for: $0) })
    }

    private static func addresses(of host: String) async -> Resolution {
        await withCheckedContinuation { continuation in
            // The call blocks, so it must not hold a thread of the tasks.
            DispatchQueue.global().async { continuation.resume(returning: blockingAddresses(of: host)) }
        }
    }

    private static func blockingAddresses(of host: String) -> Resolution {
        var list: UnsafeMutablePointer<addrinfo>?
        let status = getaddrinfo(host, nil, nil, &list)
        guard status == 0 else { return status == EAI_NONAME ? .noSuchHost : .noAnswer }
        defer { freeaddrinfo(list) }
        var addresses: [IPAddress] = []
        var entry = list
        while let info = entry?.pointee {
            entry = info.ai_next
            guard let address = info.ai_addr else { continue }
            if info.ai_family == AF_INET {
                address.withMemoryRebound(to: sockaddr_in.self, capacity: 1) {
                    addresses.append(.v4(UInt32(bigEndian: $0.pointee.sin_addr.s_addr)))
                }
            } else if info.ai_family == AF_INET6 {
                address.withMemoryRebound(to: sockaddr_in6.self, capacity: 1) {
                    addresses.append(.v6(withUnsafeBytes(of: $0.pointee.sin6_addr) { Array($0) }))
                }
            }
        }
        return .addresses(addresses)
    }
}

/// One URL session whose tasks end at the first word of an answer: no redirect is followed, no body is read.
private final class Sessions: NSObject, URLSessionDataDelegate, @unchecked Sendable {
    private let timeOut: Int
    /// Guards `waiting`.
    private let lock = NSLock()
    /// By the number of the task.
    private var waiting: [Int: CheckedContinuation<Network.Answer, Never>] = [:]
    private let configuration: URLSessionConfiguration
    private lazy var session = URLSession(configuration: configuration, delegate: self, delegateQueue: nil)

    init(timeOut: Int) {
        self.timeOut = timeOut
        configuration = .ephemeral
        configuration.httpCookieStorage = nil
        configuration.urlCache = nil
        configuration.timeoutIntervalForRequest = TimeInterval(timeOut)
        configuration.httpMaximumConnectionsPerHost = 2
        super.init()
    }

    func answer(to request: URLRequest) async -> Network.Answer {
        var request = request
        request.timeoutInterval = TimeInterval(timeOut)
        return await withCheckedContinuation { continuation in
            let task = lock.withLock {
                let task = session.dataTask(with: request)
                waiting[task.taskIdentifier] = continuation
                return task
            }
            task.resume()
            // The session's own limit starts anew with every byte.
            DispatchQueue.global().asyncAfter(deadline: .now() + .seconds(timeOut)) { [weak self] in
                self?.finish(task, .failure(.timeOut))
            }
        }
    }

    /// The first answer counts; what comes after is not waited for.
    private func finish(_ task: URLSessionTask, _ answer: Network.Answer) {
        guard let continuation = lock.withLock({ waiting.removeValue(forKey: task.taskIdentifier) }) else { return }
        continuation.resume(returning: answer)
        task.cancel()
    }

    private func finish(_ task: URLSessionTask, _ response: URLResponse?) {
        guard let response = response as? HTTPURLResponse else { return finish(task, .failure(.other)) }
        finish(
            task,
            .response(
                Network.Response(
                    status: response.statusCode, location: response.value(forHTTPHeaderField: "Location"),
                    retryAfter: RetryAfter.duration(
                        response.value(forHTTPHeaderField: "Retry-After"),
                        date: response.value(forHTTPHeaderField: "Date")))))
    }

    func urlSession(
        _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
        newRequest request: URLRequest, completionHandler: @escaping @Sendable (URLRequest?) -> Void
    ) {
        completionHandler(nil)
        finish(task, response)
    }

    func urlSession(
        _ session: URLSession, dataTask: URLSessionDataTask, didReceive response: URLResponse,
        completionHandler: @escaping @Sendable (URLSession.ResponseDisposition) -> Void
    ) {
        completionHandler(.cancel)
        finish(dataTask, response)
    }

    func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
        if let error { finish(task, .failure(Self.failure(error))) } else { finish(task, task.response) }
    }

    private static func failure(_ error: any Error) -> Network.Failure {
        let error = error as NSError
        guard error.domain == NSURLErrorDomain else { return .other }
        switch error.code {
        case NSURLErrorCannotFindHost, NSURLErrorDNSLookupFailed: return .noSuchHost
        case NSURLErrorCannotConnectToHost: return .refused
        case NSURLErrorTimedOut: return .timeOut
        case NSURLErrorSecureConnectionFailed, NSURLErrorServerCertificateHasBadDate,
            NSURLErrorServerCertificateUntrusted, NSURLErrorServerCertificateHasUnknownRoot,
            NSURLErrorServerCertificateNotYetValid:
            return .insecure
        default:
            // On Linux the session has no code of its own for certificates, only libcurl's words.
            let words = error.localizedDescription + " \(error.userInfo)"
            return ["SSL", "TLS", "certificate"].contains { words.contains($0) } ? .insecure : .other
        }
    }
}
