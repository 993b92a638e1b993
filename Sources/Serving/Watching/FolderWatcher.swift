import Dispatch

/// Tells when something changes below folders.
///
/// Linux tells by itself (inotify); elsewhere, and where it cannot, the folders are looked at once a second.
public final class FolderWatcher: Sendable {
    /// One element for changes that come close together; those that come while the reader is busy are one as well.
    public let changes: AsyncStream<Void>
    private let continuation: AsyncStream<Void>.Continuation
    private let queue = DispatchQueue(label: "watch")
    /// Ends the watching when it goes.
    private let source: any Sendable

    /// Quiet for this long, what is being saved is saved.
    private static let pause = DispatchTimeInterval.milliseconds(40)
    /// Not waited for longer, however much goes on.
    private static let longest = DispatchTimeInterval.milliseconds(400)

    /// - Parameter folders: need not be there yet.
    public init(_ folders: [String]) {
        (changes, continuation) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
        let settling = Settling(queue, continuation, pause: Self.pause, longest: Self.longest)
        #if os(Linux)
            if let inotify = Inotify(folders, queue, onChange: { settling.touch() }) {
                source = inotify
                return
            }
        #endif
        source = Polling(folders, queue) { settling.touch() }
    }

    deinit { continuation.finish() }
}

/// Waits until a run of changes is over. Used on one queue only.
private final class Settling: @unchecked Sendable {
    private let queue: DispatchQueue
    private let continuation: AsyncStream<Void>.Continuation
    private let (pause, longest): (DispatchTimeInterval, DispatchTimeInterval)
    private var last = DispatchTime(uptimeNanoseconds: 0)
    private var deadline: DispatchTime?

    init(
        _ queue: DispatchQueue, _ continuation: AsyncStream<Void>.Continuation, pause: DispatchTimeInterval,
        longest: DispatchTimeInterval
    ) {
        (self.queue, self.continuation, self.pause, self.longest) = (queue, continuation, pause, longest)
    }

    func touch() {
        last = .now()
        guard deadline == nil else { return }
        deadline = last + longest
        look()
    }

    private func look() {
        queue.asyncAfter(deadline: .now() + pause) { [self] in
            let now = DispatchTime.now()
            guard let end = deadline else { return }
            if now >= last + pause || now >= end {
                deadline = nil
                continuation.yield()
            } else {
                look()
            }
        }
    }
}

/// Looks once a second.
private final class Polling: @unchecked Sendable {
    private let timer: any DispatchSourceTimer

    init(_ folders: [String], _ queue: DispatchQueue, onChange: @escaping @Sendable () -> Void) {
        let timer = DispatchSource.makeTimerSource(queue: queue)
        // Used on the queue only.
        nonisolated(unsafe) var known = FolderWalk.fingerprint(folders)
        timer.setEventHandler {
            let now = FolderWalk.fingerprint(folders)
            if now != known { onChange() }
            known = now
        }
        timer.schedule(deadline: .now() + 1, repeating: 1)
        self.timer = timer
        timer.activate()
    }

    deinit { timer.cancel() }
}
