import Diagnostics

/// A part of the work that takes a while.
package enum Stage: Sendable {
    case files, reading, resolving, checking, writing, swapping, webAddresses

    /// What a terminal shows while it lasts, and what statistics call it.
    package var name: LocalizedText {
        switch self {
        case .files: LocalizedText(de: "Dateien", en: "files")
        case .reading: LocalizedText(de: "Lesen", en: "reading")
        case .resolving: LocalizedText(de: "Zusammenführen", en: "resolving")
        case .checking: LocalizedText(de: "Prüfen", en: "checking")
        case .writing: LocalizedText(de: "Schreiben", en: "writing")
        case .swapping: LocalizedText(de: "Austauschen", en: "swapping")
        case .webAddresses: LocalizedText(de: "Webadressen", en: "web addresses")
        }
    }
}

/// Time spent in each stage.
package struct Stopwatch {
    private let clock = ContinuousClock()
    private let start: ContinuousClock.Instant
    private var last: ContinuousClock.Instant
    private var laps: [(stage: Stage, duration: Duration)] = []
    private let progress: @Sendable (LocalizedText?) -> Void

    /// - Parameter environment: is shown each stage while it lasts.
    package init(_ environment: Environment) {
        progress = environment.progress
        start = clock.now
        last = start
    }

    /// Ends a stage and begins the next, which is shown while it lasts.
    package mutating func lap(_ stage: Stage, next: Stage? = nil) {
        let now = clock.now
        laps.append((stage, last.duration(to: now)))
        last = now
        progress(next?.name)
    }

    /// Shows a stage from here on; its time counts from the end of the one before.
    package func begin(_ stage: Stage) { progress(stage.name) }

    /// A line for each stage, in milliseconds.
    package var lines: [LocalizedText] {
        laps.map { stage, duration in
            let time = Self.milliseconds(duration)
            return LocalizedText(de: "\(stage.name.german): \(time) ms", en: "\(stage.name.english): \(time) ms")
        }
    }

    /// Since the watch was started.
    package var total: Duration { start.duration(to: clock.now) }

    /// Whole milliseconds.
    package static func milliseconds(_ duration: Duration) -> String {
        let (seconds, attoseconds) = duration.components
        return String(seconds * 1_000 + attoseconds / 1_000_000_000_000_000)
    }
}
