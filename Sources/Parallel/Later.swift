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

    /// Waits until the value is there.
    public var value: Value {
        while true {
            group.wait()
            if let value = result.withLock({ $0 }) { return value }
        }
    }
}
