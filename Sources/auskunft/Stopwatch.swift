/// Time spent in each stage.
struct Stopwatch {
    private let clock = ContinuousClock()
    private let start: ContinuousClock.Instant
    private var last: ContinuousClock.Instant
    private(set) var laps: [(name: String, duration: Duration)] = []

    init() {
        start = clock.now
        last = start
    }

    /// Ends a stage and begins the next, which a terminal shows while it lasts.
    mutating func lap(_ name: String, next: String? = nil) {
        let now = clock.now
        laps.append((name, last.duration(to: now)))
        last = now
        Console.progress(next)
    }

    /// A line for each stage, in milliseconds.
    var lines: [String] { laps.map { "\($0.name): \(Self.milliseconds($0.duration)) ms" } }

    var total: Duration { start.duration(to: clock.now) }

    static func milliseconds(_ duration: Duration) -> String {
        let (seconds, attoseconds) = duration.components
        return String(seconds * 1_000 + attoseconds / 1_000_000_000_000_000)
    }
}
