/// What was learned of each host.
actor Hosts {
    /// After so many addresses of a host in a row that timed out, the others are not asked.
    static let patience = 3

    private let resolve: @Sendable (String) async -> Network.Resolution
    private var resolutions: [String: Task<Network.Resolution, Never>] = [:]
    private var timeOuts: [String: Int] = [:]

    init(resolve: @escaping @Sendable (String) async -> Network.Resolution) {
        self.resolve = resolve
    }

    /// Each name is looked up once.
    func resolution(of host: String) async -> Network.Resolution {
        if let address = IPAddress(host) { return .addresses([address]) }
        if let known = resolutions[host] { return await known.value }
        let task = Task { [resolve] in await resolve(host) }
        resolutions[host] = task
        return await task.value
    }

    func isGivenUp(_ host: String) -> Bool { timeOuts[host, default: 0] >= Self.patience }

    func note(_ host: String, timedOut: Bool) {
        timeOuts[host] = timedOut ? timeOuts[host, default: 0] + 1 : 0
    }
}
