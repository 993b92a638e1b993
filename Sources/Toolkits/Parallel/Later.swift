import Dispatch
import Synchronization

/// A value that is computed beside what goes on.
public final class Later<Value: Sendable>: Sendable {
    private let result = Mutex<Value?>(nil)
    private let group = DispatchGroup()

    /// Begins at once, on another thread.
    public init(_ work: @escaping @Sendable () -> Value) {
        DispatchQueue.global().async(group: group) { [self] in
            let value = work()
            result.withLock { $0 = value }
        }
    }

    /// Waits until the value is there and hands it over, so that it is gone when its taker is done with it.
    ///
    /// - Returns: nil where it has been taken before.
    public func take() -> Value? {
        group.wait()
        return result.withLock { $0.take() }
    }
}
