/// Lets requests through: at most 2 at once to a host and 8 in all, each host left alone for a while after every
/// beginning and every end of a request.
actor RequestGate {
    static let limit = 8
    static let limitPerHost = 2
    static let spacing = Duration.milliseconds(200)

    private let pause: @Sendable (Duration) async -> Void
    private var running = 0
    private var runningAt: [String: Int] = [:]
    /// Pauses of a host that last.
    private var rests: [String: Int] = [:]
    private var waiting: [String: [CheckedContinuation<Void, Never>]] = [:]
    /// Hosts that are waited for, the next in turn first.
    private var turns: [String] = []

    init(pause: @escaping @Sendable (Duration) async -> Void) {
        self.pause = pause
    }

    /// Waits for its turn; `leave` must follow.
    func enter(_ host: String) async {
        if waiting[host] == nil, isOpen(for: host) { return admit(host) }
        await withCheckedContinuation { continuation in
            if waiting[host] == nil { turns.append(host) }
            waiting[host, default: []].append(continuation)
        }
    }

    func leave(_ host: String) {
        running -= 1
        runningAt[host, default: 1] -= 1
        leaveAlone(host)
        letThrough()
    }

    /// Leaves a host alone for the time given, and waits so long.
    func rest(_ host: String, for duration: Duration) async {
        rests[host, default: 0] += 1
        await pause(duration)
        endRest(of: host)
    }

    private func isOpen(for host: String) -> Bool {
        running < Self.limit && runningAt[host, default: 0] < Self.limitPerHost && rests[host, default: 0] == 0
    }

    private func admit(_ host: String) {
        running += 1
        runningAt[host, default: 0] += 1
        leaveAlone(host)
    }

    private func leaveAlone(_ host: String) {
        rests[host, default: 0] += 1
        Task {
            await pause(Self.spacing)
            endRest(of: host)
        }
    }

    private func endRest(of host: String) {
        rests[host, default: 1] -= 1
        letThrough()
    }

    private func letThrough() {
        var index = 0
        while running < Self.limit, index < turns.count {
            let host = turns[index]
            guard isOpen(for: host), let next = waiting[host]?.first else {
                index += 1
                continue
            }
            turns.remove(at: index)
            waiting[host]?.removeFirst()
            if waiting[host]?.isEmpty == true { waiting[host] = nil } else { turns.append(host) }
            admit(host)
            next.resume()
        }
    }
}
