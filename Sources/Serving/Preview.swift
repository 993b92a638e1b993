/// What is served now, and who is told when it changes.
public actor Preview {
    enum Signal: Sendable {
        case changed
        /// Nothing new; shows whether the reader is still there.
        case beat
    }

    /// What is shown now.
    public private(set) var state: PreviewState
    private var listeners: [Int: AsyncStream<Signal>.Continuation] = [:]
    private var nextListener = 0

    /// Shows nothing yet, unless told what.
    public init(_ state: PreviewState = PreviewState()) {
        self.state = state
    }

    /// Puts a new state in the place of the old one; open pages are told.
    public func show(_ state: PreviewState) {
        self.state = state
        for listener in listeners.values { listener.yield(.changed) }
    }

    func beat() {
        for listener in listeners.values { listener.yield(.beat) }
    }

    /// Signals from now on, the newest only where the reader is slow; ends with the reader's task.
    func signals() -> AsyncStream<Signal> {
        let number = nextListener
        nextListener += 1
        let (stream, continuation) = AsyncStream.makeStream(of: Signal.self, bufferingPolicy: .bufferingNewest(1))
        listeners[number] = continuation
        continuation.onTermination = { [weak self] _ in
            Task { await self?.remove(number) }
        }
        return stream
    }

    private func remove(_ number: Int) { listeners[number] = nil }
}
