import Dispatch
import Synchronization

/// A value that is computed beside what goes on.
public final class Later<Value: Sendable>: Sendable {
    private enum State {
        case waiting(@Sendable () -> Value)
        case begun
        case done(Value)
        case taken
    }

    private let state: Mutex<State>
    private let group = DispatchGroup()

    /// Begins as soon as there is a thread for it.
    public init(_ work: @escaping @Sendable () -> Value) {
        state = Mutex(.waiting(work))
        group.enter()
        DispatchQueue.global().async { [self] in begin() }
    }

    /// Waits until the value is there and hands it over, so that it is gone when its taker is done with it. Work that no
    /// thread has begun is done here: where all threads wait for later values, none would ever come.
    ///
    /// - Returns: nil where it has been taken before.
    public func take() -> Value? {
        begin()
        group.wait()
        return state.withLock { state in
            guard case .done(let value) = state else { return nil }
            state = .taken
            return value
        }
    }

    /// Does the work unless somebody else has begun it.
    private func begin() {
        let work: (@Sendable () -> Value)? = state.withLock { state in
            guard case .waiting(let work) = state else { return nil }
            state = .begun
            return work
        }
        guard let work else { return }
        let value = work()
        state.withLock { $0 = .done(value) }
        group.leave()
    }
}
